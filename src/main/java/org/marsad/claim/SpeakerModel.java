package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of those named in a sentence speaks, by learned weights over what the rules propose. */
final class SpeakerModel {

    /** Stands for a statement whose speaker the text does not name. */
    static final int NOBODY = -1;

    private static final int WINDOW = 60;

    private final Weights weights;

    SpeakerModel(Weights weights) {
        this.weights = weights;
    }

    static SpeakerModel trained() {
        return new SpeakerModel(Trained.WEIGHTS);
    }

    /** The last word of the noun phrase that names the speaker; {@link #NOBODY} where none does. */
    int head(Finder finder, Bag bag, int cue, int side, int start, int end) {
        int best = NOBODY;
        float highest = Float.NEGATIVE_INFINITY;
        for (int head : finder.candidates(cue)) {
            finder.features(bag, cue, head, side, start, end);
            float score = weights.score(bag);
            if (score > highest) {
                highest = score;
                best = head;
            }
        }
        return best;
    }

    /** The candidates of a passage and what the model sees of them. */
    static final class Finder {

        private final EnglishView view;
        private final Passage passage;
        private final EnglishSubject subjects;

        Finder(EnglishView view) {
            this.view = view;
            this.passage = view.passage;
            this.subjects = new EnglishSubject(view);
        }

        List<Integer> candidates(int cue) {
            Sentence sentence = passage.sentenceAt(cue);
            int from = Math.max(sentence.from(), cue - WINDOW);
            int to = Math.min(sentence.to(), cue + WINDOW);
            List<Integer> heads = new ArrayList<>();
            heads.add(NOBODY);
            for (int at = from; at < to; at++) {
                if (at != cue && isHead(at) && passage.quotationNumber(at) < 0) {
                    heads.add(at);
                }
            }
            return heads;
        }

        /** A noun that no other noun follows, a pronoun, "who", "his". */
        private boolean isHead(int at) {
            if (!passage.token(at).isWordOrNumber()) {
                return false;
            }
            if (EnglishWords.RELATIVES.contains(passage.norm(at))
                    && !passage.norm(at).equals("that")) {
                return true;
            }
            if (view.tag(at) == PartOfSpeech.PRON) {
                return true;
            }
            return (view.isNominal(at) || passage.token(at).capital())
                    && !(view.isNominal(at + 1) && view.tag(at + 1) != PartOfSpeech.PRON);
        }

        @Nullable
        Range before(int cue) {
            return subjects.before(view.groupStart(cue));
        }

        @Nullable
        Range after(int cue) {
            return subjects.after(cue + 1);
        }

        void features(Bag bag, int cue, int head, int side, int start, int end) {
            Words words = view.words;
            bag.clear();
            int stem = words.stem(cue);
            int form = form(cue);
            if (head == NOBODY) {
                bag.add(1, form);
                bag.add(2, stem);
                bag.add(3, stem, form);
                bag.add(4, words.word(cue - 1), form);
                bag.add(5, view.type(cue - 1), form, side);
                bag.add(6, side);
                return;
            }
            Sentence sentence = passage.sentenceAt(cue);
            int direction = head < cue ? 0 : 1;
            int group = head < cue ? view.groupStart(cue) : cue;
            int distance = bucket(Math.abs(group - head));
            int between = between(head, group, cue);
            int kind = kind(head);
            int inside = start >= 0 && head >= start && head < end ? 1 : 0;
            int left = side != SpanModel.RIGHT && head < cue ? 1 : 0;
            int order = Math.min(order(sentence, head), 4);
            boolean verbAfter = view.tag(head + 1) == PartOfSpeech.VERB || view.tag(head + 1) == PartOfSpeech.AUX;
            int context = view.type(head + 1) * 32 + view.type(head - 1);
            bag.add(11, direction, distance, form);
            bag.add(12, direction, between, form);
            bag.add(13, direction, kind, form);
            bag.add(14, inside, direction, form);
            bag.add(15, left, distance, between);
            bag.add(16, direction, order, form);
            bag.add(17, words.word(head), form, direction);
            bag.add(18, words.word(head - 1), form, direction);
            bag.add(19, words.word(head + 1), form, direction);
            bag.add(20, stem, direction, distance);
            bag.add(21, stem, direction, words.word(head + 1));
            bag.add(22, context, form, direction);
            bag.add(23, kind, distance, direction);
            bag.add(24, side * 2 + direction, distance, between);
            bag.add(25, verbAfter ? 1 : 0, order, form);
            bag.add(26, view.type(cue - 1), direction, distance);
            bag.add(27, view.type(cue + 1), direction, distance);
            bag.add(28, words.word(cue + 1), direction, distance);
            bag.add(29, side * 2 + direction, inside, order);
            bag.add(30, kind, between, form);
            int subject = subject(head, sentence, group);
            bag.add(31, subject, form, direction);
            bag.add(32, subject, kind, between);
            bag.add(33, subject, distance, form);
            bag.add(34, stem, subject, direction);
        }

