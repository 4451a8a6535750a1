package org.marsad.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hops of each attribution. An outlet that reports is a hop; what it reports with a source of its own becomes one
 * claim of that source through the outlet.
 */
final class ChainReader {

    /** How much of an outlet's report another attribution must cover to be the same claim. */
    private static final double SAME = 0.7;

    /** How far apart the attributions of one report may stand in the list. */
    private static final int NEIGHBOURS = 6;

    private final Passage passage;
    private final Outlets outlets;

    /** What an outlet tells on its own authority and a model took for an attribution. */
    private final Set<Draft> news = new HashSet<>();

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
            if (isReport(report) && nest(merged, outer, report)) {
                merged.remove(outer);
                outer--;
            }
        }
        merged.removeAll(news);
        return merged.stream().map(this::withHops).toList();
    }

    private boolean isReport(Draft draft) {
        Range speaker = draft.speaker();
        return speaker != null && (outlets.isOutlet(speaker) || outlets.isOutletAgain(speaker));
    }

    /** Hands the outlet down to what stands within its report; true where those together tell the same. */
    private boolean nest(List<Draft> drafts, int outer, Draft report) {
        BitSet told = new BitSet();
        int from = Math.max(0, outer - NEIGHBOURS);
        int to = Math.min(drafts.size(), outer + NEIGHBOURS + 1);
        for (int inner = from; inner < to; inner++) {
            Draft other = drafts.get(inner);
            if (inner == outer || other.speaker() == null || isReport(other) || !within(other, report)) {
                continue;
            }
            BitSet spanned = spanned(other, report);
            if (!attributes(other)) {
                if (spanned.cardinality() >= SAME * size(report)) {
                    news.add(other);
                }
                continue;
            }
            told.or(spanned);
            boolean source = other.cue() != null && isSourceCue(other.cue());
            List<Range> hops = new ArrayList<>();
            hops.add(hopWords(report));
            hops.addAll(report.hops());
            hops.addAll(other.hops());
            drafts.set(
                    inner,
                    new Draft(
                            source ? report.cue() : other.cue(), other.speaker(), List.copyOf(hops), other.contents()));
        }
        return told.cardinality() >= SAME * size(report);
    }

    /** Only who speaks, by a cue of the tables, may take the place of the outlet; "the factions have left" is its news. */
    private boolean attributes(Draft draft) {
        Range cue = draft.cue();
        if (cue == null) {
            return false;
        }
        int word = cue.to() - 1;
        return isSourceCue(cue)
                || EnglishCues.TABLE.at(passage, word) != null
                || ArabicCues.TABLE.of(passage.norm(cue.from())) != null
                || ArabicWords.isArabic(passage.token(cue.from()));
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

    /** The report's words that the inner attribution spans, its speaker and cue included. */
    private static BitSet spanned(Draft inner, Draft report) {
        int from = inner.contents().getFirst().from();
        int to = inner.contents().getLast().to();
        for (Range part : parts(inner)) {
            from = Math.min(from, part.from());
            to = Math.max(to, part.to());
        }
        BitSet shared = new BitSet();
        for (Range part : report.contents()) {
            int first = Math.max(from, part.from());
            int last = Math.min(to, part.to());
            if (first < last) {
                shared.set(first, last);
            }
        }
        return shared;
    }

    private static int size(Draft report) {
        return report.contents().stream()
                .mapToInt(part -> part.to() - part.from())
                .sum();
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
        if (isReport(draft)) {
            hops.add(hopWords(draft));
            return new Draft(draft.cue(), null, List.copyOf(hops), draft.contents());
        }
        Range cue = draft.cue();
        if (cue != null) {
            Sentence sentence = passage.sentenceAt(cue.from());
            for (int at = sentence.from(); at < sentence.to(); at++) {
                boolean speaks = speaker != null && speaker.contains(at);
                int named = outlets.nameWithArticle(at);
                if (named > 0 && !outlets.isOutletAt(at + 1) && isNear(draft, at) && !isContent(draft, at)) {
                    hops.add(new Range(at, named));
                } else if (outlets.isStandInAt(at) && !speaks && isNear(draft, at) && !isContent(draft, at)) {
                    hops.add(new Range(at, at + 2));
                } else if (outlets.isOutletAt(at)
                        && (at == sentence.from() || !passage.sameMention(at - 1, at))
                        && !isContent(draft, at)) {
                    Range words = new Range(at, mentionEnd(at, sentence));
                    String id = outlets.id(words);
                    boolean again = id != null && !hops.isEmpty() && id.equals(outlets.id(hops.getLast()));
                    boolean known = hops.stream().anyMatch(hop -> hop.touches(words));
                    if (!known && !again && isNear(draft, at) && !outlets.onlySaw(at)) {
                        hops.add(words);
                    }
                }
            }
        }
        return new Draft(cue, speaker, List.copyOf(hops), draft.contents());
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
