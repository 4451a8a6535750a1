package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.MarsadTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page as a reader gets it, over an article of hostile words. */
@MarsadTest
class PagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202Eevil \"quotes' & سلاح";
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private MockMvc pages;
    private static long article;
    private static long claim;
    private static long story;
    private static long source;

    @BeforeEach
    void open() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        if (article == 0) {
            write();
        }
    }

    /** An outlet, an article whose title, text, speaker and date are hostile, and what was read out of it. */
    private void write() {
        source = id("""
                insert into source (slug, name, url, language, enabled, state, trouble, trouble_detail, trouble_since)
                values ('pages-test', 'Pages <b>Test</b>', 'https://pages.example/', 'en', false, 'FAILING', 'NOT_A_FEED', '<i>', now())
                returning id""");
        long snapshot = id("""
                insert into snapshot (url, sha256, fetched_at, status, headers, size, body)
                values ('https://pages.example/1', '\\x00', now(), 200, '{}', 1, '\\x00') returning id""");
        story = id("insert into story default values returning id");
        String body = HOSTILE + " said no rifle leaves.\nSecond <paragraph>.";
        article = jdbc.sql("""
                        insert into article (source_id, url, title, authors, published_at, dated_at, language, body, excerpt,
                                             body_sha256, words, snapshot_id, story_id, story_reason, first_seen_at, changed_at,
                                             page_version, tag_version, date_version, claim_version, gazetteer_version)
                        values (:source, 'https://pages.example/1', :title, array[:title], now(), now(), 'en', :body, :body,
                                '\\x00', to_tsvector('simple', marsad_fold(:body)), :snapshot, :story, 'ORIGIN', now(), now(),
                                'p', 't', 'd', 'c', 'g')
                        returning id
                        """)
                .param("source", source)
                .param("title", HOSTILE)
                .param("body", body)
                .param("snapshot", snapshot)
                .param("story", story)
                .query((row, n) -> row.getLong("id"))
                .single();
        jdbc.sql("update story set origin_article_id = :article where id = :story")
                .param("article", article)
                .param("story", story)
                .update();
        for (int number = 1; number <= 2; number++) {
            jdbc.sql("""
                            insert into revision (article_id, number, title, body, snapshot_id, seen_at)
                            values (:article, :number, :title || :number, :body, :snapshot, now())
                            """)
                    .param("article", article)
                    .param("number", number)
                    .param("title", HOSTILE)
                    .param("body", body)
                    .param("snapshot", snapshot)
                    .update();
        }
        int content = body.indexOf("no rifle");
        claim = jdbc.sql("""
                        insert into claim (article_id, content_start, content_end, spans, content, quote, cue_text, cue_start,
                                           cue_end, speaker_text, speaker_start, speaker_end, speaker_entity_id, anonymous,
                                           stance, reported_edtf, sort_day, sentence, sentence_start, sentence_end, hedged,
                                           extractor)
                        values (:article, :start, :start + 15, '[]', :hostile, 'INDIRECT', 'said', :start - 5, :start - 1,
                                :hostile, 0, :start - 6, (select id from entity where slug = 'kataib-hezbollah'), false,
                                'REFUSES', '2025-04', '2025-04-01', :body, 0, :start + 15, true, 'c')
                        returning id
                        """)
                .param("article", article)
                .param("start", content)
                .param("hostile", HOSTILE)
                .param("body", body)
                .query((row, n) -> row.getLong("id"))
                .single();
        jdbc.sql("""
                        insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
                        select :article, id, 0, 30, 'x', 'alias', 't' from entity where slug = 'kataib-hezbollah'
                        union all
                        select :article, id, 31, 34, :hostile, 'context:iraq@title', 't' from entity where slug = 'nujaba'
                        union all
                        select :article, id, position('Second' in :body) - 1, position('Second' in :body), 'KH',
                               'short:kataib-hezbollah@0', 't'
                        from entity where slug = 'kataib-hezbollah'
                        """)
                .param("article", article)
                .param("hostile", HOSTILE)
                .param("body", body)
                .update();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong("id")).single();
    }

    static Stream<String> addresses() {
        return Stream.of(
                "/",
                "/articles",
                "/articles?q=%22unbalanced&source=x&language=zz&from=2025-02-31&to=soon&after=nonsense",
                "/articles?entity=kataib-hezbollah&after=2025-04-07T00:00:00Z~1",
                "/articles/{article}",
                "/articles/{article}?layer=text&layer=dates",
                "/claims",
                "/claims?speaker=kataib-hezbollah&about=kataib-hezbollah&via=reuters&stance=refuses&anonymous=false"
                        + "&from=2025&to=2025-12&after=2025-12-31~99",
                "/claims?speaker=%3Cscript%3E&stance=shouts&anonymous=perhaps",
                "/claims/{claim}",
                "/entities",
                "/entities?q=%D9%83%D8%AA%D8%A7%D8%A6%D8%A8&kind=group&after=a~1",
                "/entities?q=nobody-at-all",
                "/entities/kataib-hezbollah",
                "/entities/kataib-hezbollah?by=published&from=2025-01-01&to=2025-12-31&layer=plain",
                "/entities/kataib-hezbollah?from=1900-01-01&to=9999-12-31",
                "/timeline",
                "/timeline?entity=kataib-hezbollah&entity=nujaba",
                "/timeline?entity=kataib-hezbollah&by=published&stance=refuses&anonymous=true",
                "/timeline?entity=kataib-hezbollah&from=9999-12-31&to=0001-01-01&by=sideways",
                "/timeline?entity=kataib-hezbollah&source=1&language=ar&grade=C&status=denied&origins=2&layer=plain",
                "/timeline?entity=kataib-hezbollah&source=x&language=&grade=G&status=done&origins=many&by=published",
                "/timeline?entity=kataib-hezbollah&entity=nobody-at-all&from=2025-04-07&to=2025-04-07",
                "/stories/{story}",
                "/search",
                "/search?q=%3Cscript%3E+%22evil+stance:refuse+%28entity:nobody-at-all&after=x&kind=claims&sort=best&names=off",
                "/search?q=evil+OR+%D8%B3%D9%84%D8%A7%D8%AD",
                "/search?q=evil&kind=claims&sort=best",
                "/search?q=evil+event:2025-04+OR+from:2020+status:asserted",
                "/sources",
                "/sources?q=%27%3B--&state=failing&sort=health",
                "/sources/{source}",
                "/sources/new",
                "/login?error",
                "/marks",
                "/codebook");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyPageIsWholeSafeAndSparingInBothLanguages(String address) throws Exception {
        for (String language : List.of("en", "ar")) {
            List<String> statements = new ArrayList<>();
            String html = counting(statements, () -> body(address, language));
            hasNoMissingWord(Jsoup.parse(html), language);
            letsNothingHostileThrough(html);
            assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            if (!address.startsWith("/articles/{")) {
                assertThat(statements).noneMatch(sql -> sql.contains("a.body") || sql.contains(" body,"));
            }
        }
    }

    /** More often than the pool has connections. */
    @Test
    void anArticlePageGivesItsConnectionsBackEveryTime() throws Exception {
        for (int time = 0; time < 30; time++) {
            assertThat(body("/articles/{article}", "en")).contains("id=\"p1\"");
        }
    }

    @Test
    void aTimelineLeavesAsTableAsJsonAndAsCalendar() throws Exception {
        String asked = "?entity=kataib-hezbollah&entity=nujaba&layer=said&layer=events";

        assertThat(body("/timeline.csv" + asked, "en"))
                .startsWith("number,lane,name,")
                .contains(",kataib-hezbollah,");
        assertThat(body("/timeline.json" + asked, "en")).startsWith("[{\"number\":1,\"lane\":\"");
        assertThat(body("/timeline.ics" + asked, "ar"))
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART;VALUE=DATE:");
        assertThat(body("/timeline.json", "en")).isEqualTo("[]");
    }

    @Test
    void eachLaneIsComparedWithTheOthers() throws Exception {
        Document page = Jsoup.parse(body("/timeline?entity=kataib-hezbollah&entity=nujaba", "en"));

        assertThat(page.select("caption").eachText()).contains("Answers by direction, with the time they took");
        assertThat(page.select("a[href^=/timeline.ics]").attr("href"))
                .contains("entity=kataib-hezbollah&entity=nujaba");
    }

    private static void hasNoMissingWord(Document page, String language) {
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.expectFirst("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        assertThat(page.html()).doesNotContain("??");
    }

    private static void letsNothingHostileThrough(String html) {
        assertThat(html).doesNotContain("<script>alert", "<b>Test</b>", "<paragraph>");
        Document page = Jsoup.parse(html);
        assertThat(page.select("script:not([src]), style, [style], [onclick], [onload], iframe"))
                .isEmpty();
        assertThat(page.select("a a")).isEmpty();
        assertThat(page.select("[href^=javascript]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    /** Collects the statements that this thread sends to the database meanwhile; others crawl at the same time. */
    private static String counting(List<String> statements, Callable<String> page) throws Exception {
        Thread mine = Thread.currentThread();
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String message = event.getFormattedMessage();
                if (Thread.currentThread() == mine && message.startsWith("Executing prepared SQL statement")) {
                    statements.add(message);
                }
            }
        };
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            return page.call();
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(appender);
        }
    }

    @Test
    void theCounterOfStatementsCounts() throws Exception {
        List<String> statements = new ArrayList<>();
        counting(statements, () -> body("/articles", "en"));
        assertThat(statements).hasSizeBetween(2, MOST_STATEMENTS);
    }

    @Test
    void claimsMentionsAndCuesAreMarkedInTheText() throws Exception {
        Document page = Jsoup.parse(body("/articles/{article}", "en"));
        assertThat(page.expectFirst(".t mark.c").text()).isEqualTo("no rifle leaves");
        assertThat(page.expectFirst(".t .cue").text()).isEqualTo("said");
        assertThat(page.expectFirst(".t .sp").text()).startsWith("<script>alert(1)</script>");
        assertThat(page.expectFirst(".t a.m").attr("href")).isEqualTo("/entities/kataib-hezbollah");
        assertThat(page.expectFirst("#n1 .stance").text()).isEqualTo("refuses");
        assertThat(page.select(".para")).hasSize(2);
        assertThat(page.expectFirst(".para .t").wholeText()).isEqualTo(HOSTILE + " said no rifle leaves1.");
    }

    @Test
    void outletsOfAStoryThatCiteEachOtherAreShown() throws Exception {
        assertThat(Jsoup.parse(body("/stories/{story}", "en")).select(".box.warn[role=note]"))
                .isEmpty();
        for (String hop : List.of("Rudaw Test", "Pages <b>Test</b>")) {
            jdbc.sql("""
                            insert into claim_hop (claim_id, position, text, start_offset, end_offset)
                            select :claim, count(*), :hop, 0, 1 from claim_hop where claim_id = :claim
                            """).param("claim", claim).param("hop", hop).update();
        }
        Document page = Jsoup.parse(body("/stories/{story}", "en"));
        jdbc.sql("delete from claim_hop where claim_id = :claim")
                .param("claim", claim)
                .update();
        assertThat(page.expectFirst(".box.warn[role=note] p").text())
                .isEqualTo("Pages <b>Test</b> cites Rudaw Test; Rudaw Test cites Pages <b>Test</b>");
    }

    @Test
    void theConditionIsMarkedBesideTheWordsOfTheStance() throws Exception {
        String set =
                "update claim set stance_start = :start, stance_end = :end, condition_start = :start, condition_end = :end"
                        + " where id = :claim";
        jdbc.sql(set).param("start", 0).param("end", 8).param("claim", claim).update();
        Document article = Jsoup.parse(body("/articles/{article}", "en"));
        Document page = Jsoup.parse(body("/claims/{claim}", "en"));
        jdbc.sql(set)
                .param("start", null, java.sql.Types.INTEGER)
                .param("end", null, java.sql.Types.INTEGER)
                .param("claim", claim)
                .update();
        assertThat(article.expectFirst(".t .cn").text()).isEqualTo(HOSTILE.substring(0, 8));
        assertThat(page.expectFirst("blockquote.evidence .cn").text()).isEqualTo(HOSTILE.substring(0, 8));
        assertThat(page.expectFirst("blockquote.evidence .st").text()).isEqualTo(HOSTILE.substring(0, 8));
        assertThat(page.expectFirst("dl.kv .cn").text()).isEqualTo(HOSTILE.substring(0, 8));
    }

    @Test
    void whatIsNotThereIsToldWithTheRightStatus() throws Exception {
        for (String address :
                List.of("/articles/999999999", "/claims/999999999", "/stories/999999999", "/entities/nobody")) {
            assertThat(answer(address, "en").getStatus()).as(address).isEqualTo(404);
        }
        assertThat(answer("/articles/abc", "en").getStatus()).isEqualTo(400);
    }

    @Test
    void onlyEditorsSeeTheFormsOfSources() throws Exception {
        MockHttpServletResponse forAnalyst = pages.perform(
                        get("/sources/" + source).with(user("rana").roles("ANALYST")))
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(forAnalyst.getContentAsString(StandardCharsets.UTF_8))
                        .select("form[action^=/sources/]"))
                .isEmpty();
        assertThat(Jsoup.parse(body("/sources/{source}", "en")).select("form[action^=/sources/] input[name=_csrf]"))
                .isNotEmpty();
    }

    @Test
    void aFormWithAMistakeKeepsWhatWasTypedAndSaysWhereItIs() throws Exception {
        var answer = pages.perform(post("/sources")
                        .with(user("rana").roles("EDITOR"))
                        .with(csrf())
                        .param("name", "Kept \"name\"")
                        .param("url", "ftp://example.org/"))
                .andReturn();
        Document form = Jsoup.parse(pages.perform(
                        get("/sources/new").with(user("rana").roles("EDITOR")).flashAttrs(answer.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.expectFirst("#name").val()).isEqualTo("Kept \"name\"");
        assertThat(form.expectFirst("#url").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.expectFirst("#url-err").text()).startsWith("That is no address");
    }

    @Test
    void aChangeOfASourceIsConfirmedOnItsPage() throws Exception {
        Document page = Jsoup.parse(body("/sources/{source}", "en"));
        assertThat(page.expectFirst("input[name=version]").val()).isNotBlank();
        assertThat(page.expectFirst("#url").val()).isEqualTo("https://pages.example/");
        assertThat(Jsoup.parse(pages.perform(get("/sources/" + source)
                                        .with(user("rana").roles("EDITOR"))
                                        .flashAttr("done", "source.changed"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .expectFirst("[role=status]")
                        .text())
                .isEqualTo("Saved.");
    }

    private String body(String address, String language) throws Exception {
        MockHttpServletResponse response = answer(address, language);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address, String language) throws Exception {
        String path = address.replace("{article}", "" + article)
                .replace("{claim}", "" + claim)
                .replace("{story}", "" + story)
                .replace("{source}", "" + source);
        return pages.perform(get(java.net.URI.create(path))
                        .with(user("rana").roles("EDITOR"))
                        .cookie(new Cookie("lang", language)))
                .andReturn()
                .getResponse();
    }
}
