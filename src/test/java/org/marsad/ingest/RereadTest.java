package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.article.KeptArticle;
import org.marsad.article.KeptArticles;
import org.marsad.article.Reading;
import org.marsad.date.DateReader;
import org.marsad.extract.PageReader;
import org.marsad.source.SourceDetails;
import org.marsad.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stored articles read again while their site is down. */
@MarsadTest
class RereadTest {

    private static final String[] BODY = {
        "Kata'ib Hezbollah will not hand over its weapons, the group said in a statement on Monday.",
        "An Iraqi official, who asked not to be named, told Reuters that talks in Baghdad would go on for weeks."
    };

    @Autowired
    private Sources sources;

    @Autowired
    private Reread reread;

    @Autowired
    private KeptArticles kept;

    @Autowired
    private StagesInUse stages;

    @Autowired
    private JdbcClient jdbc;

    private TestSite site;
    private long article;

    @BeforeEach
    void storeAnArticleAndCloseItsSite() throws IOException {
        site = TestSite.open();
        article = storedAndSiteClosed(TestSite.page("Group refuses to disarm", BODY));
    }

    private long storedAndSiteClosed(String page) throws IOException {
        site.onFeed("/a").on("/a", "text/html; charset=utf-8", page);
        SourceDetails details = new SourceDetails(
                "Reread " + site.at("/").getPort(), site.at("/feed.xml"), "en", null, null, null, null, true, 5);
        if (!(sources.add(details) instanceof Sources.Change.Done(long source))) {
            throw new AssertionError("not added");
        }
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> !ids("select id from article where source_id = " + source)
                        .isEmpty());
        jdbc.sql("update source set enabled = false where id = :id")
                .param("id", source)
                .update();
        site.close();
        return ids("select id from article where source_id = " + source).getFirst();
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void anArticleIsReadOutOfItsSnapshotAndKeepsItsIdsAndRevision() {
        List<Long> claims = claims();
        List<String> before = state();
        run(
                "update article set title = 'spoilt', body = 'spoilt', body_sha256 = '\\x00', published_at = null where id = :id");
        run("update revision set title = 'spoilt', body = 'spoilt' where article_id = :id");
        run("delete from mention where article_id = :id");

        assertThat(reread.reextract(article)).isInstanceOf(RereadOutcome.Changed.class);

        assertThat(state()).isEqualTo(before);
        assertThat(claims()).isEqualTo(claims).isNotEmpty();
        assertThat(reread.reextract(article)).isInstanceOf(RereadOutcome.Unchanged.class);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aClaimThatPeopleWorkedOnOutlivesTheReaderThatFindsItNoMore() {
        long reviewed = claimOfAnOlderReader(1);
        long other = claimOfAnOlderReader(2);
        jdbc.sql("""
                        insert into review (claim_id, number, at, by_name, decision, why)
                        values (:id, 1, now(), 'rana', 'COMMENT', 'to be looked at')
                        """).param("id", reviewed).update();
        ids("select 1 from marsad_reviewed(" + reviewed + ")");
        run("update article set title = 'spoilt' where id = :id");

        reread.reextract(article);

        assertThat(claims()).contains(reviewed).doesNotContain(other);
        assertThat(ids("select id from claim where dropped_by is not null and not counts and reviews = 1 and id = "
                        + reviewed))
                .containsExactly(reviewed);
    }

    /** A claim that stands where today's reader finds none. */
    private long claimOfAnOlderReader(int shift) {
        return ids("""
                insert into claim (article_id, content_start, content_end, spans, content, quote, cue_start, cue_end, anonymous,
                                   stance, sort_day, sentence, sentence_start, sentence_end, hedged, extractor)
                select article_id, content_start, content_end, spans, 'as an older reader read it', quote, cue_start + %1$d,
                       cue_end + %1$d, anonymous, stance, sort_day, sentence, sentence_start, sentence_end, hedged, 'claim-0'
                from claim where article_id = %2$d order by id limit 1
                returning id
                """.formatted(shift, article)).getFirst();
    }

    @Test
    void anEarlierRevisionIsReadByTheSameReaderAsTheLast() {
        run("""
                insert into revision (article_id, number, title, body, snapshot_id, seen_at)
                select article_id, 2, title, body, snapshot_id, seen_at + interval '1 hour'
                from revision where article_id = :id
                """);
        run("update article set revision = 2 where id = :id");
        run("update revision set body = 'as an older reader read it' where article_id = :id and number = 1");

        assertThat(reread.reextract(article)).isInstanceOf(RereadOutcome.Changed.class);

        assertThat(ids("select count(distinct body) from revision where article_id = " + article))
                .containsExactly(1L);
    }

    @Test
    void taggingAgainLeavesTextAndPageVersionAlone() {
        List<String> before = state();
        run("update article set page_version = 'page-0', tag_version = 'tag-0' where id = :id");
        run("delete from mention where article_id = :id");

        assertThat(reread.retag(article)).isInstanceOf(RereadOutcome.Changed.class);

        assertThat(state()).isEqualTo(before);
        assertThat(ids("select count(*) from article where page_version = 'page-0' and tag_version <> 'tag-0' and id = "
                        + article))
                .containsExactly(1L);
        assertThat(reread.retag(article)).isInstanceOf(RereadOutcome.Unchanged.class);
    }

    @Test
    void aLiveBlogIsReadAgainInTheOrderOfTimeAndKeepsItsEntries() throws IOException {
        site = TestSite.open();
        article = storedAndSiteClosed(
                Files.readString(Path.of("src/test/resources/org/marsad/extract/floor/english-live.html")));
        String body = body();
        assertThat(body).startsWith("2025-04-07 08:10\nGates opened\n").contains("\n13:05\nIt goes on\n");
        assertThat(liveEntries()).isEqualTo(4);
        run(
                "update article set body = 'spoilt', body_sha256 = '\\x00', live_entries = 0, page_version = 'page-0' where id = :id");

        assertThat(reread.reextract(article)).isInstanceOf(RereadOutcome.Changed.class);

        assertThat(body()).isEqualTo(body);
        assertThat(liveEntries()).isEqualTo(4);

        run("update article set tag_version = 'tag-0' where id = :id");
        assertThat(reread.retag(article)).isNotInstanceOf(RereadOutcome.Failed.class);
        assertThat(liveEntries())
                .as("names are found in the text, not in the page")
                .isEqualTo(4);
    }

    private String body() {
        return jdbc.sql("select body from article where id = :id")
                .param("id", article)
                .query(String.class)
                .single();
    }

    private long liveEntries() {
        return ids("select live_entries from article where id = " + article).getFirst();
    }

    @Test
    void whatCannotBeReadAgainStaysAsItIs() {
        List<String> before = state();
        // gzip of no bytes
        run(
                "update snapshot set body = '\\x1f8b08000000000000ff03000000000000000000' where id = (select snapshot_id from article where id = :id)");

        assertThat(reread.reextract(article)).isEqualTo(new RereadOutcome.Failed("EMPTY", "0 bytes"));

        assertThat(state()).isEqualTo(before);
        assertThat(reread.reextract(-1)).isEqualTo(new RereadOutcome.Failed("NO_ARTICLE", ""));
    }

    @Test
    void aReadingOfAnOvertakenRevisionIsNotStored() {
        KeptArticle stale = kept.find(article).orElseThrow();
        run("update article set revision = 2 where id = :id");
        List<String> before = state();

        assertThat(kept.replace(stale, reading(stale), List.of(), Map.of())).isEqualTo(KeptArticles.Replaced.OVERTAKEN);

        assertThat(state()).isEqualTo(before);
    }

    private Reading reading(KeptArticle article) {
        return new ArticleReader(new PageReader(), new DateReader(), stages)
                .interpret(article.sourceId(), article.url(), null, article.content(), article.pageOfText());
    }

    private List<Long> claims() {
        return ids("select id from claim where article_id = " + article + " order by id");
    }

    private List<String> state() {
        return jdbc.sql("""
                        select concat_ws('|', a.title, a.body, a.published_at, a.dated_at, a.story_id, a.revision,
                               (select string_agg(concat(m.entity_id, ' ', m.start_offset), ',' order by m.entity_id, m.start_offset)
                                from mention m where m.article_id = a.id),
                               (select string_agg(r.number || r.body, ',' order by r.number) from revision r where r.article_id = a.id)) as state
                        from article a where a.id = :id
                        """)
                .param("id", article)
                .query((row, n) -> row.getString("state"))
                .list();
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong(1)).list();
    }

    private void run(String sql) {
        jdbc.sql(sql).param("id", article).update();
    }
}
