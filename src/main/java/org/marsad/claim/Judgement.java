package org.marsad.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stance of a draft and what it was seen by.
 *
 * @param words     null where it merely asserts
 * @param condition the words that state on what it hangs
 */
record Judgement(
        Stance stance, @Nullable Range words, @Nullable Range condition) {

    /** Words that open a condition; what stands before them in a phrase of the codebook only leads there. */
    private static final Set<String> OPENINGS = Set.of(
            "unless",
            "if",
            "only",
            "until",
            "before",
            "provided",
            "on",
            "in",
            "conditional",
            "depends",
            "depend",
            "so",
            "once",
            "first",
            "when",
            "after",
            "بشرط",
            "شريطه",
            "شرط",
            "الا",
            "قبل",
            "مقابل",
            "مرهون",
            "مشروط",
            "ما",
            "حتي",
            "اذا",
            "بعد");

    static Judgement of(Passage passage, Map<Stance, Range> found, List<Range> contents) {
        Map<Stance, Range> fitting = new EnumMap<>(found);
        if (fitting.containsKey(Stance.THREATENS)) {
            // Harm that hangs on a condition is a threat: its test names "if".
            fitting.remove(Stance.CONDITIONS);
        }
        for (Map.Entry<Stance, Range> entry : fitting.entrySet()) {
            boolean conditional = entry.getKey() == Stance.CONDITIONS;
            return new Judgement(
                    entry.getKey(),
                    entry.getValue(),
                    conditional ? condition(passage, entry.getValue(), contents) : null);
        }
        return new Judgement(Stance.ASSERTS, null, null);
    }

    /** From the word that opens it to the end of its clause. */
    private static Range condition(Passage passage, Range words, List<Range> contents) {
        int from = words.from();
        while (from < words.to() - 1 && !OPENINGS.contains(ArabicWords.unjoined(passage.norm(from)))) {
            from++;
        }
        int limit = words.to();
        for (Range content : contents) {
            limit = content.contains(words.from()) ? content.to() : limit;
        }
        int to = words.to();
        while (to < limit && !passage.is(to, Token.Kind.COMMA) && !passage.is(to, Token.Kind.STOP)) {
            to++;
        }
        while (to > words.to() && !passage.token(to - 1).isWordOrNumber()) {
            to--;
        }
        return new Range(from, to);
    }
}
