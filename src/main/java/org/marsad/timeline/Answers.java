package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements that contradict or repeat one another, each with the two sentences that show it. */
@Component
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind     lower case
     * @param later    whether the other statement is the later one of both
     * @param own      the sentence of this statement that shows it
     * @param sentence the other one's
     */
    record Other(
            String kind,
            boolean later,
            long statement,
            String stance,
            String content,
            String language,
            @Nullable String speaker,
            @Nullable Name name,
            boolean anonymous,
            LocalDate day,
            String own,
            String ownLanguage,
            String sentence,
            int outlets,
            int origins) {}

    /** Of one statement, in the order of time. */
    List<Other> of(long statement, int limit) {
        return jdbc.sql("""
                        with near as (
                            select l.kind, true as later, l.statement_id as other, l.other_claim_id as own, l.claim_id as theirs
                            from statement_link l
                            where l.other_id = :statement
                            union all
                            select l.kind, false, l.other_id, l.claim_id, l.other_claim_id
                            from statement_link l
                            where l.statement_id = :statement
                        )
                        select near.kind, near.later, s.id, s.stance, left(s.content, 400) as content, s.language, s.speaker_text,
                               s.anonymous, s.day, e.slug, e.name, e.name_ar,
                               mine.sentence as own, article.language as own_language, theirs.sentence, counted.outlets,
                               counted.origins
                        from near
                        join statement s on s.id = near.other
                        join claim mine on mine.id = near.own
                        join article on article.id = mine.article_id
                        join claim theirs on theirs.id = near.theirs
                        left join entity e on e.id = s.speaker_entity_id
                        cross join lateral (
                            select count(distinct i.source_id) as outlets, count(distinct i.origin) as origins
                            from statement_instance i
                            join claim c on c.id = i.claim_id
                            where i.statement_id = s.id
                              and c.counts
                        ) counted
                        order by s.day, s.id, near.kind
                        limit :limit
                        """)
                .param("statement", statement)
                .param("limit", limit)
                .query((row, n) -> other(row))
                .list();
    }

    private static Other other(ResultSet row) throws SQLException {
        return new Other(
                row.getString("kind").toLowerCase(Locale.ROOT),
                row.getBoolean("later"),
                row.getLong("id"),
                Rows.stance(row),
                row.getString("content"),
                row.getString("language"),
                row.getString("speaker_text"),
                Name.of(row, ""),
                row.getBoolean("anonymous"),
                Rows.day(row, "day"),
                row.getString("own"),
                row.getString("own_language"),
                row.getString("sentence"),
                row.getInt("outlets"),
                row.getInt("origins"));
    }
}
