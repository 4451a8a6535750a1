package org.marsad.extract;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the annotated pages three ways – each page alone, with memory of its source, and by Readability4J – and prints
 * body fit and CPU time of each. Titles, dates and authors are judged by the scorer beside the pages, for which it writes
 * {@code target/extraction-*.jsonl}: {@code mvn -o -q -Pbenchmark test -Dtest=ExtractionBenchmark}.
 *
 * <p>The shipped model has learned from these very pages; what it reaches on publishers that it has not seen is what
 * {@code BlockTraining} prints.
 */
@Tag("benchmark")
class ExtractionBenchmark {

    private static final List<String> SETS = List.of("aeb", "fundus", "wcxb");

    private final JsonMapper mapper = JsonMapper.shared();
    private final PageReader reader = new PageReader();

    /** A way to read a page: its row of predictions. */
    private interface Way {
        Map<String, Object> read(Corpus.Entry entry);
    }

    @Test
    void readsTheAnnotatedPages() throws IOException {
        List<Corpus.Entry> entries = Corpus.load().entries();
        Map<String, SourceMemory> memories = memories(entries);
        measure("alone", entries, entry -> row(reader.read(entry.page())));
        measure(
                "memory",
                entries,
                entry -> row(reader.read(entry.page(), memories.getOrDefault(entry.source(), SourceMemory.NONE))));
        measure("readability4j", entries, ExtractionBenchmark::peer);
    }

    private Map<String, SourceMemory> memories(List<Corpus.Entry> entries) {
        Map<String, SourceMemory> memories = new TreeMap<>();
        for (Corpus.Entry entry : entries) {
            if (reader.read(entry.page()) instanceof PageOutcome.Read(Content _, PageTrace trace)) {
                memories.merge(
                        entry.source(),
                        SourceMemory.NONE.and(trace, 1),
                        (known, _) -> known.and(trace, SourceMemory.MOST + 1));
            }
        }
        return memories;
    }

    private void measure(String name, List<Corpus.Entry> entries, Way way) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, List<TextFit>> fits = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        entries.forEach(way::read);
        for (Corpus.Entry entry : entries) {
            long start = threads.getCurrentThreadCpuTime();
            Map<String, Object> row = way.read(entry);
            times.add(threads.getCurrentThreadCpuTime() - start);
            List<String> golds = golds(entry.gold());
            if (!golds.isEmpty()) {
                fits.computeIfAbsent(entry.gold().path("set").asString(), key -> new ArrayList<>())
                        .add(TextFit.of(String.valueOf(row.getOrDefault("text", "")), golds));
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", entry.id());
            line.putAll(row);
            lines.add(mapper.writeValueAsString(line));
        }
        Files.write(Path.of("target", "extraction-" + name + ".jsonl"), lines);
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%-14s CPU median %.2f ms, 95%% %.2f ms, longest %.1f ms%n",
                name,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.getLast() / 1e6);
        SETS.forEach(set ->
                System.out.printf("    %-7s %s%n", set, TextFit.summary(fits.getOrDefault(set, List.of()))));
    }

    private static List<String> golds(JsonNode gold) {
        List<String> golds = new ArrayList<>();
        if (!gold.path("text").asString("").isEmpty()) {
            golds.add(gold.path("text").asString());
            gold.path("text_alt").forEach(other -> golds.add(other.asString()));
        }
        return golds;
    }

    private static Map<String, Object> row(PageOutcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        switch (outcome) {
            case PageOutcome.Read(Content content, PageTrace _) -> {
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

    private static Map<String, Object> peer(Corpus.Entry entry) {
        String url = entry.page().url() == null
                ? "https://page.example/"
                : String.valueOf(entry.page().url());
        Article article =
                new Readability4JExtended(url, new String(entry.page().body(), StandardCharsets.UTF_8)).parse();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", article.getTitle());
        row.put("author", article.getByline());
        row.put("text", article.getTextContent());
        return row;
    }
}
