package org.marsad.entity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.entity.Change.Gone;
import org.marsad.entity.Change.Line;
import org.marsad.entity.GazetteerReading.Problem;
import org.marsad.entity.GazetteerReading.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which people change the gazetteer: checked against the whole by the same rules as a file, recorded with
 * what was before, and with a wish to read again what it touches. Thread-safe.
 */
@Component
public class GazetteerChanges {

    private final JdbcClient jdbc;
    private final GazetteerRows rows;
    private final GazetteerStore store;
    private final GazetteerJournal journal;
    private final Clock clock;

    GazetteerChanges(JdbcClient jdbc, GazetteerRows rows, GazetteerStore store, GazetteerJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** What would come of the change; nothing is changed. */
    @Transactional(readOnly = true)
    public Changed attempt(Change change) {
        return check(store.read(), change);
    }

    /** The gazetteer, which nobody else changes until the caller's transaction ends. */
    @Transactional
    public Gazetteer held() {
        store.lock();
        return store.read();
    }

    @Transactional
    public Changed make(Change change) {
        return make(change, () -> {});
    }

    /** @param beforeRemoval moves what hangs on the entities that are taken away; runs in the same transaction */
    @Transactional
    public Changed make(Change change, Runnable beforeRemoval) {
        store.lock();
        Changed checked = check(store.read(), change);
        return checked instanceof Changed.Done done ? write(change, done, beforeRemoval) : checked;
    }

    private Changed check(Gazetteer before, Change change) {
        Optional<Changed> overtaken = overtaken(before, change);
        if (overtaken.isPresent()) {
            return overtaken.get();
        }
        List<GazetteerLine> lines = new ArrayList<>();
        for (Line line : change.put()) {
            lines.add(new GazetteerLine(line.number(), line.entity()));
        }
        List<Problem> problems = GazetteerRules.check(before, lines, change.goneIds());
        if (!problems.isEmpty()) {
            return new Changed.Refused(problems);
        }
        Gazetteer after = before.with(change.entities(), change.goneIds());
        return after.version().equals(before.version())
                ? new Changed.Nothing()
                : new Changed.Done(0, before, after, Touch.between(before, after));
    }

    private Optional<Changed> overtaken(Gazetteer before, Change change) {
        for (Map.Entry<String, Integer> seen : change.seen().entrySet()) {
            String id = seen.getKey();
            if (seen.getValue() == Change.NEW) {
                if (before.find(id) != null) {
                    return Optional.of(new Changed.Refused(List.of(
                            new Problem(1, id, Rule.ID_TWICE, List.of(id), "the id \"" + id + "\" is already used"))));
                }
            } else if (version(id).filter(seen.getValue()::equals).isEmpty()) {
                return Optional.of(last(id));
            }
        }
        return Optional.empty();
    }

    /** How often the entity was written; empty where there is none. */
    public Optional<Integer> version(String id) {
        return jdbc.sql("select version from entity where slug = :slug")
                .param("slug", id)
                .query((row, n) -> row.getInt("version"))
                .optional();
    }

    private Changed.Overtaken last(String id) {
        return jdbc.sql("""
                        select c.by_name, c.at
                        from entity_change e
                        join gazetteer_change c on c.id = e.change_id
                        where e.slug = :slug
                        order by e.change_id desc
                        limit 1
                        """)
                .param("slug", id)
                .query((row, n) -> new Changed.Overtaken(
                        id, row.getString("by_name"), row.getTimestamp("at").toInstant()))
                .optional()
                .orElseGet(() -> new Changed.Overtaken(id, null, null));
    }

    private Changed.Done write(Change change, Changed.Done done, Runnable beforeRemoval) {
        Instant now = clock.instant();
        Gazetteer before = done.before();
        List<Entity> put = change.entities().stream()
                .filter(entity -> !entity.equals(before.find(entity.id())))
                .toList();
        Map<String, Long> idsBefore = rows.ids();
        rows.put(put, now);
        beforeRemoval.run();
        for (Gone gone : change.gone()) {
            rows.remove(gone.id(), gone.into(), now);
        }
        Gazetteer after = Gazetteer.of(rows.read());
        jdbc.sql("update gazetteer set version = :version, loaded_at = :now")
                .param("version", after.version())
                .param("now", Timestamp.from(now))
                .update();
        long id = journal.write(change, before, after, idsBefore, now);
        return new Changed.Done(id, before, after, done.touch());
    }
}
