package org.marsad.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds why a source stays without a name, in the text's words. */
final class Anonymity {

    private static final List<String[]> OPENINGS = List.of(
                    "on condition of anonymity",
                    "on the condition of anonymity",
                    "asked not to be",
                    "asked to remain anonymous",
                    "requested anonymity",
                    "declined to be",
                    "not authorized to",
                    "not authorised to",
                    "who spoke anonymously",
                    "would not give his",
                    "would not give her",
                    "would not give their",
                    "would only give his",
                    "gave only his",
                    "gave only her",
                    "declined to give his",
                    "declined to give her",
                    "asked that his name",
                    "asked that her name",
                    "asked that their name",
                    "asked that their names",
                    "asked that his identity",
                    "asked for anonymity",
                    "requesting anonymity",
                    "insisted on anonymity",
                    "insisting on anonymity",
                    "speaking anonymously",
                    "because of the sensitivity",
                    "identified only",
                    "asking not to be",
                    "refused to be identified",
                    "fearing reprisals",
                    "for fear of",
                    "طالبا عدم",
                    "مشترطا عدم",
                    "مفضلا عدم",
                    "اكتفي بذكر اسمه",
                    "رفض الافصاح عن",
                    "رفضت الكشف عن",
                    "رفض كشف",
                    "طلب عدم",
                    "طلبا عدم",
                    "رفضا ذكر",
                    "رفضا الكشف",
                    "رفضا كشف",
                    "رفضوا ذكر",
                    "رفضت ذكر",
                    "لم يسمح له",
                    "تحدث شريطه",
                    "تحدثوا شريطه",
                    "طلبوا عدم",
                    "طلبت عدم",
                    "فضل عدم",
                    "فضلت عدم",
                    "فضلوا عدم",
                    "شريطه عدم",
                    "شرط عدم",
                    "رفض الكشف عن اسمه",
                    "رفض ذكر اسمه",
                    "رفضوا الكشف عن",
                    "غير مخول",
                    "غير مخولين")
            .stream()
            .map(words -> words.split(" "))
            .toList();

    private Anonymity() {}

    /** The reason stated in the sentence of these words; null where none is. */
    static @Nullable String reason(Passage passage, Range words) {
        Sentence sentence = passage.sentenceAt(words.from());
        for (int at = sentence.from(); at < sentence.to(); at++) {
            for (String[] opening : OPENINGS) {
                if (passage.quotationNumber(at) < 0 && stands(passage, at, opening)) {
                    return passage.text(new Range(at, end(passage, at + opening.length, sentence)));
                }
            }
        }
        return null;
    }

    /** Whether the words themselves say that the full name is withheld. */
    static boolean withholds(Passage passage, Range words) {
        for (int at = words.from(); at < words.to(); at++) {
            if (opensAt(passage, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words only say that somebody stays unnamed. */
    static boolean opensAt(Passage passage, int at) {
        for (String[] opening : OPENINGS) {
            if (stands(passage, at, opening)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(Passage passage, int at, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!passage.norm(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static int end(Passage passage, int from, Sentence sentence) {
        int at = from;
        while (at < sentence.to()
                && passage.token(at).isWordOrNumber()
                && !ArabicWords.THAT.contains(passage.norm(at))) {
            at++;
        }
        return at;
    }
}
