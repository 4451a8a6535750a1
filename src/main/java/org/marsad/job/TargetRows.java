package org.marsad.job;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down the targets of a job, in the caller's transaction. */
final class TargetRows {

    private final JdbcClient jdbc;
    private final JobSettings settings;
    private final Clock clock;

    TargetRows(JdbcClient jdbc, JobSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How far a job's targets are written down.
     *
     * @param last the highest target among them
     */
    record Written(int count, long last) {

        static final Written NONE = new Written(0, Long.MIN_VALUE);
    }

    /**
     * Writes the next targets, those of the lowest ids, in turn through their sources, so that a slow host does not hold up
     * the others for long.
     */
    Written write(long job, JobKind kind, Scope scope, Written before, int most) {
        Selection selection = kind.select(scope);
        return jdbc.sql("""
                        with written as (
                            insert into job_target (job_id, position, lane, target_id, label, next_try_at)
                            select :jobId, position,
                                   (case when :jobBySource then source_id else position end) %% :jobLanes,
                                   target_id, label, :jobNow
                            from (select :jobBefore + row_number() over (order by turn, target_id) as position, turned.*
                                  from (select row_number() over (partition by source_id order by target_id) as turn, part.*
                                        from (select selected.*
                                              from (%s) selected
                                              where target_id > :jobAfter
                                              order by target_id
                                              limit :jobMost) part) turned) numbered
                            returning target_id)
                        select count(*) as count, coalesce(max(target_id), :jobAfter) as last
                        from written
                        """.formatted(selection.sql()))
                .params(selection.parameters())
                .param("jobId", job)
                .param("jobBySource", kind.oneAtATimePerSource())
                .param("jobLanes", Math.max(1, settings.lanes()))
                .param("jobNow", Timestamp.from(clock.instant()))
                .param("jobBefore", before.count)
                .param("jobAfter", before.last)
                .param("jobMost", most)
                .query((row, n) -> new Written(before.count + row.getInt("count"), row.getLong("last")))
                .single();
    }
}
