package org.marsad.extract;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the annotated pages, writes {@code target/extraction-predictions.jsonl} for the scorer beside them, and prints
 * the CPU time: {@code mvn -o -q -Pbenchmark test -Dtest=ExtractionBenchmark}.
 */
@Tag("benchmark")
class ExtractionBenchmark {

    @Test
    void readsTheAnnotatedPages() throws IOException {
        List<Corpus.Entry> entries = Corpus.load().entries();
        PageReader reader = new PageReader();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        JsonMapper mapper = JsonMapper.shared();
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> reader.read(entry.page()));
        List<Long> times = new ArrayList<>();
        for (Corpus.Entry entry : entries) {
            long start = threads.getCurrentThreadCpuTime();
            PageOutcome outcome = reader.read(entry.page());
            times.add(threads.getCurrentThreadCpuTime() - start);
            lines.add(mapper.writeValueAsString(row(entry.id(), outcome)));
        }
        Files.write(Path.of("target", "extraction-predictions.jsonl"), lines);
        long total = times.stream().mapToLong(Long::longValue).sum();
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%d pages, %.1f a CPU-second, median %.2f ms, 95%% %.2f ms, longest %.1f ms%n",
                sorted.size(),
                sorted.size() * 1e9 / total,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }

    private static Map<String, Object> row(String id, PageOutcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        switch (outcome) {
            case PageOutcome.Read(Content content) -> {
                row.put("title", content.title());
                row.put("author", content.authors());
                if (content.published() != null) {
                    row.put("published", content.published().iso());
                    row.put("basis", content.published().basis());
                }
                row.put("language", content.language());
                row.put("text", content.text());
            }
            case PageOutcome.Unreadable(PageOutcome.Reason reason, String detail) ->
                row.put("error", reason + " " + detail);
        }
        return row;
    }
}
