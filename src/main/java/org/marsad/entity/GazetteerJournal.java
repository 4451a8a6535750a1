package org.marsad.entity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what changed in the gazetteer, and the wish to read again what that touches. */
@Component
class GazetteerJournal {

    private final JdbcClient jdbc;
    private final GazetteerRows rows;

    GazetteerJournal(JdbcClient jdbc, GazetteerRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @param idsBefore row ids by slug before the change */
    long write(Change change, Gazetteer before, Gazetteer after, Map<String, Long> idsBefore, Instant now) {
        long id = remember(change, before, after, now);
        Touch touch = Touch.between(before, after);
        if (!touch.nothing()) {
            wish(id, touch, idsBefore, change, now);
        }
        return id;
    }

    private long remember(Change change, Gazetteer before, Gazetteer after, Instant now) {
        long id = jdbc.sql("""
                        insert into gazetteer_change (at, by_name, act, from_version, to_version)
                        values (:at, :by, :act, :from, :to)
                        returning id
                        """)
                .param("at", Timestamp.from(now))
                .param("by", change.by())
                .param("act", change.act().name())
                .param("from", before.version())
                .param("to", after.version())
                .query((row, n) -> row.getLong("id"))
                .single();
        Set<String> slugs = new LinkedHashSet<>(change.goneIds());
        change.entities().forEach(entity -> slugs.add(entity.id()));
        for (String slug : slugs) {
            String was = line(before.find(slug));
            String is = line(after.find(slug));
            if (!Objects.equals(was, is)) {
                jdbc.sql("""
                                insert into entity_change (change_id, slug, before, after)
                                values (:change, :slug, :before, :after)
                                """)
                        .param("change", id)
                        .param("slug", slug)
                        .param("before", was)
                        .param("after", is)
                        .update();
            }
        }
        return id;
    }

    private static @Nullable String line(@Nullable Entity entity) {
        return entity == null ? null : GazetteerLine.json(entity);
    }

    private void wish(long change, Touch touch, Map<String, Long> ids, Change by, Instant now) {
        Map<String, Long> idsAfter = rows.ids();
        Set<Long> entities = new LinkedHashSet<>();
        touch.entities().stream()
                .flatMap(slug -> Stream.of(ids, idsAfter).map(known -> known.get(slug)))
                .filter(Objects::nonNull)
                .forEach(entities::add);
        by.gone().stream()
                .map(gone -> gone.into() == null ? null : idsAfter.get(gone.into()))
                .filter(Objects::nonNull)
                .forEach(entities::add);
        jdbc.sql("""
                        insert into retag_wish (change_id, entities, forms, asked_by, asked_at)
                        values (:change, :entities, :forms, :by, :at)
                        """)
                .param("change", change)
                .param("entities", entities.toArray(Long[]::new))
                .param("forms", touch.forms().toArray(String[]::new))
                .param("by", by.by())
                .param("at", Timestamp.from(now))
                .update();
    }
}
