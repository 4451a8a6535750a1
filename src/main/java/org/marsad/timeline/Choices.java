package org.marsad.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What forms offer to choose from. */
@Component
class Choices {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record SourceChoice(long id, String name) {}

    List<SourceChoice> sources() {
        return jdbc.sql("select id, name from source order by name, id limit :limit")
                .param("limit", MOST)
                .query((row, n) -> new SourceChoice(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Languages of the sources, which are those of their articles but for a stray one. */
    List<String> languages() {
        return jdbc.sql(
                        "select distinct language from source where language is not null order by language limit :limit")
                .param("limit", MOST)
                .query((row, n) -> row.getString("language"))
                .list();
    }

    List<Name> entities() {
        return jdbc.sql("select slug, name, name_ar from entity where kind <> 'PLACE' order by name, id limit :limit")
                .param("limit", MOST)
                .query((row, n) -> Name.of(row))
                .list();
    }

    /** The entities of some slugs, in the order of the slugs; notes one that is unknown. */
    List<Name> named(List<String> slugs, Query query) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        List<Name> found = jdbc.sql(
                        "select slug, name, name_ar from entity where slug in (:slugs) order by slug limit :limit")
                .param("slugs", slugs)
                .param("limit", MOST)
                .query((row, n) -> Name.of(row))
                .list();
        if (found.size() < slugs.size()) {
            query.note("entity");
        }
        return slugs.stream()
                .flatMap(slug -> found.stream().filter(name -> name.slug().equals(slug)))
                .toList();
    }

    /** The same with their ids. */
    Timelines.Who who(List<String> slugs, Query query) {
        List<Name> names = named(slugs, query);
        if (names.isEmpty()) {
            return new Timelines.Who(List.of(), List.of());
        }
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select slug, id from entity where slug in (:slugs) order by slug limit :limit")
                .param("slugs", names.stream().map(Name::slug).toList())
                .param("limit", MOST)
                .query((row, n) -> ids.put(row.getString("slug"), row.getLong("id")) == null)
                .list();
        return new Timelines.Who(
                names.stream()
                        .map(name -> Objects.requireNonNull(ids.get(name.slug())))
                        .toList(),
                names);
    }

    /** Whether there is any article at all: an empty list means something else before the first one. */
    boolean anything() {
        return jdbc.sql("select exists (select 1 from article)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
