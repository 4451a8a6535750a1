package org.marsad.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Learns the weights of the English reader from annotated articles. */
final class EnglishTraining {

    private static final int ROUNDS = 8;

    /** An attributed statement as annotated, in UTF-16 code units. */
    record Gold(List<Span> cue, List<Span> speaker, List<Span> content) {}

    record Example(Report report, List<Gold> claims) {}

    record Learned(Weights cues, Weights sides, Weights starts, Weights ends, Weights speakers, Weights kept) {

        EnglishModels models() {
            return new EnglishModels(
                    new CueModel(cues), new SpanModel(sides, starts, ends), new SpeakerModel(speakers));
        }
    }

    /** The models that judge a candidate must not have seen it: each part is read by models of the others. */
    private static final int PARTS = 4;

    /** An annotated statement by tokens; the head of its cue is chosen anew in each round. */
    private static final class Case {
        final List<Integer> cueTokens = new ArrayList<>();
        int head = -1;
        int side;
        int start = -1;
        int end = -1;
        final List<Span> speaker;

        Case(List<Span> speaker) {
            this.speaker = speaker;
        }
    }

    private static final class Text {
        final EnglishView view;
        final List<Case> cases = new ArrayList<>();
        float[] cues = new float[0];

        Text(EnglishView view) {
            this.view = view;
        }
    }

    private final List<Text> texts = new ArrayList<>();
    private final Random order = new Random(7);
    private final Bag bag = new Bag();

