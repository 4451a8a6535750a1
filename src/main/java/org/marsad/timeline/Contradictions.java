package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Denials beside what they may deny, and speakers whose stance on arms has changed. */
@Component
class Contradictions {

    /** A denial answers what was said in the days before it, not years ago. */
    private static final int ANSWERS_WITHIN_DAYS = 14;

    private final JdbcClient jdbc;

    Contradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A claim in short. */
    record Said(
            long id,
            String stance,
            String content,
            String language,
            @Nullable String speaker,
            @Nullable Name name,
            boolean anonymous,
            LocalDate day) {}

    /** @param denied the nearest claim before it about the same, by another speaker; Marsad does not know that it is the one meant */
    record Denial(Said said, int outlets, @Nullable Said denied) {}

    record Change(Name who, Said before, Said now) {}

    /** Denials that came in since a moment, one for a speaker and a day, newest first. */
    List<Denial> denials(Instant since, int limit) {
        return jdbc.sql("""
                        with denial as (
                            select distinct on (c.sort_day, coalesce(c.speaker_entity_id::text, lower(c.speaker_text)))
                                   c.id, c.article_id, c.stance, left(c.content, 240) as content, a.language, c.speaker_text,
                                   c.speaker_entity_id, c.anonymous, c.sort_day,
                                   count(*) over (partition by c.sort_day,
                                                               coalesce(c.speaker_entity_id::text, lower(c.speaker_text))) as times
                            from claim c
                            join article a on a.id = c.article_id
                            where c.stance = 'DENIES'
                              and c.counts
                              and a.first_seen_at > :since
                            order by c.sort_day desc, coalesce(c.speaker_entity_id::text, lower(c.speaker_text)),
                                     a.story_reason = 'ORIGIN' desc, c.id
                            limit :limit
                        )
                        select d.id, d.stance, d.content, d.language, d.speaker_text, d.anonymous, d.sort_day, d.times,
                               e.slug, e.name, e.name_ar,
                               b.id as b_id, b.stance as b_stance, b.content as b_content, b.language as b_language,
                               b.speaker_text as b_speaker_text, b.anonymous as b_anonymous, b.sort_day as b_sort_day,
                               b.slug as b_slug, b.name as b_name, b.name_ar as b_name_ar
                        from denial d
                        left join entity e on e.id = d.speaker_entity_id
                        left join lateral (
                            select o.id, o.stance, left(o.content, 240) as content, oa.language, o.speaker_text, o.anonymous,
                                   o.sort_day, oe.slug, oe.name, oe.name_ar
                            from claim_about x
                            join claim o on o.id = x.claim_id
                            join article oa on oa.id = o.article_id
                            left join entity oe on oe.id = o.speaker_entity_id
                            where x.entity_id = d.speaker_entity_id
                              and x.sort_day between d.sort_day - :within and d.sort_day
                              and o.stance not in ('DENIES', 'ASSERTS')
                              and o.counts
                              and o.speaker_entity_id is distinct from d.speaker_entity_id
                            order by x.sort_day desc, (oa.language = d.language) desc, o.anonymous desc, o.id
                            limit 1
                        ) b on true
                        order by d.sort_day desc, d.id
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("within", ANSWERS_WITHIN_DAYS)
                .param("limit", limit)
                .query((row, n) -> new Denial(
                        said(row, ""), row.getInt("times"), row.getString("b_stance") == null ? null : said(row, "b_")))
                .list();
    }

    /** Speakers whose newest stance on arms differs from the one before it, where the newest came in since a moment. */
    List<Change> changes(Instant since, int limit) {
        return jdbc.sql("""
                        with newest as (
                            select distinct on (c.speaker_entity_id)
                                   c.id, c.stance, left(c.content, 240) as content, a.language, c.speaker_text, c.speaker_entity_id,
                                   c.anonymous, c.sort_day
                            from claim c
                            join article a on a.id = c.article_id
                            where c.speaker_entity_id is not null
                              and not c.anonymous
                              and c.counts
                              and c.stance in ('REFUSES', 'CONDITIONS', 'CONSIDERS', 'PLEDGES', 'ANNOUNCES', 'ACTS')
                              and a.first_seen_at > :since
                            order by c.speaker_entity_id, c.sort_day desc, a.story_reason = 'ORIGIN' desc, c.id
                        )
                        select d.id, d.stance, d.content, d.language, d.speaker_text, d.anonymous, d.sort_day,
                               e.slug, e.name, e.name_ar,
                               b.id as b_id, b.stance as b_stance, b.content as b_content, b.language as b_language,
                               b.speaker_text as b_speaker_text, b.anonymous as b_anonymous, b.sort_day as b_sort_day,
                               null as b_slug, null as b_name, null as b_name_ar
                        from newest d
                        join entity e on e.id = d.speaker_entity_id and e.kind in ('GROUP', 'PERSON')
                        join lateral (
                            select o.id, o.stance, left(o.content, 240) as content, oa.language, o.speaker_text, o.anonymous, o.sort_day
                            from claim o
                            join article oa on oa.id = o.article_id
                            where o.speaker_entity_id = d.speaker_entity_id
                              and not o.anonymous
                              and o.counts
                              and o.sort_day < d.sort_day
                              and o.stance in ('REFUSES', 'CONDITIONS', 'CONSIDERS', 'PLEDGES', 'ANNOUNCES', 'ACTS')
                            order by o.sort_day desc, o.id
                            limit 1
                        ) b on b.stance <> d.stance
                        order by e.kind = 'PERSON', d.sort_day desc, d.id
                        limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> {
                    Said now = said(row, "");
                    return new Change(Objects.requireNonNull(now.name), said(row, "b_"), now);
                })
                .list();
    }

    private static Said said(ResultSet row, String prefix) throws SQLException {
        return new Said(
                row.getLong(prefix + "id"),
                row.getString(prefix + "stance").toLowerCase(Locale.ROOT),
                row.getString(prefix + "content"),
                row.getString(prefix + "language"),
                row.getString(prefix + "speaker_text"),
                Name.of(row, prefix),
                row.getBoolean(prefix + "anonymous"),
                Rows.day(row, prefix + "sort_day"));
    }
}
