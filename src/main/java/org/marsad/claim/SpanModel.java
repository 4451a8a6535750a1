package org.marsad.claim;

/** Where the statement of a cue stands, begins and ends, by learned weights. */
final class SpanModel {

    /** Behind the cue, before it, or both. */
    static final int RIGHT = 0;

    static final int LEFT = 1;
    static final int BOTH = 2;

    /** How far behind its cue a statement may begin. */
    static final int REACH = 26;

    private final Weights sides;
    private final Weights starts;
    private final Weights ends;
    private final Bag bag = new Bag();

    SpanModel(Weights sides, Weights starts, Weights ends) {
        this.sides = sides;
        this.starts = starts;
        this.ends = ends;
    }

    static SpanModel trained() {
        return new SpanModel(Trained.SIDES, Trained.STARTS, Trained.ENDS);
    }

    int side(EnglishView view, int cue) {
        int best = RIGHT;
        float highest = Float.NEGATIVE_INFINITY;
        for (int side = RIGHT; side <= BOTH; side++) {
            sideFeatures(bag, view, cue, side);
            float score = sides.score(bag);
            if (score > highest) {
                highest = score;
                best = side;
            }
        }
        return best;
    }

    /** First token of the statement behind the cue; -1 where the sentence ends. */
    int start(EnglishView view, int cue) {
        int limit = startLimit(view, cue);
        int best = -1;
        float highest = Float.NEGATIVE_INFINITY;
        for (int at = cue + 1; at < limit; at++) {
            if (!mayStart(view, at)) {
                continue;
            }
            startFeatures(bag, view, cue, at);
            float score = starts.score(bag);
            if (score > highest) {
                highest = score;
                best = at;
            }
        }
        return best;
    }

    /** One past the last token of a statement that begins at {@code start}. */
    int end(EnglishView view, int cue, int start, float[] cues) {
        int limit = view.passage.sentenceAt(cue).to();
        int best = limit;
        float highest = Float.NEGATIVE_INFINITY;
        for (int at = start + 1; at <= limit; at++) {
            if (!mayEnd(view, start, at, limit)) {
                continue;
            }
            endFeatures(bag, view, cue, start, at, cues);
            float score = ends.score(bag);
            if (score > highest) {
                highest = score;
                best = at;
            }
        }
        return best;
    }

    static int startLimit(EnglishView view, int cue) {
        return Math.min(view.passage.sentenceAt(cue).to(), cue + REACH);
    }

    static boolean mayStart(EnglishView view, int at) {
        Passage passage = view.passage;
        if (passage.quotationNumber(at) >= 0 && !passage.is(at, Token.Kind.OPEN)) {
            return false;
        }
        return passage.token(at).isWordOrNumber()
                || passage.is(at, Token.Kind.OPEN)
                || passage.is(at, Token.Kind.OTHER);
    }

    static boolean mayEnd(EnglishView view, int start, int at, int limit) {
        Passage passage = view.passage;
        Token last = passage.token(at - 1);
        boolean mark = last.kind() == Token.Kind.COMMA
                || last.kind() == Token.Kind.STOP
                || last.kind() == Token.Kind.SEMICOLON
                || last.kind() == Token.Kind.DASH
                || last.kind() == Token.Kind.COLON;
        if ((mark && at < limit && passage.quotationNumber(at - 1) < 0) || (mark && at - 1 == start)) {
            return false;
        }
        if (at < limit && cutsPhrase(view, start, at)) {
            return false;
        }
        boolean within = at < limit
                && passage.quotationNumber(at) >= 0
                && passage.quotationNumber(at) == passage.quotationNumber(at - 1);
        return !within && !(at < limit && passage.sameMention(at - 1, at));
    }

    /** "its training | camps", "registering | 60 percent", "with | inspectors": no statement ends within a phrase. */
    private static boolean cutsPhrase(EnglishView view, int start, int at) {
        if (!view.passage.token(at - 1).isWord() || !view.passage.token(at).isWordOrNumber()) {
            return false;
        }
        boolean noun = view.isNominal(at) && view.tag(at) != PartOfSpeech.PRON;
        boolean gerund = view.passage.norm(at - 1).endsWith("ing");
        return switch (view.tag(at - 1)) {
            case PartOfSpeech.DET -> noun || view.tag(at) == PartOfSpeech.ADJ;
            case PartOfSpeech.ADJ, PartOfSpeech.NUM -> noun;
            default ->
                gerund
                        && (noun
                                || (at - 1 == start
                                        && (view.tag(at) == PartOfSpeech.DET
                                                || view.tag(at) == PartOfSpeech.ADJ
                                                || view.tag(at) == PartOfSpeech.PRON)));
        };
    }

