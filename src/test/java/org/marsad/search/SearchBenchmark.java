package org.marsad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.database.EmbeddedDatabase;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerStore;
import org.marsad.lexeme.Facet;
import org.marsad.lexeme.Lexemes;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What searches cost among many articles ({@code -Dmarsad.benchmark.articles}, 200,000 unless told): words as frequent as
 * words are (Zipf), English and Arabic, entities from hot to rare. Prints milliseconds; fails where a plan reads a whole table.
 */
@Tag("benchmark")
class SearchBenchmark {

    private static final int ARTICLES = Integer.getInteger("marsad.benchmark.articles", 200_000);
    private static final int VOCABULARY = 60_000;
    private static final int WORDS = 220;
    private static final int ENTITIES = 300;
    private static final int ROUNDS = 60;
    private static final int BATCH = 2_000;
    private static final Instant NEWEST = Instant.parse("2026-06-01T00:00:00Z");

    private static EmbeddedDatabase database;
    private static SingleConnectionDataSource source;
    private static JdbcClient jdbc;
    private static Search search;
    private static Hits hits;
    private static Names names;

    @BeforeAll
    static void fill() throws Exception {
        Path target = Files.createDirectories(Path.of("target"));
        database = EmbeddedDatabase.start(Files.createTempDirectory(target, "search-benchmark-"), 0);
        Flyway.configure()
                .dataSource(new DriverManagerDataSource(database.url(), "marsad", database.password()))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        source = new SingleConnectionDataSource(database.url(), "marsad", database.password(), true);
        jdbc = JdbcClient.create(source);
        Shares shares = new Shares(jdbc);
        hits = new Hits(source, shares);
        names = Names.of(new GazetteerStore.Stored(
                Gazetteer.of(List.of(new Entity(
                        "hot",
                        Entity.Kind.GROUP,
                        "Hot Faction",
                        "الفصيل الساخن",
                        List.<Alias>of(),
                        List.of(),
                        "",
                        "normal"))),
                Map.of("hot", 1L)));
        Supplier<Names> known = () -> names;
        search = new Search(jdbc, hits, known);
        long begun = System.nanoTime();
        write();
        shares.count();
        System.out.printf(
                Locale.ROOT,
                "%,d articles written in %.0f s; index of words %s%n",
                ARTICLES,
                (System.nanoTime() - begun) / 1e9,
                jdbc.sql("select pg_size_pretty(pg_relation_size('article_words')) as size")
                        .query((row, n) -> row.getString("size"))
                        .single());
    }

    private static void write() throws Exception {
        jdbc.sql("drop index article_words").update();
        jdbc.sql(
                        "insert into source (slug, name, url) select 's' || n, 'Source ' || n, 'https://s' || n from generate_series(1, 40) n")
                .update();
        jdbc.sql("""
                        insert into entity (slug, kind, name, name_ar, description)
                        select case when n = 1 then 'hot' else 'e' || n end, 'GROUP', 'Entity ' || n, 'كيان ' || n, ''
                        from generate_series(1, :n) n
                        """).param("n", ENTITIES).update();
        jdbc.sql(
                        "insert into snapshot (url, sha256, fetched_at, status, headers, size, body) values ('x', '\\x00', now(), 200, '{}', 1, '\\x00')")
                .update();
        jdbc.sql("insert into story default values").update();
        CopyManager copy = new CopyManager(source.getConnection().unwrap(BaseConnection.class));
        Random random = new Random(42);
        double[] zipf = zipf();
        for (int from = 0; from < ARTICLES; from += BATCH) {
            StringBuilder articles = new StringBuilder();
            StringBuilder entities = new StringBuilder();
            for (int n = from + 1; n <= Math.min(ARTICLES, from + BATCH); n++) {
                article(n, random, zipf, articles, entities);
            }
            copy(
                    copy,
                    "article (source_id, url, title, authors, dated_at, language, body, excerpt, body_sha256, words, words_due,"
                            + " snapshot_id, story_id, story_reason, first_seen_at, changed_at, page_version, tag_version, date_version,"
                            + " claim_version, gazetteer_version)",
                    articles);
            copy(copy, "article_entity (entity_id, dated_at, article_id, mentions)", entities);
        }
        jdbc.sql("set maintenance_work_mem = '512MB'").update();
        jdbc.sql("create index article_words on article using gin (words)").update();
        jdbc.sql("analyze article").update();
        jdbc.sql("analyze article_entity").update();
    }

    private static void copy(CopyManager copy, String table, StringBuilder rows) throws Exception {
        try (Reader reader = new StringReader(rows.toString())) {
            copy.copyIn("copy " + table + " from stdin", reader);
        }
    }

