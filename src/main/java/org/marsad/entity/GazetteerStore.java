package org.marsad.entity;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gazetteer in the database. Thread-safe. */
@Component
public class GazetteerStore {

    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final Clock clock;

    GazetteerStore(JdbcClient jdbc, JdbcOperations batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Which state of the gazetteer the tables hold; empty before the first load. */
    public Optional<String> version() {
        return jdbc.sql("select version from gazetteer")
                .query((row, n) -> row.getString("version"))
                .optional();
    }

    /**
     * Makes the tables hold this gazetteer, in one transaction: entities it does not have stay, aliases and relations of
     * those it has are replaced. Does nothing when the tables hold it already.
     */
    @Transactional
    public void load(Gazetteer gazetteer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('marsad.gazetteer'))")
                .query((row, n) -> true)
                .list();
        if (version().filter(gazetteer.version()::equals).isPresent()) {
            return;
        }
        gazetteer.entities().forEach(this::upsert);
        Map<String, Long> ids = ids();
        jdbc.sql("delete from alias").update();
        jdbc.sql("delete from relation").update();
        for (Entity entity : gazetteer.entities()) {
            long id = id(ids, entity.id());
            insertAliases(id, entity.aliases());
            entity.relations().forEach(relation -> insert(id, id(ids, relation.target()), relation));
        }
        jdbc.sql("""
                        insert into gazetteer (version, loaded_at)
                        values (:version, :now)
                        on conflict (only_row) do update
                        set version = excluded.version, loaded_at = excluded.loaded_at
                        """)
                .param("version", gazetteer.version())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Row ids by the gazetteer's ids. */
    public Map<String, Long> ids() {
        Map<String, Long> ids = new LinkedHashMap<>();
        jdbc.sql("select slug, id from entity order by id")
                .query((RowCallbackHandler) row -> ids.put(row.getString("slug"), row.getLong("id")));
        return Map.copyOf(ids);
    }

    private static long id(Map<String, Long> ids, String entity) {
        return Objects.requireNonNull(ids.get(entity), entity);
    }

    private void upsert(Entity entity) {
        jdbc.sql("""
                        insert into entity (slug, kind, name, name_ar, description, confidence)
                        values (:slug, :kind, :name, :nameAr, :description, :confidence)
                        on conflict (slug) do update
                        set kind = excluded.kind, name = excluded.name, name_ar = excluded.name_ar,
                            description = excluded.description, confidence = excluded.confidence
                        """)
                .param("slug", entity.id())
                .param("kind", entity.kind().name())
                .param("name", entity.name())
                .param("nameAr", entity.nameAr())
                .param("description", entity.description())
                .param("confidence", entity.confidence())
                .update();
    }

    private void insertAliases(long entityId, List<Alias> aliases) {
        batch.batchUpdate("""
                        insert into alias (entity_id, text, language, kind, ambiguous, needs_context, shared_with)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (entity_id, text, language) do nothing
                        """, new ArrayList<>(aliases), 100, (row, alias) -> {
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

    private void insert(long entityId, long targetId, Relation relation) {
        jdbc.sql("""
                        insert into relation (entity_id, type, target_id, from_date, to_date)
                        values (:entity, :type, :target, :from, :to)
                        on conflict do nothing
                        """)
                .param("entity", entityId)
                .param("type", relation.type().toLowerCase(Locale.ROOT))
                .param("target", targetId)
                .param("from", relation.from())
                .param("to", relation.to())
                .update();
    }
}
