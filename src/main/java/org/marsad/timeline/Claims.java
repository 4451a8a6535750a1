package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.review.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims with their chains, for every page that lists some. */
@Component
class Claims {

    /** Longest content that a list shows; the claim's own page has all of it. */
    private static final int SHOWN = 600;

    private static final String SELECT = """
            select c.id, c.stance, left(c.content, :shown) as content, c.speaker_text, c.anonymous, c.anonymous_count,
                   c.reported_edtf, c.refers_edtf, c.sort_day, c.hedged, c.article_id,
                   c.reviews, c.verdict, c.status, c.reliability, c.credibility, c.merged_into, c.dropped_by,
                   a.title, a.language, a.story_id, a.dated_at,
                   s.id as source_id, s.name as source_name, s.language as source_language, s.grade,
                   e.slug, e.name, e.name_ar,
                   hops.texts, hops.slugs, hops.names, hops.names_ar
            from claim c
            join article a on a.id = c.article_id
            join source s on s.id = a.source_id
            left join entity e on e.id = c.speaker_entity_id
            left join lateral (
                select array_agg(h.text order by h.position) as texts,
                       array_agg(he.slug order by h.position) as slugs,
                       array_agg(he.name order by h.position) as names,
                       array_agg(he.name_ar order by h.position) as names_ar
                from claim_hop h
                left join entity he on he.id = h.entity_id
                where h.claim_id = c.id
            ) hops on true
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<ClaimRow> newest(Where where, int limit) {
        return list(where, "order by c.sort_day desc, c.id desc", limit);
    }

    /** In the order of publication. */
    List<ClaimRow> earliest(Where where, int limit) {
        return list(where, "order by a.dated_at, c.content_start, c.id", limit);
    }

    /** In the order of an article's text. */
    List<ClaimRow> inTextOrder(long articleId, int limit) {
        return list(
                new Where().and("c.article_id = :article", "article", articleId),
                "order by c.content_start, c.id",
                limit);
    }

    Optional<ClaimRow> find(long id) {
        return list(new Where().and("c.id = :id", "id", id), "order by c.id", 1).stream()
                .findFirst();
    }

    private List<ClaimRow> list(Where where, String order, int limit) {
        return jdbc.sql(SELECT + where.sql() + "\n" + order + "\nlimit :limit")
                .params(where.parameters())
                .param("shown", SHOWN)
                .param("limit", limit)
                .query((row, n) -> claim(row))
                .list();
    }

    private static ClaimRow claim(ResultSet row) throws SQLException {
        String reported = row.getString("reported_edtf");
        LocalDate day = Rows.day(row, "sort_day");
        return new ClaimRow(
                row.getLong("id"),
                Rows.stance(row),
                row.getString("content"),
                row.getString("language"),
                new ClaimRow.Speaker(
                        row.getString("speaker_text"),
                        Name.of(row, ""),
                        row.getBoolean("anonymous"),
                        Rows.numberOrNull(row, "anonymous_count")),
                reported == null ? day.toString() : reported,
                reported != null,
                day,
                row.getString("refers_edtf"),
                row.getBoolean("hedged"),
                hops(row),
                new ClaimRow.Source(
                        row.getLong("source_id"),
                        row.getString("source_name"),
                        row.getString("source_language"),
                        row.getString("grade")),
                new ClaimRow.Article(
                        row.getLong("article_id"),
                        row.getString("title"),
                        row.getLong("story_id"),
                        Rows.moment(row, "dated_at")),
                standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return Standing.of(
                row.getInt("reviews"),
                row.getString("verdict"),
                row.getString("status"),
                row.getString("reliability"),
                Rows.numberOrNull(row, "credibility"),
                row.getObject("merged_into", Long.class),
                row.getString("dropped_by"));
    }

    private static List<ClaimRow.Hop> hops(ResultSet row) throws SQLException {
        List<@Nullable String> texts = Rows.texts(row, "texts");
        List<@Nullable String> slugs = Rows.texts(row, "slugs");
        List<@Nullable String> names = Rows.texts(row, "names");
        List<@Nullable String> namesAr = Rows.texts(row, "names_ar");
        List<ClaimRow.Hop> hops = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String slug = slugs.get(i);
            Name name = slug == null
                    ? null
                    : new Name(slug, Objects.requireNonNull(names.get(i)), Objects.requireNonNull(namesAr.get(i)));
            hops.add(new ClaimRow.Hop(Objects.requireNonNull(texts.get(i)), name));
        }
        return List.copyOf(hops);
    }
}