    static void sideFeatures(Bag bag, EnglishView view, int cue, int side) {
        Passage passage = view.passage;
        Words words = view.words;
        Sentence sentence = passage.sentenceAt(cue);
        int frames = view.frames(cue);
        int edge = leftEdge(view, cue, sentence);
        int right = rightEdge(view, cue, sentence);
        bag.clear();
        bag.add(1, side);
        bag.add(2, words.stem(cue), side);
        bag.add(3, frames, side);
        bag.add(4, edge, side);
        bag.add(5, right, side);
        bag.add(6, edge, right, side);
        bag.add(7, frames, edge * 64 + right, side);
        bag.add(8, words.word(cue), words.word(cue + 1), side);
        bag.add(9, view.type(cue + 1), view.type(cue + 2), side);
        bag.add(10, view.type(cue + 1), edge, side);
        bag.add(11, view.type(cue - 1), right, side);
        bag.add(12, words.word(sentence.from()), edge, side);
        bag.add(13, view.type(sentence.from()), edge * 64 + right, side);
        bag.add(14, words.stem(cue), edge * 64 + right, side);
        bag.add(15, words.word(cue + 1), edge, side);
    }

    /** How what stands before the cue's clause ends: sentence start, comma, closing mark, none; and how long it is. */
    private static int leftEdge(EnglishView view, int cue, Sentence sentence) {
        Passage passage = view.passage;
        for (int at = cue - 1; at >= sentence.from() && cue - at < 40; at--) {
            Token.Kind kind = passage.token(at).kind();
            if (kind == Token.Kind.CLOSE) {
                return cue - at == 1 ? 1 : 2;
            }
            if (kind == Token.Kind.COMMA) {
                int length = at - sentence.from();
                return (cue - at == 1 ? 3 : 4) + (length < 4 ? 0 : length < 9 ? 2 : 4);
            }
            if (kind == Token.Kind.DASH || kind == Token.Kind.COLON) {
                return 9;
            }
        }
        return 10;
    }

    private static int rightEdge(EnglishView view, int cue, Sentence sentence) {
        Passage passage = view.passage;
        int verbs = 0;
        for (int at = cue + 1; at < sentence.to(); at++) {
            Token token = passage.token(at);
            int seen = verbs > 0 ? 16 : 0;
            int near = at - cue <= 2 ? 32 : 0;
            if (token.kind() == Token.Kind.OPEN) {
                return 1 + seen + near;
            }
            if (token.is("that")) {
                return 2 + seen + near;
            }
            if (token.kind() == Token.Kind.COMMA) {
                return (passage.is(at + 1, Token.Kind.OPEN) ? 3 : 4) + seen + near;
            }
            if (token.kind() == Token.Kind.STOP) {
                return 5 + seen + near;
            }
            if (token.kind() == Token.Kind.COLON) {
                return 6 + seen + near;
            }
            if (view.tag(at) == PartOfSpeech.VERB || view.tag(at) == PartOfSpeech.AUX) {
                verbs++;
            }
        }
        return 7;
    }

    static void startFeatures(Bag bag, EnglishView view, int cue, int at) {
        Words words = view.words;
        int distance = Math.min(at - cue, 12);
        int before = view.type(at - 1);
        int here = view.type(at);
        int frames = view.frames(cue);
        int between = between(view, cue, at);
        int stem = words.stem(cue);
        bag.clear();
        bag.add(1, distance);
        bag.add(2, distance, here);
        bag.add(3, before, here);
        bag.add(4, words.word(at - 1));
        bag.add(5, words.word(at));
        bag.add(6, words.word(at - 1), here);
        bag.add(7, before, words.word(at));
        bag.add(8, between, here);
        bag.add(9, between, before, here);
        bag.add(10, stem, here, before);
        bag.add(11, stem, words.word(at - 1));
        bag.add(12, stem, words.word(at));
        bag.add(13, stem, distance);
        bag.add(14, frames, distance, here);
        bag.add(15, frames, before, here);
        bag.add(16, frames, between);
        bag.add(17, words.word(at - 1), words.word(at));
        bag.add(18, view.type(cue + 1), distance);
        bag.add(19, words.word(cue + 1), distance);
        bag.add(20, here, view.type(at + 1), distance);
        bag.add(21, view.tag(cue), distance, here);
        bag.add(22, view.passage.dateAt(at) == null ? 0 : 1, distance);
    }

