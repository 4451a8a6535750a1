package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.Shared;
import org.marsad.date.DateReader;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerFile;
import org.marsad.tag.Tagger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well stories match the wire groups of a NewsWorld. Its gold texts are clustered as they
 * are, in an order drawn by lot, without a crawl: what extraction leaves out is measured elsewhere. The origin of a wire copy is
 * the one agency that all of its group name; of any other article, the article itself.
 */
class NewsWorldStoriesTest {

    private static final String EPOCH = "2025-04-08T09:00:00Z";
    private static final int SITES = Integer.getInteger("marsad.sites", 20);
    private static final String ARTICLES = System.getProperty("marsad.articles", "20");
    private static final Set<String> AGENCIES =
            Set.of("reuters", "associated-press", "afp", "shafaq-news", "iraqi-news-agency");

    private final JsonMapper json = new JsonMapper();
    private final Gazetteer gazetteer = GazetteerFile.bundled();
    private final Tagger tagger = new Tagger(gazetteer);
    private final DateReader dates = new DateReader();

    @TempDir
    Path directory;

    private record Row(String id, String site, String wire, JsonNode node) {}

    @Test
    void wireCopiesAreOneStoryAndTheAgencyIsItsOrigin() throws Exception {
        long seed = Long.getLong("marsad.seed", 7);
        export(seed);
        List<Row> rows = rows();
        Map<String, String> agencies = agencies(rows);
        try (StoryDatabase database = new StoryDatabase()) {
            Map<String, Long> ids = database.take(gazetteer);
            Map<Long, Row> stored = store(database, ids, rows, seed);
            report(seed, database, stored, agencies, ids);
        }
    }

