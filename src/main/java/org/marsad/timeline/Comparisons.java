package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which statements of some actors answer the others' statements on the same matter. */
@Component
class Comparisons {

    private static final int MOST = 500;

    /** Statements of one actor that are looked at; the newest. */
    private static final int MOST_STATEMENTS = 2_000;

    /** A statement made this long before the window may be answered in it. */
    private static final int LOOK_BACK_DAYS = 60;

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from of the days on which answers were made; {@code to} is inclusive */
    Comparison of(Timelines.Who who, LocalDate from, LocalDate to) {
        List<Comparison.Answer> answers = jdbc.sql("""
                        with voice as (
                            select e.id as lane, e.id as speaker, '0000' as from_date, '9999' as to_date
                            from entity e
                            where e.id in (:entities)
                            union all
                            select r.target_id, r.entity_id, coalesce(r.from_date, '0000'), coalesce(r.to_date, '9999')
                            from relation r
                            join entity p on p.id = r.entity_id and p.kind = 'PERSON'
                            where r.target_id in (:entities)
                              and r.type in ('leads', 'deputy_of', 'part_of')
                        ), said as (
                            select distinct v.lane, near.id, near.stance, near.content, near.language, near.day
                            from voice v
                            cross join lateral (
                                select s.id, s.stance, left(s.content, 400) as content, s.language, s.day
                                from statement s
                                where s.speaker_entity_id = v.speaker
                                  and not s.anonymous
                                  and s.day between cast(:from as date) - :back and :to
                                  and s.day::text >= v.from_date
                                  and s.day::text <= v.to_date || '~'
                                order by s.day desc, s.id desc
                                limit :statements
                            ) near
                        ), reported as (
                            select s.*, r.at, r.day_only
                            from said s
                            cross join lateral (
                                select a.dated_at as at, coalesce(a.published_precision, 'DAY') = 'DAY' as day_only
                                from statement_claim i
                                join claim c on c.id = i.claim_id
                                join article a on a.id = c.article_id
                                where i.statement_id = s.id
                                  and c.counts
                                order by a.dated_at, a.id
                                limit 1
                            ) r
                        ), pair as (
                            select distinct on (later.id, later.lane, earlier.lane)
                                   earlier.lane as asked, later.lane as by_lane, lower(a.kind) as kind,
                                   earlier.id, earlier.stance, earlier.content, earlier.language, earlier.at, earlier.day_only,
                                   later.id as id2, later.stance as stance2, later.content as content2,
                                   later.language as language2, later.at as at2, later.day_only as day_only2
                            from reported later
                            join statement_claim mine on mine.statement_id = later.id
                            join claim_answer a on a.claim_id = mine.claim_id
                            join statement_claim theirs on theirs.claim_id = a.other_id
                            join reported earlier on earlier.id = theirs.statement_id and earlier.lane <> later.lane
                            where later.day >= :from
                              and later.id <> earlier.id
                            order by later.id, later.lane, earlier.lane, earlier.at > later.at, earlier.at desc, earlier.id desc
                        )
                        select *
                        from pair
                        order by at2 desc, id2 desc, asked, by_lane
                        limit :limit
                        """)
                .param("entities", who.ids())
                .param("from", from)
                .param("to", to)
                .param("back", LOOK_BACK_DAYS)
                .param("statements", MOST_STATEMENTS)
                .param("limit", MOST + 1)
                .query((row, n) -> answer(who.ids(), row))
                .list();
        boolean cut = answers.size() > MOST;
        return Comparison.of(who.names(), cut ? answers.subList(0, MOST) : answers, cut);
    }

    private static Comparison.Answer answer(List<Long> lanes, ResultSet row) throws SQLException {
        return new Comparison.Answer(
                lanes.indexOf(row.getLong("asked")),
                lanes.indexOf(row.getLong("by_lane")),
                row.getString("kind"),
                statement(row, ""),
                statement(row, "2"));
    }

    private static Comparison.Statement statement(ResultSet row, String suffix) throws SQLException {
        return new Comparison.Statement(
                row.getLong("id" + suffix),
                row.getString("stance" + suffix).toLowerCase(Locale.ROOT),
                row.getString("content" + suffix),
                row.getString("language" + suffix),
                Rows.moment(row, "at" + suffix),
                row.getBoolean("day_only" + suffix));
    }
}
