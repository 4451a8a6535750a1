package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements that turn against an earlier one: denials, and yes after no or no after yes. */
@Component
class Turns {

    /** Answers looked at, those of the newest articles. */
    private static final int LOOKED_AT = 2000;

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement in short, with what carries it. */
    record Told(
            long statement,
            String stance,
            String content,
            String language,
            @Nullable String speaker,
            @Nullable Name name,
            boolean anonymous,
            LocalDate day,
            Corr corr) {}

    /** @param kind as {@link Answers.Other#kind} */
    record Turn(String kind, Told before, Told now) {}

    /** Those read in articles that came in since a moment, one for each statement that turns, the newest first. */
    List<Turn> since(Instant since, int limit) {
        return jdbc.sql("""
                        with fresh as (
                            select mine.statement_id, theirs.statement_id as other_id, x.kind, x.likeness
                            from article a
                            join claim c on c.article_id = a.id and c.counts
                            join claim_answer x on x.claim_id = c.id
                                 and x.kind in ('DENIES', 'REFUSES_AFTER_PLEDGE', 'PLEDGES_AFTER_REFUSAL')
                            join claim d on d.id = x.other_id and d.counts
                            join statement_claim mine on mine.claim_id = x.claim_id
                            join statement_claim theirs on theirs.claim_id = x.other_id
                            where a.first_seen_at > :since
                              and mine.statement_id <> theirs.statement_id
                            order by a.first_seen_at desc, a.id desc, x.claim_id, x.other_id, x.kind
                            limit :looked
                        ), turn as (
                            select distinct on (f.statement_id) f.kind, f.statement_id, f.other_id
                            from fresh f
                            join statement o on o.id = f.other_id
                            order by f.statement_id, f.kind <> 'DENIES', f.likeness desc, o.day desc, f.other_id
                        ), newest as (
                            select turn.*
                            from turn
                            join statement s on s.id = turn.statement_id
                            order by s.day desc, s.id desc
                            limit :limit
                        )
                        select n.kind, s.id, s.stance, left(s.content, 240) as content, s.language, s.speaker_text, s.anonymous,
                               s.day, e.slug, e.name, e.name_ar, now.outlets, now.origins, now.anonymous_origins,
                               b.id as b_id, b.stance as b_stance, left(b.content, 240) as b_content,
                               b.language as b_language, b.speaker_text as b_speaker_text, b.anonymous as b_anonymous,
                               b.day as b_day, x.slug as b_slug, x.name as b_name, x.name_ar as b_name_ar,
                               before.outlets as b_outlets, before.origins as b_origins,
                               before.anonymous_origins as b_anonymous_origins
                        from newest n
                        join statement s on s.id = n.statement_id
                        left join entity e on e.id = s.speaker_entity_id
                        join statement b on b.id = n.other_id
                        left join entity x on x.id = b.speaker_entity_id
                        cross join lateral (""" + counted("s") + ") now\n"
                        + "cross join lateral (" + counted("b") + ") before\n"
                        + "order by s.day desc, s.id desc")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("looked", LOOKED_AT)
                .param("limit", limit)
                .query((row, n) ->
                        new Turn(row.getString("kind").toLowerCase(Locale.ROOT), told(row, "b_"), told(row, "")))
                .list();
    }

    private static String counted(String statement) {
        return """

                select count(distinct i.source_id) as outlets,
                       count(distinct i.origin) as origins,
                       count(distinct i.origin) filter (where c.anonymous) as anonymous_origins
                from statement_instance i
                join claim c on c.id = i.claim_id
                where i.statement_id = %s.id
                  and c.counts
                """.formatted(statement);
    }

    private static Told told(ResultSet row, String prefix) throws SQLException {
        return new Told(
                row.getLong(prefix + "id"),
                row.getString(prefix + "stance").toLowerCase(Locale.ROOT),
                row.getString(prefix + "content"),
                row.getString(prefix + "language"),
                row.getString(prefix + "speaker_text"),
                Name.of(row, prefix),
                row.getBoolean(prefix + "anonymous"),
                Rows.day(row, prefix + "day"),
                new Corr(
                        row.getInt(prefix + "outlets"),
                        row.getInt(prefix + "origins"),
                        row.getInt(prefix + "anonymous_origins")));
    }
}
