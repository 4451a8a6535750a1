package org.marsad.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for people and papers that stay without a name, out of the table {@code sources.tsv}. */
final class SourceWords {

    /**
     * @param rank   place of its type in the table; the lowest wins
     * @param number 1, 2, or 0 for any number
     */
    record Entry(String type, int rank, int number) {}

    private static final Map<String, Entry> WORDS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        List<String[]> rows = Table.rows("sources.tsv");
        for (int rank = 0; rank < rows.size(); rank++) {
            String[] row = rows.get(rank);
            for (String word : row[2].split(" ")) {
                if (row[0].equals("number")) {
                    NUMBERS.put(word, Integer.valueOf(row[1]));
                } else {
                    WORDS.putIfAbsent(
                            Fold.fold(word),
                            new Entry(row[0], rank, row[1].equals("n") ? 0 : Integer.parseInt(row[1])));
                }
            }
        }
    }

    private SourceWords() {}

    static @Nullable Entry entry(String norm) {
        return WORDS.get(norm);
    }

    /** The number this word states. */
    static @Nullable Integer number(String norm) {
        return NUMBERS.get(norm);
    }

    static @Nullable Integer number(Token token) {
        Integer known = NUMBERS.get(token.norm());
        if (known == null
                && token.kind() == Token.Kind.NUMBER
                && token.norm().length() <= 4
                && token.norm().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(token.norm());
        }
        return known;
    }
}
