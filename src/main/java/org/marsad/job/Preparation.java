package org.marsad.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down the targets of jobs that touch too many for the transaction that makes them, part by part. A part and the
 * note of how far it went are one transaction, so that any node may go on where another stopped. Thread-safe.
 */
@Component
class Preparation {

    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JobSettings settings;
    private final Clock clock;

    Preparation(Jobs jobs, JdbcClient jdbc, TransactionOperations transactions, JobSettings settings, Clock clock) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Jobs whose targets are not all written down, the oldest first. */
    List<Long> due(Instant now, int limit) {
        return jdbc.sql("""
                        select id
                        from job
                        where state = 'PREPARING'
                          and asked_at <= :now
                        order by id
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /**
     * Goes on until all are written, the job is cancelled or a budget of time is used up.
     *
     * @param stopping whether the node is being stopped
     * @return whether some are left to be written
     */
    boolean run(long job, BooleanSupplier stopping) {
        Instant end = clock.instant().plus(settings.budget());
        boolean more = true;
        while (more && !stopping.getAsBoolean() && clock.instant().isBefore(end)) {
            more = transactions.execute(status -> writePart(job));
        }
        return more;
    }

    private record Begun(String kind, Scope scope, TargetRows.Written written) {}

    /** Holds the job's row, so that two who write at once follow one another, and one who cancels is heard before a part. */
    private boolean writePart(long job) {
        Begun begun = begun(job);
        if (begun == null) {
            return false;
        }
        TargetRows.Written now =
                jobs.rows().write(job, jobs.kind(begun.kind), begun.scope, begun.written, settings.part());
        boolean more = now.count() - begun.written.count() == settings.part();
        note(job, now, more);
        return more;
    }

    private @Nullable Begun begun(long job) {
        return jdbc.sql("""
                        select kind, source_id, from_day, to_day, prepared, prepared_to
                        from job
                        where id = :job
                          and state = 'PREPARING'
                        for update
                        """)
                .param("job", job)
                .query((row, n) -> new Begun(
                        row.getString("kind"),
                        new Scope.Span(
                                row.getObject("source_id", Long.class),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class)),
                        new TargetRows.Written(row.getInt("prepared"), row.getLong("prepared_to"))))
                .optional()
                .orElse(null);
    }

    /** Articles came or went since they were counted: what was written down is what the job touches. */
    private void note(long job, TargetRows.Written written, boolean more) {
        jdbc.sql("""
                        update job
                        set prepared = :count, prepared_to = :last,
                            total = case when :more then greatest(total, :count) else :count end,
                            state = case when :more then state when :count = 0 then 'DONE' else 'QUEUED' end,
                            ended_at = case when :more or :count > 0 then ended_at else :now end
                        where id = :job
                        """)
                .param("count", written.count())
                .param("last", written.last())
                .param("more", more)
                .param("now", Timestamp.from(clock.instant()))
                .param("job", job)
                .update();
    }
}
