package org.marsad.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs as they stand, for pages and the API. Thread-safe. */
@Component
public class JobList {

    private static final String SELECT = """
            select j.*, a.title as article_title, a.language as article_language,
                   s.slug as source_slug, s.name as source_name, s.language as source_language,
                   again.count as again, again.next as next_try_at
            from job j
            left join article a on a.id = j.article_id
            left join source s on s.id = j.source_id
            left join lateral (
                select count(*) as count, min(t.next_try_at) as next
                from job_target t
                where t.job_id = j.id
                  and t.state = 'WAITING'
                  and t.trouble is not null
                  and j.state = 'RUNNING') again on true
            """;

    private final JdbcClient jdbc;

    JobList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a job is about. A source or article that is gone has no name any more. */
    public record About(
            @Nullable Long article,
            @Nullable String title,
            @Nullable Long source,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String language,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    /**
     * How far a job is.
     *
     * @param prepared targets that are written down, all of them once it does not prepare any more
     * @param again   targets that failed and are still going to be tried again, the first of them at {@code nextTry}
     */
    public record Progress(
            int total,
            int prepared,
            int done,
            int unchanged,
            int skipped,
            int failed,
            int again,
            @Nullable Instant nextTry) {

        /** Targets that have come to an end of any kind. */
        public int ended() {
            return done + unchanged + skipped + failed;
        }

        /** Whole per cent, of which 100 means all. */
        public int percent() {
            return total == 0 ? 100 : (int) (100L * ended() / total);
        }
    }

    /** @param state PREPARING, QUEUED, RUNNING, DONE or CANCELLED */
    public record Job(
            long id,
            String kind,
            About about,
            int sources,
            String state,
            Progress progress,
            String askedBy,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {

        public boolean active() {
            return preparing() || state.equals("QUEUED") || state.equals("RUNNING");
        }

        /** Whether its targets are still being written down. */
        public boolean preparing() {
            return state.equals("PREPARING");
        }

        /** How long it ran, or runs by now, in seconds; 0 before it began. */
        public long seconds(Instant now) {
            Instant end = endedAt == null ? now : endedAt;
            return startedAt == null
                    ? 0
                    : Math.max(0, Duration.between(startedAt, end).toSeconds());
        }

        /** Whether its dead letters can be queued again. */
        public boolean retriable() {
            return progress.failed > 0 && !state.equals("CANCELLED");
        }
    }

    /** A target that failed for good. */
    public record Failure(
            int position, long target, String label, String trouble, String detail, int attempts, Instant at) {}

    /** How often a reason stands among a job's failures. */
    public record Reason(String trouble, int count) {}

    /** Jobs with an id below {@code before}, newest first. */
    public List<Job> newest(long before, int limit) {
        return list("where j.id < :before", before, limit);
    }

    /** Jobs that have not ended, newest first. */
    List<Job> active(int limit) {
        return list("where j.id < :before and j.state in ('PREPARING', 'QUEUED', 'RUNNING')", Long.MAX_VALUE, limit);
    }

    /** Jobs that have ended, newest first. */
    List<Job> ended(long before, int limit) {
        return list("where j.id < :before and j.state in ('DONE', 'CANCELLED')", before, limit);
    }

    private List<Job> list(String where, long before, int limit) {
        return jdbc.sql(SELECT + where + "\norder by j.id desc\nlimit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> job(row))
                .list();
    }

    public Optional<Job> find(long id) {
        return jdbc.sql(SELECT + "where j.id = :id")
                .param("id", id)
                .query((row, n) -> job(row))
                .optional();
    }

    /** A job's dead letters after a position, in the order of its targets. */
    public List<Failure> failures(long job, int after, int limit) {
        return jdbc.sql("""
                        select position, target_id, label, trouble, coalesce(detail, '') as detail, attempts, ended_at
                        from job_target
                        where job_id = :job
                          and state = 'FAILED'
                          and position > :after
                        order by position
                        limit :limit
                        """)
                .param("job", job)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Failure(
                        row.getInt("position"),
                        row.getLong("target_id"),
                        row.getString("label"),
                        row.getString("trouble"),
                        row.getString("detail"),
                        row.getInt("attempts"),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** Why a job's targets failed, the most frequent reason first. */
    List<Reason> reasons(long job) {
        return jdbc.sql("""
                        select trouble, count(*) as count
                        from job_target
                        where job_id = :job
                          and state = 'FAILED'
                        group by trouble
                        order by count desc, trouble
                        limit 50
                        """)
                .param("job", job)
                .query((row, n) -> new Reason(row.getString("trouble"), row.getInt("count")))
                .list();
    }

    /** A source to choose from. */
    record Choice(long id, String name) {}

    /** Sources by name; the one that is chosen is among them however many there are. */
    List<Choice> sources(int limit, @Nullable Long chosen) {
        return jdbc.sql("""
                        select id, name
                        from source
                        order by id = :chosen desc, name, id
                        limit :limit
                        """)
                .param("chosen", chosen == null ? 0 : chosen)
                .param("limit", limit)
                .query((row, n) -> new Choice(row.getLong("id"), row.getString("name")))
                .list();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                about(row),
                row.getInt("sources"),
                row.getString("state"),
                new Progress(
                        row.getInt("total"),
                        row.getInt("prepared"),
                        row.getInt("done"),
                        row.getInt("unchanged"),
                        row.getInt("skipped"),
                        row.getInt("failed"),
                        row.getInt("again"),
                        moment(row, "next_try_at")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                moment(row, "started_at"),
                moment(row, "ended_at"),
                row.getString("ended_by"));
    }

    private static About about(ResultSet row) throws SQLException {
        Long article = row.getObject("article_id", Long.class);
        return new About(
                article,
                row.getString("article_title"),
                row.getObject("source_id", Long.class),
                row.getString("source_slug"),
                row.getString("source_name"),
                row.getString(article == null ? "source_language" : "article_language"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