    private void export(long seed) throws IOException, InterruptedException {
        Process export = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Shared.path("tools", "NewsWorld.java").toString(),
                        "--sites",
                        "" + SITES,
                        "--articles",
                        ARTICLES,
                        "--seed",
                        "" + seed,
                        "--epoch",
                        EPOCH,
                        "--export",
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(export.waitFor()).isZero();
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("gold.jsonl"))) {
            JsonNode node = json.readTree(line);
            String id = node.get("id").asString();
            JsonNode wire = node.get("wire");
            rows.add(new Row(id, id.split("-", -1)[1], wire == null || wire.isNull() ? "" : wire.asString(), node));
        }
        return rows;
    }

    /** The agency that every member of a wire group names, by the gold. */
    private static Map<String, String> agencies(List<Row> rows) {
        Map<String, Set<String>> named = new HashMap<>();
        for (Row row : rows) {
            if (!row.wire.isEmpty()) {
                Set<String> here = new HashSet<>();
                row.node
                        .get("entities")
                        .forEach(entity -> here.add(entity.get("id").asString()));
                here.retainAll(AGENCIES);
                named.merge(row.wire, here, (one, other) -> {
                    one.retainAll(other);
                    return one;
                });
            }
        }
        Map<String, String> agencies = new HashMap<>();
        named.forEach((wire, all) -> {
            if (all.size() == 1) {
                agencies.put(wire, all.iterator().next());
            }
        });
        return agencies;
    }

    private Map<Long, Row> store(StoryDatabase database, Map<String, Long> ids, List<Row> rows, long seed) {
        List<Row> drawn = new ArrayList<>(rows);
        Collections.shuffle(drawn, new Random(seed));
        Stories stories = database.stories();
        Map<Long, Row> stored = new HashMap<>();
        long nanos = 0;
        for (Row row : drawn) {
            String text = row.node.get("text").asString();
            String language = row.node.get("language").asString();
            OffsetDateTime published =
                    OffsetDateTime.parse(row.node.get("published").asString());
            LocalDate day = published.toLocalDate();
            JsonNode author = row.node.get("author");
            long begun = System.nanoTime();
            long id = database.transactions().execute(status -> {
                long article = database.put(
                        "Site " + row.site,
                        language,
                        published.toInstant(),
                        row.node.get("title").asString(),
                        author == null || author.isNull() ? List.of() : List.of(author.asString()),
                        text);
                database.read(article, tagger.tag("", text, language), dates.read(text, language, day), ids);
                stories.join(article);
                return article;
            });
            nanos += System.nanoTime() - begun;
            stored.put(id, row);
        }
        System.out.printf(
                Locale.ROOT,
                "%d articles, %.2f ms each, with tagging and storing%n",
                stored.size(),
                nanos / 1e6 / stored.size());
        return stored;
    }

    private record Told(long story, Row row, boolean agency, boolean itself) {}

    private static void report(
            long seed,
            StoryDatabase database,
            Map<Long, Row> stored,
            Map<String, String> agencies,
            Map<String, Long> ids) {
        Map<Long, String> slugs = new HashMap<>();
        ids.forEach((slug, id) -> slugs.put(id, slug));
        List<Told> told = database.jdbc()
                .sql("""
                        select a.id, a.story_id, s.origin_article_id, s.origin_entity_id
                        from article a
                        join story s on s.id = a.story_id
                        order by a.id
                        """)
                .query((row, n) -> {
                    Row gold = Objects.requireNonNull(stored.get(row.getLong("id")));
                    Long entity = (Long) row.getObject("origin_entity_id");
                    return new Told(
                            row.getLong("story_id"),
                            gold,
                            entity != null && Objects.equals(slugs.get(entity), agencies.get(gold.wire)),
                            entity == null && row.getLong("origin_article_id") == row.getLong("id"));
                })
                .list();
        Map<Long, List<Row>> stories = new HashMap<>();
        Map<String, Integer> wires = new HashMap<>();
        told.forEach(one -> {
            stories.computeIfAbsent(one.story, story -> new ArrayList<>()).add(one.row);
            if (!one.row.wire.isEmpty()) {
                wires.merge(one.row.wire, 1, Integer::sum);
            }
        });
        long predicted = 0;
        long right = 0;
        for (List<Row> members : stories.values()) {
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    predicted++;
                    boolean one = !members.get(i).wire.isEmpty()
                            && members.get(i).wire.equals(members.get(j).wire);
                    right += one ? 1 : 0;
                    if (!one && predicted - right <= 5) {
                        System.out.println("not one: " + members.get(i).id + " " + members.get(j).id);
                    }
                }
            }
        }
        long gold = wires.values().stream()
                .mapToLong(count -> (long) count * (count - 1) / 2)
                .sum();
        double precision = (double) right / predicted;
        double recall = (double) right / gold;
        List<Told> copies =
                told.stream().filter(one -> agencies.containsKey(one.row.wire)).toList();
        List<Told> others = told.stream().filter(one -> one.row.wire.isEmpty()).toList();
        double ofCopies = (double) copies.stream().filter(Told::agency).count() / copies.size();
        double ofOthers = (double) others.stream().filter(Told::itself).count() / others.size();
        copies.stream()
                .filter(one -> !one.agency)
                .limit(6)
                .forEach(one -> System.out.println(
                        "no agency: " + one.row.id + " " + one.row.wire + " " + agencies.get(one.row.wire)));
        others.stream()
                .filter(one -> !one.itself)
                .limit(6)
                .forEach(one -> System.out.println("not itself: " + one.row.id));
        System.out.printf(
                Locale.ROOT,
                "NewsWorld seed %d, %d articles: pairs precision %.4f, recall %.4f (%d of %d); origin right: wire copies %.4f (of %d, %d groups), others %.4f%n",
                seed,
                told.size(),
                precision,
                recall,
                right,
                gold,
                ofCopies,
                copies.size(),
                agencies.size(),
                ofOthers);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
        assertThat(ofCopies).isGreaterThanOrEqualTo(0.95);
        assertThat(ofOthers).isGreaterThanOrEqualTo(0.95);
    }
}
