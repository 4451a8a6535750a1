package org.marsad.claim;

/** How likely a word attributes, by learned weights. */
final class CueModel {

    private final Weights weights;
    private final Bag bag = new Bag();

    CueModel(Weights weights) {
        this.weights = weights;
    }

    static CueModel trained() {
        return new CueModel(Trained.WEIGHTS);
    }

    float probability(EnglishView view, int at) {
        features(bag, view, at);
        return (float) (1 / (1 + Math.exp(-weights.score(bag))));
    }

    static void features(Bag bag, EnglishView view, int at) {
        Words words = view.words;
        int word = words.word(at);
        int stem = words.stem(at);
        int tag = view.type(at);
        int before = view.type(at - 1);
        int after = view.type(at + 1);
        int frames = view.frames(at);
        int start = view.groupStart(at);
        int left = view.type(start - 1);
        bag.clear();
        bag.add(1, word);
        bag.add(2, word, tag);
        bag.add(3, stem, tag);
        bag.add(4, words.suffix(at), tag);
        bag.add(5, words.word(at - 1), word);
        bag.add(6, word, words.word(at + 1));
        bag.add(7, before, tag, after);
        bag.add(8, view.type(at - 2), before, tag);
        bag.add(9, tag, after, view.type(at + 2));
        bag.add(10, stem, after);
        bag.add(11, tag, words.word(at + 1));
        bag.add(12, words.word(at - 1), tag);
        bag.add(13, frames, tag);
        bag.add(14, frames, words.word(at + 1));
        bag.add(15, frames, after, view.type(at + 2));
        bag.add(16, frames, left);
        bag.add(17, stem, left);
        bag.add(18, words.stem(start - 1), tag);
        bag.add(19, frames, ahead(view, at), tag);
        bag.add(20, stem, ahead(view, at));
        bag.add(21, behind(view, at), tag, frames);
        bag.add(22, stem, words.word(at + 1), words.word(at + 2));
        bag.add(23, words.word(at - 2), words.word(at - 1), tag);
        bag.add(24, start < at ? words.word(start) : 0, tag, frames == 0 ? 0 : 1);
        bag.add(25, start < at ? words.word(start) : 0, stem);
        bag.add(26, words.word(at + 2), tag);
        bag.add(27, words.stem(at + 1), words.stem(at + 2));
    }

    /** What comes up behind: a quotation, "that", "to", a clause; as far as one looks for it. */
    private static int ahead(EnglishView view, int at) {
        Passage passage = view.passage;
        int end = Math.min(passage.sentenceAt(at).to(), at + 9);
        int seen = 0;
        for (int next = at + 1; next < end; next++) {
            Token token = passage.token(next);
            if (token.kind() == Token.Kind.OPEN) {
                return seen | 16;
            }
            if (token.is("that")) {
                return seen | 8;
            }
            if (view.tag(next) == PartOfSpeech.VERB || view.tag(next) == PartOfSpeech.AUX) {
                return seen | 4;
            }
            if (token.kind() == Token.Kind.COMMA) {
                seen |= 1;
            }
            if (token.is("to")) {
                seen |= 2;
            }
        }
        return seen;
    }

    /** Whether a quotation or a comma closes just before the subject. */
    private static int behind(EnglishView view, int at) {
        Passage passage = view.passage;
        int first = Math.max(passage.sentenceAt(at).from(), at - 8);
        for (int back = at - 1; back >= first; back--) {
            Token.Kind kind = passage.token(back).kind();
            if (kind == Token.Kind.CLOSE) {
                return 2;
            }
            if (kind == Token.Kind.COMMA) {
                return 1;
            }
        }
        return first == passage.sentenceAt(at).from() ? 3 : 0;
    }

    private static final class Trained {
        static final Weights WEIGHTS = Weights.load("cue-en.weights");
    }
}
