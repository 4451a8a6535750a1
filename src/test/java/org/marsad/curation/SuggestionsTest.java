package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarsadTest
class SuggestionsTest {

    private static final String NAME = "Falih Zubaydun";

    @Autowired
    private NameSearch search;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private JdbcClient jdbc;

    private StoredText articles;

    @BeforeEach
    void setUp() {
        articles = new StoredText(jdbc);
    }

    @AfterEach
    void forget() {
        articles.forget();
        jdbc.sql("delete from suggestion where name = :name")
                .param("name", NAME)
                .update();
    }

    @Test
    void aNameThatRecursNearAKnownEntityIsOfferedOnceWithItsContexts() {
        put("It was " + NAME + " who spoke of Iraq at some length.");
        searchAll();
        assertThat(offered()).isEmpty();

        put("They say that " + NAME + " left Iraq last week.");
        searchAll();
        searchAll();

        assertThat(offered()).singleElement().satisfies(row -> {
            assertThat(row.articles()).isEqualTo(2);
            assertThat(row.contexts())
                    .extracting(context -> context.snippet().words())
                    .containsExactly(NAME, NAME);
        });
    }

    @Test
    void whatWasDismissedIsNeverOfferedAgain() {
        put("It was " + NAME + " who spoke of Iraq at some length.");
        put("They say that " + NAME + " left Iraq last week.");
        searchAll();

        assertThat(suggestions.dismiss(offered().getFirst().id(), "rana")).isTrue();
        put("It is said that " + NAME + " came back to Iraq again.");
        searchAll();

        assertThat(offered()).isEmpty();
    }

    private void put(String body) {
        long article = articles.put("en", body);
        articles.mention(article, "iraq", "Iraq");
    }

    /** The schedule searches as well; articles that it holds at this moment are waited for. */
    private void searchAll() {
        await().until(() -> {
            search.run();
            return jdbc.sql("select count(*) from article where names_at is null and title = 'A headline'")
                            .query((row, n) -> row.getInt(1))
                            .single()
                    == 0;
        });
    }

    /** However many other names the demo newsroom brings, page by page. */
    private List<Suggestions.Row> offered() {
        List<Suggestions.Row> found = new ArrayList<>();
        Slice<Suggestions.Row> page = suggestions.open(null);
        while (true) {
            page.items().stream().filter(row -> row.name().equals(NAME)).forEach(found::add);
            After next = page.next();
            if (next == null) {
                return found;
            }
            page = suggestions.open(next);
        }
    }
}
