package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.review.Review;
import org.marsad.review.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims that ladders stand on. */
@Component
class TrackerRows {

    /** Claims on one page; the newest are kept. */
    static final int MOST = 4000;

    /** Claims that the choice of groups looks at when none is asked for. */
    private static final int LOOKED_AT = 4000;

    private static final String LADDER = "('REFUSES', 'CONDITIONS', 'CONSIDERS', 'PLEDGES', 'ANNOUNCES', 'ACTS')";

    /**
     * Claim ids by group: what the group, its leaders and members say in their own names, alone or together with others
     * ("A and B said", "A of X, B of Y and C of Z each said"), on days when their tie held; and what is said of it by people without a name who do not speak for a state, and by texts
     * that name nobody.
     */
    private static final String SAID = """
            with voice as (
                select g.id as group_id, g.id as speaker_id, '0000' as from_date, '9999' as to_date, 'GROUP' as kind
                from entity g
                where g.id in (:groups)
                union all
                select r.target_id, r.entity_id, coalesce(r.from_date, '0000'), coalesce(r.to_date, '9999'), 'PERSON'
                from relation r
                join entity p on p.id = r.entity_id and p.kind = 'PERSON'
                where r.target_id in (:groups)
                  and (r.type in ('leads', 'deputy_of')
                       or (r.type = 'part_of'
                           and not exists (select 1 from relation o where o.entity_id = r.entity_id and o.type = 'leads')))
            ), said as (
                select v.group_id, c.id as claim_id, true as own
                from voice v
                join claim c on c.speaker_entity_id = v.speaker_id
                where c.sort_day::text >= v.from_date
                  and c.sort_day::text <= v.to_date || '~'
                  and c.sort_day between :from and :to
                union
                select v.group_id, c.id, true
                from voice v
                join article_entity x on x.entity_id = v.speaker_id
                join claim c on c.article_id = x.article_id
                join entity e on e.id = c.speaker_entity_id and e.id <> v.speaker_id and e.kind = v.kind
                join mention m on m.article_id = c.article_id and m.entity_id = v.speaker_id
                              and m.start_offset >= c.speaker_start
                              and m.end_offset <= case when substring(c.sentence from c.speaker_end - c.sentence_start + 1
                                                                      for greatest(c.cue_start - c.speaker_end, 0))
                                                            ~* '\\m(each|both|all)\\s*$'
                                                       then c.cue_start
                                                       else c.speaker_end end
                where c.sort_day::text >= v.from_date
                  and c.sort_day::text <= v.to_date || '~'
                  and c.sort_day between :from and :to
                union
                select x.entity_id, c.id, false
                from claim_about x
                join claim c on c.id = x.claim_id
                join entity g on g.id = x.entity_id
                where x.entity_id in (:groups)
                  and x.sort_day between :from and :to
                  and c.speaker_entity_id is null
                  and c.speaker_name is null
                  and (coalesce(c.anonymous_type, '') not in ('official', 'security', 'military', 'diplomat')
                       or g.slug = any (c.affiliation))
            )
            """;

    /** What a claim was at the moment asked for. */
    private static final String THEN = """
            cross join lateral (
                select coalesce((select k.before
                                 from correction k
                                 join review r on r.id = k.review_id
                                 where r.claim_id = c.id and k.field = 'STANCE' and r.at > :moment
                                 order by r.number
                                 limit 1), c.stance) as stance,
                       (select r.decision
                        from review r
                        where r.claim_id = c.id and r.decision <> 'COMMENT' and r.at <= :moment
                        order by r.number desc
                        limit 1) as decision,
                       (select r.status
                        from review r
                        where r.claim_id = c.id and r.status is not null and r.at <= :moment
                        order by r.number desc
                        limit 1) as status,
                       (select r.reliability
                        from review r
                        where r.claim_id = c.id and r.reliability is not null and r.at <= :moment
                        order by r.number desc
                        limit 1) as reliability,
                       (select r.credibility
                        from review r
                        where r.claim_id = c.id and r.credibility is not null and r.at <= :moment
                        order by r.number desc
                        limit 1) as credibility
            ) t
            """;

    private static final String NOW = """
            cross join lateral (
                select c.stance, c.verdict as decision, c.status, c.reliability, c.credibility
            ) t
            """;

    private final JdbcClient jdbc;

    TrackerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param asOf null for the present */
    record Ask(
            List<Long> groups,
            LocalDate from,
            LocalDate to,
            @Nullable AsOf asOf) {}

