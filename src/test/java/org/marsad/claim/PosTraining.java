package org.marsad.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Learns the weights of {@link PartOfSpeech} from texts tagged by Apache OpenNLP: an averaged perceptron.
 */
final class PosTraining {

    private static final int ROUNDS = 6;

    /** What OpenNLP takes for a mark or a symbol teaches nothing. */
    private static final byte UNKNOWN = -1;

    private record Text(Words words, byte[] tags) {}

    private final float[] weights = new float[PartOfSpeech.ROWS * PartOfSpeech.ROW];
    private final double[] sums = new double[weights.length];
    private long step = 1;

    static Weights learn(List<String> articles) throws IOException {
        List<Text> texts = tagged(articles);
        PosTraining training = new PosTraining();
        Random order = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(texts, order);
            long wrong = 0;
            for (Text text : texts) {
                wrong += training.learn(text);
            }
            System.err.println("tagging round " + round + ": " + wrong + " wrong");
        }
        float[] averaged = new float[training.weights.length];
        for (int place = 0; place < averaged.length; place++) {
            averaged[place] = (float) (training.weights[place] - training.sums[place] / training.step);
        }
        return Weights.of(averaged);
    }

    private int learn(Text text) {
        int[] rows = new int[12];
        byte[] guessed = new byte[text.tags().length];
        int wrong = 0;
        for (int at = 0; at < guessed.length; at++) {
            if (text.words().isMark(at)) {
                guessed[at] = PartOfSpeech.PUNCT;
                continue;
            }
            PartOfSpeech.features(rows, text.words(), at, guessed);
            byte best = best(rows);
            byte right = text.tags()[at];
            if (best != right && right != UNKNOWN) {
                wrong++;
                for (int row : rows) {
                    move(row * PartOfSpeech.ROW + right, 1);
                    move(row * PartOfSpeech.ROW + best, -1);
                }
            }
            guessed[at] = best;
            step++;
        }
        return wrong;
    }

    private byte best(int[] rows) {
        byte best = 0;
        float highest = Float.NEGATIVE_INFINITY;
        for (byte tag = 0; tag < PartOfSpeech.TAGS.size(); tag++) {
            float score = 0;
            for (int row : rows) {
                score += weights[row * PartOfSpeech.ROW + tag];
            }
            if (score > highest && tag != PartOfSpeech.PUNCT) {
                highest = score;
                best = tag;
            }
        }
        return best;
    }

    private void move(int place, int by) {
        weights[place] += by;
        sums[place] += (double) by * step;
    }

    private static List<Text> tagged(List<String> texts) throws IOException {
        POSTaggerME tagger = new POSTaggerME(model());
        List<Text> tagged = new ArrayList<>();
        for (String text : texts) {
            List<Token> tokens = Tokens.of(text);
            byte[] tags = new byte[tokens.size()];
            for (Sentence sentence : Sentences.of(text, tokens)) {
                String[] words = tokens.subList(sentence.from(), sentence.to()).stream()
                        .map(token -> text.substring(token.start(), token.end()).replace('’', '\''))
                        .toArray(String[]::new);
                String[] found = words.length > 200 ? new String[0] : tagger.tag(words);
                for (int at = 0; at < found.length; at++) {
                    int tag = PartOfSpeech.TAGS.indexOf(found[at]);
                    tags[sentence.from() + at] = (byte) (tag == PartOfSpeech.PUNCT ? UNKNOWN : tag);
                }
            }
            tagged.add(new Text(new Words(tokens), tags));
        }
        return tagged;
    }

    private static POSModel model() throws IOException {
        try (var in = POSModel.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            return new POSModel(java.util.Objects.requireNonNull(in, "the tagger's model is not on the class path"));
        }
    }

    /** Share of words that get the tag OpenNLP gives them. */
    static double agreement(Weights weights, List<String> texts) throws IOException {
        PartOfSpeech tagger = new PartOfSpeech(weights);
        long same = 0;
        long all = 0;
        for (Text text : tagged(texts)) {
            byte[] tags = tagger.tag(text.words());
            for (int at = 0; at < tags.length; at++) {
                if (!text.words().isMark(at) && text.tags()[at] != UNKNOWN) {
                    all++;
                    same += tags[at] == text.tags()[at] ? 1 : 0;
                }
            }
        }
        return (double) same / all;
    }
}
