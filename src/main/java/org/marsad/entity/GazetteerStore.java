package org.marsad.entity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The gazetteer in the database: what every node tags by. Thread-safe. */
@Component
public class GazetteerStore {

    private static final Logger log = LoggerFactory.getLogger(GazetteerStore.class);

    /** Who the history says imported the bundled file. */
    private static final String PRODUCT = "Marsad";

    private final JdbcClient jdbc;
    private final GazetteerRows rows;
    private final GazetteerJournal journal;
    private final Clock clock;

    GazetteerStore(JdbcClient jdbc, GazetteerRows rows, GazetteerJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which state of the gazetteer the tables hold; empty before the first load. Costs one row. */
    public Optional<String> version() {
        return jdbc.sql("select version from gazetteer")
                .query((row, n) -> row.getString("version"))
                .optional();
    }

    /** A state of the gazetteer with the row ids of its entities. */
    public record Stored(Gazetteer gazetteer, Map<String, Long> ids) {}

    /** Both as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Stored stored() {
        return new Stored(read(), rows.ids());
    }

    Gazetteer read() {
        List<Entity> entities = rows.read();
        return version().map(version -> Gazetteer.of(version, entities)).orElseGet(() -> Gazetteer.of(entities));
    }

    /**
     * Lays the gazetteer that came with the product under the editors' changes, in one transaction: what they changed,
     * merged or took away stays so, and so does an entity of the file that would contradict them. Does nothing when this
     * very file was laid already. A newer file is written down as an import, so that what it touches is tagged again.
     */
    @Transactional
    public void load(Gazetteer bundled) {
        lock();
        boolean known = jdbc.sql("select count(*) from gazetteer where bundled = :bundled")
                .param("bundled", bundled.version())
                .query((row, n) -> row.getInt(1) > 0)
                .single();
        if (known) {
            return;
        }
        Gazetteer stored = Gazetteer.of(rows.read());
        Map<String, Long> ids = rows.ids();
        List<Entity> taken = changed(stored, fitting(stored, bundled, Set.copyOf(rows.edited())));
        rows.put(taken, null);
        Gazetteer after = Gazetteer.of(rows.read());
        record(after.version(), bundled.version());
        if (!stored.entities().isEmpty() && !taken.isEmpty()) {
            Change change = Change.of(PRODUCT, Change.Act.IMPORT, taken, List.of(), Map.of());
            journal.write(change, stored, after, ids, clock.instant());
        }
    }

    /** The file's entities that editors left alone and that contradict nothing they did. */
    private static List<Entity> fitting(Gazetteer stored, Gazetteer bundled, Set<String> edited) {
        if (edited.isEmpty()) {
            return bundled.entities();
        }
        Set<String> left = new HashSet<>(edited);
        while (true) {
            List<Entity> taken = bundled.entities().stream()
                    .filter(entity -> !left.contains(entity.id()))
                    .toList();
            List<GazetteerLine> lines = new ArrayList<>();
            taken.forEach(entity -> lines.add(new GazetteerLine(lines.size() + 1, entity)));
            Set<String> wrong = new HashSet<>();
            GazetteerRules.check(stored, lines).stream()
                    .filter(problem -> problem.line() > 0)
                    .forEach(problem -> wrong.add(problem.entity()));
            if (wrong.isEmpty()) {
                return taken;
            }
            log.warn("The bundled gazetteer contradicts the editors' changes, so these stay as they are: {}", wrong);
            left.addAll(wrong);
        }
    }

    private static List<Entity> changed(Gazetteer stored, List<Entity> entities) {
        return entities.stream()
                .filter(entity -> !entity.equals(stored.find(entity.id())))
                .toList();
    }

    /** Changes of the gazetteer wait for each other, until their transactions end. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('marsad.gazetteer'))")
                .query((row, n) -> true)
                .list();
    }

    private void record(String version, String bundled) {
        jdbc.sql("""
                        insert into gazetteer (version, bundled, loaded_at)
                        values (:version, :bundled, :now)
                        on conflict (only_row) do update
                        set version = excluded.version, bundled = excluded.bundled, loaded_at = excluded.loaded_at
                        """)
                .param("version", version)
                .param("bundled", bundled)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