        /** Whether a verb follows the head, whether it is the first such in the sentence, and the last before the cue. */
        private int subject(int head, Sentence sentence, int group) {
            if (!isSubject(head)) {
                return 0;
            }
            int role = 1;
            boolean first = true;
            for (int at = sentence.from(); at < head && first; at++) {
                first = !isSubject(at) || !isHead(at);
            }
            boolean last = true;
            for (int at = head + 1; at < group && last; at++) {
                last = !isSubject(at) || !isHead(at);
            }
            return role + (first ? 2 : 0) + (last ? 4 : 0);
        }

        private boolean isSubject(int head) {
            if (!view.isNominal(head) && !passage.token(head).capital()) {
                return false;
            }
            int next = head + 1;
            while (view.tag(next) == PartOfSpeech.ADV) {
                next++;
            }
            return view.tag(next) == PartOfSpeech.VERB || view.tag(next) == PartOfSpeech.AUX;
        }

        private int form(int cue) {
            int tag = view.type(cue);
            String norm = passage.norm(cue);
            int ending = norm.endsWith("ing") ? 1 : norm.endsWith("ed") || norm.endsWith("said") ? 2 : 0;
            int group = view.groupStart(cue);
            int lead = group < cue ? lead(group, cue) : passage.norm(cue - 1).equals("to") ? 3 : 0;
            return (tag * 3 + ending) * 4 + lead;
        }

        private int lead(int from, int to) {
            for (int at = from; at < to; at++) {
                switch (passage.norm(at)) {
                    case "is", "are", "was", "were", "be", "been", "being", "'re" -> {
                        return 2;
                    }
                    default -> {}
                }
            }
            return passage.norm(from - 1).equals("to") ? 3 : 1;
        }

        private static int bucket(int distance) {
            return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : distance < 25 ? 7 : 8;
        }

        /** What separates a head from its cue: marks, verbs, other heads. */
        private int between(int head, int group, int cue) {
            int from = Math.min(head + 1, cue + 1);
            int to = Math.max(head, group);
            if (head > cue) {
                from = cue + 1;
                to = head;
            }
            int seen = 0;
            for (int at = from; at < to; at++) {
                Token token = passage.token(at);
                int tag = view.tag(at);
                if (token.kind() == Token.Kind.COMMA) {
                    seen |= (seen & 1) == 0 ? 1 : 2;
                } else if (token.kind() == Token.Kind.OPEN || token.kind() == Token.Kind.CLOSE) {
                    seen |= 4;
                } else if (tag == PartOfSpeech.VERB || tag == PartOfSpeech.AUX) {
                    seen |= 8;
                } else if (token.is("by")) {
                    seen |= 16;
                } else if (tag == PartOfSpeech.ADP) {
                    seen |= 32;
                } else if (isHead(at)) {
                    seen |= 64;
                } else if (tag == PartOfSpeech.SCONJ || token.is("that")) {
                    seen |= 128;
                }
            }
            return seen;
        }

        private int kind(int head) {
            String norm = passage.norm(head);
            if (view.tag(head) == PartOfSpeech.PRON) {
                return EnglishWords.SUBJECTS.contains(norm) ? 1 : EnglishWords.RELATIVES.contains(norm) ? 2 : 3;
            }
            int possessive = passage.norm(head + 1).equals("'s") ? 8 : 0;
            return (passage.token(head).capital() ? 4 : SourceWords.entry(norm) != null ? 5 : 6) + possessive;
        }

        private int order(Sentence sentence, int head) {
            int before = 0;
            for (int at = sentence.from(); at < head && before < 4; at++) {
                before += isHead(at) ? 1 : 0;
            }
            return before;
        }
    }

    private static final class Trained {
        static final Weights WEIGHTS = Weights.load("speaker-en.weights");
    }
}
