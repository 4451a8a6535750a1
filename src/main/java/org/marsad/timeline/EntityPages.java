package org.marsad.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.marsad.web.Frame;
import org.marsad.web.Slice;
import org.marsad.web.Times;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /entities} and {@code /entities/{slug}}. */
@Controller
class EntityPages {

    private static final int ON_A_PAGE = 60;
    private static final int CLAIMS = 8;
    private static final List<String> KINDS = List.of("group", "person", "state_body", "outlet", "place");

    private final JdbcClient jdbc;
    private final Timelines timelines;
    private final Claims claims;
    private final Clock clock;

    EntityPages(JdbcClient jdbc, Timelines timelines, Claims claims, Clock clock) {
        this.jdbc = jdbc;
        this.timelines = timelines;
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping("/entities")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Query query = new Query();
        After place = query.after(after);
        String chosen = query.oneOf(kind, KINDS, "kind");
        Where where = new Where()
                .given(chosen == null ? null : chosen.toUpperCase(Locale.ROOT), "e.kind = :kind", "kind")
                .given(Query.text(q), """
                        exists (select 1 from alias a
                                where a.entity_id = e.id and strpos(marsad_fold(a.text), marsad_fold(:q)) > 0)""", "q");
        if (place != null) {
            where.and("(lower(e.name), e.id) > (:name, :id)", "name", place.key())
                    .with("id", place.id());
        }
        List<EntityList.Row> rows = jdbc.sql("""
                        select e.id, e.slug, e.name, e.name_ar, e.kind, e.description,
                               (select count(*) from article_entity x where x.entity_id = e.id) as articles,
                               (select count(*) from claim c where c.speaker_entity_id = e.id) as claims
                        from entity e
                        """ + where.sql() + "\norder by lower(e.name), e.id\nlimit :limit")
                .params(where.parameters())
                .param("limit", ON_A_PAGE + 1)
                .query((row, n) -> new EntityList.Row(
                        row.getLong("id"),
                        Name.of(row),
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getString("description"),
                        row.getInt("articles"),
                        row.getInt("claims")))
                .list();
        model.addAttribute(
                "view",
                new EntityList(
                        Slice.of(
                                rows,
                                ON_A_PAGE,
                                row -> new After(row.name().en().toLowerCase(Locale.ROOT), row.id())),
                        kinds(),
                        chosen,
                        query.notices()));
        return "entities";
    }

    private List<EntityList.Kind> kinds() {
        return jdbc.sql("select kind, count(*) as count from entity group by kind order by kind limit 10")
                .query((row, n) ->
                        new EntityList.Kind(row.getString("kind").toLowerCase(Locale.ROOT), row.getInt("count")))
                .list();
    }

    @GetMapping("/entities/{slug}")
    String one(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(name = "layer", required = false) @Nullable List<String> layers,
            @RequestParam(required = false) @Nullable String asOf,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Optional<EntityView.Facts> found = EntityView.find(jdbc, slug);
        if (found.isEmpty()) {
            return "redirect:/entities/" + nowCalled(slug);
        }
        EntityView.Facts entity = found.get();
        Query query = new Query();
        List<String> shown = TimelineAddress.layers(layers);
        Timelines.Wish wish =
                new TimelineAddress(null, from, to, by, null, null, null, null, null, null, null, layers).wish(query);
        model.addAttribute(
                "view",
                new EntityView(
                        entity,
                        EntityView.aliases(jdbc, entity.id()),
                        EntityView.relations(jdbc, entity.id()),
                        timelines.of(
                                new Timelines.Who(List.of(entity.id()), List.of(entity.name())), wish, frame.lang()),
                        shown,
                        claims.newest(
                                new Where()
                                        .and("c.speaker_entity_id = :entity", "entity", entity.id())
                                        .and("not c.anonymous"),
                                CLAIMS),
                        claims.newest(
                                new Where()
                                        .and("""
                                        c.id in (select x.claim_id from claim_about x where x.entity_id = :entity
                                                 order by x.sort_day desc, x.claim_id desc limit 200)""", "entity", entity.id())
                                        .and("c.speaker_entity_id is distinct from :entity"),
                                CLAIMS),
                        EntityView.together(jdbc, entity.id()),
                        Lineage.of(entity.name(), Lineage.ties(jdbc, entity.id()), day(query, asOf)),
                        query.notices()));
        return "entity";
    }

    private LocalDate day(Query query, @Nullable String asOf) {
        LocalDate day = query.day(asOf, "asOf");
        return day == null ? LocalDate.ofInstant(clock.instant(), Times.ZONE) : day;
    }

    /** Where an entity went that was merged into another one. */
    private String nowCalled(String slug) {
        return jdbc.sql("""
                        select e.slug
                        from former_slug f
                        join entity e on e.id = f.entity_id
                        where f.slug = :slug
                        """)
                .param("slug", slug)
                .query((row, n) -> row.getString("slug"))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
