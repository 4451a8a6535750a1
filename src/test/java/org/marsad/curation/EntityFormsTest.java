package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.entity.Change;
import org.marsad.entity.Change.Act;
import org.marsad.entity.Change.Gone;
import org.marsad.entity.Entity;
import org.marsad.entity.GazetteerChanges;
import org.marsad.entity.GazetteerStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From an editor's form to the mention in an article that was stored before. */
@MarsadTest
class EntityFormsTest {

    private static final String FORM = "/entities/zubayda-falcons/edit";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private GazetteerStore store;

    @Autowired
    private GazetteerChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private StoredText articles;

    @BeforeEach
    void setUp() throws Exception {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        articles = new StoredText(jdbc);
        Document preview =
                page(post("/entities/new").param("name", "Zubayda Falcons").param("act", "save"));
        confirm(preview);
    }

    @AfterEach
    void takeAway() {
        articles.forget();
        jdbc.sql("delete from claim_about where entity_id = (select id from entity where slug = 'zubayda-falcons')")
                .update();
        changes.make(Change.of("test", Act.DELETE, List.of(), List.of(new Gone("zubayda-falcons", null)), Map.of()));
        jdbc.sql("delete from former_slug where slug = 'zubayda-falcons'").update();
    }

    @Test
    void anAliasIsFirstShownWithWhatItTouchesThenSavedAndTheArticleShowsTheMention() throws Exception {
        long article = articles.put("en", "On Monday the Band of Zubayda denied it.");

        Document preview = page(withAlias("Band of Zubayda", "0"));
        assertThat(preview.select("h1").text()).startsWith("1 stored article would");
        assertThat(preview.select("mark").eachText()).containsExactly("Band of Zubayda");
        assertThat(mentions(article)).isZero();

        confirm(preview);

        await().atMost(Duration.ofSeconds(60)).until(() -> mentions(article) == 1);
        assertThat(page(get("/articles/" + article)).select("a.m").eachText()).contains("Band of Zubayda");
    }

    @Test
    void whatTheRulesRefuseIsSaidAndWhatWasTypedStays() throws Exception {
        Document form = page(withAlias("Z", "0"));

        assertThat(form.select(".box.bad").text()).contains("is a single letter");
        assertThat(form.select("input[name=aliases[1].text]").val()).isEqualTo("Z");
    }

    @Test
    void theSecondEditorGetsTheFirstOnesChangeIntoTheForm() throws Exception {
        Document first = page(withAlias("Band of Zubayda", "0"));
        Document second = page(withAlias("Zubayda Lions", "0"));
        confirm(first);

        Document form = Jsoup.parse(confirm(second).getContentAsString());

        assertThat(form.select(".box.warn").text()).contains("rana");
        assertThat(form.select("input[name$=text]").eachAttr("value"))
                .contains("Zubayda Falcons", "Zubayda Lions", "Band of Zubayda");
        assertThat(store.stored().gazetteer().find("zubayda-falcons"))
                .isNotNull()
                .extracting(Entity::aliases, InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    private static MockHttpServletRequestBuilder withAlias(String text, String version) {
        return post(FORM)
                .param("name", "Zubayda Falcons")
                .param("kind", "group")
                .param("version", version)
                .param("aliases[0].text", "Zubayda Falcons")
                .param("aliases[1].text", text)
                .param("act", "save");
    }

    private MockHttpServletResponse confirm(Document preview) throws Exception {
        Elements form = preview.select("form[action$=confirm]");
        assertThat(form).as(preview.text()).hasSize(1);
        return answer(post(form.attr("action"))
                .param("draft", form.select("[name=draft]").val())
                .param("version", form.select("[name=version]").val())
                .param("act", "save"));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                        request.with(csrf()).with(user("rana").roles("EDITOR")).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private int mentions(long article) {
        return jdbc.sql("""
                        select count(*)
                        from mention m
                        join entity e on e.id = m.entity_id
                        where m.article_id = :article
                          and e.slug = 'zubayda-falcons'
                        """)
                .param("article", article)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
