package org.marsad.tag;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Acronyms that a text introduces in brackets behind a name: Kata'ib Hezbollah (KH). */
final class Introduced {

    private static final int MAX_LETTERS = 8;

    private Introduced() {}

    /** The acronym as written, when its letters can be those of the name in front of it. */
    static @Nullable String acronym(Words words, Candidate candidate) {
        int word = candidate.last() + 1;
        if (word >= words.size() || words.joined(word) || !words.is(word, Words.UPPER)) {
            return null;
        }
        int length = words.length(word);
        if (length < 2 || length > MAX_LETTERS || !isBracketed(words, candidate.end(), word)) {
            return null;
        }
        String folded = words.folded(word);
        return isMadeOf(folded, words, candidate) ? folded.toUpperCase(Locale.ROOT) : null;
    }

    private static boolean isBracketed(Words words, int from, int word) {
        String text = words.text();
        String between = text.substring(from, words.start(word)).strip();
        int end = words.end(word);
        boolean closed = end < text.length() && ")],;".indexOf(text.charAt(end)) >= 0;
        return closed && (between.equals("(") || between.equals("[") || between.equals("(\"") || between.equals("(“"));
    }

    /** Each letter must follow in the name, the first one at the beginning of a word. */
    private static boolean isMadeOf(String acronym, Words words, Candidate candidate) {
        int next = 0;
        for (int word = candidate.first(); word <= candidate.last() && next < acronym.length(); word++) {
            for (int i = 0; i < words.length(word) && next < acronym.length(); i++) {
                boolean may = next > 0 || i == 0;
                if (may && words.letter(word, i) == acronym.charAt(next)) {
                    next++;
                }
            }
        }
        return next == acronym.length();
    }
}
