package org.marsad.claim;

import java.util.Arrays;
import java.util.List;

/**
 * Guesses the part of speech of English words, left to right, by a small linear model. Good enough to tell verbs from nouns;
 * its weights were learned from texts tagged by Apache OpenNLP.
 */
final class PartOfSpeech {

    /** Universal parts of speech, {@code PUNCT} for every mark. */
    static final List<String> TAGS = List.of(
            "NOUN", "VERB", "PROPN", "ADJ", "ADV", "ADP", "AUX", "PRON", "DET", "NUM", "CCONJ", "SCONJ", "PART",
            "PUNCT", "INTJ");

    static final int NOUN = 0;
    static final int VERB = 1;
    static final int PROPN = 2;
    static final int ADJ = 3;
    static final int ADV = 4;
    static final int ADP = 5;
    static final int AUX = 6;
    static final int PRON = 7;
    static final int DET = 8;
    static final int NUM = 9;
    static final int CCONJ = 10;
    static final int SCONJ = 11;
    static final int PART = 12;
    static final int PUNCT = 13;

    /** Tags of one feature stand side by side in the table. */
    static final int ROW = 16;

    static final int ROWS = 1 << 16;

    private static final int POSSESSIVE = "'s".hashCode();

    private final Weights weights;
    private final int[] rows = new int[FEATURES];
    private final float[] scores = new float[ROW];

    private static final int FEATURES = 12;

    PartOfSpeech(Weights weights) {
        this.weights = weights;
    }

    static byte[] tags(Words words) {
        return new PartOfSpeech(Trained.WEIGHTS).tag(words);
    }

    byte[] tag(Words words) {
        byte[] tags = new byte[words.size()];
        for (int at = 0; at < tags.length; at++) {
            tags[at] = words.isMark(at) ? PUNCT : words.word(at) == POSSESSIVE ? PART : best(words, at, tags);
        }
        return tags;
    }

    private byte best(Words words, int at, byte[] tags) {
        features(rows, words, at, tags);
        Arrays.fill(scores, 0);
        for (int row : rows) {
            weights.addRow(row, scores);
        }
        byte best = 0;
        for (byte tag = 1; tag < TAGS.size(); tag++) {
            if (scores[tag] > scores[best] && tag != PUNCT) {
                best = tag;
            }
        }
        return best;
    }

    /** The rows of the table that speak about this word, given the tags before it. */
    static void features(int[] rows, Words words, int at, byte[] tags) {
        int before = at > 0 ? tags[at - 1] : PUNCT;
        int second = at > 1 ? tags[at - 2] : PUNCT;
        rows[0] = row(1, words.word(at));
        rows[1] = row(2, words.suffix(at));
        rows[2] = row(3, words.shape(at) * 16 + before);
        rows[3] = row(4, before * 16 + second);
        rows[4] = row(5, words.word(at - 1));
        rows[5] = row(6, words.word(at + 1));
        rows[6] = row(7, words.suffix(at + 1));
        rows[7] = row(8, words.word(at) * 31 + before);
        rows[8] = row(9, words.suffix(at) * 31 + words.shape(at));
        rows[9] = row(10, words.suffix(at) * 31 + before);
        rows[10] = row(11, words.shape(at) * 64 + words.shape(at + 1));
        rows[11] = row(12, words.suffix(at) * 31 + words.suffix(at + 1));
    }

    private static int row(int kind, int value) {
        return Bag.mix(kind * 0x9E3779B1 + value) & (ROWS - 1);
    }

    /** Read when first needed: training comes before them. */
    private static final class Trained {
        static final Weights WEIGHTS = Weights.load("pos-en.weights");
    }
}
