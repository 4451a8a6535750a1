package org.marsad.claim;

import org.jspecify.annotations.Nullable;
import org.marsad.claim.ArabicCues.Cue;
import org.marsad.claim.ArabicCues.Frame;
import org.marsad.entity.Entity;

/** Finds the words that name who speaks, behind or before an Arabic verb. */
final class ArabicSubject {

    private static final int LONGEST = 24;

    private final Passage passage;
    private final Outlets outlets;
    private final ArabicInsertion insertions;

    ArabicSubject(Passage passage, Outlets outlets) {
        this.passage = passage;
        this.outlets = outlets;
        this.insertions = new ArabicInsertion(passage);
    }

    /** The noun phrase behind the verb; null where the statement follows at once or names nobody who could say it. */
    @Nullable
    Range after(Cue cue, int verb, Sentence sentence) {
        int from = verb + 1;
        boolean object = cue.takes(Frame.OBJECT) || cue.takes(Frame.NAME);
        int to = object ? beforeObject(from, sentence) : end(cue.preposition(), from, sentence);
        if (!object && cue.takes(Frame.ON)) {
            int noun = beforeObject(from, sentence);
            to = noun < to && noun > from && isVerbalNoun(passage.norm(noun)) ? noun : to;
        }
        if (!object && ArabicWords.ADDRESSING.contains(ArabicWords.unjoined(passage.norm(verb)))) {
            int addressed = beforeObject(from, sentence);
            to = addressed > from ? Math.min(to, addressed) : to;
        }
        Range subject = to > from ? new Range(from, to) : null;
        return subject != null && isActor(subject, passage.norm(verb)) ? subject : null;
    }

    /** Whether a phrase can be the subject of a verb of speech: a verbal noun, an accusative or the wrong gender cannot. */
    boolean isActor(Range subject, String verb) {
        String head = passage.norm(subject.from());
        Entity.Kind kind = outlets.kindAt(subject.from());
        boolean masculine = !verb.isEmpty()
                && !verb.endsWith("ت")
                && !ArabicWords.unjoined(verb).startsWith("ت");
        if (kind == Entity.Kind.PLACE) {
            return !masculine || ArabicWords.MASCULINE_PLACES.contains(head);
        }
        if (kind != null || ArabicWords.isRole(head) || ArabicWords.ACTORS.contains(ArabicWords.bare(head))) {
            return !masculine || kind != null || !isFeminine(head);
        }
        boolean accusative = head.startsWith("ال") && head.endsWith("ين") && !head.equals("الامين");
        return !verb.isEmpty() && !accusative && !isVerbalNoun(head) && !(masculine && isFeminine(head));
    }

    private static boolean isFeminine(String head) {
        return head.endsWith("ه")
                && head.length() > 4
                && !ArabicWords.isRole(head)
                && SourceWords.number(head) == null
                && !ArabicWords.QUANTITIES.contains(head);
    }

