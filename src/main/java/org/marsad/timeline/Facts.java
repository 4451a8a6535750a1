package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.marsad.web.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of some entities in some days, folded: one row for a statement or event, however many carry it. */
@Component
class Facts {

    /** A stretch that began longer before the window than this is not looked for. */
    private static final int LOOK_BACK_DAYS = 400;

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param language   of the page: where a fact was told in several, its words are shown in this one
     * @param published  whether the window counts days of publication
     */
    record Ask(List<Long> entities, LocalDate from, LocalDate to, boolean published, String language, Only only) {}

    /** Statements by the entities and about them, most carried first. */
    List<Fact> statements(Ask ask, int limit) {
        Where where = ask.only
                .ofStatements()
                .and(
                        ask.published
                                ? "(a.dated_at at time zone :zone)::date between :from and :to"
                                : "c.sort_day between :from and :to");
        String carried = ask.only.origins() > 1 ? "having count(distinct a.story_id) >= :origins" : "";
        var statement = jdbc.sql("""
                        with said as (
                            select c.id, c.speaker_entity_id as lane, true as own
                            from claim c
                            where c.speaker_entity_id in (:entities)
                              and not c.anonymous
                              and c.counts
                            union all
                            select x.claim_id, x.entity_id, false
                            from claim_about x
                            join claim c on c.id = x.claim_id
                            where x.entity_id in (:entities)
                              and c.counts
                              and (c.anonymous or c.speaker_entity_id is null or c.speaker_entity_id not in (:entities))
                        ), folded as (
                            select s.lane, s.own, c.stance, coalesce(c.reported_edtf, c.sort_day::text) as edtf,
                                   case when c.anonymous then 'anonymous ' || coalesce(c.anonymous_type, '') || coalesce(c.anonymous_count, 0)
                                        when c.speaker_entity_id is not null then c.speaker_entity_id::text
                                        else lower(coalesce(c.speaker_name, c.speaker_text, '')) end as speaker,
                                   min(c.sort_day) as day,
                                   bool_or(c.reported_edtf is not null) as stated,
                                   bool_and(c.anonymous) as anonymous,
                                   (array_agg(c.id order by (a.language = :language) desc, (a.story_reason = 'ORIGIN') desc, c.id))[1] as id,
                                   count(*) as times,
                                   count(distinct a.source_id) as outlets,
                                   count(distinct a.story_id) as origins,
                                   min(a.dated_at) as published
                            from said s
                            join claim c on c.id = s.id
                            join article a on a.id = c.article_id
                            %s
                            group by s.lane, s.own, c.stance, edtf, speaker
                            %s
                            order by count(distinct a.source_id) desc, min(c.sort_day) desc, id
                            limit :limit
                        )
                        select f.*, left(c.content, 300) as text, a.language, c.speaker_text, e.slug, e.name, e.name_ar
                        from folded f
                        join claim c on c.id = f.id
                        join article a on a.id = c.article_id
                        left join entity e on e.id = c.speaker_entity_id and not c.anonymous
                        order by f.day, f.id
                        """.formatted(where.sql(), carried))
                .params(where.parameters())
                .param("entities", ask.entities)
                .param("from", ask.from)
                .param("to", ask.to)
                .param("language", ask.language)
                .param("limit", limit);
        if (ask.published) {
            statement = statement.param("zone", Times.ZONE.getId());
        }
        if (ask.only.origins() > 1) {
            statement = statement.param("origins", ask.only.origins());
        }
        return statement.query((row, n) -> statement(ask, row)).list();
    }

    private static Fact statement(Ask ask, ResultSet row) throws SQLException {
        boolean anonymous = row.getBoolean("anonymous");
        return new Fact(
                0,
                ask.entities.indexOf(row.getLong("lane")),
                Rows.stance(row),
                row.getBoolean("own"),
                anonymous,
                row.getString("edtf"),
                row.getBoolean("stated") ? "stated" : "publication",
                Rows.day(row, "day"),
                row.getString("text"),
                row.getString("language"),
                Name.of(row, ""),
                row.getString("speaker_text"),
                "/claims/" + row.getLong("id"),
                new Corr(row.getInt("outlets"), row.getInt("origins"), anonymous ? 1 : 0),
                LocalDate.ofInstant(Rows.moment(row, "published"), Times.ZONE),
                row.getInt("times"));
    }

