package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.fetch.Validators;
import org.marsad.source.Items;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceRules;
import org.marsad.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a source's address to rows, on sites that behave and sites that do not. */
@MarsadTest
class LineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String[] BODY = {
        "Kata'ib Hezbollah will not hand over its weapons, the group said in a statement on Monday.",
        "An Iraqi official, who asked not to be named, told Reuters that talks in Baghdad would go on for several weeks.",
        "The office of Prime Minister Mohammed Shia al-Sudani did not answer questions about the talks on Tuesday."
    };

    @Autowired
    private Sources sources;

    @Autowired
    private Line line;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private TestSite site;

    @BeforeEach
    void openSite() throws IOException {
        site = TestSite.open();
    }

    @AfterEach
    void closeSite() {
        jdbc.sql("update source set enabled = false where url like :home || '%'")
                .param("home", site.at("/").toString())
                .update();
        site.close();
    }

    @Test
    void anArticleEndsInTheDatabaseWithItsEntitiesClaimsAndDates() {
        site.onFeed("/a").on("/a", "text/html", TestSite.page("Group refuses to disarm", BODY));

        long source = add("/feed.xml");
        awaitItem(source, "/a", "STORED");

        assertThat(strings("""
                select e.slug from article a join article_entity m on m.article_id = a.id join entity e on e.id = m.entity_id
                where a.source_id = :source order by e.slug
                """, source)).contains("kataib-hezbollah", "reuters", "mohammed-shia-al-sudani");
        assertThat(strings("""
                select coalesce(e.slug, c.speaker_text) || ' ' || c.anonymous
                from claim c join article a on a.id = c.article_id left join entity e on e.id = c.speaker_entity_id
                where a.source_id = :source order by c.content_start
                """, source))
                .contains("kataib-hezbollah false")
                .anyMatch(speaker -> speaker.endsWith(" true"));
        assertThat(strings("""
                select d.edtf from date_expression d join article a on a.id = d.article_id
                where a.source_id = :source order by d.start_offset
                """, source)).startsWith("2025-04-07");
        assertThat(strings("select state from source where id = :source", source))
                .containsExactly("HEALTHY");
        assertThat(number("select count(*) from coverage where source_id = :source", source))
                .isEqualTo(1);
    }

    @Test
    void whatAFeedNoLongerHoldsIsReadFromTheSitemap() {
        site.onFeed("/news/a-1001", "/news/a-1002")
                .on("/robots.txt", "text/plain", "User-agent: *\nDisallow:\nSitemap: " + site.at("/map.xml"))
                .on(
                        "/map.xml",
                        "application/xml",
                        "<urlset><url><loc>" + site.at("/news/a-1000") + "</loc></url></urlset>");
        for (String path : List.of("/news/a-1000", "/news/a-1001", "/news/a-1002")) {
            site.on(path, "text/html", TestSite.page("Report " + path, BODY));
        }

        long source = add("/feed.xml");

        awaitItem(source, "/news/a-1000", "STORED");
        assertThat(site.asked("/map.xml")).isEqualTo(1);
    }

    @Test
    void whatIsReadTwiceIsStoredOnce() {
        site.onFeed("/a").on("/a", "text/html", TestSite.page("Twice", BODY));
        long source = add("/feed.xml");
        awaitItem(source, "/a", "STORED");
        List<Integer> before = counts(source);

        for (int i = 0; i < 3; i++) {
            line.run(item(source, "/a"), SourceRules.NONE);
        }

        assertThat(counts(source)).isEqualTo(before);
    }

    @Test
    void workersThatReadTheSameAddressAtOnceStoreItOnce() throws Exception {
        site.onFeed("/a").on("/a", "text/html", TestSite.page("At once", BODY));
        long source = add("/feed.xml");
        awaitItem(source, "/a", "STORED");
        // As new as on the first day, for four workers at the same moment.
        jdbc.sql("update item set article_id = null where source_id = :source")
                .param("source", source)
                .update();
        jdbc.sql("delete from article where source_id = :source")
                .param("source", source)
                .update();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> runs = List.of(1, 2, 3, 4).stream()
                    .<Future<?>>map(n -> workers.submit(() -> {
                        start.await();
                        line.run(item(source, "/a"), SourceRules.NONE);
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(number("select count(*) from article where source_id = :source", source))
                .isEqualTo(1);
        assertThat(number(
                        "select count(*) from revision r join article a on a.id = r.article_id where a.source_id = :source",
                        source))
                .isEqualTo(1);
    }

    @Test
    void aChangedArticleKeepsItsFormerTextAsARevisionAndItsClaimsTheirIds() {
        site.onFeed("/a").on("/a", "text/html", TestSite.page("First headline", BODY));
        long source = add("/feed.xml");
        awaitItem(source, "/a", "STORED");
        List<String> claims = strings(
                "select c.id::text from claim c join article a on a.id = c.article_id where a.source_id = :source order by 1",
                source);

        String[] longer = Arrays.copyOf(BODY, BODY.length + 1);
        longer[BODY.length] =
                "The group later called the report fabricated and said that only its spokesmen speak for it.";
        site.on("/a", "text/html", TestSite.page("Second headline", longer));
        line.run(item(source, "/a"), SourceRules.NONE);

        assertThat(strings(
                        "select title from revision r where article_id = (select id from article where source_id = :source) order by number",
                        source))
                .containsExactly("First headline", "Second headline");
        assertThat(strings(
                        "select c.id::text from claim c join article a on a.id = c.article_id where a.source_id = :source order by 1",
                        source))
                .containsAll(claims)
                .hasSizeGreaterThan(claims.size());
    }

    @Test
    void oneBadPageIsRecordedAndTheRestGoesOn() {
        site.onFeed("/empty", "/binary", "/huge", "/gone", "/good")
                .on("/empty", TestSite.bytes("text/html", new byte[0]))
                .on("/binary", TestSite.bytes("text/html", new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13
                }))
                .on("/huge", TestSite.bytes("text/html", new byte[50 << 20]))
                .on("/good", "text/html", TestSite.page("Good", BODY));

        long source = add("/feed.xml");
        awaitItem(source, "/good", "STORED");

        assertThat(trouble(source, "/empty")).isIn("EMPTY");
        assertThat(trouble(source, "/binary")).isIn("NOT_TEXT", "BINARY");
        assertThat(trouble(source, "/huge")).isIn("TOO_BIG", "NOT_TEXT");
        assertThat(trouble(source, "/gone")).isEqualTo("GONE");
        assertThat(number("select count(*) from article where source_id = :source", source))
                .isEqualTo(1);
    }

    @Test
    void aFeedThatIsAPageIsSaidToBeNone() {
        site.on("/feed.xml", "text/html", "<!doctype html><html><body><p>Welcome.</p></body></html>");
        assertThat(failing(add("/feed.xml"))).isEqualTo("NOT_A_FEED");
    }

    @Test
    void aFeedThatBreaksOffIsSaidToBeBroken() {
        site.on("/feed.xml", "application/rss+xml", "<rss version=\"2.0\"><channel><title>x</title><item><title>y");
        assertThat(failing(add("/feed.xml"))).isEqualTo("BROKEN");
    }

    @Test
    void aSourceThatRedirectsForEverIsSaidTo() {
        site.on("/feed.xml", exchange -> {
            exchange.getResponseHeaders().set("Location", site.at("/feed.xml").toString());
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(failing(add("/feed.xml"))).isEqualTo("REDIRECTS");
    }

    @Test
    void aSourceThatIsDownIsSaidToBe() {
        URI address = site.at("/feed.xml");
        site.close();
        assertThat(failing(add(address))).isIn("CONNECTION", "ROBOTS_UNREACHABLE");
    }

    @Test
    void aSourceThatIsTooSlowIsSaidToBe() {
        CountDownLatch over = new CountDownLatch(1);
        site.on("/feed.xml", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                over.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            assertThat(failing(add("/feed.xml"))).isEqualTo("TIMEOUT");
        } finally {
            over.countDown();
        }
    }

    @Test
    void aSourceThatAsksForPatienceIsLeftAloneForThatLong() {
        site.on("/feed.xml", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });
        long source = add("/feed.xml");
        await().atMost(PATIENCE)
                .until(() -> strings("select state from source where id = :source", source)
                        .equals(List.of("SLOW")));
        assertThat(number(
                        "select (extract(epoch from next_due_at - last_polled_at) / 60)::int from source where id = :source",
                        source))
                .isGreaterThanOrEqualTo(119);
    }

    @Test
    void aPollOfAFormerAddressDoesNotOverwriteTheNewOne() {
        CountDownLatch moved = new CountDownLatch(1);
        site.onFeed("/a").on("/a", "text/html", TestSite.page("New home", BODY)).on("/old.xml", exchange -> {
            try {
                moved.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            TestSite.bytes("text/html", "<!doctype html><p>Nothing here".getBytes(StandardCharsets.UTF_8))
                    .to(exchange);
        });
        long source = add("/old.xml");
        await().atMost(PATIENCE).until(() -> site.asked("/old.xml") > 0);

        Sources.Versioned form = sources.find(source).orElseThrow();
        sources.change(
                source,
                form.version(),
                SourceDetails.of(form.details().name(), site.at("/feed.xml").toString(), "en", true));
        moved.countDown();

        awaitItem(source, "/a", "STORED");
        assertThat(strings("select state from source where id = :source", source))
                .containsExactly("HEALTHY");
    }

    @Test
    void aDatabaseThatGoesAwayEndsTheRunAndTheNextRunMendsIt() {
        site.onFeed("/a", "/b")
                .on("/a", "text/html", TestSite.page("Before", BODY))
                .on("/b", exchange -> {
                    // While this page is being read, every connection to the database breaks once.
                    site.on(
                            "/b",
                            "text/html",
                            TestSite.page("After", "Nothing new was said about the weapons of the factions.", BODY[1]));
                    jdbc.sql(
                                    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()")
                            .query((row, n) -> true)
                            .list();
                    TestSite.bytes(
                                    "text/html",
                                    TestSite.page("After", BODY[1], BODY[2]).getBytes(StandardCharsets.UTF_8))
                            .to(exchange);
                });

        long source = add("/feed.xml");

        awaitItem(source, "/a", "STORED");
        awaitItem(source, "/b", "STORED");
        // The test's own connection may be one of those that broke.
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(number("select count(*) from article where source_id = :source", source))
                                .isEqualTo(2));
        forgetBrokenConnections();
    }

    /** The pool checks a connection only after half a second of rest: the next test must not draw one that broke. */
    private void forgetBrokenConnections() {
        ((HikariDataSource) dataSource).getHikariPoolMXBean().softEvictConnections();
    }

    private long add(String path) {
        return add(site.at(path));
    }

    private long add(URI address) {
        SourceDetails details =
                new SourceDetails("Test " + address.getPort(), address, "en", null, null, null, null, true, 5);
        return switch (sources.add(details)) {
            case Sources.Change.Done(long id) -> id;
            case Sources.Change other -> throw new AssertionError(other);
        };
    }

    private Items.Due item(long source, String path) {
        return jdbc.sql("select id, article_id from item where source_id = :source and url = :url")
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> new Items.Due(row.getLong("id"), source, site.at(path), null, Validators.NONE, 0, 0))
                .single();
    }

    private void awaitItem(long source, String path, String state) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select state || ' ' || coalesce(trouble, '') from item where source_id = :source and url = :url")
                                .param("source", source)
                                .param("url", site.at(path).toString())
                                .query((row, n) -> row.getString(1))
                                .optional())
                        .hasValueSatisfying(found -> assertThat(found).startsWith(state)));
    }

    private String failing(long source) {
        await().atMost(PATIENCE)
                .until(() ->
                        number("select count(*) from source where id = :source and trouble is not null", source) == 1);
        return strings("select trouble from source where id = :source", source).getFirst();
    }

    private String trouble(long source, String path) {
        return jdbc.sql("select coalesce(trouble, state) from item where source_id = :source and url = :url")
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private List<String> strings(String sql, long source) {
        return jdbc.sql(sql)
                .param("source", source)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int number(String sql, long source) {
        return jdbc.sql(sql)
                .param("source", source)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private List<Integer> counts(long source) {
        return List.of("article", "mention", "claim", "event", "date_expression", "revision", "story_print").stream()
                .map(table -> table.equals("article")
                        ? number("select count(*) from article where source_id = :source", source)
                        : number(
                                "select count(*) from " + table
                                        + " where article_id in (select id from article where source_id = :source)",
                                source))
                .toList();
    }
}