    /** Whether the phrase ends with an insertion, whose closing comma follows. */
    boolean closesInsertion(Range subject) {
        if (!passage.is(subject.to(), Token.Kind.COMMA)) {
            return false;
        }
        for (int at = subject.from(); at < subject.to(); at++) {
            if (passage.is(at, Token.Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrase behind a preposition such as بحسب. */
    @Nullable
    Range behind(int from, Sentence sentence) {
        int to = end("", from, sentence);
        return to > from ? new Range(from, to) : null;
    }

    private int end(String preposition, int from, Sentence sentence) {
        int at = from;
        while (at < sentence.to() && at - from < LONGEST && goesOn(preposition, at, from)) {
            at++;
        }
        int insertion = overInsertion(at, sentence);
        return insertion > at && at > from ? insertion : at;
    }

    /** "قال الناطق باسم الحكومة، باسم العوادي، إن": a short insertion before the statement belongs to the speaker. */
    private int overInsertion(int comma, Sentence sentence) {
        if (!passage.is(comma, Token.Kind.COMMA)) {
            return comma;
        }
        String opening = passage.norm(comma + 1);
        boolean relative = RELATIVES.contains(opening);
        int over = relative ? insertions.over(comma, sentence) : -1;
        if (over > 0) {
            return passage.is(over, Token.Kind.COLON) ? over : over - 1;
        }
        int limit = Math.min(sentence.to() - 1, comma + 8);
        for (int at = comma + 1; at < limit; at++) {
            if (passage.is(at, Token.Kind.COMMA)) {
                boolean leads = ArabicWords.THAT.contains(passage.norm(at + 1)) || passage.is(at + 1, Token.Kind.COLON);
                return leads && passage.dateAt(comma + 1) == null && !ArabicWords.AFTER_SPEAKER.contains(opening)
                        ? at
                        : comma;
            }
            if (!passage.token(at).isWordOrNumber()) {
                return comma;
            }
        }
        return comma;
    }

    private boolean goesOn(String preposition, int at, int from) {
        boolean person = outlets.kindAt(at) == Entity.Kind.PERSON;
        if (at > from && (passage.sameMention(at - 1, at) || person)) {
            return true;
        }
        Token token = passage.token(at);
        String word = token.norm();
        if (!token.isWordOrNumber()) {
            return token.kind() == Token.Kind.BRACKET || token.is("/") || token.is("-");
        }
        if (at == from) {
            return !ArabicWords.THAT.contains(word)
                    && !ArabicWords.AFTER_SPEAKER.contains(word)
                    && passage.dateAt(at) == null
                    && !isLed(preposition, at)
                    && !isToOutlet(at);
        }
        if (passage.dateAt(at) != null && token.kind() != Token.Kind.NUMBER && passage.mentionAt(at) == null) {
            return false;
        }
        if (ArabicWords.THAT.contains(word) || isLed(preposition, at) || isToOutlet(at)) {
            return false;
        }
        return !ArabicWords.AFTER_SPEAKER.contains(word) || ties(at, preposition);
    }

    private boolean isLed(String preposition, int at) {
        String word = passage.norm(at);
        if (preposition.equals("ب")) {
            return word.startsWith("ب")
                    && word.length() > 2
                    && !ArabicWords.INBORN_B.contains(word)
                    && (passage.mentionAt(at) == null || word.startsWith("بال"));
        }
        return word.equals(preposition) && !preposition.equals("من");
    }

    /** "لوكالة شفق نيوز", "لرويترز": whom it was said to. */
    private boolean isToOutlet(int at) {
        String word = passage.norm(at);
        if (word.equals("ل") || word.equals("لـ")) {
            return true;
        }
        return word.startsWith("ل")
                && !word.startsWith("ال")
                && (Outlets.isOutletWord(word.substring(1))
                        || (word.startsWith("لل") && Outlets.isOutletWord(word.substring(2)))
                        || outlets.isOutletAt(at));
    }

    /** "مصدر في X", "مقرب من X", "من داخل": the preposition stays within the phrase. */
    private boolean ties(int at, String preposition) {
        String word = passage.norm(at);
        if (word.equals("في")) {
            return !ArabicWords.MEANS.contains(passage.norm(at + 1)) && passage.dateAt(at + 1) == null;
        }
        if (word.equals("من")) {
            return !preposition.equals("من") || passage.norm(at - 1).startsWith("مقرب");
        }
        if (word.equals("عن")) {
            return passage.norm(at - 1).startsWith("نائب")
                    || passage.norm(at - 1).startsWith("النائب")
                    || passage.norm(at - 1).startsWith("نيابه");
        }
        boolean relative = word.equals("الذي") || word.equals("التي") || word.equals("الذين");
        return relative
                && passage.norm(at + 1).startsWith("ي")
                && passage.norm(at + 1).endsWith("راس");
    }

    /** Where the statement is the verb's object, the subject ends with a name, a tied group, or before a verbal noun. */
    private int beforeObject(int from, Sentence sentence) {
        int at = from;
        boolean complete = false;
        boolean role = ArabicWords.isRole(passage.norm(from)) && passage.mentionAt(from) == null;
        while (at < sentence.to() && at - from < LONGEST && goesOn("", at, from)) {
            boolean inMention = passage.mentionAt(at) != null;
            boolean starts = inMention && (at == from || !passage.sameMention(at - 1, at));
            if (complete && !inMention && !ties(at, "")) {
                break;
            }
            if (complete && starts && !ties(at - 1, "") && !isPersonBehindBody(at)) {
                break;
            }
            if (!inMention && at > from && isVerbalNoun(passage.norm(at)) && !ties(at - 1, "")) {
                break;
            }
            if (role
                    && at > from
                    && !inMention
                    && !complete
                    && !isTied(at, from)
                    && !ties(at, "")
                    && !describesRole(at, from)) {
                break;
            }
            complete |= inMention;
            at++;
        }
        return at;
    }

    /** Whether a preposition of the phrase stands before: what it governs belongs to it. */
    private boolean isTied(int at, int from) {
        for (int back = at - 1; back > from; back--) {
            if (ties(back, "")) {
                return at - back <= 3;
            }
        }
        return false;
    }

    /** "قيادي بارز", "المسؤول الأمني", "ثلاثة قادة", "القيادي فلان": definite roles may be followed by any definite word or a name. */
    private boolean describesRole(int at, int from) {
        String word = passage.norm(at);
        if (ArabicWords.isAdjective(word) || ArabicWords.isRole(word)) {
            return true;
        }
        return passage.norm(from).startsWith("ال");
    }

    private boolean isPersonBehindBody(int at) {
        return passage.mentionAt(at - 1) != null;
    }

    /** Verbal nouns and words that open an object: تسليم، إخلاء، وجود، أي، ما. */
    static boolean isVerbalNoun(String word) {
        int length = word.length();
        boolean derived = (word.startsWith("ت") && length >= 5 && !ArabicWords.ACTORS.contains(word))
                || (word.startsWith("ا")
                        && !word.startsWith("ال")
                        && length >= 5
                        && word.endsWith("ه")
                        && word.charAt(length - 3) == 'ا')
                || (word.startsWith("است") && length >= 6)
                || word.startsWith("انسحاب")
                || (word.startsWith("ا") && !word.startsWith("ال") && length >= 5 && word.charAt(length - 2) == 'ا');
        boolean definite = word.length() == 7 && word.startsWith("الت") && word.charAt(5) == 'ي';
        boolean noun = definite && !ArabicWords.ACTORS.contains(ArabicWords.bare(word));
        return (derived && !PLURALS.contains(word)) || noun || OPENERS.contains(word);
    }

    /** Nouns with the form of a verbal noun. */
    private static final java.util.Set<String> PLURALS =
            java.util.Set.of("اركان", "ايران", "احزاب", "افراد", "اطراف", "انصار", "اعيان", "ابناء", "اعضاء", "احدهما");

    private static final java.util.Set<String> OPENERS = java.util.Set.of(
            "حل",
            "نزع",
            "دمج",
            "وجود",
            "ما",
            "كل",
            "وقوف",
            "الوقوف",
            "سحب",
            "نقل",
            "وقف",
            "منح",
            "مناقشه",
            "مقترح",
            "خطه",
            "مشروع",
            "هذه",
            "هذا",
            "تلك",
            "الاتهامات",
            "الانباء",
            "التهم",
            "الخروج",
            "قصف",
            "ضرب",
            "مسؤوليته",
            "مسؤوليتها",
            "مسؤوليه",
            "صحه",
            "التقارير",
            "ضلوع",
            "ضلوعه",
            "ضلوعها",
            "علاقه",
            "علاقتها",
            "علاقته",
            "فتح",
            "غلق",
            "برنامج",
            "خريطه",
            "القاء",
            "قرار",
            "عرض",
            "دعوه",
            "الهجوم",
            "العرض",
            "الدعوه",
            "الاتفاق",
            "القرار",
            "التخلي",
            "الانسحاب",
            "التفاوض",
            "التعليق",
            "الرد",
            "التسليم",
            "وقوع",
            "مقتل",
            "سقوط",
            "حصول",
            "قبول",
            "قبوله",
            "قبولها",
            "قبولهم",
            "رفع",
            "عوده",
            "عزم",
            "عزمه",
            "دعم",
            "ضروره",
            "اهميه",
            "حرص",
            "صدور",
            "خلط",
            "فرض",
            "بلوغ",
            "طلب",
            "رغبه",
            "نيه",
            "نيته",
            "نيتها",
            "خشيته",
            "خشيتهم",
            "اي",
            "العكس",
            "وصول",
            "وضع",
            "وفاه",
            "ضمانات",
            "بدلا",
            "عدم",
            "الالتزام",
            "الخبر",
            "النبا",
            "المزاعم",
            "ذلك");

    private static final java.util.Set<String> RELATIVES = java.util.Set.of(
            "وهو", "وهي", "وهم", "وهما", "الذي", "التي", "الذين", "اللذان", "وقد", "كان", "كانت", "ويدعي", "طالبا",
            "طالبه", "فضل", "فضلت", "رفض", "رفضت", "طلب", "طلبت", "اشترط", "مشترطا", "مفضلا");

    /** The noun phrase before a verb that has none behind: "الكتائب أكدت أن". */
    @Nullable
    Range before(int verb, Sentence sentence) {
        int from = verb;
        while (from > sentence.from() && verb - from < LONGEST && isNounBefore(from - 1)) {
            from--;
        }
        while (from < verb && LEADS.contains(passage.norm(from))) {
            from++;
        }
        boolean opens = from == sentence.from()
                || !passage.token(from - 1).isWordOrNumber()
                || LEADS.contains(passage.norm(from - 1))
                || (ArabicWords.THAT.contains(passage.norm(from - 1))
                        && passage.norm(from - 2).equals("غير"));
        return from < verb && opens && !ArabicWords.AFTER_SPEAKER.contains(passage.norm(from))
                ? new Range(from, verb)
                : null;
    }

    /** "إن قائد الفيلق حث القادة على": between the word that opens the clause and its verb. */
    @Nullable
    Range behindThat(int verb, Sentence sentence) {
        int from = verb;
        while (from > sentence.from() && verb - from < LONGEST && isNounBefore(from - 1)) {
            from--;
        }
        boolean opened = from < verb && from > sentence.from() && ArabicWords.THAT.contains(passage.norm(from - 1));
        return opened && isActor(new Range(from, verb), "") ? new Range(from, verb) : null;
    }

    /** "أما X فقال": who the sentence is about; null where it does not begin so. */
    @Nullable
    Range topic(Sentence sentence) {
        String opening = ArabicWords.unjoined(passage.norm(sentence.from()));
        if (!opening.equals("اما")) {
            return null;
        }
        int limit = Math.min(sentence.to(), sentence.from() + LONGEST);
        for (int at = sentence.from() + 2; at < limit; at++) {
            if (passage.norm(at).startsWith("ف")
                    && passage.mentionAt(at) == null
                    && passage.norm(at).length() > 3) {
                return new Range(sentence.from() + 1, at);
            }
        }
        return null;
    }

    /** Whom a sentence that attributes nothing tells of: the subject behind its first verb. */
    @Nullable
    Range told(Sentence sentence) {
        String first = passage.norm(sentence.from());
        boolean verb = ArabicCues.TABLE.of(first) == null
                && passage.mentionAt(sentence.from()) == null
                && !ArabicWords.SOURCES.contains(first);
        int from = sentence.from() + (passage.norm(sentence.from() + 1).equals("ان") ? 2 : 1);
        Range subject = verb && from < sentence.to() ? behind(from, sentence) : null;
        return subject != null && isActor(subject, "") ? subject : null;
    }

    /** What opens a clause before its subject. */
    private static final java.util.Set<String> LEADS =
            java.util.Set.of("لكن", "ولكن", "اما", "واما", "فيما", "بينما", "بل", "وكان", "وكانت", "كان", "كانت", "قد");

    private static final java.util.Set<String> PRONOUNS = java.util.Set.of(
            "لكنه", "لكنها", "لكنهم", "لكنهما", "ولكنه", "ولكنها", "وهو", "وهي", "ثم", "كما", "وكما", "انه", "انها",
            "اذ");

    private boolean isNounBefore(int at) {
        Token token = passage.token(at);
        return token.isWordOrNumber()
                && passage.quotationNumber(at) < 0
                && ArabicCues.TABLE.of(token.norm()) == null
                && !PRONOUNS.contains(token.norm())
                && !ArabicWords.THAT.contains(token.norm());
    }
}
