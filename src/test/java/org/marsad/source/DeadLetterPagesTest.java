package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A source that is switched off, with two articles that are gone and one that is forbidden. */
@MarsadTest
class DeadLetterPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc pages;
    private long source;

    @BeforeEach
    void addLetters() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        source = jdbc.sql("""
                        insert into source (slug, name, url, language, enabled)
                        values ('dead-letters-test', 'Letters', 'https://letters.example/', 'en', false)
                        returning id
                        """).query((row, n) -> row.getLong("id")).single();
        letter("a", "GONE");
        letter("b", "GONE");
        letter("c", "FORBIDDEN");
    }

    private void letter(String name, String trouble) {
        jdbc.sql("""
                        insert into item (source_id, url, state, trouble, attempts, first_listed_at)
                        values (:source, 'https://letters.example/' || :name, 'REFUSED', :trouble, 4, now())
                        """)
                .param("source", source)
                .param("name", name)
                .param("trouble", trouble)
                .update();
    }

    @AfterEach
    void removeLetters() {
        jdbc.sql("delete from source where id = :id").param("id", source).update();
    }

    @Test
    void allAreTriedAgainOnlyAfterTheirNumberWasShownAndConfirmed() throws Exception {
        Document page = page("?source=" + source + "&trouble=GONE&lang=en");
        Element fold = page.select("details.fold").getFirst();
        assertThat(fold.hasAttr("open")).as("folded until it is asked for").isFalse();
        assertThat(fold.select("summary").text()).isEqualTo("Try these 2 again");
        assertThat(fold.select("form p").text()).startsWith("2 articles are fetched again from their sites");
        assertThat(page.select("form[method=post][action=/admin/dead-letters]").stream()
                        .filter(form -> form.select("[name=id]").isEmpty()))
                .as("no other button takes all")
                .singleElement()
                .matches(form -> form.parents().contains(fold));

        MockHttpServletRequestBuilder confirmed = post("/admin/dead-letters");
        fold.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> confirmed.param(field.attr("name"), field.val()));
        assertThat(send(confirmed).getRedirectedUrl())
                .isEqualTo("/admin/dead-letters?source=" + source + "&trouble=GONE");
        assertThat(states()).containsExactly("a LISTED 0", "b LISTED 0", "c REFUSED 4");
        assertThat(page("?source=" + source + "&trouble=GONE").select("details.fold"))
                .as("nothing is left to confirm")
                .isEmpty();
    }

    @Test
    void oneIsTriedAgainAlone() throws Exception {
        String id = page("?source=" + source + "&trouble=FORBIDDEN")
                .select("tbody input[name=id]")
                .val();
        send(post("/admin/dead-letters").param("source", Long.toString(source)).param("id", id));
        assertThat(states()).containsExactly("a REFUSED 4", "b REFUSED 4", "c LISTED 0");
    }

    private List<String> states() {
        return jdbc.sql("""
                        select right(url, 1) || ' ' || state || ' ' || attempts
                        from item
                        where source_id = :source
                        order by url
                        """)
                .param("source", source)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Document page(String query) throws Exception {
        return Jsoup.parse(send(get("/admin/dead-letters" + query)).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(user("letters").roles("ADMIN")).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
