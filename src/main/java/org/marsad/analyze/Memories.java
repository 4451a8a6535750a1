package org.marsad.analyze;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.SourceMemory;

/**
 * What the pages of an input say of each other's sources, gathered before the first is read for good. Immutable.
 *
 * @param bySource of the sources that the input has more than one page of, at most {@value #MOST_SOURCES}
 */
record Memories(Map<String, SourceMemory> bySource) {

    static final Memories NONE = new Memories(Map.of());

    private static final int MOST_SOURCES = 2_000;

    /** One page beyond what a memory uses: a page's own trace teaches it nothing. */
    private static final int PAGES = SourceMemory.MOST + 1;

    Memories {
        bySource = Map.copyOf(bySource);
    }

    SourceMemory of(@Nullable String source) {
        return source == null ? SourceMemory.NONE : bySource.getOrDefault(source, SourceMemory.NONE);
    }

    /** Reads a file's first pages of each source; from what can be read only once, nothing is gathered. */
    static Memories of(Path input, LineReader reader) throws IOException {
        if (!Files.isRegularFile(input)) {
            return NONE;
        }
        Map<String, Integer> lines = new HashMap<>();
        try (BufferedReader file = open(input)) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String source = reader.source(line);
                if (source != null && (lines.size() < MOST_SOURCES || lines.containsKey(source))) {
                    lines.merge(source, 1, Integer::sum);
                }
            }
        }
        lines.values().removeIf(count -> count < 2);
        return lines.isEmpty()
                ? NONE
                : gathered(input, reader, lines.keySet().stream().toList());
    }

    private static Memories gathered(Path input, LineReader reader, List<String> sources) throws IOException {
        Map<String, SourceMemory> memories = new HashMap<>();
        sources.forEach(source -> memories.put(source, SourceMemory.NONE));
        try (BufferedReader file = open(input)) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                SourceMemory known = memories.get(String.valueOf(reader.source(line)));
                LineReader.Sighting sighting =
                        known == null || known.pages().size() >= PAGES ? null : reader.sight(line);
                if (known != null && sighting != null) {
                    memories.put(sighting.source(), known.and(sighting.trace().withoutWords(), PAGES));
                }
            }
        }
        return new Memories(memories);
    }

    private static BufferedReader open(Path input) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(input), StandardCharsets.UTF_8));
    }
}
