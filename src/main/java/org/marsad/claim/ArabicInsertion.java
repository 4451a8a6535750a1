package org.marsad.claim;

import java.util.Set;

/** Steps over what stands between commas behind an Arabic speaker: a day, a place, a relative clause, a wish for silence. */
final class ArabicInsertion {

    private static final int LONGEST = 14;

    /** Words that open one beside prepositions and days. */
    private static final Set<String> OPENINGS = Set.of(
            "وهو", "وهي", "وهم", "وهما", "الذي", "التي", "الذين", "اللذان", "وقد", "وكان", "وكانت", "ويدعي", "طالبا",
            "طالبه", "طالبين", "مشترطا", "مشترطه", "مشترطين", "مفضلا", "مفضله", "شريطه", "لم", "فضل", "فضلت", "رفض",
            "رفضت", "طلب", "طلبت", "اشترط", "بعد", "قبل", "عقب", "خلال", "عبر", "في", "ردا", "تعليقا", "امام", "من",
            "علي", "يوم", "اليوم", "امس", "مساء", "صباح", "ليل", "فجر", "نقلا", "بحسب", "وفق", "ايضا", "بدوره",
            "بدورها", "كذلك");

    private final Passage passage;

    ArabicInsertion(Passage passage) {
        this.passage = passage;
    }

    /** One past the comma, or the colon itself, that closes what opens at this comma; -1 where it opens nothing of the kind. */
    int over(int comma, Sentence sentence) {
        if (!passage.is(comma, Token.Kind.COMMA)) {
            return -1;
        }
        int limit = Math.min(sentence.to() - 1, comma + LONGEST);
        for (int at = comma + 1; at < limit; at++) {
            if (passage.is(at, Token.Kind.COMMA)) {
                return at > comma + 1 && opens(comma + 1) ? at + 1 : -1;
            }
            if (passage.is(at, Token.Kind.COLON)) {
                return at > comma + 1 ? at : -1;
            }
            boolean word = passage.token(at).isWordOrNumber() || passage.is(at, Token.Kind.BRACKET);
            boolean attributes = ArabicCues.TABLE.of(passage.norm(at)) != null
                    && passage.mentionAt(at) == null
                    && !OPENINGS.contains(passage.norm(at))
                    && !isOfSilence(at);
            if (!word || attributes || ArabicWords.THAT.contains(passage.norm(at))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opens(int at) {
        return passage.dateAt(at) != null || OPENINGS.contains(passage.norm(at));
    }

    /** "عدم ذكر اسمه", "الكشف عن هويته". */
    private boolean isOfSilence(int at) {
        return passage.norm(at - 1).equals("عدم") || passage.norm(at + 1).startsWith("اسم");
    }
}
