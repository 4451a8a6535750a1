package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.fetch.Validators;
import org.marsad.source.Item;
import org.marsad.source.Items;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceRules;
import org.marsad.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One article, however many addresses it has; two articles, whatever they claim. */
@MarsadTest
class IdentityTest {

    private static final String[] TALKS = {
        "The ministry said on Monday that talks on the weapons of the factions would go on in Baghdad for weeks.",
        "A spokesman for the largest faction refused to say whether its fighters would hand over their rockets."
    };
    private static final String[] HARBOUR = {
        "Harbour guards in Basra stopped two trucks on Friday that carried drones and spare parts for engines.",
        "The drivers told the court that they had been hired by a company which nobody in the port could name."
    };

    @Autowired
    private Sources sources;

    @Autowired
    private Items items;

    @Autowired
    private Line line;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestSite site;
    private long source;

    @BeforeEach
    void openSite() throws IOException {
        site = TestSite.open();
        SourceDetails details = new SourceDetails(
                "Identity " + site.at("/").getPort(),
                site.at("/feed.xml"),
                "en",
                null,
                null,
                null,
                null,
                false,
                604_800);
        if (!(sources.add(details) instanceof Sources.Change.Done(long id))) {
            throw new AssertionError("not added");
        }
        source = id;
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void anAmpPageAndThePageItLeadsBackToAreOne() {
        site.on("/news/talks/amp", "text/html", page("Talks go on", "/news/talks", TALKS))
                .on("/news/talks", "text/html", page("Talks go on", "/news/talks", TALKS));

        read("/news/talks/amp");
        read("/news/talks");

        assertThat(urls()).containsExactly(site.at("/news/talks").toString());
    }

    @Test
    void anAmpPageThatNamesNoOtherIsFoundByThePageThatNamesIt() {
        String amp = "<link rel=\"amphtml\" href=\"" + site.at("/amp/talks") + "\">";
        site.on("/news/talks", "text/html", TestSite.page("Talks go on", TALKS).replace("<head>", "<head>" + amp))
                .on("/amp/talks", "text/html", TestSite.page("Talks go on", TALKS));

        read("/news/talks");
        read("/amp/talks");

        assertThat(urls()).containsExactly(site.at("/news/talks").toString());
    }

    @Test
    void aListingThatSpellsAnAddressDifferentlyEachTimeListsItOnce() {
        list("/news/talks?utm_source=rss&utm_campaign=1", "1");
        list("/news/talks/?at_medium=feed", "2");
        list("/news/talks#comments", "3");

        assertThat(jdbc.sql("select count(*) from item where source_id = :source")
                        .param("source", source)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anArticleWhoseAddressChangesUnderOneGuidIsOne() {
        site.on("/old", "text/html", TestSite.page("Talks go on", TALKS))
                .on("/new", "text/html", TestSite.page("Talks go on and on", TALKS));

        read("/old", "guid-1");
        read("/new", "guid-1");

        assertThat(urls()).hasSize(1);
        assertThat(titles()).containsExactly("Talks go on and on");
    }

    @Test
    void aGuidThatAFeedGivesToDifferentArticlesIsNone() {
        site.on("/a", "text/html", TestSite.page("Talks go on", TALKS))
                .on("/b", "text/html", TestSite.page("Trucks stopped", HARBOUR));

        read("/a", "same");
        read("/b", "same");

        assertThat(urls()).hasSize(2);
    }

    @Test
    void aSlugThatChangesWithTheHeadlineLeavesOneArticle() {
        site.on("/news/123456/talks-go-on", "text/html", TestSite.page("Talks go on", TALKS))
                .on("/news/123456/talks-fail", "text/html", TestSite.page("Talks fail", TALKS));

        read("/news/123456/talks-go-on");
        read("/news/123456/talks-fail");

        assertThat(titles()).containsExactly("Talks fail");
    }

    @Test
    void anAddressThatLeadsOnIsTheArticleItLeadsTo() {
        site.on("/short", exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", site.at("/long").toString());
                    exchange.sendResponseHeaders(301, -1);
                })
                .on("/long", "text/html", TestSite.page("Talks go on", TALKS));

        read("/short");
        read("/long");

        assertThat(urls()).containsExactly(site.at("/long").toString());
    }

    @Test
    void articlesThatAllCallOneAddressTheirOwnStayApartAndAreShownWhereTheyWereRead() {
        site.on("/news/a", "text/html", page("Talks go on", "/other/all", TALKS))
                .on("/news/b", "text/html", page("Trucks stopped", "/other/all", HARBOUR));

        read("/news/a");
        read("/news/b");

        assertThat(urls())
                .containsExactly(
                        site.at("/news/a").toString(), site.at("/news/b").toString());
    }

    @Test
    void anArticleThatCallsAnothersAddressItsOwnDoesNotReplaceIt() {
        site.on("/news/a", "text/html", page("Talks go on", "/news/a", TALKS))
                .on("/news/b", "text/html", page("Trucks stopped", "/news/a", HARBOUR));

        read("/news/a");
        read("/news/b");
        read("/news/a");
        read("/news/b");

        assertThat(titles()).containsExactly("Talks go on", "Trucks stopped");
        assertThat(urls())
                .containsExactly(
                        site.at("/news/a").toString(), site.at("/news/b").toString());
        assertThat(revisions()).isEqualTo(2);
    }

    @Test
    void thePageThatReallyStandsAtADeclaredAddressGetsIt() {
        site.on("/news/b", "text/html", page("Trucks stopped", "/news/a", HARBOUR))
                .on("/news/a", "text/html", page("Talks go on", "/news/a", TALKS));

        read("/news/b");
        read("/news/a");

        assertThat(urls())
                .containsExactly(
                        site.at("/news/a").toString(), site.at("/news/b").toString());
    }

    @Test
    void aCopyThatPointsToItsOriginElsewhereKeepsItsRowAndTheOrigin() {
        site.on(
                "/copy",
                "text/html",
                TestSite.page("Talks go on", TALKS)
                        .replace("<head>", "<head><link rel=\"canonical\" href=\"https://origin.example.org/talks\">"));

        read("/copy");

        assertThat(urls()).containsExactly(site.at("/copy").toString());
        assertThat(jdbc.sql("select declared_origin from article where source_id = :source")
                        .param("source", source)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("https://origin.example.org/talks");
    }

    @Test
    void workersThatStoreOneArticleAtOnceUnderItsAddressesStoreItOnce() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String path = "/news/talks/" + i + "/page";
            site.on(path, "text/html", page("Talks go on", "/talks", TALKS));
            paths.add(path);
        }
        List<Items.Due> due = paths.stream().map(path -> item(path, null)).toList();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> runs = new ArrayList<>();
            for (Items.Due item : due) {
                runs.add(workers.submit(() -> {
                    start.await();
                    line.run(item, SourceRules.NONE);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(urls()).containsExactly(site.at("/talks").toString());
        assertThat(revisions()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from item where source_id = :source and state = 'STORED'")
                        .param("source", source)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(6);
    }

    @Test
    void aPageThatChangesInNothingThatMattersMakesNoRevision() {
        site.on("/a", "text/html", TestSite.page("Talks go on", TALKS));
        read("/a");
        site.on("/a", "text/html", TestSite.page("Talks go on", "Updated 5 minutes ago", TALKS[0], TALKS[1] + "  "));
        read("/a");

        assertThat(revisions()).isEqualTo(1);
    }

    @Test
    void aReaderThatHasLearnedMakesNoRevisionOfAPageThatIsTheSame() {
        site.on("/a", "text/html", TestSite.page("Talks go on", TALKS));
        read("/a");
        jdbc.sql("update article set body = body || ' Share this.', body_sha256 = '\\x00' where source_id = :source")
                .param("source", source)
                .update();
        read("/a");

        assertThat(revisions()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from article where source_id = :source and body like '%Share this.'")
                        .param("source", source)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void whatCouldNotBeReadIsKeptFirstAndLastWithItsReason() {
        for (int i = 0; i < 4; i++) {
            site.on("/a", "text/html", "<html><body><!-- " + i + " --></body></html>");
            read("/a");
        }

        assertThat(jdbc.sql("""
                        select u.reason || ' ' || s.size
                        from unread u join item i on i.id = u.item_id join snapshot s on s.id = u.snapshot_id
                        where i.source_id = :source and s.body is not null
                        order by u.seen_at
                        """)
                        .param("source", source)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("NO_TEXT 36", "NO_TEXT 36");
        assertThat(jdbc.sql("select count(*) from snapshot where url = :url")
                        .param("url", site.at("/a").toString())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(2);
    }

    private String page(String title, String canonical, String... paragraphs) {
        return TestSite.page(title, paragraphs)
                .replace("<head>", "<head><link rel=\"canonical\" href=\"" + site.at(canonical) + "\">");
    }

    private void list(String path, String guid) {
        items.list(source, List.of(new Item(site.at(path), guid, null, null)), Instant.EPOCH);
    }

    private void read(String path) {
        read(path, null);
    }

    private void read(String path, @Nullable String guid) {
        line.run(item(path, guid), SourceRules.NONE);
    }

    private Items.Due item(String path, @Nullable String guid) {
        URI url = site.at(path);
        items.list(source, List.of(new Item(url, guid, null, null)), clock.instant());
        return items.due(source, clock.instant().plusSeconds(100_000_000), 100).stream()
                .filter(due -> due.url().equals(url))
                .findFirst()
                .orElseGet(() -> jdbc.sql("select id from item where source_id = :source and url = :url")
                        .param("source", source)
                        .param("url", url.toString())
                        .query((row, n) ->
                                new Items.Due(row.getLong("id"), source, url, null, Validators.NONE, 0, 0, guid))
                        .single());
    }

    private List<String> urls() {
        return jdbc.sql("select url from article where source_id = :source order by url")
                .param("source", source)
                .query((row, n) -> row.getString("url"))
                .list();
    }

    private List<String> titles() {
        return jdbc.sql("select title from article where source_id = :source order by id")
                .param("source", source)
                .query((row, n) -> row.getString("title"))
                .list();
    }

    private int revisions() {
        return jdbc.sql(
                        "select count(*) from revision r join article a on a.id = r.article_id where a.source_id = :source")
                .param("source", source)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
