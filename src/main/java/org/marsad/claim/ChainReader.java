package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hops of each attribution. An outlet that reports is a hop; what it reports with a source of its own becomes one
 * claim of that source through the outlet.
 */
final class ChainReader {

    /** How much of an outlet's report another attribution must cover to be the same claim. */
    private static final double SAME = 0.7;

    private final Passage passage;
    private final Outlets outlets;

    private ChainReader(Passage passage, Outlets outlets) {
        this.passage = passage;
        this.outlets = outlets;
    }

    static List<Draft> chained(Passage passage, Outlets outlets, List<Draft> drafts) {
        return new ChainReader(passage, outlets).chained(drafts);
    }

    private List<Draft> chained(List<Draft> drafts) {
        List<Draft> merged = new ArrayList<>(drafts);
        for (int outer = 0; outer < merged.size(); outer++) {
            Draft report = merged.get(outer);
            if (isReport(report)) {
                boolean told = nest(merged, outer, report);
                if (told) {
                    merged.remove(outer);
                    outer--;
                }
            }
        }
        return merged.stream().map(this::withHops).toList();
    }

    private boolean isReport(Draft draft) {
        return draft.speaker() != null && outlets.isOutlet(draft.speaker());
    }

    /** Hands the outlet down to what stands within its report; true where one of them tells the same. */
    private boolean nest(List<Draft> drafts, int outer, Draft report) {
        boolean same = false;
        int from = Math.max(0, outer - 6);
        int to = Math.min(drafts.size(), outer + 7);
        for (int inner = from; inner < to; inner++) {
            Draft other = drafts.get(inner);
            if (inner == outer || isReport(other) || !within(other, report)) {
                continue;
            }
            boolean whole = coverage(other, report) >= SAME;
            List<Range> hops = new ArrayList<>();
            hops.add(hopWords(report));
            hops.addAll(report.hops());
            hops.addAll(other.hops());
            boolean source = whole && other.cue() != null && isSourceCue(other.cue());
            drafts.set(
                    inner,
                    new Draft(
                            source ? report.cue() : other.cue(),
                            other.speaker(),
                            List.copyOf(hops),
                            source ? report.contents() : other.contents(),
                            source ? report.stance() : other.stance()));
            same |= whole;
        }
        return same;
    }

    private boolean isSourceCue(Range cue) {
        String word = passage.norm(cue.from());
        return word.equals("according")
                || word.equals("citing")
                || word.equals("quoting")
                || ArabicWords.SOURCES.contains(word);
    }

    private Range hopWords(Draft report) {
        return outlets.words(java.util.Objects.requireNonNull(report.speaker()));
    }

    private static boolean within(Draft inner, Draft report) {
        Range cue = inner.cue();
        return overlaps(inner.contents(), report.contents())
                || (cue != null && report.contents().stream().anyMatch(part -> part.contains(cue.from())));
    }

    private static boolean overlaps(List<Range> some, List<Range> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::touches));
    }

    /** Share of the report's words that the inner attribution spans, its speaker and cue included. */
    private static double coverage(Draft inner, Draft report) {
        int from = inner.contents().getFirst().from();
        int to = inner.contents().getLast().to();
        for (Range part : parts(inner)) {
            from = Math.min(from, part.from());
            to = Math.max(to, part.to());
        }
        int all = 0;
        int shared = 0;
        for (Range part : report.contents()) {
            all += part.to() - part.from();
            shared += Math.max(0, Math.min(to, part.to()) - Math.max(from, part.from()));
        }
        return (double) shared / all;
    }

    private static List<Range> parts(Draft draft) {
        List<Range> parts = new ArrayList<>();
        add(parts, draft.cue());
        add(parts, draft.speaker());
        return parts;
    }

    private static void add(List<Range> parts, @Nullable Range range) {
        if (range != null) {
            parts.add(range);
        }
    }

    /** Outlets named beside the cue: "told Rudaw", "in an interview with CNN", "who spoke to Reuters". */
    private Draft withHops(Draft draft) {
        List<Range> hops = new ArrayList<>(draft.hops());
        Range speaker = draft.speaker();
        if (speaker != null && outlets.isOutlet(speaker)) {
            hops.add(outlets.words(speaker));
            return new Draft(draft.cue(), null, List.copyOf(hops), draft.contents(), draft.stance());
        }
        Range cue = draft.cue();
        if (cue != null) {
            Sentence sentence = passage.sentenceAt(cue.from());
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (outlets.isOutletAt(at)
                        && (at == sentence.from() || !passage.sameMention(at - 1, at))
                        && !isContent(draft, at)) {
                    Range words = new Range(at, mentionEnd(at, sentence));
                    if (hops.stream().noneMatch(hop -> hop.touches(words)) && isNear(draft, at)) {
                        hops.add(words);
                    }
                }
            }
        }
        return new Draft(cue, speaker, List.copyOf(hops), draft.contents(), draft.stance());
    }

    private boolean isNear(Draft draft, int at) {
        String before = passage.norm(at - 1);
        boolean led = EnglishWords.PREPOSITIONS.contains(before)
                || before.equals("told")
                || before.equals("tells")
                || before.equals("telling")
                || before.equals("the")
                || before.equals("a")
                || ArabicWords.isArabic(passage.token(at));
        return led || (draft.speaker() != null && draft.speaker().contains(at));
    }

    private int mentionEnd(int at, Sentence sentence) {
        int end = at + 1;
        while (end < sentence.to() && passage.sameMention(at, end)) {
            end++;
        }
        return end;
    }

    private static boolean isContent(Draft draft, int at) {
        return draft.contents().stream().anyMatch(part -> part.contains(at));
    }
}
