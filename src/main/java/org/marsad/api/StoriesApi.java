package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stories")
@Tag(name = "stories")
class StoriesApi {

    private final JdbcClient jdbc;

    StoriesApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reason  {@code origin}, {@code copy}, {@code excerpt}, {@code translation} or {@code editor}
     * @param because the reason in a sentence
     * @param credit  the outlet whose report it says it carries, if it does
     * @param why     what it has of another member; null of one that was compared with none
     */
    record Member(
            long articleId,
            String url,
            String title,
            String source,
            String reason,
            String because,
            @Nullable String credit,
            @Nullable CreditWords creditedIn,
            @Nullable Why why) {}

    /** @param start of the outlet's name in the article's text; null where it stands elsewhere on the page */
    record CreditWords(
            String place, @Nullable Integer start, @Nullable Integer end) {}

    /**
     * @param resemblance of the two texts, 0 to 1
     * @param containment of the shorter text in the longer, 0 to 1
     * @param start       of words in the article's text that the other has too
     * @param inOrder     of a translation: so many names, numbers and dates in the same order
     */
    record Why(
            long articleId,
            @Nullable Double resemblance,
            @Nullable Double containment,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Integer inOrder,
            @Nullable Integer of) {}

    /**
     * @param articleId the report itself, or the member nearest to it
     * @param entity    the outlet of the gazetteer whose report it is, where that is not stored
     * @param source    the source whose report it is
     * @param key       equal for all stories that carry one report: counts of origins count distinct keys
     * @param setBy     {@code editor} or {@code clustering}
     */
    record Origin(
            @Nullable Long articleId,
            @Nullable String entity,
            @Nullable String source,
            long key,
            String setBy) {}

    /** @param followUpOf stories that it goes on from */
    record Whole(
            long id,
            @Nullable Long originArticleId,
            Origin origin,
            int outlets,
            List<Member> members,
            List<Long> followUpOf,
            List<Long> followedBy) {}

    @GetMapping("/{id}")
    @Operation(summary = "One story: its origin and the articles that carry it, each with why it is one")
    Whole one(@PathVariable long id) {
        long live = jdbc.sql("select coalesce(merged_into, id) as live from story where id = :id")
                .param("id", id)
                .query((row, n) -> row.getLong("live"))
                .optional()
                .orElseThrow(() -> new NotThere("story " + id));
        List<Member> members = members(live);
        if (members.isEmpty()) {
            throw new NotThere("story " + id);
        }
        Origin origin = origin(live);
        int outlets = (int) members.stream().map(Member::source).distinct().count();
        return new Whole(
                live,
                origin.articleId,
                origin,
                outlets,
                members,
                linked("select earlier_id as id from story_link where story_id = :id order by 1 limit 100", live),
                linked("select story_id as id from story_link where earlier_id = :id order by 1 limit 100", live));
    }

    private Origin origin(long id) {
        return jdbc.sql("""
                        select s.origin_article_id, e.slug as entity,
                               case when e.id is null then coalesce(w.slug, o.slug) end as source,
                               coalesce(s.counts_under, s.id) as key, s.origin_decision_id is not null as pinned
                        from story s
                        left join entity e on e.id = s.origin_entity_id
                        left join source w on w.id = s.origin_outlet_id
                        left join article a on a.id = s.origin_article_id
                        left join source o on o.id = a.source_id
                        where s.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Origin(
                        (Long) row.getObject("origin_article_id"),
                        row.getString("entity"),
                        row.getString("source"),
                        row.getLong("key"),
                        row.getBoolean("pinned") ? "editor" : "clustering"))
                .single();
    }

    private List<Member> members(long id) {
        return jdbc.sql("""
                        select a.id, a.url, a.title, s.slug, a.story_reason, a.credit,
                               m.like_id, m.resemblance, m.containment, m.sentence_start, m.sentence_end,
                               m.anchors_shared, m.anchors_total, m.credit_place, m.credit_start, m.credit_end
                        from article a
                        join source s on s.id = a.source_id
                        left join story_member m on m.article_id = a.id
                        where a.story_id = :id
                        order by a.dated_at, a.id
                        limit 1000
                        """).param("id", id).query((row, n) -> member(row)).list();
    }

    private static Member member(ResultSet row) throws SQLException {
        String place = row.getString("credit_place");
        Why why = why(row);
        return new Member(
                row.getLong("id"),
                row.getString("url"),
                row.getString("title"),
                row.getString("slug"),
                row.getString("story_reason").toLowerCase(Locale.ROOT),
                because(row.getString("story_reason"), why, row.getString("credit")),
                row.getString("credit"),
                place == null
                        ? null
                        : new CreditWords(
                                place.toLowerCase(Locale.ROOT), number(row, "credit_start"), number(row, "credit_end")),
                why);
    }

    private static @Nullable Why why(ResultSet row) throws SQLException {
        if (row.getObject("like_id") == null) {
            return null;
        }
        return new Why(
                row.getLong("like_id"),
                share(row, "resemblance"),
                share(row, "containment"),
                number(row, "sentence_start"),
                number(row, "sentence_end"),
                number(row, "anchors_shared"),
                number(row, "anchors_total"));
    }

    private static String because(String reason, @Nullable Why why, @Nullable String credit) {
        String credits = credit == null ? "" : " It credits " + credit + ".";
        if (why == null || reason.equals("ORIGIN") || reason.equals("EDITOR")) {
            return switch (reason) {
                case "ORIGIN" -> "It is the story's origin, or stands nearest to it." + credits;
                case "EDITOR" -> "An editor put it into this story." + credits;
                default -> "It was placed before reasons were kept." + credits;
            };
        }
        if (why.of != null) {
            return "%d of %d names, numbers and dates stand in the same order in article %d, in another language.%s"
                    .formatted(why.inOrder, why.of, why.articleId, credits);
        }
        boolean excerpt = reason.equals("EXCERPT");
        Double share = excerpt ? why.containment : why.resemblance;
        return "%d%% of %s runs of four words stand in both, in this article and in article %d.%s"
                .formatted(
                        Math.round(100 * (share == null ? 0 : share)),
                        excerpt ? "the shorter text's" : "all",
                        why.articleId,
                        credits);
    }

    private List<Long> linked(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return (Integer) row.getObject(column);
    }

    /** To three places: single precision shows more than it knows. */
    private static @Nullable Double share(ResultSet row, String column) throws SQLException {
        double share = row.getDouble(column);
        return row.wasNull() ? null : Math.round(share * 1000) / 1000.0;
    }
}
