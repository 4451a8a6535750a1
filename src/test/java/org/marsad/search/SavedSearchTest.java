package org.marsad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.search.SavedSearches.Kept;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Searches that analyst and editor of the demo keep and share. */
@MarsadTest
class SavedSearchTest {

    @Autowired
    SavedSearches saved;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void none() {
        jdbc.sql("delete from saved_search").update();
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private SavedSearch only(String reader) {
        List<SavedSearch> all = saved.of(reader, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void newResultsAreCountedForEachReaderFromWhenHeLastSawThem() {
        saved.keep("analyst", "Arms", "entity:kataib-hezbollah", Target.ARTICLES, true, true);
        jdbc.sql("update saved_search set created_at = '2020-01-01'").update();

        int fresh = only("analyst").fresh();
        assertThat(fresh).isPositive();
        saved.seen("analyst", only("analyst"));

        assertThat(only("analyst").fresh()).isLessThan(fresh);
        assertThat(only("editor").fresh()).isGreaterThanOrEqualTo(fresh);
    }

    @Test
    void claimsAndSeveralSearchesAreCountedToo() {
        // The demo newsroom is still being crawled.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("""
                                select count(*) as n
                                from claim c
                                join entity e on e.id = c.speaker_entity_id
                                where c.stance = 'REFUSES'
                                  and e.slug = 'kataib-hezbollah'
                                """).query((row, n) -> row.getInt("n")).single() > 0);
        saved.keep("analyst", "A", "stance:refuses,denies from:2000", Target.CLAIMS, true, false);
        saved.keep("analyst", "B", "stance:refuses speaker:kataib-hezbollah", Target.ARTICLES, true, false);
        saved.keep("analyst", "C", "nothing-has-this-word", Target.ARTICLES, true, false);
        jdbc.sql("update saved_search set created_at = '2020-01-01'").update();

        assertThat(saved.of("analyst", 10)).extracting(one -> one.fresh() > 0).containsExactly(true, true, false);
    }

    @Test
    void whatIsNotSharedIsItsOwnersAlone() {
        saved.keep("analyst", "Mine", "arms", Target.ARTICLES, true, false);
        long id = only("analyst").id();

        assertThat(saved.of("editor", 10)).isEmpty();
        assertThat(saved.find("editor", id)).isEmpty();
        assertThat(saved.change("analyst", id, "Ours", true)).isEqualTo(Kept.KEPT);
        assertThat(only("editor").own()).isFalse();
        assertThat(saved.change("editor", id, "Theirs", false)).isEqualTo(Kept.NOT_THERE);
        assertThat(saved.delete("editor", id)).isEqualTo(Kept.NOT_THERE);
        assertThat(saved.delete("analyst", id)).isEqualTo(Kept.KEPT);
    }

    @Test
    void anAccountKeepsEachNameOnceAndNotTooMany() {
        assertThat(saved.keep("analyst", "Same", "arms", Target.ARTICLES, true, false))
                .isEqualTo(Kept.KEPT);
        assertThat(saved.keep("analyst", "Same", "rifles", Target.ARTICLES, true, false))
                .isEqualTo(Kept.TWICE);
        for (int i = 1; i < SavedSearches.MOST; i++) {
            saved.keep("analyst", "Search " + i, "arms", Target.ARTICLES, true, false);
        }
        assertThat(saved.keep("analyst", "One more", "arms", Target.ARTICLES, true, false))
                .isEqualTo(Kept.TOO_MANY);
    }

    @Test
    void theFormsLeadBackAndSayWhatIsWrong() throws Exception {
        assertThat(sent(post("/search/saved").param("q", "arms").param("name", " Arms \n talks ")))
                .startsWith("/search?q=arms");
        SavedSearch kept = only("analyst");
        assertThat(kept.name()).isEqualTo("Arms talks");
        assertThat(sent(post("/search/saved").param("q", "arms").param("name", " ")))
                .contains("notice=saved.name");
        assertThat(sent(post("/search/saved").param("q", "arms").param("name", "Arms talks")))
                .contains("notice=saved.twice");
        assertThat(sent(post("/search/saved/" + kept.id() + "/seen"))).isEqualTo("/search?saved=" + kept.id());
        assertThat(sent(post("/search/saved/" + kept.id() + "/delete"))).isEqualTo("/search");
    }

    private String sent(MockHttpServletRequestBuilder form) throws Exception {
        return String.valueOf(
                pages.perform(form.with(user("analyst").roles("ANALYST")).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }
}
