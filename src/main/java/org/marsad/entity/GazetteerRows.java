package org.marsad.entity;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entities as rows, written whole. Every method runs in the caller's transaction. */
@Component
class GazetteerRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    GazetteerRows(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** All entities in the order in which they were added. */
    List<Entity> read() {
        Map<Long, List<Alias>> aliases = new HashMap<>();
        jdbc.sql("""
                        select entity_id, text, language, kind, ambiguous, needs_context, shared_with
                        from alias
                        order by id
                        """).query((RowCallbackHandler)
                row -> aliases.computeIfAbsent(row.getLong("entity_id"), id -> new ArrayList<>())
                        .add(alias(row)));
        Map<Long, List<Relation>> relations = new HashMap<>();
        jdbc.sql("""
                        select r.entity_id, r.type, t.slug, r.from_date, r.to_date, r.source, r.disputed
                        from relation r
                        join entity t on t.id = r.target_id
                        order by r.id
                        """).query((RowCallbackHandler) row -> relations
                .computeIfAbsent(row.getLong("entity_id"), id -> new ArrayList<>())
                .add(relation(row)));
        return jdbc.sql("select id, slug, kind, name, name_ar, description, confidence from entity order by id")
                .query((row, n) -> new Entity(
                        row.getString("slug"),
                        Entity.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("name_ar"),
                        List.copyOf(aliases.getOrDefault(row.getLong("id"), List.of())),
                        List.copyOf(relations.getOrDefault(row.getLong("id"), List.of())),
                        row.getString("description"),
                        row.getString("confidence")))
                .list();
    }

    private static Alias alias(ResultSet row) throws SQLException {
        return new Alias(
                row.getString("text"),
                row.getString("language"),
                Alias.Kind.valueOf(row.getString("kind")),
                row.getBoolean("ambiguous"),
                texts(row, "needs_context"),
                texts(row, "shared_with"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getString("type"),
                row.getString("slug"),
                row.getString("from_date"),
                row.getString("to_date"),
                row.getString("source"),
                row.getBoolean("disputed"));
    }

    /** Row ids by the gazetteer's ids. */
    Map<String, Long> ids() {
        Map<String, Long> ids = new LinkedHashMap<>();
        jdbc.sql("select slug, id from entity order by id")
                .query((RowCallbackHandler) row -> ids.put(row.getString("slug"), row.getLong("id")));
        return Map.copyOf(ids);
    }

    /** @param editedAt null where the entity is as bundled */
    void put(Collection<Entity> entities, @Nullable Instant editedAt) {
        entities.forEach(entity -> upsert(entity, editedAt));
        Map<String, Long> ids = ids();
        for (Entity entity : entities) {
            long id = Objects.requireNonNull(ids.get(entity.id()), entity.id());
            jdbc.sql("delete from alias where entity_id = :id").param("id", id).update();
            jdbc.sql("delete from relation where entity_id = :id")
                    .param("id", id)
                    .update();
            insertAliases(id, entity.aliases());
            insertRelations(id, entity.relations(), ids);
        }
    }

    private void upsert(Entity entity, @Nullable Instant editedAt) {
        jdbc.sql("""
                        insert into entity (slug, kind, name, name_ar, description, confidence, edited_at)
                        values (:slug, :kind, :name, :nameAr, :description, :confidence, :edited)
                        on conflict (slug) do update
                        set kind = excluded.kind, name = excluded.name, name_ar = excluded.name_ar,
                            description = excluded.description, confidence = excluded.confidence,
                            edited_at = excluded.edited_at, version = entity.version + 1
                        """)
                .param("slug", entity.id())
                .param("kind", entity.kind().name())
                .param("name", entity.name())
                .param("nameAr", entity.nameAr())
                .param("description", entity.description())
                .param("confidence", entity.confidence())
                .param("edited", editedAt == null ? null : Timestamp.from(editedAt))
                .update();
        jdbc.sql("delete from former_slug where slug = :slug")
                .param("slug", entity.id())
                .update();
    }

    private void insertAliases(long entityId, List<Alias> aliases) {
        batch.batchUpdate("""
                        insert into alias (entity_id, text, language, kind, ambiguous, needs_context, shared_with)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (entity_id, text, language) do nothing
                        """, new ArrayList<>(aliases), BATCH, (row, alias) -> {
            row.setLong(1, entityId);
            row.setString(2, alias.text());
            row.setString(3, alias.language());
            row.setString(4, alias.kind().name());
            row.setBoolean(5, alias.ambiguous());
            row.setArray(6, array(row, alias.needsContext()));
            row.setArray(7, array(row, alias.sharedWith()));
        });
    }

    private static Array array(PreparedStatement row, List<String> values) throws SQLException {
        return row.getConnection().createArrayOf("text", values.toArray());
    }

    private void insertRelations(long entityId, List<Relation> relations, Map<String, Long> ids) {
        batch.batchUpdate("""
                        insert into relation (entity_id, type, target_id, from_date, to_date, source, disputed)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (entity_id, type, target_id, from_date) do nothing
                        """, new ArrayList<>(relations), BATCH, (row, relation) -> {
            row.setLong(1, entityId);
            row.setString(2, relation.type());
            row.setLong(3, Objects.requireNonNull(ids.get(relation.target()), relation.target()));
            row.setString(4, relation.from());
            row.setString(5, relation.to());
            row.setString(6, relation.source());
            row.setBoolean(7, relation.disputed());
        });
    }

    /** Takes an entity away; its address leads to another one from now on, or nowhere. */
    void remove(String slug, @Nullable String into, Instant at) {
        jdbc.sql("""
                        update former_slug
                        set entity_id = (select id from entity where slug = :into)
                        where entity_id = (select id from entity where slug = :slug)
                        """).param("slug", slug).param("into", into).update();
        jdbc.sql("delete from entity where slug = :slug").param("slug", slug).update();
        jdbc.sql("""
                        insert into former_slug (slug, entity_id, gone_at)
                        values (:slug, (select id from entity where slug = :into), :at)
                        on conflict (slug) do update set entity_id = excluded.entity_id, gone_at = excluded.gone_at
                        """)
                .param("slug", slug)
                .param("into", into)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Entities that editors changed or took away: the bundled file leaves them alone. */
    List<String> edited() {
        return jdbc.sql("select slug from entity where edited_at is not null union all select slug from former_slug")
                .query((row, n) -> row.getString("slug"))
                .list();
    }
}
