package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What it costs to find an article's story among 10 thousand, 100 thousand and ({@code -Dmarsad.million=true}) a million stored
 * ones, in five years of news. Every stored article has hashes of its own and some that thousands of others have: background
 * that is told again and again, names that stand side by side everywhere.
 */
@Tag("benchmark")
class StoryCostBenchmark {

    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(5 * 365);
    private static final int PRINTS_OF_ITS_OWN = 24;
    private static final int COMMON = 6;
    private static final int MEASURED = 300;
    private static final int WARM_UP = 60;

    private static final List<String> BACKGROUND = List.of(
            "The group was founded in 2014 to fight Islamic State and has been paid by the state since 2016, when parliament passed a law.",
            "Washington put the group and its leader under sanctions in 2019 and has since bombed its depots along the border more than once.",
            "The Popular Mobilization Forces are an umbrella of some seventy brigades, most of them Shia, on the payroll of the state.",
            "The name Islamic Resistance in Iraq has been used as a front for attacks on bases of the coalition since October 2023.");

    private final Random random = new Random(11);

    @Test
    void theCostOfAnArticleDoesNotGrowWithTheArchive() throws IOException {
        List<Integer> sizes = new ArrayList<>(List.of(10_000, 100_000));
        if (Boolean.getBoolean("marsad.million")) {
            sizes.add(1_000_000);
        }
        if (Boolean.getBoolean("marsad.small")) {
            sizes = List.of(10_000);
        }
        List<Double> costs = new ArrayList<>();
        for (int size : sizes) {
            try (StoryDatabase database = new StoryDatabase()) {
                long begun = System.nanoTime();
                fill(database, size);
                System.out.printf(
                        Locale.ROOT,
                        "%,d articles stored in %d s%n",
                        size,
                        (System.nanoTime() - begun) / 1_000_000_000);
                costs.add(measure(database, size));
            }
        }
        assertThat(costs.getLast() / costs.getFirst()).isLessThanOrEqualTo(2);
    }

    private static void fill(StoryDatabase database, int size) {
        long source = database.source("Stored", "en");
        Long[] common = BACKGROUND.stream()
                .flatMap(text -> Arrays.stream(Shingles.of(text).sample()).boxed())
                .toArray(Long[]::new);
        database.jdbc()
                .sql("alter table story_print drop constraint story_print_pkey")
                .update();
        database.jdbc()
                .sql(
                        "insert into snapshot (url, sha256, fetched_at, status, headers, size, body) values ('x', '', now(), 200, '{}', 0, '')")
                .update();
        database.jdbc()
                .sql("insert into story (first_at) select now() from generate_series(1, :n)")
                .param("n", size)
                .update();
        database.jdbc()
                .sql("""
                        insert into article (source_id, url, title, authors, dated_at, language, body, excerpt, body_sha256,
                                             words, snapshot_id, story_id, story_reason, first_seen_at, changed_at,
                                             page_version, tag_version, date_version, claim_version, gazetteer_version)
                        select :source, 'https://stored.example/' || n, 'T', '{}',
                               timestamptz '2021-01-01' + :days * (n::float8 / :n) * interval '1 day', 'en',
                               (select string_agg(md5(n::text || i::text), ' ') from generate_series(1, 30) i), '', '', '',
                               (select min(id) from snapshot), n, 'ORIGIN', now(), now(), '', '', '', '', ''
                        from generate_series(1, :n) n
                        """)
                .param("source", source)
                .param("n", size)
                .param("days", SPAN.toDays())
                .update();
        database.jdbc().sql("""
                        insert into story_member (article_id, dated_at, prints, anchors)
                        select id, dated_at, '{}', '{1,2,3,4,5,6}' from article
                        """).update();
        database.jdbc()
                .sql("""
                        insert into story_print (hash, dated_at, article_id)
                        select hashtextextended(a.id || ' ' || i, 3), a.dated_at, a.id
                        from article a, generate_series(1, :own) i
                        union all
                        select distinct (cast(:common as bigint[]))[1 + (hashint8(a.id * 31 + i) & 2147483647) % :many], a.dated_at, a.id
                        from article a, generate_series(1, :each) i
                        """)
                .param("own", PRINTS_OF_ITS_OWN)
                .param("common", common)
                .param("many", common.length)
                .param("each", COMMON)
                .update();
        database.jdbc()
                .sql("alter table story_print add primary key (hash, dated_at, article_id)")
                .update();
        for (String table : List.of("story_print", "story_member", "article", "story")) {
            database.jdbc().sql("vacuum analyze " + table).update();
        }
    }

    /**
     * What it costs to join, where every third is a copy of an earlier one: processor time of this thread and of the database's
     * process, since what else the machine does is no cost of ours.
     */
    private double measure(StoryDatabase database, int size) {
        Stories stories = database.stories();
        long[] nanos = new long[MEASURED];
        List<String> texts = new ArrayList<>();
        int copies = 0;
        long process = database.jdbc()
                .sql("select pg_backend_pid() as pid")
                .query((row, n) -> row.getLong("pid"))
                .single();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long here = 0;
        long there = 0;
        for (int i = -WARM_UP; i < MEASURED; i++) {
            boolean copy = i % 3 == 0 && !texts.isEmpty();
            String text = copy ? texts.getLast() : text();
            texts.add(text);
            Instant at = FIRST.plusSeconds((long) (SPAN.toSeconds() * (0.5 + 0.4 * i / MEASURED)));
            long article = database.put("Measured " + i % 7, "en", at, "T", List.of(), text);
            if (i == 0) {
                database.statements().forget();
            }
            long hereBefore = threads.getCurrentThreadCpuTime();
            long thereBefore = processor(process);
            long begun = System.nanoTime();
            database.transactions().executeWithoutResult(status -> stories.join(article));
            if (i >= 0) {
                here += threads.getCurrentThreadCpuTime() - hereBefore;
                there += processor(process) - thereBefore;
                nanos[i] = System.nanoTime() - begun;
            }
            copies += copy ? 1 : 0;
        }
        Arrays.sort(nanos);
        double cost = (here + there) / 1e6 / MEASURED;
        System.out.printf(
                Locale.ROOT,
                "%,d stored: %.2f ms of processor time an article, %.2f in the application and %.2f in the database; by the clock median %.2f ms, 95th percentile %.2f ms an article (%d copies among them); %.1f statements, of which one put it there%n%s",
                size,
                cost,
                here / 1e6 / MEASURED,
                there / 1e6 / MEASURED,
                nanos[MEASURED / 2] / 1e6,
                nanos[MEASURED * 95 / 100] / 1e6,
                copies,
                (double) database.statements().count() / MEASURED,
                database.statements().costs());
        return cost;
    }

    private static long processor(long process) {
        return ProcessHandle.of(process)
                .flatMap(found -> found.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            text.append(Integer.toString(random.nextInt(20_000), 36)).append(i % 12 == 11 ? ". " : " ");
        }
        BACKGROUND.forEach(line -> text.append("\n\n").append(line));
        return text.toString();
    }
}
