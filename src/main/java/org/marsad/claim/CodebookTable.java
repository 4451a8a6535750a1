package org.marsad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of a stance codebook, checked: a bundled one, and a team's own upon it. */
final class CodebookTable {

    private static final int MOST_LINES = 5_000;
    private static final Set<String> STANCES = Stream.of(Stance.values())
            .map(stance -> stance.name().toLowerCase(Locale.ROOT))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    /** @param kind a stance in lower case, {@code class}, {@code hedge} or {@code example} */
    record Row(String kind, String place, String text) {}

    private final List<Row> rows;

    private CodebookTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static CodebookTable bundled() {
        return new CodebookTable(Table.rows("stances.tsv").stream()
                .map(row -> new Row(row[0], row[1], row[2]))
                .toList());
    }

    List<Row> rows() {
        return rows;
    }

    Map<String, Set<String>> classes() {
        Map<String, Set<String>> classes = new HashMap<>();
        for (Row row : rows) {
            if (row.kind().equals("class")) {
                classes.put(
                        row.place(), Set.copyOf(List.of(Fold.fold(row.text()).split(" "))));
            }
        }
        return classes;
    }

    /**
     * This table with a team's own lines: a row adds its phrases, and one whose stance begins with {@code =} takes the place of
     * the bundled rows of that stance and place.
     */
    CodebookTable with(String lines) throws InvalidCodebookException {
        List<Row> all = new ArrayList<>(rows);
        Map<String, Set<String>> known = new HashMap<>(classes());
        int number = 0;
        for (String line : lines.lines().limit(MOST_LINES + 1L).toList()) {
            number++;
            if (number > MOST_LINES) {
                throw new InvalidCodebookException(number, "a codebook has at most " + MOST_LINES + " lines");
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = row(line, number, known);
            boolean instead = line.startsWith("=");
            boolean renewed = row.kind().equals("class");
            all.removeIf(old -> (instead || renewed)
                    && rows.contains(old)
                    && old.kind().equals(row.kind())
                    && old.place().equals(row.place()));
            if (renewed) {
                known.put(row.place(), Set.of());
            }
            all.add(row);
        }
        return new CodebookTable(all);
    }

    private static Row row(String line, int number, Map<String, Set<String>> classes) throws InvalidCodebookException {
        String[] cells = line.split("\t");
        if (cells.length != 3 || cells[2].isBlank()) {
            throw new InvalidCodebookException(
                    number, "it needs three columns divided by tabs: a stance, cue or content, and phrases");
        }
        Row row = new Row(cells[0].startsWith("=") ? cells[0].substring(1) : cells[0], cells[1], cells[2]);
        switch (row.kind()) {
            case "class" -> {}
            case "example" -> check(STANCES.contains(row.place()), number, "there is no stance " + row.place());
            case "hedge" -> phrases(row, number, classes);
            default -> {
                check(STANCES.contains(row.kind()), number, "there is no stance " + row.kind());
                boolean place = row.place().equals("cue") || row.place().equals("content");
                check(place, number, "the second column says cue or content");
                phrases(row, number, classes);
            }
        }
        return row;
    }

    private static void phrases(Row row, int number, Map<String, Set<String>> classes) throws InvalidCodebookException {
        for (String phrase : row.text().split("\\|", -1)) {
            String[] words = phrase.strip().split("\\s+");
            check(!words[0].isEmpty(), number, "there is an empty phrase between two |");
            check(!words[0].equals(".."), number, "a phrase begins with a word and not with ..");
            for (String word : words) {
                boolean known = !word.startsWith("$") || classes.containsKey(word.substring(1));
                check(known, number, "there is no class " + word);
            }
            for (String beginning : words[0].split("/")) {
                int length = beginning.length() - 1;
                boolean looked = !beginning.endsWith("*")
                        || (length >= StanceCodebook.SHORTEST_BEGINNING && length <= StanceCodebook.LONGEST_BEGINNING);
                check(looked, number, "before a * at the head of a phrase stand 2 to 10 letters, unlike " + beginning);
            }
        }
    }

    private static void check(boolean holds, int number, String otherwise) throws InvalidCodebookException {
        if (!holds) {
            throw new InvalidCodebookException(number, otherwise);
        }
    }
}
