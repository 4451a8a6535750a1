package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticleOriginsTest {

    private static final Instant DAY = Instant.parse("2025-04-07T12:00:00Z");

    private static StoryDatabase database;

    @BeforeAll
    static void open() throws IOException {
        database = new StoryDatabase();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Test
    void twoStoriesThatCarryOneReportCountUnderOneKey() {
        long one = put("Karkh Today");
        long other = put("Tigris Courier");
        long third = put("Samawa Post");
        database.jdbc()
                .sql("update story set counts_under = :one where id = :other")
                .param("one", story(one))
                .param("other", story(other))
                .update();

        List<ArticleOrigin> origins = origins(one, other, third);

        assertThat(origins.get(0).originKey()).isEqualTo(origins.get(1).originKey());
        assertThat(origins.get(2).originKey()).isNotEqualTo(origins.get(0).originKey());
    }

    @Test
    void anOutletThatSpeaksForAPartyIsNoIndependentOrigin() {
        long group = database.entity("the-group", "GROUP", "The Group");
        long article = put("The Group's Herald");
        database.jdbc()
                .sql("update story set origin_article_id = :article where id = :story")
                .param("article", article)
                .param("story", story(article))
                .update();
        assertThat(origins(article).getFirst().independent()).isTrue();

        database.jdbc()
                .sql("update source set party_entity_id = :group where name = 'The Group''s Herald'")
                .param("group", group)
                .update();

        assertThat(origins(article).getFirst().partyEntityId()).isEqualTo(group);
        assertThat(origins(article).getFirst().independent()).isFalse();
    }

    @Test
    void anOutletIsOfTheFamilyThatOwnedItOnTheDay() {
        long before = put("Sold House");
        long family =
                database.jdbc().sql("""
                        insert into family (slug, name, edited_by, edited_at) values ('courier', 'Courier', 'test', now())
                        returning id
                        """).query((row, n) -> row.getLong("id")).single();
        database.jdbc()
                .sql("""
                        insert into family_member (family_id, source_id, from_day, to_day, citation)
                        select :family, id, null, :last, 'the register' from source where name = 'Sold House'
                        """)
                .param("family", family)
                .param("last", java.time.LocalDate.parse("2025-04-07"))
                .update();
        long after = database.put("Sold House", "en", DAY.plusSeconds(86_400), "t", List.of(), "b");

        assertThat(origins(before).getFirst().familyId()).isEqualTo(family);
        assertThat(origins(after).getFirst().familyId()).isNull();
    }

    private static List<ArticleOrigin> origins(Long... articles) {
        return new ArticleOrigins(database.jdbc()).of(List.of(articles));
    }

    private static long put(String source) {
        return database.put(source, "en", DAY, "t", List.of(), "b");
    }

    private static long story(long article) {
        return database.jdbc()
                .sql("select story_id from article where id = :id")
                .param("id", article)
                .query((row, n) -> row.getLong("story_id"))
                .single();
    }
}
