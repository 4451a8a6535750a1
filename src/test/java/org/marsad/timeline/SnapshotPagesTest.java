package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.article.Reading;
import org.marsad.article.Snapshots;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pages as fetched, shown and handed out. */
@MarsadTest
class SnapshotPagesTest {

    private static final String HOSTILE = "<html><script>alert(1)</script><body>لا شيء</body></html>";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Snapshots snapshots;

    private MockMvc pages;
    private long source;
    private long snapshot;

    @BeforeEach
    void keepAPageThatCouldNotBeRead() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String name = "snapshots-" + System.nanoTime();
        source = id("insert into source (slug, name, url, enabled) values ('" + name + "', 'Snapshots', 'https://"
                + name + ".example/', false) returning id");
        String url = "https://" + name + ".example/a";
        long item = id("insert into item (source_id, url, state, trouble) values (" + source + ", '" + url
                + "', 'REFUSED', 'NO_TEXT') returning id");
        snapshots.keepUnread(
                item,
                new Reading.Fetched(
                        URI.create(url),
                        200,
                        Map.of("content-type", List.of("text/html; charset=utf-8"), "x-<b>", List.of("<i>")),
                        HOSTILE.getBytes(StandardCharsets.UTF_8),
                        Instant.parse("2025-04-08T10:00:00Z")),
                "NO_TEXT",
                "0 blocks");
        snapshot = id("select snapshot_id from unread where item_id = " + item);
    }

    @Test
    void aPageIsShownAsTextWithItsReason() throws Exception {
        String html = ask("/snapshots/" + snapshot, "ANALYST").getContentAsString(StandardCharsets.UTF_8);
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "لا شيء", "No article text was found", "x-&lt;b&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void theBytesAreAFileThatNoBrowserRenders() throws Exception {
        MockHttpServletResponse bytes = ask("/snapshots/" + snapshot + "/bytes", "ANALYST");
        assertThat(bytes.getContentAsByteArray()).isEqualTo(HOSTILE.getBytes(StandardCharsets.UTF_8));
        assertThat(bytes.getContentType()).isEqualTo("application/octet-stream");
        assertThat(bytes.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(bytes.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(bytes.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theSourcesPageLeadsToIt() throws Exception {
        assertThat(ask("/sources/" + source, "EDITOR").getContentAsString(StandardCharsets.UTF_8))
                .contains("/snapshots/" + snapshot, "/sources/" + source + "/warc");
    }

    @Test
    void bytesThatWereLetGoAreSaidToBe() throws Exception {
        jdbc.sql("update snapshot set body = null where id = :id")
                .param("id", snapshot)
                .update();
        assertThat(ask("/snapshots/" + snapshot, "ANALYST").getContentAsString(StandardCharsets.UTF_8))
                .contains("The bytes were let go");
        assertThat(ask("/snapshots/" + snapshot + "/bytes", "ANALYST").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aSourceIsHandedOutAsWarcWithWhatCouldNotBeRead() throws Exception {
        List<WarcRecord> records = new ArrayList<>();
        try (WarcReader reader = warc("/sources/" + source + "/warc")) {
            for (WarcRecord record : reader) {
                records.add(record);
                if (record instanceof WarcResponse response) {
                    assertThat(response.http().body().stream().readAllBytes())
                            .isEqualTo(HOSTILE.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(records.getFirst()).isInstanceOf(Warcinfo.class);
        assertThat(records).hasSize(2);
    }

    @Test
    void anArticleIsHandedOutAsWarcAndItsRevisionByTheApi() throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(() -> !articles().isEmpty());
        long article = articles().getFirst();
        try (WarcReader reader = warc("/api/v1/articles/" + article + "/warc")) {
            assertThat(reader.records().filter(WarcResponse.class::isInstance)).isNotEmpty();
        }
        assertThat(ask("/api/v1/articles/" + article + "/revisions/1", "ANALYST")
                        .getContentAsString())
                .contains("\"number\":1", "\"changes\":null");
        assertThat(ask("/api/v1/articles/" + article + "/revisions/999", "ANALYST")
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask("/api/v1/articles/999999999/warc", "EDITOR").getStatus()).isEqualTo(404);
    }

    private List<Long> articles() {
        return jdbc.sql("select article_id from revision where number = 1 order by article_id limit 1")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private WarcReader warc(String path) throws Exception {
        MockHttpServletResponse response = ask(path, "EDITOR");
        assertThat(response.getContentType()).isEqualTo("application/warc");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith(".warc.gz\"");
        return new WarcReader(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    private MockHttpServletResponse ask(String path, String role) throws Exception {
        return pages.perform(get(path).with(user("somebody").roles(role)))
                .andReturn()
                .getResponse();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
    }
}
