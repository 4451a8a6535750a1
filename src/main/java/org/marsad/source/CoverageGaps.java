package org.marsad.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gaps in the coverage of sources, for their pages and for timelines. Read only. */
@Component
public class CoverageGaps {

    private final JdbcClient jdbc;

    CoverageGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stretch of time in which a source was not collected.
     *
     * @param to       null while it lasts
     * @param reason   FAILING, DISABLED, NOT_RUNNING or OVERFLOW; {@code gap.<reason>} in the messages
     * @param trouble  why a failing source failed
     * @param caughtUp whether its listing reached back over it afterwards, so that nothing should be missing
     */
    public record Gap(
            long sourceId,
            String source,
            @Nullable String language,
            Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable String trouble,
            boolean caughtUp) {

        /** The state that a failing source was in. */
        public State state() {
            return Failure.named(trouble).state();
        }
    }

    /** Newest first. */
    public List<Gap> of(long source, int limit) {
        return jdbc.sql("""
                        select s.id, s.name, s.language, g.from_at, g.to_at, g.reason, g.trouble, g.caught_up
                        from coverage_gap g
                        join source s on s.id = g.source_id
                        where g.source_id = :source
                        order by g.from_at desc, g.id desc
                        limit :limit
                        """)
                .param("source", source)
                .param("limit", limit)
                .query((row, n) -> gap(row))
                .list();
    }

    /**
     * Gaps that reach into a window of time, of all sources, the longest first: without those of which nothing should be
     * missing.
     *
     * @param least how long a gap must be to be told
     */
    public List<Gap> within(Instant from, Instant to, Duration least, Instant now, int limit) {
        return jdbc.sql("""
                        select s.id, s.name, s.language, g.from_at, g.to_at, g.reason, g.trouble, g.caught_up
                        from coverage_gap g
                        join source s on s.id = g.source_id
                        where g.from_at < :to
                          and coalesce(g.to_at, :now) > :from
                          and not g.caught_up
                          and least(coalesce(g.to_at, :now), :to) - greatest(g.from_at, :from) >= make_interval(secs => :least)
                        order by least(coalesce(g.to_at, :now), :to) - greatest(g.from_at, :from) desc, g.id
                        limit :limit
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(now))
                .param("least", (double) least.toSeconds())
                .param("limit", limit)
                .query((row, n) -> gap(row))
                .list();
    }

    private static Gap gap(ResultSet row) throws SQLException {
        Timestamp to = row.getTimestamp("to_at");
        return new Gap(
                row.getLong("id"),
                row.getString("name"),
                row.getString("language"),
                row.getTimestamp("from_at").toInstant(),
                to == null ? null : to.toInstant(),
                row.getString("reason"),
                row.getString("trouble"),
                row.getBoolean("caught_up"));
    }
}