    private static void article(int n, Random random, double[] zipf, StringBuilder articles, StringBuilder entities) {
        boolean arabic = n % 3 == 0;
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            body.append(word(rank(random, zipf), arabic)).append(' ');
        }
        String title = word(rank(random, zipf), arabic) + " " + word(rank(random, zipf), arabic);
        Instant at = NEWEST.minusSeconds((long) (ARTICLES - n) * 60_000_000L / ARTICLES);
        Lexemes lexemes = new Lexemes().facet(Facet.source(n % 40 + 1)).facet(Facet.language(arabic ? "ar" : "en"));
        for (int entity = 1; entity <= ENTITIES; entity++) {
            // The hottest in one of thirty articles.
            if (random.nextInt(30 * entity) == 0) {
                lexemes.facet(Facet.entity(entity));
                entities.append(entity + "\t" + at + "\t" + n + "\t1\n");
            }
        }
        String words = lexemes.title(title).text(body.toString()).toString();
        articles.append(n % 40 + 1)
                .append("\thttps://a/" + n + "\t" + title + "\t{}\t" + at + "\t" + (arabic ? "ar" : "en") + "\t" + body
                        + "\t"
                        + body.substring(0, 120) + "\t\\\\x00\t" + words.replace("\\", "\\\\")
                        + "\tf\t1\t1\tORIGIN\t" + at + "\t" + at + "\tp\tt\td\tc\tg\n");
    }

    private static double[] zipf() {
        double[] sums = new double[VOCABULARY];
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1 / Math.pow(rank + 2.7, 1.07);
            sums[rank] = sum;
        }
        return Arrays.stream(sums).map(one -> one / sums[VOCABULARY - 1]).toArray();
    }

    private static int rank(Random random, double[] zipf) {
        int place = Arrays.binarySearch(zipf, random.nextDouble());
        return Math.min(VOCABULARY - 1, place < 0 ? -place - 1 : place);
    }

    /** A word of letters that no ending is made of, so that stems are words. */
    private static String word(int rank, boolean arabic) {
        String letters = arabic ? "بتثجحدرسشصطعغ" : "bcdfghkmpqrtv";
        StringBuilder word = new StringBuilder(arabic ? "غ" : "qu");
        for (int rest = rank + 200; rest > 0; rest /= 13) {
            word.append(letters.charAt(rest % 13));
        }
        return word.toString();
    }

    @Test
    void searchesCostWhatTheyShow() {
        Map<String, String> queries = new java.util.LinkedHashMap<>();
        queries.put("rare word", word(55_000, false));
        queries.put("uncommon word", word(4_000, false));
        queries.put("worst word", word(300, false));
        queries.put("common word", word(1, false));
        queries.put("two words", word(30, false) + " " + word(40, false));
        queries.put("phrase", "\"" + word(3, false) + " " + word(5, false) + "\"");
        queries.put("Arabic word", word(60, true));
        queries.put("prefix", word(300, false).substring(0, 4) + "*");
        queries.put("hot entity", "entity:hot");
        queries.put("entity + word", "entity:hot " + word(60, false));
        queries.put("entity + word, 1 year", "entity:hot " + word(60, false) + " from:2025-06-01");
        queries.put("not", word(60, false) + " -entity:hot");
        queries.put(
                "100 words",
                String.join(
                        " OR ",
                        java.util.stream.IntStream.range(0, 100)
                                .mapToObj(i -> word(i * 40, false))
                                .toList()));
        System.out.printf(
                Locale.ROOT,
                "%-24s %10s %19s %19s %19s%n",
                "",
                "looked at",
                "newest 20 p50/p99",
                "page p50/p99",
                "by rank p50/p99");
        queries.forEach((name, text) -> {
            Query query = Query.of(text);
            Condition condition = Translation.of(query, Target.ARTICLES, names, () -> new SourceNames(List.of()), true)
                    .condition();
            String newest = times(() -> hits.newest(Target.ARTICLES, condition, null, Search.ON_A_PAGE + 1));
            String page = times(() -> search.answer(new Search.Asked(query, Target.ARTICLES, false, true, null, null)));
            String ranked =
                    times(() -> search.answer(new Search.Asked(query, Target.ARTICLES, true, true, null, null)));
            Results results = java.util.Objects.requireNonNull(
                    search.answer(new Search.Asked(query, Target.ARTICLES, false, true, null, null))
                            .results());
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %10s %19s %19s %19s%n",
                    name,
                    results.looked() + (results.more() ? "+" : ""),
                    newest,
                    page,
                    ranked);
            assertThat(explained(condition)).as(name).doesNotContain("Seq Scan on article");
        });
    }

    private static String explained(Condition condition) {
        Hits.Choice choice = hits.choose(Target.ARTICLES, condition, Search.ON_A_PAGE + 1);
        return String.join(
                "\n",
                jdbc.sql("explain " + choice.plan().sql(Target.ARTICLES, "true", "true"))
                        .param(
                                "words",
                                java.util.Objects.requireNonNull(condition.words())
                                        .text())
                        .param("walk", choice.most())
                        .param("limit", Search.ON_A_PAGE + 1)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private static String times(Runnable run) {
        for (int i = 0; i < 5; i++) {
            run.run();
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            run.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(Locale.ROOT, "%.1f / %.1f", millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }

    @AfterAll
    static void close() throws Exception {
        source.destroy();
        database.close();
    }
}
