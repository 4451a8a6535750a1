package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The forms of a new source: what is refused, what a chosen way becomes, and that nothing typed is lost. */
@MarsadTest
class SourceFormsTest {

    private static final String TEXT = "The council met in Baghdad on Monday and put off the vote on arms again. ";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Opml opml;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc pages;
    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        site = TestSite.open()
                .onFeed("/a")
                .on("/a", "text/html", TestSite.page("Vote put off", TEXT.repeat(3), TEXT.repeat(2)))
                .on(
                        "/",
                        "text/html",
                        "<html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'></head><body>x</body></html>");
    }

    @AfterEach
    void close() {
        jdbc.sql("update source set enabled = false where url like :home || '%'")
                .param("home", site.at("/").toString())
                .update();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.7/",
                "http://169.254.169.254/latest/",
                "http://[::1]:8080/",
                "http://127.0.0.9/feed",
                "http://2130706433/"
            })
    void aPrivateAddressIsNotSavedUnlookedAt(String url) throws Exception {
        MvcResult answer = send(post("/sources").param("name", "Inside").param("url", url));
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/sources/new");
        assertThat(answer.getFlashMap().get("wrong")).isEqualTo("source.wrong.private");
        Document form = Jsoup.parse(send(get("/sources/new").flashAttrs(answer.getFlashMap()))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.select("#url-err").text()).startsWith("That address lies inside a private network");
        assertThat(form.select("#url").val()).isEqualTo(url);
        assertThat(stored(url)).isEmpty();
    }

    @Test
    void aPrivateAddressDoesNotComeInFromAFileEither() {
        OpmlReport report = opml.take(
                new ByteArrayInputStream(
                        "<opml><body><outline text=\"In\" xmlUrl=\"http://192.168.1.1/rss\"/></body></opml>"
                                .getBytes(StandardCharsets.UTF_8)),
                new Opml.Wish(false, false));
        assertThat(report.lines()).extracting(OpmlReport.Line::result).containsExactly(OpmlReport.Result.REFUSED);
        assertThat(stored("http://192.168.1.1/rss")).isEmpty();
    }

    @Test
    void aSourceIsNotMovedToAPrivateAddress() throws Exception {
        String home = site.at("/").toString();
        send(post("/sources").param("name", "Moving").param("url", home));
        long id = jdbc.sql("select id from source where url = :url")
                .param("url", home)
                .query((row, n) -> row.getLong("id"))
                .single();
        MvcResult answer = send(post("/sources/" + id)
                .param("name", "Moving")
                .param("url", "http://127.0.0.9/")
                .param("version", "0"));
        assertThat(answer.getFlashMap().get("wrong")).isEqualTo("source.wrong.private");
        assertThat(stored(home)).hasSize(1);
    }

    @Test
    void aChosenFeedIsTheListingOfASourceThatKeepsTheSitesAddress() throws Exception {
        String home = site.at("/").toString();
        String feed = site.at("/feed.xml").toString();
        Document preview = preview(home);
        String pick = preview.select("input[name=pick][checked]").val();
        assertThat(pick).endsWith(feed);

        send(post("/sources").param("name", "Courier").param("url", home).param("pick", pick));
        assertThat(stored(home)).containsExactly("Courier " + home + " FEED " + feed);

        send(post("/sources").param("name", "Courier again").param("url", home).param("pick", pick));
        assertThat(stored(feed))
                .as("a second feed of one site is a source at its own address")
                .containsExactly("Courier again " + feed + " FEED " + feed);
    }

    @Test
    void changingThePreviewsLanguageKeepsTheForm() throws Exception {
        Document preview = Jsoup.parse(send(post("/sources/preview")
                        .param("url", site.at("/").toString())
                        .param("again", "look")
                        .param("name", "بريد & co")
                        .param("owner", "A trust")
                        .param("headers", "X-Key: secret"))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        String other = preview.select("a[hreflang=ar]").attr("href");
        assertThat(other).startsWith("/sources/new?").endsWith("lang=ar").doesNotContain("secret");

        Document form = Jsoup.parse(send(get(URI.create(other.replace("+", "%20"))))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(List.of(
                        form.select("#url").val(),
                        form.select("#name").val(),
                        form.select("#owner").val()))
                .containsExactly(site.at("/").toString(), "بريد & co", "A trust");
    }

    private Document preview(String url) throws Exception {
        return Jsoup.parse(send(post("/sources/preview").param("url", url).param("again", "look"))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(
                        request.with(user("editor").roles("EDITOR", "ANALYST")).with(csrf()))
                .andReturn();
    }

    private List<String> stored(String url) {
        return jdbc.sql("select name, url, listing_kind, listing_url from source where url = :url")
                .param("url", url)
                .query((row, n) -> row.getString("name") + " " + row.getString("url") + " "
                        + row.getString("listing_kind") + " " + row.getString("listing_url"))
                .list();
    }
}
