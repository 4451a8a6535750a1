package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/entities")
@Tag(name = "entities")
class EntitiesApi {

    private final JdbcClient jdbc;

    EntitiesApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Item(String id, String kind, String name, String nameAr) {}

    record Alias(String text, String language, String kind, boolean ambiguous) {}

    record Relation(
            String type,
            String target,
            @Nullable String from,
            @Nullable String to) {}

    record Whole(
            String id,
            String kind,
            String name,
            String nameAr,
            String description,
            String confidence,
            List<Alias> aliases,
            List<Relation> relations) {}

    @GetMapping
    @Operation(summary = "The gazetteer's entities by id")
    Listed<Item> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = Listed.limit(limit);
        Cursor cursor = Cursor.parseOrNull(after);
        Entity.Kind wanted = BadParameter.word("kind", kind, Entity.Kind.class);
        List<Item> items = jdbc.sql("""
                        select slug, kind, name, name_ar
                        from entity
                        where (:kind::text is null or kind = :kind)
                          and (:after::text is null or slug collate "C" > :after)
                        order by slug collate "C"
                        limit :limit
                        """)
                .param("kind", wanted == null ? null : wanted.name())
                .param("after", cursor == null ? null : cursor.key())
                .param("limit", size + 1)
                .query((row, n) -> new Item(
                        row.getString("slug"),
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getString("name"),
                        row.getString("name_ar")))
                .list();
        return Listed.of(items, size, item -> new Cursor(item.id, 0));
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One entity with its aliases and relations; what was merged leads to what it was merged into")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "302", description = "it was merged into the entity at Location", content = @Content)
    ResponseEntity<Whole> one(@PathVariable String slug) {
        String now = nowCalled(slug);
        return now.equals(slug)
                ? ResponseEntity.ok(whole(slug))
                : ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/api/v1/entities/" + now))
                        .build();
    }

    /** The same where no entity ever had this address. */
    private String nowCalled(String slug) {
        return jdbc.sql("""
                        select e.slug
                        from former_slug f
                        join entity e on e.id = f.entity_id
                        where f.slug = :slug
                          and not exists (select 1 from entity where slug = :slug)
                        """)
                .param("slug", slug)
                .query((row, n) -> row.getString("slug"))
                .optional()
                .orElse(slug);
    }

    private Whole whole(String slug) {
        return jdbc.sql("select id, slug, kind, name, name_ar, description, confidence from entity where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> new Whole(
                        row.getString("slug"),
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getString("name"),
                        row.getString("name_ar"),
                        row.getString("description"),
                        row.getString("confidence"),
                        aliases(row.getLong("id")),
                        relations(row.getLong("id"))))
                .optional()
                .orElseThrow(() -> new NotThere("entity " + slug));
    }

    private List<Alias> aliases(long id) {
        return jdbc.sql("""
                        select text, language, kind, ambiguous
                        from alias
                        where entity_id = :id
                        order by id
                        limit 1000
                        """)
                .param("id", id)
                .query((row, n) -> new Alias(
                        row.getString("text"),
                        row.getString("language"),
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getBoolean("ambiguous")))
                .list();
    }

    private List<Relation> relations(long id) {
        return jdbc.sql("""
                        select r.type, t.slug, r.from_date, r.to_date
                        from relation r
                        join entity t on t.id = r.target_id
                        where r.entity_id = :id
                        order by r.type, t.slug, r.id
                        limit 1000
                        """)
                .param("id", id)
                .query((row, n) -> new Relation(
                        row.getString("type"),
                        row.getString("slug"),
                        row.getString("from_date"),
                        row.getString("to_date")))
                .list();
    }

    /**
     * @param when EDTF; by publication the day it was published
     * @param text the sentence by event date, the headline by publication date
     */
    record Entry(long id, String when, String precision, String text, long articleId, String source) {}

    private record Row(Entry entry, String day) {}

    @GetMapping("/{slug}/timeline")
    @Operation(summary = "What happened by event date, or what was published by publication date; latest first")
    Listed<Entry> timeline(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "event") String by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        long entity = jdbc.sql("select id from entity where slug = :slug")
                .param("slug", nowCalled(slug))
                .query((row, n) -> row.getLong("id"))
                .optional()
                .orElseThrow(() -> new NotThere("entity " + slug));
        int size = Listed.limit(limit);
        Cursor cursor = Cursor.parseOrNull(after);
        String sql = switch (by) {
            case "event" -> BY_EVENT;
            case "published" -> BY_PUBLICATION;
            default -> throw new BadParameter("by", "'event' or 'published'");
        };
        LocalDate before = cursor == null ? null : cursor.day();
        List<Row> rows = jdbc.sql(sql)
                .param("entity", entity)
                .param("from", BadParameter.day("from", from))
                .param("to", BadParameter.day("to", to))
                .param("before", before)
                .param("id", cursor == null ? 0 : cursor.id())
                .param("limit", size + 1)
                .query((row, n) -> new Row(
                        new Entry(
                                row.getLong("id"),
                                row.getString("edtf"),
                                row.getString("precision").toLowerCase(Locale.ROOT),
                                row.getString("text"),
                                row.getLong("article_id"),
                                row.getString("source")),
                        row.getString("day")))
                .list();
        Listed<Row> page = Listed.of(rows, size, row -> new Cursor(row.day, row.entry.id));
        return new Listed<>(page.items().stream().map(Row::entry).toList(), page.next());
    }

    private static final String BY_EVENT = """
            select v.id, v.edtf, v.precision, v.sentence as text, v.article_id, s.slug as source, v.sort_day::text as day
            from event_entity m
            join event v on v.id = m.event_id
            join article a on a.id = v.article_id
            join source s on s.id = a.source_id
            where m.entity_id = :entity
              and (:from::date is null or coalesce(v.last_day, 'infinity') >= :from)
              and (:to::date is null or coalesce(v.first_day, '-infinity') <= :to)
              and (:before::date is null or (m.sort_day, m.event_id) < (:before, :id))
            order by m.sort_day desc, m.event_id desc
            limit :limit
            """;

    private static final String BY_PUBLICATION = """
            select a.id, coalesce(a.published_day, (a.dated_at at time zone 'Asia/Baghdad')::date)::text as edtf, 'day' as precision, a.title as text,
                   a.id as article_id, s.slug as source, coalesce(a.published_day, (a.dated_at at time zone 'Asia/Baghdad')::date)::text as day
            from article_entity m
            join article a on a.id = m.article_id
            join source s on s.id = a.source_id
            where m.entity_id = :entity
              and (:from::date is null or coalesce(a.published_day, (a.dated_at at time zone 'Asia/Baghdad')::date) >= :from)
              and (:to::date is null or coalesce(a.published_day, (a.dated_at at time zone 'Asia/Baghdad')::date) <= :to)
              and (:before::date is null or (coalesce(a.published_day, (a.dated_at at time zone 'Asia/Baghdad')::date), a.id) < (:before, :id))
            order by coalesce(a.published_day, (a.dated_at at time zone 'Asia/Baghdad')::date) desc, a.id desc
            limit :limit
            """;
}
