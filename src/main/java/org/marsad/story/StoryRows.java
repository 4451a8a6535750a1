package org.marsad.story;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of stories: made, held, closed. Every method runs in the caller's transaction. */
@Component
class StoryRows {

    private final JdbcClient jdbc;
    private final Settling settling;
    private final StoryLinks links;

    StoryRows(JdbcClient jdbc, Settling settling, StoryLinks links) {
        this.jdbc = jdbc;
        this.settling = settling;
        this.links = links;
    }

    long make() {
        return jdbc.sql("insert into story default values returning id")
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    /**
     * Keeps all others from changing these stories until the transaction ends, but not from referring to them. In one order
     * for all.
     */
    void hold(List<Long> stories) {
        jdbc.sql("select id from story where id = any(:ids) order by id for no key update")
                .param("ids", stories.toArray(Long[]::new))
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    long of(long articleId) {
        return jdbc.sql("select story_id from article where id = :id")
                .param("id", articleId)
                .query((row, n) -> row.getLong("story_id"))
                .single();
    }

    /** The story that its address leads to now. */
    long live(long storyId) {
        return jdbc.sql("select coalesce(merged_into, id) as live from story where id = :id")
                .param("id", storyId)
                .query((row, n) -> row.getLong("live"))
                .single();
    }

    void put(long articleId, long storyId) {
        jdbc.sql("update article set story_id = :story where id = :id")
                .param("story", storyId)
                .param("id", articleId)
                .update();
    }

    /** From the story that it began with, and that nobody else has seen, which goes. */
    void putOutOfItsOwn(long articleId, long own, long storyId) {
        jdbc.sql("""
                        with moved as (
                            update article set story_id = :story where id = :id
                        )
                        delete from story where id = :own
                        """)
                .param("story", storyId)
                .param("id", articleId)
                .param("own", own)
                .update();
    }

    /** What articles left behind: a story without any leads to where they went; one that nobody has seen yet goes. */
    void leave(long storyId, long into) {
        boolean empty = jdbc.sql("select not exists (select 1 from article where story_id = :id) as empty")
                .param("id", storyId)
                .query((row, n) -> row.getBoolean("empty"))
                .single();
        if (!empty) {
            settling.settle(storyId);
            return;
        }
        links.move(storyId, into);
        settling.release(storyId);
        int unseen = jdbc.sql("delete from story where id = :id and first_at is null and version = 0")
                .param("id", storyId)
                .update();
        if (unseen == 0) {
            jdbc.sql("""
                            update story
                            set merged_into = case when id = :into then null else :into end,
                                origin_article_id = null, origin_entity_id = null, origin_outlet_id = null,
                                origin_decision_id = null
                            where id = :id
                               or (merged_into = :id and id <> :into)
                            """).param("id", storyId).param("into", into).update();
        }
    }
}
