package org.marsad.source;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a source's ledger of coverage. Part of its caller's transaction. Thread-safe. */
@Component
class CoverageRows {

    private final JdbcClient jdbc;

    CoverageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param trouble why a source that is failing does; kept with a gap that opens */
    void write(long source, List<Ledger.Entry> entries, @Nullable String trouble) {
        for (Ledger.Entry entry : entries) {
            switch (entry) {
                case Ledger.Entry.Extended(Instant to) -> extend(source, to);
                case Ledger.Entry.Collected(Instant from, Instant to) -> cover(source, from, to);
                case Ledger.Entry.Missed(Instant from, Instant to, Ledger.Reason reason) ->
                    gap(source, from, to, reason, null);
                case Ledger.Entry.Opened(Instant from) -> gap(source, from, null, Ledger.Reason.FAILING, trouble);
                case Ledger.Entry.Closed(Instant at) -> close(source, at);
                case Ledger.Entry.Dropped _ ->
                    jdbc.sql("delete from coverage_gap where source_id = :source and to_at is null")
                            .param("source", source)
                            .update();
                case Ledger.Entry.CaughtUp(Instant since) -> caughtUp(source, since);
            }
        }
    }

    /** What a listing had dropped was found elsewhere on the site, back to some moment. */
    void filled(long source, Instant reached) {
        jdbc.sql("""
                        update coverage_gap
                        set caught_up = true
                        where source_id = :source
                          and reason = 'OVERFLOW'
                          and from_at >= :reached
                        """)
                .param("source", source)
                .param("reached", Timestamp.from(reached))
                .update();
    }

    private void extend(long source, Instant to) {
        int extended = jdbc.sql("""
                        update coverage
                        set to_at = :to
                        where source_id = :source
                          and from_at = (select max(from_at) from coverage where source_id = :source)
                        """)
                .param("to", Timestamp.from(to))
                .param("source", source)
                .update();
        if (extended == 0) {
            cover(source, to, to);
        }
    }

    private void cover(long source, Instant from, Instant to) {
        jdbc.sql("""
                        insert into coverage (source_id, from_at, to_at)
                        values (:source, :from, :to)
                        on conflict (source_id, from_at) do update set to_at = excluded.to_at
                        """)
                .param("source", source)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .update();
    }

    private void gap(long source, Instant from, @Nullable Instant to, Ledger.Reason reason, @Nullable String trouble) {
        if (from.equals(to)) {
            return;
        }
        jdbc.sql("""
                        insert into coverage_gap (source_id, from_at, to_at, reason, trouble)
                        values (:source, :from, :to, :reason, :trouble)
                        on conflict (source_id) where to_at is null do nothing
                        """)
                .param("source", source)
                .param("from", Timestamp.from(from))
                .param("to", to == null ? null : Timestamp.from(to))
                .param("reason", reason.name())
                .param("trouble", trouble)
                .update();
    }

    private void close(long source, Instant at) {
        jdbc.sql("""
                        update coverage_gap
                        set to_at = greatest(from_at, :at)
                        where source_id = :source
                          and to_at is null
                        """).param("at", Timestamp.from(at)).param("source", source).update();
    }

    private void caughtUp(long source, Instant since) {
        jdbc.sql("""
                        update coverage_gap
                        set caught_up = true
                        where source_id = :source
                          and from_at >= :since
                          and to_at is not null
                          and reason <> 'OVERFLOW'
                        """)
                .param("source", source)
                .param("since", Timestamp.from(since))
                .update();
    }
}
