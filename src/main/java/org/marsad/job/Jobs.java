package org.marsad.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do to jobs: count what one would touch, start, cancel, try failures again. A job is nothing but rows; any node
 * that crawls takes it up within {@link JobSettings#pollInterval}. Thread-safe.
 */
@Component
public class Jobs {

    private final Map<String, JobKind> kinds = new TreeMap<>();
    private final JdbcClient jdbc;
    private final JobSettings settings;
    private final TargetRows rows;
    private final Clock clock;

    Jobs(List<JobKind> kinds, JdbcClient jdbc, JobSettings settings, Clock clock) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.jdbc = jdbc;
        this.settings = settings;
        this.rows = new TargetRows(jdbc, settings, clock);
        this.clock = clock;
    }

    /** The names of all kinds, by name. */
    public List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** How many targets of how many sources a job would touch. */
    public record Touched(int targets, int sources) {}

    /** Counts without starting anything; {@code kind} is one of {@link #kinds}. */
    public Touched count(String kind, Scope scope) {
        Selection selection = kind(kind).select(scope);
        return jdbc.sql("select count(*) as targets, count(distinct source_id) as sources from (" + selection.sql()
                        + ") selected")
                .params(selection.parameters())
                .query((row, n) -> new Touched(row.getInt("targets"), row.getInt("sources")))
                .single();
    }

    /**
     * Makes a job and writes down its targets, in one transaction: the caller's where there is one. Where a span holds more
     * than fit a short one, they are written in the background, and the job runs after that.
     *
     * @param kind    one of {@link #kinds}
     * @param askedBy the account that asked for it
     * @return the job's id; empty, and no job, where the scope selects nothing
     */
    @Transactional
    public OptionalLong start(String kind, Scope scope, String askedBy) {
        Touched touched = count(kind, scope);
        if (touched.targets() == 0) {
            return OptionalLong.empty();
        }
        boolean later = scope instanceof Scope.Span && touched.targets() > settings.part();
        long id = insert(kind, scope, touched, later ? "PREPARING" : "QUEUED", askedBy);
        if (!later) {
            TargetRows.Written written = rows.write(id, kind(kind), scope, TargetRows.Written.NONE, Integer.MAX_VALUE);
            // Articles may have come or gone since they were counted.
            jdbc.sql("update job set total = :count, prepared = :count, prepared_to = :last where id = :id")
                    .param("count", written.count())
                    .param("last", written.last())
                    .param("id", id)
                    .update();
        }
        kind(kind).begun(scope);
        return OptionalLong.of(id);
    }

    /**
     * Makes a job over articles that the caller picked.
     *
     * @param sentence why, for the list of jobs
     */
    @Transactional
    public OptionalLong start(String kind, Collection<Long> articles, String askedBy, String sentence) {
        return start(kind, new Scope.Listed(List.copyOf(articles), sentence), askedBy);
    }

    private long insert(String kind, Scope scope, Touched touched, String state, String askedBy) {
        Scope.Span span = scope instanceof Scope.Span s ? s : new Scope.Span(null, null, null);
        return jdbc.sql("""
                        insert into job (kind, article_id, source_id, from_day, to_day, reason,
                                         state, lanes, sources, total, prepared_to, asked_by, asked_at)
                        values (:kind, :article, :source, :from, :to, :reason,
                                :state, :lanes, :sources, :total, :before, :by, :now)
                        returning id
                        """)
                .param("kind", kind)
                .param("article", scope instanceof Scope.One(long article) ? article : null)
                .param("source", span.source())
                .param("from", span.from())
                .param("to", span.to())
                .param("reason", scope instanceof Scope.Listed listed ? listed.reason() : null)
                .param("state", state)
                .param("before", TargetRows.Written.NONE.last())
                .param("lanes", Math.max(1, settings.lanes()))
                .param("sources", touched.sources())
                .param("total", touched.targets())
                .param("by", askedBy)
                .param("now", now())
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    /** Ends a job before its targets are through; what is being run this moment is still finished. Says whether it ran. */
    public boolean cancel(long id, String by) {
        return jdbc.sql("""
                        update job
                        set state = 'CANCELLED', ended_at = :now, ended_by = :by
                        where id = :id
                          and state in ('PREPARING', 'QUEUED', 'RUNNING')
                        """).param("now", now()).param("by", by).param("id", id).update() == 1;
    }

    /**
     * Queues dead letters again as if they had never been tried; an ended job goes on.
     *
     * @param position the one to try; null for all of the job
     * @return how many; none of a job that was cancelled
     */
    @Transactional
    public int retry(long id, @Nullable Integer position) {
        Optional<String> state = jdbc.sql("select state from job where id = :id for update")
                .param("id", id)
                .query((row, n) -> row.getString("state"))
                .optional();
        if (state.isEmpty() || state.get().equals("CANCELLED")) {
            return 0;
        }
        int requeued = jdbc.sql("""
                        update job_target
                        set state = 'WAITING', attempts = 0, begun = 0, trouble = null, detail = null,
                            next_try_at = :now, ended_at = null
                        where job_id = :id
                          and state = 'FAILED'
                          and (:position::integer is null or position = :position)
                        """)
                .param("now", now())
                .param("id", id)
                .param("position", position)
                .update();
        if (requeued > 0) {
            jdbc.sql("""
                            update job
                            set state = case when started_at is null then 'QUEUED' else 'RUNNING' end,
                                ended_at = null, failed = failed - :requeued
                            where id = :id
                            """).param("requeued", requeued).param("id", id).update();
        }
        return requeued;
    }

    /** Throws where there is no such kind: a kind is chosen from {@link #kinds}. */
    JobKind kind(String name) {
        JobKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of job is called " + name);
        }
        return kind;
    }

    TargetRows rows() {
        return rows;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
