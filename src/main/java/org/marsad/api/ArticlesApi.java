package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.search.ArticleSearch;
import org.marsad.search.Problem;
import org.marsad.search.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/articles")
@Tag(name = "articles")
class ArticlesApi {

    /** Days of a request are days where the sources report from, as on the pages. */
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

    private final JdbcClient jdbc;
    private final ClaimRows claims;
    private final ArticleSearch search;

    ArticlesApi(JdbcClient jdbc, ClaimRows claims, ArticleSearch search) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.search = search;
    }

    /**
     * @param url       canonical
     * @param published ISO 8601 with no more than is known; null when neither page nor listing says
     */
    record Item(
            long id,
            String url,
            String title,
            String source,
            @Nullable String published,
            String language,
            long storyId) {}

    private record Row(Item item, long datedMicros) {}

    @GetMapping
    @Operation(summary = "Articles, newest first")
    Listed<Item> list(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = Listed.limit(limit);
        Cursor cursor = Cursor.parseOrNull(after);
        List<Row> rows = q == null || q.isBlank()
                ? newest(
                        entity,
                        source,
                        language,
                        BadParameter.day("from", from),
                        BadParameter.day("to", to),
                        cursor,
                        size + 1)
                : answering(
                        q,
                        new ArticleSearch.Filter(
                                given(entity), given(source), given(language), day("from", from), day("to", to)),
                        cursor,
                        size + 1);
        Listed<Row> page = Listed.of(rows, size, row -> new Cursor(Long.toString(row.datedMicros), row.item.id));
        return new Listed<>(page.items().stream().map(Row::item).toList(), page.next());
    }

    private List<Row> newest(
            @Nullable String entity,
            @Nullable String source,
            @Nullable String language,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Cursor cursor,
            int limit) {
        return jdbc.sql("""
                        select a.id, a.url, a.title, s.slug as source, a.published_at, a.published_day, a.published_precision,
                               a.language, a.story_id, (extract(epoch from a.dated_at) * 1000000)::bigint as dated
                        from article a
                        join source s on s.id = a.source_id
                        where (:entity::text is null
                               or exists (select 1 from article_entity m join entity e on e.id = m.entity_id
                                          where m.article_id = a.id and e.slug = :entity))
                          and (:source::text is null or s.slug = :source or s.id::text = :source)
                          and (:language::text is null or a.language = :language)
                          and (:from::timestamptz is null or a.dated_at >= :from)
                          and (:to::timestamptz is null or a.dated_at < :to)
                          and (:dated::timestamptz is null or (a.dated_at, a.id) < (:dated, :id))
                        order by a.dated_at desc, a.id desc
                        limit :limit
                        """)
                .param("entity", entity)
                .param("source", source)
                .param("language", language)
                .param("from", start(from))
                .param("to", end(to))
                .param("dated", cursor == null ? null : Timestamp.from(moment(cursor.micros())))
                .param("id", cursor == null ? 0 : cursor.id())
                .param("limit", limit)
                .query((row, n) -> new Row(item(row), row.getLong("dated")))
                .list();
    }

    /** What the language of the page of results finds. */
    private List<Row> answering(String q, ArticleSearch.Filter filter, @Nullable Cursor cursor, int limit) {
        return switch (search.find(
                Query.of(q.strip()),
                filter,
                cursor == null ? null : moment(cursor.micros()),
                cursor == null ? 0 : cursor.id(),
                limit)) {
            case ArticleSearch.Outcome.Found(List<Long> ids) ->
                jdbc.sql("""
                        select a.id, a.url, a.title, s.slug as source, a.published_at, a.published_day, a.published_precision,
                               a.language, a.story_id, (extract(epoch from a.dated_at) * 1000000)::bigint as dated
                        from article a
                        join source s on s.id = a.source_id
                        where a.id = any(:ids)
                        order by a.dated_at desc, a.id desc
                        limit :limit
                        """)
                        .param("ids", ids.toArray(Long[]::new))
                        .param("limit", limit)
                        .query((row, n) -> new Row(item(row), row.getLong("dated")))
                        .list();
            case ArticleSearch.Outcome.Wrong(List<Problem> problems) -> throw new BadQuery(problems);
            case ArticleSearch.Outcome.Late() ->
                throw new BadParameter("q", "a query that asks for less: it took too long");
        };
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String day(String parameter, @Nullable String text) {
        LocalDate day = BadParameter.day(parameter, text);
        return day == null ? null : day.toString();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getString("url"),
                row.getString("title"),
                row.getString("source"),
                published(row),
                row.getString("language"),
                row.getLong("story_id"));
    }

    private static @Nullable String published(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("published_at");
        if (at == null) {
            return null;
        }
        return "DAY".equals(row.getString("published_precision"))
                ? row.getString("published_day")
                : at.toInstant().toString();
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(BAGHDAD).toInstant());
    }

    private static @Nullable Timestamp end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }

    private static Instant moment(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    record Mention(
            String entity,
            int start,
            int end,
            String surface,

            @Schema(
                    description =
                            "Why it counts: alias, spelling:<listed name>, coordinated:<listed name>, brigade, or short,"
                                    + " introduced, context or brigade with :<entity>@<offset> of the mention that shows it; the"
                                    + " offset is the word title for the headline",
                    example = "context:kataib-hezbollah@18")
            String rule) {}

    record Revision(int number, String title, String seenAt, String sha256) {}

    /**
     * @param image  address of the lead picture as the page states it
     * @param credit the other outlet that its dateline, byline or source line names, as printed
     */
    record Whole(
            long id,
            String url,
            String title,
            String source,
            @Nullable String published,
            String language,
            long storyId,
            List<String> authors,
            @Nullable String image,
            @Nullable String credit,
            String firstSeenAt,
            String text,
            List<Mention> mentions,
            List<ClaimRows.Item> claims,
            List<Revision> revisions) {}

    @GetMapping("/{id}")
    @Operation(summary = "One article with its text, mentions, claims and revisions; offsets count UTF-16 code units")
    Whole one(@PathVariable long id) {
        return jdbc.sql("""
                        select a.id, a.url, a.title, s.slug as source, a.published_at, a.published_day, a.published_precision,
                               a.language, a.story_id, a.authors, a.lead_image, a.byline_credit, a.first_seen_at, a.body
                        from article a
                        join source s on s.id = a.source_id
                        where a.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> {
                    Item item = item(row);
                    return new Whole(
                            item.id,
                            item.url,
                            item.title,
                            item.source,
                            item.published,
                            item.language,
                            item.storyId,
                            List.of((String[]) row.getArray("authors").getArray()),
                            row.getString("lead_image"),
                            row.getString("byline_credit"),
                            row.getTimestamp("first_seen_at").toInstant().toString(),
                            row.getString("body"),
                            mentions(id),
                            claims.ofArticle(id),
                            revisions(id));
                })
                .optional()
                .orElseThrow(() -> new NotThere("article " + id));
    }

    private List<Mention> mentions(long id) {
        return jdbc.sql("""
                        select e.slug, m.start_offset, m.end_offset, m.surface, m.rule
                        from mention m
                        join entity e on e.id = m.entity_id
                        where m.article_id = :id
                        order by m.start_offset, e.slug
                        limit 10000
                        """)
                .param("id", id)
                .query((row, n) -> new Mention(
                        row.getString("slug"),
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        row.getString("surface"),
                        row.getString("rule")))
                .list();
    }

    private List<Revision> revisions(long id) {
        return jdbc.sql("""
                        select r.number, r.title, r.seen_at, encode(s.sha256, 'hex') as sha256
                        from revision r
                        join snapshot s on s.id = r.snapshot_id
                        where r.article_id = :id
                        order by r.number
                        limit 1000
                        """)
                .param("id", id)
                .query((row, n) -> new Revision(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getTimestamp("seen_at").toInstant().toString(),
                        row.getString("sha256")))
                .list();
    }
}
