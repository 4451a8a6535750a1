package org.marsad.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page shows of its hits, and never their texts: of an article only the lines around its answer leave the database. */
final class Rows {

    private static final int BEFORE = 110;
    private static final int AROUND = 340;

    private final Hits hits;
    private final Translated query;
    /** What was stored later is new to the reader. */
    private final Instant fresh;

    Rows(Hits hits, Translated query, @Nullable Instant seen) {
        this.hits = hits;
        this.query = query;
        fresh = seen == null ? Instant.MAX : seen;
    }

    List<ArticleHit> articles(List<Hit> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        return hits.jdbc()
                .sql("""
                        select x.id, left(x.title, 300) as title, x.language, x.dated_at, x.published_precision, x.first_seen_at,
                               s.name, s.language as source_language, s.grade, m.surfaces,
                               spot.at, length(x.body) as length,
                               case when spot.at > 0 then substr(x.body, greatest(1, spot.at - :before), :around)
                                    else x.excerpt end as lines
                        from unnest(:ids) with ordinality hit (id, place)
                        join article x on x.id = hit.id
                        join source s on s.id = x.source_id
                        left join lateral (
                            select min(start_offset) as first, array_agg(distinct surface) as surfaces
                            from (select start_offset, surface
                                  from mention
                                  where article_id = x.id
                                    and entity_id = any(:entities)
                                  order by start_offset
                                  limit 20) first_ones
                        ) m on true
                        left join lateral (
                            select coalesce(nullif(regexp_instr(x.body, :pattern, 1, 1, 0, 'i'), 0), m.first + 1, 0) as at
                        ) spot on true
                        order by hit.place
                        """)
                .param("ids", page.stream().map(Hit::id).toArray(Long[]::new))
                .param("entities", query.entities().toArray(Long[]::new))
                .param("pattern", Pattern.of(query.sought()), java.sql.Types.VARCHAR)
                .param("before", BEFORE)
                .param("around", AROUND)
                .query((row, n) -> article(row))
                .list();
    }

    private ArticleHit article(ResultSet row) throws SQLException {
        Array surfaces = row.getArray("surfaces");
        List<String> written = surfaces == null ? List.of() : List.of((String[]) surfaces.getArray());
        int at = row.getInt("at");
        String lines = row.getString("lines");
        if (at > 0) {
            lines = Marked.cut(lines, at - BEFORE + AROUND < row.getInt("length"), at - BEFORE > 1);
        }
        return new ArticleHit(
                row.getLong("id"),
                Marked.of(row.getString("title"), query.sought(), written),
                Marked.of(lines, query.sought(), written),
                row.getString("language"),
                moment(row, "dated_at"),
                "DAY".equals(row.getString("published_precision")),
                moment(row, "first_seen_at").isAfter(fresh),
                outlet(row));
    }

    List<ClaimHit> claims(List<Hit> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        return hits.jdbc()
                .sql("""
                        select x.id, x.stance, left(x.content, 600) as content, x.speaker_text, x.anonymous, x.sort_day, x.article_id,
                               a.title, a.language, a.first_seen_at, s.name, s.language as source_language, s.grade,
                               e.id as entity_id, e.slug, e.name as entity_name, e.name_ar,
                               (select h.text from claim_hop h where h.claim_id = x.id order by h.position limit 1) as via
                        from unnest(:ids) with ordinality hit (id, place)
                        join claim x on x.id = hit.id
                        join article a on a.id = x.article_id
                        join source s on s.id = a.source_id
                        left join entity e on e.id = x.speaker_entity_id
                        order by hit.place
                        """)
                .param("ids", page.stream().map(Hit::id).toArray(Long[]::new))
                .query((row, n) -> claim(row))
                .list();
    }

    private ClaimHit claim(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return new ClaimHit(
                row.getLong("id"),
                row.getString("stance").toLowerCase(Locale.ROOT),
                Marked.of(row.getString("content"), query.sought(), List.of()),
                row.getString("language"),
                new ClaimHit.Speaker(
                        row.getString("speaker_text"),
                        slug == null
                                ? null
                                : new Named(
                                        row.getLong("entity_id"),
                                        slug,
                                        row.getString("entity_name"),
                                        row.getString("name_ar")),
                        row.getBoolean("anonymous")),
                row.getString("via"),
                row.getObject("sort_day", LocalDate.class),
                moment(row, "first_seen_at").isAfter(fresh),
                outlet(row),
                row.getLong("article_id"),
                row.getString("title"));
    }

    private static ArticleHit.Outlet outlet(ResultSet row) throws SQLException {
        return new ArticleHit.Outlet(row.getString("name"), row.getString("source_language"), row.getString("grade"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
