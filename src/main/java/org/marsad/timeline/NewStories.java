package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in since a moment, folded by story. */
@Component
class NewStories {

    private final JdbcClient jdbc;

    NewStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A story by its origin.
     *
     * @param fresh how many of its articles came in since the moment
     * @param lead  the first statement of its origin that takes a stance, if there is one
     */
    record Story(
            long id,
            long articleId,
            String title,
            String excerpt,
            String language,
            Instant at,
            boolean dayOnly,
            Instant firstSeen,
            ClaimRow.Source source,
            int fresh,
            Corr corr,
            @Nullable Lead lead) {}

    record Lead(long claimId, String stance, @Nullable Name speaker) {}

    record Counts(int articles, int stories, int sources) {}

    Counts count(Instant since) {
        return jdbc.sql("""
                        select count(*) as articles, count(distinct story_id) as stories, count(distinct source_id) as sources
                        from article
                        where first_seen_at > :since
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Counts(row.getInt("articles"), row.getInt("stories"), row.getInt("sources")))
                .single();
    }

    /** Those that most outlets carry first. */
    List<Story> since(Instant since, int limit) {
        return jdbc.sql("""
                        with fresh as (
                            select story_id, count(*) as fresh, count(distinct source_id) as outlets,
                                   min(first_seen_at) as first_seen, max(dated_at) as newest
                            from article
                            where first_seen_at > :since
                            group by story_id
                            order by outlets desc, newest desc, story_id desc
                            limit :limit
                        )
                        select f.story_id, f.fresh, f.first_seen, a.id, left(a.title, 300) as title, a.excerpt, a.language,
                               a.dated_at, a.published_precision,
                               s.id as source_id, s.name as source_name, s.language as source_language, s.grade,
                               corr.outlets, corr.origins, said.anonymous,
                               lead.claim_id, lead.stance, lead.slug, lead.name, lead.name_ar
                        from fresh f
                        join story st on st.id = f.story_id
                        join article a on a.id = st.origin_article_id
                        join source s on s.id = a.source_id
                        cross join lateral (
                            select count(distinct m.source_id) as outlets,
                                   count(*) filter (where m.story_reason = 'ORIGIN') as origins
                            from article m
                            where m.story_id = f.story_id
                        ) corr
                        cross join lateral (
                            select count(distinct lower(c.speaker_text)) as anonymous
                            from claim c
                            where c.article_id = a.id
                              and c.anonymous
                        ) said
                        left join lateral (
                            select c.id as claim_id, c.stance, e.slug, e.name, e.name_ar
                            from claim c
                            left join entity e on e.id = c.speaker_entity_id
                            where c.article_id = a.id
                              and c.stance <> 'ASSERTS'
                            order by e.id is null, c.content_start, c.id
                            limit 1
                        ) lead on true
                        order by f.outlets desc, f.newest desc, f.story_id desc
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> story(row))
                .list();
    }

    private static Story story(ResultSet row) throws SQLException {
        return new Story(
                row.getLong("story_id"),
                row.getLong("id"),
                row.getString("title"),
                row.getString("excerpt"),
                row.getString("language"),
                Rows.moment(row, "dated_at"),
                "DAY".equals(row.getString("published_precision")),
                Rows.moment(row, "first_seen"),
                new ClaimRow.Source(
                        row.getLong("source_id"),
                        row.getString("source_name"),
                        row.getString("source_language"),
                        row.getString("grade")),
                row.getInt("fresh"),
                Corr.of(row),
                row.getString("stance") == null
                        ? null
                        : new Lead(row.getLong("claim_id"), Rows.stance(row), Name.of(row, "")));
    }
}
