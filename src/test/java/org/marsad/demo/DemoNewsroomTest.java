package org.marsad.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo newsroom is crawled like any other site and shows what it was written to show. */
@MarsadTest
class DemoNewsroomTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void awaitEveryArticle() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(number("""
                        select count(*) from article a join source s on s.id = a.source_id where s.name like '%(demo)' or s.name like '%(تجريبي%'
                        """)).isEqualTo(173));
    }

    @Test
    void everyWorkingOutletIsCollected() {
        assertThat(number("""
                select count(distinct s.id) from article a join source s on s.id = a.source_id
                where s.name like '%(demo)' or s.name like '%(تجريبي%'
                """)).isEqualTo(12);
    }

    @Test
    void theOutletWithABrokenFeedSaysSo() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(strings("select trouble from source where name = 'Old Bridge Weekly (demo)'"))
                                .containsExactly("NOT_A_FEED"));
    }

    @Test
    void wireCopiesFoldIntoTheAgencysReport() {
        List<String> story = strings("""
                select s.name || ' ' || a.story_reason
                from article o
                join source os on os.id = o.source_id
                join article a on a.story_id = o.story_id
                join source s on s.id = a.source_id
                where os.name = 'Mesopotamia Wire (demo)'
                  and o.url like '%/2025/12/20/%'
                  and o.title ilike '%Kata%ib%'
                order by 1
                """);
        assertThat(story)
                .contains("Mesopotamia Wire (demo) ORIGIN", "Samawa Post (demo) COPY")
                .filteredOn(member -> member.endsWith("ORIGIN"))
                .hasSize(1);
    }

    @Test
    void theSilentlyEditedArticleShowsBothItsHeadlines() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(strings("""
                        select r.title
                        from revision r
                        join article a on a.id = r.article_id
                        join source s on s.id = a.source_id
                        where s.name = 'Tigris Courier (demo)'
                          and a.revision = 2
                        order by r.number
                        """)).hasSize(2).first().asString().contains("agree to give up arms"));
    }

    @Test
    void bothScriptsReachTheTimelineOfAGroup() {
        assertThat(strings("""
                select distinct a.language
                from article_entity m
                join entity e on e.id = m.entity_id
                join article a on a.id = m.article_id
                where e.slug = 'kataib-hezbollah'
                order by 1
                """)).contains("ar", "en");
        assertThat(strings("""
                select distinct v.edtf
                from event v
                join event_entity m on m.event_id = v.id
                join entity e on e.id = m.entity_id
                where e.slug = 'kataib-hezbollah'
                """)).contains("2025-04-07", "2025-12-20");
    }

    private int number(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getInt(1)).single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
