package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.extract.PageScores.Reading;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how well the annotated pages are read, beside Readability4J on the same pages in the same run: {@code mvn -o -q
 * -Pbenchmark test -Dtest=ExtractionBenchmark}.
 *
 * <p>No page is read by a body model that has seen its publisher: one is learned for each fifth of the publishers from
 * the others. The shipped model, which learned from all of them, stands beside only for its CPU time. The readings are
 * left in {@code target/extraction-*.jsonl}.
 */
@Tag("benchmark")
class ExtractionBenchmark {

    /** Names in a byline that the peer gives as one string. */
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("[;,|&/،\\n]|\\s+(?:and|und|et|y|ve|e)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern BY =
            Pattern.compile("^\\s*(?:by|von|par|por|di|yazan|كتب)[:\\s]+", Pattern.CASE_INSENSITIVE);

    private final JsonMapper mapper = JsonMapper.shared();

    /** One column of the table. */
    private record Column(String name, PageScores scores, List<Long> nanos) {

        String cpu() {
            List<Long> sorted = nanos.stream().sorted().toList();
            return "%.1f ms (95%%: %.1f, most: %.1f)"
                    .formatted(
                            sorted.get(sorted.size() / 2) / 1e6,
                            sorted.get(sorted.size() * 95 / 100) / 1e6,
                            sorted.getLast() / 1e6);
        }
    }

    @Test
    void printsTheTableBesideThePeer() throws IOException {
        List<Corpus.Entry> entries = Corpus.load().entries();
        List<PageReader> unseen = readersOfUnseenPublishers(entries);
        Map<String, SourceMemory> memories = memories(entries, unseen);
        PageReader shipped = new PageReader();
        List<Column> columns = List.of(
                measured(
                        "one page alone",
                        entries,
                        entry -> reading(readerFor(entry, unseen).read(entry.page()))),
                measured(
                        "memory of the source",
                        entries,
                        entry -> reading(readerFor(entry, unseen)
                                .read(entry.page(), memories.getOrDefault(entry.source(), SourceMemory.NONE)))),
                measured("shipped, has seen them", entries, entry -> reading(shipped.read(entry.page()))),
                measured("readability4j", entries, ExtractionBenchmark::peer));
        print("body, article-extraction-benchmark", columns, column -> column.scores.body("aeb"));
        print("body, publisher pages (Fundus)", columns, column -> column.scores.body("fundus"));
        print("body, WCXB", columns, column -> column.scores.body("wcxb"));
        print("dates by people: right / precision", columns, column -> column.scores.dates());
        print("titles: by people / Fundus", columns, column -> column.scores.titles());
        print("authors exact: by people / Fundus", columns, column -> column.scores.authors());
        print("CPU a page, median, parse included", columns, Column::cpu);
    }

    private static List<PageReader> readersOfUnseenPublishers(List<Corpus.Entry> entries) {
        List<BlockTraining.Sheet> sheets = BlockTraining.sheets(entries);
        return IntStream.range(0, BlockTraining.FOLDS)
                .mapToObj(fold -> new PageReader(new Body(BlockTraining.fit(sheets, fold))))
                .toList();
    }

    private static PageReader readerFor(Corpus.Entry entry, List<PageReader> unseen) {
        return unseen.get(entry.fold(unseen.size()));
    }

    private static Map<String, SourceMemory> memories(List<Corpus.Entry> entries, List<PageReader> unseen) {
        Map<String, SourceMemory> memories = new TreeMap<>();
        for (Corpus.Entry entry : entries) {
            if (readerFor(entry, unseen).read(entry.page()) instanceof PageOutcome.Read(Content _, PageTrace trace)) {
                memories.merge(
                        entry.source(),
                        SourceMemory.NONE.and(trace, 1),
                        (known, _) -> known.and(trace, SourceMemory.MOST + 1));
            }
        }
        return memories;
    }

    private Column measured(String name, List<Corpus.Entry> entries, Function<Corpus.Entry, Reading> way)
            throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Reading> warm = entries.stream().map(way).toList();
        assertThat(warm).hasSameSizeAs(entries);
        PageScores scores = new PageScores();
        List<Long> nanos = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Corpus.Entry entry : entries) {
            long start = threads.getCurrentThreadCpuTime();
            Reading reading = way.apply(entry);
            nanos.add(threads.getCurrentThreadCpuTime() - start);
            scores.add(entry.gold(), reading);
            lines.add(mapper.writeValueAsString(row(entry.id(), reading)));
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "extraction-" + name.replaceAll("\\W+", "-") + ".jsonl"), lines);
        return new Column(name, scores, nanos);
    }

    private static void print(String measure, List<Column> columns, Function<Column, String> figure) {
        System.out.println(measure);
        columns.forEach(column -> System.out.printf("    %-24s %s%n", column.name, figure.apply(column)));
    }

    private static Map<String, Object> row(String id, Reading reading) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("title", reading.title());
        row.put("author", reading.authors());
        if (reading.published() != null) {
            row.put("published", reading.published());
        }
        row.put("text", reading.text());
        return row;
    }

    private static Reading reading(PageOutcome outcome) {
        return switch (outcome) {
            case PageOutcome.Read(Content content, PageTrace _) ->
                new Reading(
                        content.text(),
                        content.title(),
                        content.authors(),
                        content.published() == null ? null : content.published().iso());
            case PageOutcome.Unreadable _ -> Reading.NOTHING;
        };
    }

    /** Readability4J reads no dates. */
    private static Reading peer(Corpus.Entry entry) {
        String url = entry.page().url() == null
                ? "https://page.example/"
                : String.valueOf(entry.page().url());
        Article article =
                new Readability4JExtended(url, new String(entry.page().body(), StandardCharsets.UTF_8)).parse();
        String byline = article.getByline() == null ? "" : article.getByline();
        List<String> authors = BETWEEN_NAMES
                .splitAsStream(BY.matcher(byline).replaceFirst(""))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Reading(
                article.getTextContent() == null ? "" : article.getTextContent(),
                article.getTitle() == null ? "" : article.getTitle(),
                authors,
                null);
    }
}
