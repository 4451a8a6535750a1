package org.marsad.tag;

import java.util.ArrayList;
import java.util.List;

/** Letters that Arabic writes in front of a word without a space: and, so, with, like, for. */
final class Clitics {

    private Clitics() {}

    /**
     * A word without the letters in front of it.
     *
     * @param letter index in the written word of the first letter that belongs to the name
     */
    record Cut(char[] letters, int from, int to, int letter) {}

    static boolean may(Words words, int word) {
        return words.length(word) > 3 && isClitic(words.letter(word, 0));
    }

    /** Shortest cut first. */
    static List<Cut> cuts(Words words, int word) {
        List<Cut> cuts = new ArrayList<>(3);
        int skipped = 0;
        char first = words.letter(word, 0);
        if (first == 'و' || first == 'ف') {
            add(cuts, words, word, 1);
            skipped = 1;
        }
        char second = words.letter(word, skipped);
        if (second == 'ب' || second == 'ك' || second == 'ل') {
            add(cuts, words, word, skipped + 1);
            if (second == 'ل' && words.length(word) > skipped + 3 && words.letter(word, skipped + 1) == 'ل') {
                cuts.add(withArticle(words, word, skipped + 1));
            }
        }
        return cuts;
    }

    private static void add(List<Cut> cuts, Words words, int word, int letters) {
        if (words.length(word) - letters >= 2) {
            int from = words.from(word);
            cuts.add(new Cut(words.letters(), from + letters, from + words.length(word), letters));
        }
    }

    /** "for" swallows the alef of the article: للحشد is for-the-Hashd. */
    private static Cut withArticle(Words words, int word, int lam) {
        int rest = words.length(word) - lam;
        char[] letters = new char[rest + 1];
        letters[0] = 'ا';
        System.arraycopy(words.letters(), words.from(word) + lam, letters, 1, rest);
        return new Cut(letters, 0, rest + 1, lam);
    }

    private static boolean isClitic(char c) {
        return c == 'و' || c == 'ف' || c == 'ب' || c == 'ك' || c == 'ل';
    }
}
