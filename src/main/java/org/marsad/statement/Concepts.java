package org.marsad.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of both languages by what they mean, the table {@code concepts.tsv}. Pure. */
final class Concepts {

    /** Words of the longest phrase. */
    static final int LONGEST = 4;

    private static final Map<String, Set<String>> BY_STEMS = load();

    private Concepts() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> all = new HashMap<>();
        for (String line : lines()) {
            String[] columns = line.split("\t");
            Set<String> senses = Set.of(columns[0].split(" "));
            for (String phrase : (columns[1] + "|" + columns[2]).split("\\|")) {
                String stems = Stems.of(phrase).stream().map(Stems.Word::stem).collect(Collectors.joining(" "));
                all.merge(
                        stems,
                        senses,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet()));
            }
        }
        return Map.copyOf(all);
    }

    private static List<String> lines() {
        try (InputStream in = Concepts.class.getResourceAsStream("concepts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the table concepts.tsv is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What these stems mean, joined by spaces; null where the table does not have them. */
    static @Nullable Set<String> of(String stems) {
        return BY_STEMS.get(stems);
    }
}
