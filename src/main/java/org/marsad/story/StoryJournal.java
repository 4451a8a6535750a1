package org.marsad.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors decided about stories: written once, never changed. Runs in the caller's transaction. */
@Component
class StoryJournal {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoryJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Act {
        SPLIT,
        MERGE,
        ORIGIN,
        UNDO
    }

    /** What a decision is about, beside its story. */
    record About(
            @Nullable Long otherStory,
            @Nullable Long article,
            @Nullable Long originEntity,
            @Nullable Long undoes) {}

    /** A row of the journal. */
    record Entry(long id, Instant at, String by, Act act, long story, About about, boolean undone) {}

    long write(Act act, long story, About about, String who, String why) {
        return jdbc.sql("""
                        insert into story_decision (at, by_name, act, story_id, other_story_id, article_id,
                                                    origin_entity_id, why, undoes)
                        values (:at, :by, :act, :story, :other, :article, :entity, :why, :undoes)
                        returning id
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", who)
                .param("act", act.name())
                .param("story", story)
                .param("other", about.otherStory)
                .param("article", about.article)
                .param("entity", about.originEntity)
                .param("why", why)
                .param("undoes", about.undoes)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    Optional<Entry> find(long id) {
        return list("d.id = :id", id).stream().findFirst();
    }

    /** The newest that concerns the story. */
    Optional<Entry> newestOf(long story) {
        return list(":id in (d.story_id, d.other_story_id)", story).stream().findFirst();
    }

    /** Whether a decision that still stands came after it and concerns one of its stories. */
    boolean builtUpon(Entry entry) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from story_decision d
                            where d.id > :id
                              and d.act <> 'UNDO'
                              and not exists (select 1 from story_decision u where u.undoes = d.id)
                              and (d.story_id in (:story, :other) or d.other_story_id in (:story, :other))
                        ) as later
                        """)
                .param("id", entry.id)
                .param("story", entry.story)
                .param("other", entry.about.otherStory == null ? entry.story : entry.about.otherStory)
                .query((row, n) -> row.getBoolean("later"))
                .single();
    }

    private List<Entry> list(String where, long id) {
        return jdbc.sql("""
                        select d.id, d.at, d.by_name, d.act, d.story_id, d.other_story_id, d.article_id,
                               d.origin_entity_id, d.undoes,
                               exists (select 1 from story_decision u where u.undoes = d.id) as undone
                        from story_decision d
                        where %s
                        order by d.id desc
                        limit 1
                        """.formatted(where))
                .param("id", id)
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                Act.valueOf(row.getString("act")),
                row.getLong("story_id"),
                new About(
                        (Long) row.getObject("other_story_id"),
                        (Long) row.getObject("article_id"),
                        (Long) row.getObject("origin_entity_id"),
                        (Long) row.getObject("undoes")),
                row.getBoolean("undone"));
    }
}