    /**
     * Dated sentences that concern the entities and in which nobody is quoted on them, one for a day and a story. Those that
     * have no date but their article's are left out: that they happened then is not said.
     */
    List<Fact> events(Ask ask, int limit) {
        Where where = ask.only.ofEvents().and("x.entity_id in (:entities)").and("v.basis <> 'PUBLICATION'");
        if (ask.published) {
            where.and("(a.dated_at at time zone :zone)::date between :from and :to");
        } else {
            where.and("x.sort_day between cast(:from as date) - " + LOOK_BACK_DAYS + " and :to");
            where.and(
                    "(x.sort_day >= :from or v.last_day >= :from or (v.last_day is null and v.first_day is not null))");
        }
        var statement = jdbc.sql("""
                        with folded as (
                            select x.entity_id as lane, v.edtf, a.story_id, min(v.sort_day) as day,
                                   (array_agg(v.id order by (a.language = :language) desc, (a.story_reason = 'ORIGIN') desc, v.id))[1] as id,
                                   bool_or(v.basis = 'STATED') as stated,
                                   count(*) as times,
                                   count(distinct a.source_id) as outlets,
                                   min(a.dated_at) as published
                            from event_entity x
                            join event v on v.id = x.event_id
                            join article a on a.id = v.article_id
                            %s
                              and not exists (
                                  select 1
                                  from claim c
                                  where c.article_id = v.article_id
                                    and c.sentence_start <= v.sentence_start
                                    and c.sentence_end > v.sentence_start
                              )
                            group by x.entity_id, v.edtf, a.story_id
                            order by count(distinct a.source_id) desc, min(v.sort_day) desc, id
                            limit :limit
                        )
                        select f.*, left(v.sentence, 300) as text, a.language, a.id as article_id
                        from folded f
                        join event v on v.id = f.id
                        join article a on a.id = v.article_id
                        order by f.day, f.id
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("entities", ask.entities)
                .param("from", ask.from)
                .param("to", ask.to)
                .param("language", ask.language)
                .param("limit", limit);
        if (ask.published) {
            statement = statement.param("zone", Times.ZONE.getId());
        }
        return statement.query((row, n) -> event(ask, row)).list();
    }

    private static Fact event(Ask ask, ResultSet row) throws SQLException {
        return new Fact(
                0,
                ask.entities.indexOf(row.getLong("lane")),
                "event",
                false,
                false,
                row.getString("edtf"),
                row.getBoolean("stated") ? "stated" : "resolved",
                Rows.day(row, "day"),
                row.getString("text").replace('\n', ' '),
                row.getString("language"),
                null,
                null,
                "/articles/" + row.getLong("article_id"),
                new Corr(row.getInt("outlets"), 1, 0),
                LocalDate.ofInstant(Rows.moment(row, "published"), Times.ZONE),
                row.getInt("times"));
    }

    /** How many dated statements and events, or articles, there are in each month, copies counted. */
    record Month(LocalDate first, int count) {}

    List<Month> months(List<Long> entities, boolean published) {
        String rows = published ? """
                        select (date_trunc('month', dated_at at time zone :zone))::date as month
                        from article_entity
                        where entity_id in (:entities)
                        """ : """
                        select date_trunc('month', x.sort_day)::date as month
                        from event_entity x
                        join event v on v.id = x.event_id
                        where x.entity_id in (:entities)
                          and v.basis <> 'PUBLICATION'
                        union all
                        select date_trunc('month', sort_day)::date
                        from claim
                        where speaker_entity_id in (:entities)
                        union all
                        select date_trunc('month', sort_day)::date
                        from claim_about
                        where entity_id in (:entities)
                        """;
        var statement = jdbc.sql("""
                        select month, count(*) as count
                        from (""" + rows + """
                        ) dated
                        where month between '1900-01-01' and '2100-12-01'
                        group by month
                        order by month
                        limit 2400
                        """).param("entities", entities);
        if (published) {
            statement = statement.param("zone", Times.ZONE.getId());
        }
        return statement
                .query((row, n) -> new Month(Rows.day(row, "month"), row.getInt("count")))
                .list();
    }

    static String upper(String stance) {
        return stance.toUpperCase(Locale.ROOT);
    }
}