    /** Newest first, one more than {@link #MOST} where there are more. */
    List<Said> said(Ask ask) {
        AsOf asOf = ask.asOf;
        String counts = asOf == null
                ? "c.counts"
                : "coalesce(t.decision, '') not in ('REJECT', 'MERGE') and (c.dropped_at is null or c.dropped_at > :moment"
                        + " or t.decision in ('CONFIRM', 'CORRECT')) and " + AsOf.KNOWN_AT + " <= :moment";
        var query = jdbc.sql(SAID + """
                        select s.group_id, s.own, c.id, lower(t.stance) as stance, c.sort_day,
                               coalesce(c.reported_edtf, c.sort_day::text) as edtf, c.anonymous, a.source_id, o.origin,
                               placed.statement_id,
                               array(select l.statement_id
                                     from statement_link l
                                     where l.other_id = placed.statement_id and l.kind = 'DENIES') as denied_by,
                               a.story_reason = 'ORIGIN' as first, left(c.content, 320) as content, a.language, c.speaker_text,
                               e.slug, e.name, e.name_ar, src.name as outlet, src.grade, t.reliability, t.credibility,
                               t.decision, coalesce(t.status, 'ASSERTED') as status, c.refers_edtf, c.sentence, c.sentence_start,
                               c.condition_start, c.condition_end
                        from said s
                        join claim c on c.id = s.claim_id
                        join article a on a.id = c.article_id
                        join claim_origin o on o.claim_id = c.id
                        left join statement_claim placed on placed.claim_id = c.id
                        join source src on src.id = a.source_id
                        left join entity e on e.id = c.speaker_entity_id and not c.anonymous
                        """ + (asOf == null ? NOW : THEN) + """
                        where (s.own = false or not c.anonymous)
                          and t.stance in ('DENIES', 'REFUSES', 'CONDITIONS', 'CONSIDERS', 'PLEDGES', 'ANNOUNCES', 'ACTS')
                          and\s""" + counts + """

                        order by c.sort_day desc, c.id desc, s.group_id, s.own
                        limit :limit
                        """)
                .param("groups", ask.groups)
                .param("from", ask.from)
                .param("to", ask.to)
                .param("limit", MOST + 1);
        if (asOf != null) {
            query = query.param("moment", Timestamp.from(asOf.moment()));
        }
        return query.query((row, n) -> said(row)).list();
    }

    /** The groups that stand on a ladder with most claims in their own names, most first. */
    List<String> groups(int limit) {
        return jdbc.sql("""
                        select g.slug
                        from (select c.speaker_entity_id
                              from claim c
                              where c.stance in %s
                                and c.speaker_entity_id is not null
                                and not c.anonymous
                                and c.counts
                              order by c.sort_day desc, c.id desc
                              limit :looked) said
                        join entity p on p.id = said.speaker_entity_id
                        left join lateral (
                            select r.target_id
                            from relation r
                            where r.entity_id = p.id and p.kind = 'PERSON' and r.type = 'leads'
                            order by r.id
                            limit 1
                        ) led on true
                        join entity g on g.id = coalesce(led.target_id, p.id) and g.kind = 'GROUP'
                        group by g.id
                        order by count(*) desc, g.slug
                        limit :limit
                        """.formatted(LADDER))
                .param("looked", LOOKED_AT)
                .param("limit", limit)
                .query((row, n) -> row.getString("slug"))
                .list();
    }

    private static Said said(ResultSet row) throws SQLException {
        String reliability = row.getString("reliability");
        Integer credibility = Rows.numberOrNull(row, "credibility");
        return new Said(
                row.getLong("group_id"),
                row.getLong("id"),
                row.getBoolean("own"),
                Rows.stance(row),
                Rows.day(row, "sort_day"),
                row.getString("edtf"),
                row.getBoolean("anonymous"),
                row.getLong("source_id"),
                row.getString("origin"),
                row.getObject("statement_id", Long.class),
                List.of((Long[]) row.getArray("denied_by").getArray()),
                row.getBoolean("first"),
                row.getString("content"),
                row.getString("language"),
                row.getString("speaker_text"),
                Name.of(row, ""),
                row.getString("outlet"),
                row.getString("grade"),
                reliability == null && credibility == null ? null : new Review.Grade(reliability, credibility),
                row.getString("decision"),
                Status.valueOf(row.getString("status")),
                condition(row),
                row.getString("refers_edtf"));
    }

    /** The words of the sentence that state the condition; null where they lie outside of it or there are none. */
    private static @Nullable String condition(ResultSet row) throws SQLException {
        Integer start = Rows.numberOrNull(row, "condition_start");
        Integer end = Rows.numberOrNull(row, "condition_end");
        if (start == null || end == null) {
            return null;
        }
        String sentence = row.getString("sentence");
        int from = start - row.getInt("sentence_start");
        int to = end - row.getInt("sentence_start");
        return from < 0 || to > sentence.length() || from >= to ? null : sentence.substring(from, to);
    }
}
