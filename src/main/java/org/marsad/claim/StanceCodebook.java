package org.marsad.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads stances and doubts by the phrases of a codebook: the table {@code stances.tsv}, and what a team adds to it. Immutable. */
public final class StanceCodebook {

    static final int SHORTEST_BEGINNING = 2;
    static final int LONGEST_BEGINNING = 10;

    private static final StanceCodebook BUNDLED = new StanceCodebook(CodebookTable.bundled(), "");

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

    /** How a stance is coded: phrases, and where they stand ({@code cue} or {@code content}). */
    public record Row(Stance stance, String place, List<String> phrases) {}

    /** A sentence that is coded so. */
    public record Example(Stance stance, String text) {}

    private final CodebookTable table;
    private final String version;

    private StanceCodebook(CodebookTable table, String version) {
        this.table = table;
        this.version = version;
        Map<String, Set<String>> classes = table.classes();
        for (CodebookTable.Row row : table.rows()) {
            if (!row.kind().equals("class") && !row.kind().equals("example")) {
                add(row, classes);
            }
        }
    }

    /** The codebook that comes with the program. */
    public static StanceCodebook bundled() {
        return BUNDLED;
    }

    /** This codebook with a team's own rows, which add to it or, beginning with {@code =}, replace. */
    public StanceCodebook with(String lines) throws InvalidCodebookException {
        String version = String.format(Locale.ROOT, "%08x", lines.hashCode());
        return new StanceCodebook(table.with(lines), version);
    }

    /** Names the content of a team's own rows; empty where there are none. */
    public String version() {
        return version;
    }

    public List<Row> rows() {
        return table.rows().stream()
                .filter(row -> row.place().equals("cue") || row.place().equals("content"))
                .map(row -> new Row(stance(row.kind()), row.place(), phrases(row.text())))
                .toList();
    }

    public List<Example> examples() {
        return table.rows().stream()
                .filter(row -> row.kind().equals("example"))
                .map(row -> new Example(stance(row.place()), row.text()))
                .toList();
    }

    private static Stance stance(String name) {
        return Stance.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> phrases(String text) {
        return Stream.of(text.split("\\|")).map(String::strip).toList();
    }

    private void add(CodebookTable.Row row, Map<String, Set<String>> classes) {
        Stance stance = row.kind().equals("hedge") ? null : stance(row.kind());
        Index index = stance == null ? doubts : row.place().equals("cue") ? cues : contents;
        for (String phrase : phrases(row.text())) {
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
