package org.marsad.claim;

import java.util.List;

/** How likely a candidate is an attribution, seen as a whole: cue, speaker and statement together. */
final class KeepModel {

    private final Weights weights;
    private final Bag bag = new Bag();

    KeepModel(Weights weights) {
        this.weights = weights;
    }

    static KeepModel trained() {
        return new KeepModel(Trained.WEIGHTS);
    }

    float probability(EnglishView view, Candidate candidate, List<Candidate> others) {
        features(bag, view, candidate, others);
        return (float) (1 / (1 + Math.exp(-weights.score(bag))));
    }

    static void features(Bag bag, EnglishView view, Candidate candidate, List<Candidate> others) {
        Passage passage = view.passage;
        Words words = view.words;
        int cue = candidate.cue();
        int sure = level(candidate.sure());
        int frames = view.frames(cue);
        int tag = view.type(cue);
        int stem = words.stem(cue);
        int speaker = speaker(view, candidate);
        Range first = candidate.contents().getFirst();
        Range last = candidate.contents().getLast();
        int length = length(last.to() - first.from());
        int opening = view.type(first.from());
        int quoted = (passage.quotationNumber(first.from()) >= 0 ? 1 : 0)
                + (passage.quotationNumber(last.to() - 1) >= 0 ? 2 : 0);
        int closing = last.to() < passage.size() ? view.type(last.to()) : 31;
        int gap = Math.min(Math.max(first.from() - cue, -1), 6);
        int rivals = rivals(candidate, others);
        int table = frames == 0 ? 0 : 1;
        bag.clear();
        bag.add(1, sure);
        bag.add(2, sure, table, tag);
        bag.add(3, sure, speaker);
        bag.add(4, sure, length);
        bag.add(5, sure, candidate.side(), quoted);
        bag.add(6, sure, rivals);
        bag.add(7, frames, speaker, quoted);
        bag.add(8, stem, speaker == 0 ? 0 : 1);
        bag.add(9, stem, length);
        bag.add(10, stem, opening);
        bag.add(11, tag, opening, gap);
        bag.add(12, frames, opening, gap);
        bag.add(13, speaker, length, tag);
        bag.add(14, rivals, tag, table);
        bag.add(15, closing, length, tag);
        bag.add(16, stem, gap);
        bag.add(17, words.word(first.from()), tag);
        bag.add(18, words.word(first.from() - 1), tag);
        bag.add(19, candidate.group() < cue ? words.word(candidate.group()) : 0, tag, table);
        bag.add(20, sure, quoted, speaker);
        bag.add(21, distance(candidate), speaker, tag);
        bag.add(
                22,
                candidate.speaker() == null ? 0 : words.word(candidate.speaker().to() - 1),
                table);
        bag.add(23, stem, quoted);
        bag.add(24, view.type(candidate.group() - 1), tag, speaker);
        bag.add(25, view.type(candidate.group() - 1), sure);
    }

    private static int level(float sure) {
        return Math.round(sure * 16);
    }

    private static int length(int tokens) {
        return tokens < 6 ? tokens : tokens < 10 ? 6 : tokens < 18 ? 7 : tokens < 35 ? 8 : 9;
    }

    private static int speaker(EnglishView view, Candidate candidate) {
        Range range = candidate.speaker();
        if (range == null) {
            return 0;
        }
        int head = range.to() - 1;
        int size = range.to() - range.from();
        if (size == 1 && view.tag(head) == PartOfSpeech.PRON) {
            return EnglishWords.SUBJECTS.contains(view.passage.norm(head))
                    ? 1
                    : EnglishWords.RELATIVES.contains(view.passage.norm(head)) ? 2 : 3;
        }
        if (view.passage.token(range.from()).capital() && view.tag(range.from()) == PartOfSpeech.PROPN) {
            return 4;
        }
        for (int at = range.from(); at < range.to(); at++) {
            if (SourceWords.entry(view.passage.norm(at)) != null) {
                return 5;
            }
        }
        return view.passage.token(head).capital() ? 6 : 7;
    }

    private static int distance(Candidate candidate) {
        Range range = candidate.speaker();
        if (range == null) {
            return 9;
        }
        int distance =
                range.to() <= candidate.group() ? candidate.group() - range.to() : range.from() - candidate.cue();
        return distance < 0 ? 8 : Math.min(distance, 7);
    }

    /** Whether another, surer one tells the same, or stands around this one. */
    private static int rivals(Candidate candidate, List<Candidate> others) {
        int seen = 0;
        Range mine = new Range(
                candidate.contents().getFirst().from(),
                candidate.contents().getLast().to());
        for (Candidate other : others) {
            if (other.cue() == candidate.cue() || other.sure() <= candidate.sure()) {
                continue;
            }
            Range theirs = new Range(
                    other.contents().getFirst().from(),
                    other.contents().getLast().to());
            if (theirs.touches(mine)) {
                int shared = Math.min(theirs.to(), mine.to()) - Math.max(theirs.from(), mine.from());
                int all = Math.max(theirs.to(), mine.to()) - Math.min(theirs.from(), mine.from());
                seen |= shared * 2 > all ? 1 : 2;
            }
            if (theirs.contains(candidate.cue())) {
                seen |= 4;
            }
        }
        return seen;
    }

    private static final class Trained {
        static final Weights WEIGHTS = Weights.load("keep-en.weights");
    }
}
