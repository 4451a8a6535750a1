package org.marsad.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads stances and doubts by the phrases of the codebook, the table {@code stances.tsv}. */
final class StanceCodebook {

    private static final int SHORTEST_BEGINNING = 2;
    private static final int LONGEST_BEGINNING = 10;

    static final StanceCodebook DEFAULT = load();

    /** Phrases by the words they may begin with; beginnings of words end in {@code *}. */
    private static final class Index {
        private final Map<String, List<Entry>> entries = new HashMap<>();

        /** The first letters of all beginnings: most words are done with after one look. */
        private final Set<String> heads = new HashSet<>();

        void add(Pattern pattern, @Nullable Stance stance) {
            for (String opening : pattern.openings()) {
                if (opening.endsWith("*")) {
                    heads.add(opening.substring(0, SHORTEST_BEGINNING));
                }
                entries.computeIfAbsent(opening, key -> new ArrayList<>()).add(new Entry(pattern, stance));
            }
        }

        void at(Passage passage, int at, List<Entry> found) {
            String word = passage.norm(at);
            collect(word, found);
            String unjoined = ArabicWords.unjoined(word);
            if (!unjoined.equals(word)) {
                collect(unjoined, found);
            }
        }

        private void collect(String word, List<Entry> found) {
            found.addAll(entries.getOrDefault(word, List.of()));
            if (word.length() < SHORTEST_BEGINNING || !heads.contains(word.substring(0, SHORTEST_BEGINNING))) {
                return;
            }
            int longest = Math.min(LONGEST_BEGINNING, word.length());
            for (int length = SHORTEST_BEGINNING; length <= longest; length++) {
                found.addAll(entries.getOrDefault(word.substring(0, length) + "*", List.of()));
            }
        }
    }

    private record Entry(Pattern pattern, @Nullable Stance stance) {}

    private final Index cues = new Index();
    private final Index contents = new Index();
    private final Index doubts = new Index();

    private static StanceCodebook load() {
        StanceCodebook codebook = new StanceCodebook();
        Map<String, Set<String>> classes = new HashMap<>();
        List<String[]> rows = Table.rows("stances.tsv");
        for (String[] row : rows) {
            if (row[0].equals("class")) {
                classes.put(row[1], Set.copyOf(List.of(Fold.fold(row[2]).split(" "))));
            }
        }
        for (String[] row : rows) {
            if (!row[0].equals("class")) {
                codebook.add(row, classes);
            }
        }
        return codebook;
    }

    private void add(String[] row, Map<String, Set<String>> classes) {
        Stance stance = row[0].equals("hedge") ? null : Stance.valueOf(row[0].toUpperCase(Locale.ROOT));
        Index index = stance == null ? doubts : row[1].equals("cue") ? cues : contents;
        for (String phrase : row[2].split("\\|")) {
            index.add(Pattern.parse(phrase, classes), stance);
        }
    }

    /** The stance that comes first in the codebook's order among those whose words stand in the cue or the content. */
    Judgement judge(Passage passage, Draft draft) {
        Map<Stance, Range> found = new EnumMap<>(Stance.class);
        Range cue = draft.cue();
        if (cue != null) {
            int limit = Math.min(passage.sentenceAt(cue.from()).to(), cue.to() + 5);
            Range first = draft.contents().getFirst();
            collect(passage, cues, cue, limit, first, found);
        }
        for (Range content : draft.contents()) {
            collect(passage, contents, content, content.to(), null, found);
        }
        return Judgement.of(passage, found, draft.contents());
    }

    /** Whether words of a deed stand here and none of a stance that comes before it. */
    boolean tellsOfDeeds(Passage passage, Range words) {
        Map<Stance, Range> found = new EnumMap<>(Stance.class);
        collect(passage, contents, words, words.to(), null, found);
        return Judgement.of(passage, found, List.of()).stance() == Stance.ACTS;
    }

    /** @param object where the phrases of a cue may go on, past its speaker */
    private static void collect(
            Passage passage, Index index, Range range, int limit, @Nullable Range object, Map<Stance, Range> known) {
        List<Entry> found = new ArrayList<>();
        for (int at = range.from(); at < range.to(); at++) {
            found.clear();
            index.at(passage, at, found);
            for (Entry entry : found) {
                Stance stance = entry.stance();
                if (stance != null && !known.containsKey(stance)) {
                    int end = entry.pattern().match(passage, at, limit);
                    if (end < 0 && object != null && object.from() >= range.to()) {
                        boolean parted = entry.pattern().matchParted(passage, at, object.from(), object.to());
                        end = parted ? at + 1 : -1;
                    }
                    if (end >= 0) {
                        known.put(stance, new Range(at, end));
                    }
                }
            }
        }
    }

    /** Whether words of doubt stand between these tokens. */
    boolean doubts(Passage passage, int from, int to) {
        List<Entry> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            found.clear();
            doubts.at(passage, at, found);
            for (Entry entry : found) {
                if (entry.pattern().match(passage, at, to) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
