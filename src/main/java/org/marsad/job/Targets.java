package org.marsad.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The targets of jobs as a queue: what is due, and how each ended. Every method is one short transaction. Thread-safe. */
@Component
class Targets {

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a job that one worker at a time goes through. */
    record Lane(long job, int lane) {

        private static final String BETWEEN = "-";

        /** Reads what {@link #toString} wrote. */
        static Lane parse(String text) {
            int between = text.indexOf(BETWEEN);
            return new Lane(Long.parseLong(text.substring(0, between)), Integer.parseInt(text.substring(between + 1)));
        }

        @Override
        public String toString() {
            return job + BETWEEN + lane;
        }
    }

    /**
     * A target taken up.
     *
     * @param attempts failures so far
     * @param begun    times it was taken up, this one included
     */
    record Target(long job, int position, String kind, long id, int attempts, int begun) {}

    /** Lanes with something due, of the oldest jobs that have any. */
    List<Lane> due(Instant now, int jobs) {
        return jdbc.sql("""
                        select j.id, lane
                        from (select id, lanes
                              from job
                              where state in ('QUEUED', 'RUNNING')
                                and exists (select 1
                                            from job_target t
                                            where t.job_id = job.id
                                              and t.state = 'WAITING'
                                              and t.next_try_at <= :now)
                              order by id
                              limit :jobs) j
                        cross join lateral generate_series(0, j.lanes - 1) lane
                        where exists (select 1
                                      from job_target t
                                      where t.job_id = j.id
                                        and t.lane = lane
                                        and t.state = 'WAITING'
                                        and t.next_try_at <= :now)
                        order by j.id, lane
                        """)
                .param("now", Timestamp.from(now))
                .param("jobs", jobs)
                .query((row, n) -> new Lane(row.getLong("id"), row.getInt("lane")))
                .list();
    }

    void begin(long job, Instant now) {
        jdbc.sql("""
                        update job
                        set state = 'RUNNING', started_at = coalesce(started_at, :now)
                        where id = :job
                          and state = 'QUEUED'
                        """).param("now", Timestamp.from(now)).param("job", job).update();
    }

    /** The next target of a lane; none where nothing is due or the job no longer runs. */
    Optional<Target> take(Lane lane, Instant now) {
        return jdbc.sql("""
                        update job_target t
                        set begun = begun + 1
                        from (select w.job_id, w.position, j.kind
                              from job_target w
                              join job j on j.id = w.job_id
                              where j.id = :job
                                and j.state = 'RUNNING'
                                and w.lane = :lane
                                and w.state = 'WAITING'
                                and w.next_try_at <= :now
                              order by w.next_try_at, w.position
                              limit 1) next
                        where t.job_id = next.job_id
                          and t.position = next.position
                        returning t.job_id, t.position, next.kind, t.target_id, t.attempts, t.begun
                        """)
                .param("job", lane.job())
                .param("lane", lane.lane())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Target(
                        row.getLong("job_id"),
                        row.getInt("position"),
                        row.getString("kind"),
                        row.getLong("target_id"),
                        row.getInt("attempts"),
                        row.getInt("begun")))
                .optional();
    }

    /** Ends a target and counts it, once: a worker that was thought dead and comes late changes nothing. */
    void end(Target target, Outcome outcome, Instant now) {
        String state = switch (outcome) {
            case Outcome.Done _ -> "DONE";
            case Outcome.Unchanged _ -> "UNCHANGED";
            case Outcome.Skipped _ -> "SKIPPED";
            case Outcome.Failed _ -> "FAILED";
        };
        Outcome.Failed failed = outcome instanceof Outcome.Failed f ? f : null;
        jdbc.sql("""
                        with ended as (
                            update job_target
                            set state = :state, trouble = :trouble, detail = :detail, ended_at = :now,
                                attempts = attempts + :failures
                            where job_id = :job
                              and position = :position
                              and state = 'WAITING'
                            returning 1)
                        update job
                        set done = done + (:state = 'DONE')::integer,
                            unchanged = unchanged + (:state = 'UNCHANGED')::integer,
                            skipped = skipped + (:state = 'SKIPPED')::integer,
                            failed = failed + (:state = 'FAILED')::integer
                        where id = :job
                          and exists (select 1 from ended)
                        """)
                .param("state", state)
                .param("trouble", failed == null ? null : failed.trouble())
                .param("detail", failed == null ? null : failed.detail())
                .param("failures", failed == null ? 0 : 1)
                .param("now", Timestamp.from(now))
                .param("job", target.job())
                .param("position", target.position())
                .update();
    }

    /** Notes a failure that may pass, and when to try again. */
    void again(Target target, Outcome.Failed failed, Instant next) {
        jdbc.sql("""
                        update job_target
                        set attempts = attempts + 1, trouble = :trouble, detail = :detail, next_try_at = :next
                        where job_id = :job
                          and position = :position
                          and state = 'WAITING'
                        """)
                .param("trouble", failed.trouble())
                .param("detail", failed.detail())
                .param("next", Timestamp.from(next))
                .param("job", target.job())
                .param("position", target.position())
                .update();
    }

    /** Ends the job if no target is left. The row is locked first, so that the look sees what a retry just queued. */
    @Transactional
    public void settle(long job, Instant now) {
        jdbc.sql("select 1 from job where id = :job for update")
                .param("job", job)
                .query((row, n) -> true)
                .list();
        jdbc.sql("""
                        update job
                        set state = 'DONE', ended_at = :now
                        where id = :job
                          and state = 'RUNNING'
                          and not exists (select 1 from job_target where job_id = :job and state = 'WAITING')
                        """).param("now", Timestamp.from(now)).param("job", job).update();
    }

    /** Forgets jobs that ended before a moment, with their targets. */
    int forget(Instant before) {
        return jdbc.sql("delete from job where ended_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