    static Learned learn(List<Example> examples) {
        Learner keeper = new Learner(0.1f, 1e-5f);
        List<Judged> judged = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Example> others = new ArrayList<>();
            List<Example> own = new ArrayList<>();
            for (int number = 0; number < examples.size(); number++) {
                (number % PARTS == part ? own : others).add(examples.get(number));
            }
            EnglishModels models = base(others).models();
            own.forEach(example -> judge(example, models, judged));
        }
        judged.forEach(one -> keeper.count(one.features()));
        Random order = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(judged, order);
            judged.forEach(one -> keeper.logistic(one.features(), one.right()));
        }
        Learned all = base(examples);
        return new Learned(all.cues(), all.sides(), all.starts(), all.ends(), all.speakers(), keeper.weights());
    }

    private static Learned base(List<Example> examples) {
        EnglishTraining training = new EnglishTraining();
        examples.forEach(training::prepare);
        Weights cues = training.learnCues().weights();
        training.readCues(new CueModel(cues));
        Weights sides = training.learnSides().weights();
        Weights starts = training.learnStarts().weights();
        Weights ends = training.learnEnds().weights();
        Weights speakers = training.learnSpeakers().weights();
        return new Learned(cues, sides, starts, ends, speakers, cues);
    }

    private record Judged(int[] features, boolean right) {}

    private static void judge(Example example, EnglishModels models, List<Judged> judged) {
        Passage passage = Passage.of(example.report());
        EnglishView view = new EnglishView(passage);
        EnglishCandidates finder = new EnglishCandidates(view, models);
        finder.weigh(passage.sentences);
        Bag bag = new Bag();
        for (Sentence sentence : passage.sentences) {
            List<Candidate> candidates = finder.of(sentence);
            for (Candidate candidate : candidates) {
                KeepModel.features(bag, view, candidate, candidates);
                judged.add(new Judged(
                        bag.places(), example.claims().stream().anyMatch(gold -> same(passage, candidate, gold))));
            }
        }
    }

    /** Whether candidate and annotation share half of their words and a speaker. */
    private static boolean same(Passage passage, Candidate candidate, Gold gold) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        for (Span span : gold.content()) {
            theirs += span.end() - span.start();
        }
        for (Range range : candidate.contents()) {
            Span span = passage.span(range);
            mine += span.end() - span.start();
            for (Span other : gold.content()) {
                shared += Math.max(0, Math.min(span.end(), other.end()) - Math.max(span.start(), other.start()));
            }
        }
        if (shared * 2 < mine + theirs - shared) {
            return false;
        }
        Span speaker = candidate.speaker() == null ? null : passage.span(candidate.speaker());
        return speaker == null
                ? gold.speaker().isEmpty()
                : gold.speaker().stream()
                        .anyMatch(other -> other.start() < speaker.end() && speaker.start() < other.end());
    }

    private void prepare(Example example) {
        Passage passage = Passage.of(example.report());
        Text text = new Text(new EnglishView(passage));
        for (Gold gold : example.claims()) {
            Case one = prepare(passage, text.view, gold);
            if (one != null) {
                text.cases.add(one);
            }
        }
        texts.add(text);
    }

    private static @Nullable Case prepare(Passage passage, EnglishView view, Gold gold) {
        Case one = new Case(gold.speaker());
        for (Span span : gold.cue()) {
            for (int at = firstToken(passage, span.start());
                    at < passage.size() && passage.token(at).start() < span.end();
                    at++) {
                if (view.mayAttribute(at)) {
                    one.cueTokens.add(at);
                }
            }
        }
        if (one.cueTokens.isEmpty() || gold.content().isEmpty()) {
            return null;
        }
        one.head = one.cueTokens.stream()
                .filter(at -> view.cue(at) != null)
                .reduce((first, last) -> last)
                .orElseGet(() -> one.cueTokens.stream()
                        .filter(at -> view.tag(at) == PartOfSpeech.VERB)
                        .findFirst()
                        .orElse(one.cueTokens.getFirst()));
        place(passage, one, gold);
        return one;
    }

    private static void place(Passage passage, Case one, Gold gold) {
        boolean left = false;
        boolean right = false;
        Sentence sentence = passage.sentenceAt(one.head);
        int headStart = passage.token(one.head).start();
        for (Span span : gold.content()) {
            int from = firstToken(passage, span.start());
            int to = firstToken(passage, span.end());
            if (span.start() < headStart) {
                left = true;
            } else if (from < sentence.to() && !right) {
                right = true;
                while (from < to
                        && (passage.norm(from).equals("that")
                                || passage.is(from, Token.Kind.COMMA)
                                || passage.is(from, Token.Kind.COLON))) {
                    from++;
                }
                int last = Math.min(to, sentence.to());
                while (last - 1 > from
                        && (passage.is(last - 1, Token.Kind.COMMA)
                                || passage.is(last - 1, Token.Kind.STOP)
                                || passage.is(last - 1, Token.Kind.SEMICOLON)
                                || passage.is(last - 1, Token.Kind.DASH))
                        && last < sentence.to()
                        && passage.quotationNumber(last - 1) < 0) {
                    last--;
                }
                if (passage.quotationNumber(from) >= 0 && from > 0 && passage.is(from - 1, Token.Kind.OPEN)) {
                    from--;
                }
                one.start = from;
                one.end = last;
            }
        }
        one.side = left && right ? SpanModel.BOTH : left ? SpanModel.LEFT : SpanModel.RIGHT;
        if (!left && !right) {
            one.start = -1;
        }
    }

    private static int firstToken(Passage passage, int offset) {
        int low = 0;
        int high = passage.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passage.token(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record CueCase(int[] features, int text, int at) {}

    private Learner learnCues() {
        Learner learner = new Learner(0.15f, 2e-6f);
        List<CueCase> cases = new ArrayList<>();
        for (int number = 0; number < texts.size(); number++) {
            EnglishView view = texts.get(number).view;
            for (int at = 0; at < view.words.size(); at++) {
                if (view.mayAttribute(at)) {
                    CueModel.features(bag, view, at);
                    int[] features = bag.places();
                    learner.count(features);
                    cases.add(new CueCase(features, number, at));
                }
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Labels labels = labels();
            Collections.shuffle(cases, order);
            for (CueCase one : cases) {
                int label = labels.of(one);
                if (label != Labels.OPEN) {
                    learner.logistic(one.features(), label == Labels.HEAD);
                }
            }
            if (round < ROUNDS - 2) {
                chooseHeads(learner);
            }
        }
        return learner;
    }

    private Labels labels() {
        Labels labels = new Labels();
        for (int number = 0; number < texts.size(); number++) {
            byte[] marks = new byte[texts.get(number).view.words.size()];
            for (Case one : texts.get(number).cases) {
                for (int at : one.cueTokens) {
                    marks[at] = (byte) Math.max(marks[at], Labels.OPEN);
                }
                marks[one.head] = Labels.HEAD;
            }
            labels.marks.add(marks);
        }
        return labels;
    }

    private static final class Labels {
        static final byte OPEN = 1;
        static final byte HEAD = 2;
        final List<byte[]> marks = new ArrayList<>();

        int of(CueCase one) {
            return marks.get(one.text())[one.at()];
        }
    }

    private void chooseHeads(Learner learner) {
        for (Text text : texts) {
            for (Case one : text.cases) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int at : one.cueTokens) {
                    CueModel.features(bag, text.view, at);
                    double score = learner.score(bag.places());
                    if (score > highest) {
                        highest = score;
                        one.head = at;
                    }
                }
            }
        }
    }

    private void readCues(CueModel model) {
        for (Text text : texts) {
            text.cues = new float[text.view.words.size()];
            for (int at = 0; at < text.cues.length; at++) {
                text.cues[at] = text.view.mayAttribute(at) ? model.probability(text.view, at) : 0;
            }
        }
    }

    private record Choice(List<int[]> candidates, boolean[] right) {}

    private Learner learn(List<Choice> choices, float rate, float decay) {
        Learner learner = new Learner(rate, decay);
        choices.forEach(choice -> choice.candidates().forEach(learner::count));
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(choices, order);
            choices.forEach(choice -> learner.softmax(choice.candidates(), choice.right()));
        }
        return learner;
    }

    private Learner learnSides() {
        List<Choice> choices = new ArrayList<>();
        for (Text text : texts) {
            for (Case one : text.cases) {
                List<int[]> candidates = new ArrayList<>();
                boolean[] right = new boolean[3];
                for (int side = 0; side < 3; side++) {
                    SpanModel.sideFeatures(bag, text.view, one.head, side);
                    candidates.add(bag.places());
                    right[side] = side == one.side;
                }
                choices.add(new Choice(candidates, right));
            }
        }
        return learn(choices, 0.1f, 1e-5f);
    }

    private Learner learnStarts() {
        List<Choice> choices = new ArrayList<>();
        for (Text text : texts) {
            for (Case one : text.cases) {
                if (one.start <= one.head) {
                    continue;
                }
                List<int[]> candidates = new ArrayList<>();
                List<Boolean> right = new ArrayList<>();
                int limit = SpanModel.startLimit(text.view, one.head);
                for (int at = one.head + 1; at < limit; at++) {
                    if (SpanModel.mayStart(text.view, at)) {
                        SpanModel.startFeatures(bag, text.view, one.head, at);
                        candidates.add(bag.places());
                        right.add(at == one.start);
                    }
                }
                add(choices, candidates, right);
            }
        }
        return learn(choices, 0.1f, 1e-5f);
    }

    private Learner learnEnds() {
        List<Choice> choices = new ArrayList<>();
        for (Text text : texts) {
            for (Case one : text.cases) {
                if (one.start <= one.head) {
                    continue;
                }
                List<int[]> candidates = new ArrayList<>();
                List<Boolean> right = new ArrayList<>();
                int limit = text.view.passage.sentenceAt(one.head).to();
                for (int at = one.start + 1; at <= limit; at++) {
                    if (SpanModel.mayEnd(text.view, one.start, at, limit)) {
                        SpanModel.endFeatures(bag, text.view, one.head, one.start, at, text.cues);
                        candidates.add(bag.places());
                        right.add(at == one.end);
                    }
                }
                add(choices, candidates, right);
            }
        }
        return learn(choices, 0.1f, 1e-5f);
    }

    private Learner learnSpeakers() {
        List<Choice> choices = new ArrayList<>();
        for (Text text : texts) {
            SpeakerModel.Finder finder = new SpeakerModel.Finder(text.view);
            for (Case one : text.cases) {
                List<Integer> heads = finder.candidates(one.head);
                List<int[]> candidates = new ArrayList<>();
                List<Boolean> right = new ArrayList<>();
                boolean any = false;
                int start = one.side == SpanModel.LEFT ? -1 : one.start;
                for (int head : heads) {
                    finder.features(bag, one.head, head, one.side, start, one.end);
                    candidates.add(bag.places());
                    boolean hit = head >= 0 && stands(text.view.passage, head, one.speaker);
                    any |= hit;
                    right.add(hit);
                }
                if (!any) {
                    if (!one.speaker.isEmpty()) {
                        continue;
                    }
                    right.set(heads.indexOf(SpeakerModel.NOBODY), true);
                }
                add(choices, candidates, right);
            }
        }
        return learn(choices, 0.1f, 1e-5f);
    }

    private static boolean stands(Passage passage, int at, List<Span> spans) {
        Token token = passage.token(at);
        return spans.stream().anyMatch(span -> token.start() >= span.start() && token.end() <= span.end());
    }

    private static void add(List<Choice> choices, List<int[]> candidates, List<Boolean> right) {
        boolean[] marks = new boolean[right.size()];
        for (int number = 0; number < marks.length; number++) {
            marks[number] = right.get(number);
        }
        choices.add(new Choice(candidates, marks));
    }
}