    private static int between(EnglishView view, int cue, int at) {
        Passage passage = view.passage;
        int seen = 0;
        for (int middle = cue + 1; middle < at; middle++) {
            Token token = passage.token(middle);
            if (token.is("that")) {
                seen |= 1;
            } else if (token.kind() == Token.Kind.COMMA) {
                seen |= 2;
            } else if (token.kind() == Token.Kind.OPEN) {
                seen |= 4;
            } else if (token.kind() == Token.Kind.COLON) {
                seen |= 8;
            } else if (view.tag(middle) == PartOfSpeech.VERB) {
                seen |= 16;
            } else if (view.isNominal(middle)) {
                seen |= 32;
            } else if (view.tag(middle) == PartOfSpeech.ADP) {
                seen |= 64;
            }
        }
        return seen;
    }

    static void endFeatures(Bag bag, EnglishView view, int cue, int start, int at, float[] cues) {
        Passage passage = view.passage;
        Words words = view.words;
        Sentence sentence = passage.sentenceAt(cue);
        boolean last = isLast(passage, at, sentence);
        int length = Math.min(at - start, 20);
        int next = last ? 40 : view.type(at);
        int after = last ? 40 : view.type(at + 1);
        int word = last ? 0 : words.word(at);
        int second = last ? 0 : words.word(at + 1);
        int frames = view.frames(cue);
        int quote = quote(view, start, at);
        int comes = last ? 9 : cueAhead(at, sentence, cues);
        bag.clear();
        bag.add(1, next, after);
        bag.add(2, word);
        bag.add(3, word, second);
        bag.add(4, view.type(at - 1), next);
        bag.add(5, next, quote);
        bag.add(6, length, next);
        bag.add(7, frames, next, after);
        bag.add(8, frames, word, second);
        bag.add(9, frames, quote, next);
        bag.add(10, words.stem(cue), next, length > 3 ? 1 : 0);
        bag.add(11, words.stem(cue), word);
        bag.add(12, comes, next);
        bag.add(13, comes, word, second);
        bag.add(14, next, after, last ? 40 : view.type(at + 2));
        bag.add(15, words.word(at - 1), next);
        bag.add(16, last ? 1 : 0, frames, quote);
        bag.add(17, last ? 1 : 0, Math.min(sentence.to() - start, 30));
        bag.add(18, view.type(start), last ? 1 : 0, quote);
        bag.add(19, view.type(start), next, after);
        bag.add(20, words.word(start), last ? 1 : 0);
        bag.add(21, verbs(view, start, at), next, word);
        bag.add(22, verbs(view, start, at), frames, next);
        bag.add(23, view.passage.norm(start - 1).equals("that") ? 1 : 0, next, word);
    }

    private static boolean isLast(Passage passage, int at, Sentence sentence) {
        for (int rest = at; rest < sentence.to(); rest++) {
            if (passage.token(rest).isWordOrNumber() || passage.is(rest, Token.Kind.OPEN)) {
                return false;
            }
        }
        return true;
    }

    private static int verbs(EnglishView view, int start, int at) {
        int verbs = 0;
        for (int middle = start; middle < at && verbs < 2; middle++) {
            verbs += view.tag(middle) == PartOfSpeech.VERB || view.tag(middle) == PartOfSpeech.AUX ? 1 : 0;
        }
        return verbs;
    }

    private static int quote(EnglishView view, int start, int at) {
        Passage passage = view.passage;
        int opens = passage.is(start, Token.Kind.OPEN) ? 1 : 0;
        int closes = passage.is(at - 1, Token.Kind.CLOSE) ? 2 : 0;
        int whole = opens != 0 && passage.quotationNumber(start) == passage.quotationNumber(at - 1) ? 4 : 0;
        return opens | closes | whole;
    }

    /** How likely a new cue begins within the next words. */
    private static int cueAhead(int at, Sentence sentence, float[] cues) {
        int end = Math.min(sentence.to(), at + 5);
        for (int next = at; next < end; next++) {
            if (cues[next] > 0.5f) {
                return 1 + next - at;
            }
        }
        return 0;
    }

    private static final class Trained {
        static final Weights SIDES = Weights.load("side-en.weights");
        static final Weights STARTS = Weights.load("start-en.weights");
        static final Weights ENDS = Weights.load("end-en.weights");
    }
}
