package org.marsad.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.Validators;
import org.marsad.source.Polls.Polled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What looks at listings found: a source's state, when it is looked at next, and its coverage. Nothing is written about a
 * source that was switched off or given another address while it was being looked at. Thread-safe.
 */
@Component
public class Looks {

    /** Items from which a source's rhythm is learned. */
    private static final int LEARNED_FROM = 200;

    /** A source stays due while articles of it wait, so that a look that breaks off is taken up again. */
    private static final String LISTING_OR_ARTICLE_DUE =
            "least(:due, (select min(next_try_at) from item where source_id = :id and next_try_at is not null))";

    private final JdbcClient jdbc;
    private final CoverageRows coverage;
    private final PollBounds bounds;

    Looks(JdbcClient jdbc, CoverageRows coverage, PollBounds bounds) {
        this.jdbc = jdbc;
        this.coverage = coverage;
        this.bounds = bounds;
    }

    /**
     * A listing that could be read.
     *
     * @param validators what to ask with the next time
     * @param freshFor   how long the site wants its answer believed, if it says so
     * @param pace       how long the listing itself asks to be left alone, if it does
     * @param items      what it holds
     * @param unknown    how many of them were not known before
     */
    public record Seen(
            Validators validators,
            @Nullable Duration freshFor,
            @Nullable Duration pace,
            List<Item> items,
            int unknown) {

        @Nullable
        Instant oldest() {
            return Looks.oldest(items);
        }

        /** The newest date shown that is not yet to come. */
        @Nullable
        Instant newest(Instant now) {
            return items.stream()
                    .map(Item::published)
                    .filter(published -> published != null && !published.isAfter(now))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** How a source stands before a look is written down. */
    private record Before(
            Ledger.Past past,
            Duration base,
            @Nullable Duration interval,
            @Nullable Duration pace,
            @Nullable Instant newest,
            State state,
            int failures,
            boolean lookedBack) {}

    /**
     * The listing could be read: the source is healthy or, where nothing new came for long, quiet.
     *
     * @return whether something older than the listing holds should be looked for: at a first look, and where the listing
     *     had moved on since the look before; until {@link #lookedBack}
     */
    @Transactional
    public boolean collected(Polled source, Seen seen, Instant now) {
        Optional<Before> found = before(source);
        if (found.isEmpty()) {
            return false;
        }
        Before before = found.get();
        Instant reachesBack = reachesBack(before, seen, now);
        coverage.write(source.id(), Ledger.collected(before.past, now, reachesBack), null);
        Instant shown = seen.newest(now);
        Instant newest = shown != null ? shown : seen.unknown > 0 ? now : before.newest;
        Rhythm rhythm = rhythm(source.id(), newest, now);
        well(source, before, rhythm, seen.unknown > 0, longer(seen.freshFor, seen.pace), now);
        jdbc.sql("""
                        update source
                        set etag = :etag, last_modified = :lastModified, newest_item_at = :newest, pace_seconds = :pace,
                            looked_back_at = case when :moved then null else looked_back_at end
                        where id = :id
                        """)
                .param("moved", reachesBack != null)
                .param("etag", seen.validators.etag())
                .param("lastModified", seen.validators.lastModified())
                .param("newest", timestamp(newest))
                .param("pace", seen.pace == null ? null : Math.clamp(seen.pace.toSeconds(), 1, Integer.MAX_VALUE))
                .param("id", source.id())
                .update();
        return !before.lookedBack || reachesBack != null;
    }

    /**
     * What is older than the listing has been looked for, and fills the gaps that listings left which had moved on: all of
     * them where it met what was known already, else those that began after the oldest that was found.
     *
     * @param older what was found
     * @param unknown how much of it was not known before
     */
    @Transactional
    public void lookedBack(Polled source, List<Item> older, int unknown, Instant now) {
        int updated = jdbc.sql("update source set looked_back_at = :now where id = :id and url = :url")
                .param("now", Timestamp.from(now))
                .param("id", source.id())
                .param("url", source.url().toString())
                .update();
        Instant reached = unknown < older.size() ? Instant.EPOCH : oldest(older);
        if (updated == 1 && reached != null) {
            coverage.filled(source.id(), reached);
        }
    }

    private static @Nullable Instant oldest(List<Item> items) {
        return items.stream()
                .map(Item::published)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * The listing has not changed: a source that was well stays well or falls quiet. One in trouble is not healed by it,
     * for what is unchanged is what failed, and is asked for without conditions the next time.
     */
    @Transactional
    public void unchanged(Polled source, @Nullable Duration freshFor, Instant now) {
        Optional<Before> found = before(source);
        if (found.isEmpty()) {
            return;
        }
        Before before = found.get();
        if (before.state.trouble()) {
            jdbc.sql("""
                            update source
                            set etag = null, last_modified = null,
                                last_polled_at = :now, listing_due_at = :due, next_due_at = %s
                            where id = :id
                            """.formatted(LISTING_OR_ARTICLE_DUE))
                    .param("now", Timestamp.from(now))
                    .param("due", Timestamp.from(now.plus(before.base)))
                    .param("id", source.id())
                    .update();
            return;
        }
        coverage.write(source.id(), Ledger.collected(before.past, now, null), null);
        well(source, before, rhythm(source.id(), before.newest, now), false, longer(freshFor, before.pace), now);
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The listing could not be had or read. */
    @Transactional
    public void failed(Polled source, Failure failure, Instant now) {
        Optional<Before> found = before(source);
        if (found.isEmpty()) {
            return;
        }
        Before before = found.get();
        coverage.write(source.id(), Ledger.failed(before.past, now), failure.trouble());
        Duration wait = failure.backoff().wait(before.base, before.failures, failure.asked());
        jdbc.sql("""
                        update source
                        set trouble_since = case when trouble = :trouble then trouble_since else :now end,
                            state_since = case when state = :state then state_since else :now end,
                            state = :state, trouble = :trouble, trouble_detail = :detail,
                            failures = failures + 1, etag = null, last_modified = null,
                            last_polled_at = :now, listing_due_at = :due, next_due_at = :due
                        where id = :id
                        """)
                .param("state", failure.state().name())
                .param("trouble", failure.trouble())
                .param("detail", failure.detail())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(now.plus(spread(source.id(), wait))))
                .param("id", source.id())
                .update();
    }

    /** @param wanted how long the site asks to be left alone, if it does; within the bounds, it is */
    private void well(
            Polled source, Before before, Rhythm rhythm, boolean fruitful, @Nullable Duration wanted, Instant now) {
        Duration interval = rhythm.interval(before.base, before.interval, fruitful, now, bounds);
        Duration asked = wanted == null ? Duration.ZERO : bounds.clamp(before.base, wanted);
        Duration wait = asked.compareTo(interval) > 0 ? asked : interval;
        State state = rhythm.quiet(now) ? State.QUIET : State.HEALTHY;
        jdbc.sql("""
                        update source
                        set state_since = case when state = :state then state_since else :now end,
                            state = :state, trouble = null, trouble_detail = null, trouble_since = null, failures = 0,
                            interval_seconds = :interval, last_polled_at = :now, last_well_at = :now,
                            listing_due_at = :due, next_due_at = %s
                        where id = :id
                        """.formatted(LISTING_OR_ARTICLE_DUE))
                .param("state", state.name())
                .param("interval", Math.max(1, wait.toSeconds()))
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(now.plus(spread(source.id(), wait))))
                .param("id", source.id())
                .update();
    }

    /**
     * How far back a listing reaches that has nothing in common with what was seen before; null where it has, or where
     * nothing was. A listing whose addresses are new but whose dates are not only writes them in another way.
     */
    static @Nullable Instant reachesBack(@Nullable Instant newest, Seen seen, Instant now) {
        if (newest == null || seen.items.isEmpty() || seen.unknown < seen.items.size()) {
            return null;
        }
        Instant oldest = seen.oldest();
        if (oldest == null) {
            return now;
        }
        return oldest.isAfter(newest) ? oldest : null;
    }

    private static @Nullable Instant reachesBack(Before before, Seen seen, Instant now) {
        return before.past.collected() == null ? null : reachesBack(before.newest, seen, now);
    }

    /** Up to a fifth longer, always the same for one source, so that sources added together do not fall due together. */
    static Duration spread(long id, Duration wait) {
        double share = (id * 0.6180339887) % 1;
        return wait.plusMillis((long) (wait.toMillis() * share / 5));
    }

    /** Locks the source; empty where it was switched off or moved meanwhile. */
    private Optional<Before> before(Polled source) {
        return jdbc.sql("""
                        select s.state, s.failures, s.poll_seconds, s.interval_seconds, s.pace_seconds, s.newest_item_at,
                               s.last_well_at, s.last_polled_at, s.listing_due_at,
                               s.looked_back_at is not null as looked_back, g.from_at, g.reason
                        from source s
                        left join coverage_gap g on g.source_id = s.id and g.to_at is null
                        where s.id = :id
                          and s.url = :url
                          and s.enabled
                        for no key update of s
                        """)
                .param("id", source.id())
                .param("url", source.url().toString())
                .query((row, n) -> before(row))
                .optional();
    }

    private static Before before(ResultSet row) throws SQLException {
        Duration base = Duration.ofSeconds(row.getInt("poll_seconds"));
        int seconds = row.getInt("interval_seconds");
        Duration interval = row.wasNull() ? null : Duration.ofSeconds(seconds);
        Integer pace = row.getObject("pace_seconds", Integer.class);
        String reason = row.getString("reason");
        return new Before(
                new Ledger.Past(
                        instant(row, "last_well_at"),
                        instant(row, "last_polled_at"),
                        row.getTimestamp("listing_due_at").toInstant(),
                        interval == null ? base : interval,
                        reason == null
                                ? null
                                : new Ledger.Open(
                                        row.getTimestamp("from_at").toInstant(), Ledger.Reason.valueOf(reason))),
                base,
                interval,
                pace == null ? null : Duration.ofSeconds(pace),
                instant(row, "newest_item_at"),
                State.valueOf(row.getString("state")),
                row.getInt("failures"),
                row.getBoolean("looked_back"));
    }

    /**
     * Where items have dates, those tell the rhythm; where none has one that can be, the moments at which they were first
     * listed do. An old feed is not fresh because it is new to Marsad.
     */
    private Rhythm rhythm(long source, @Nullable Instant newest, Instant now) {
        List<Instant> dated = new ArrayList<>();
        List<Instant> listed = new ArrayList<>();
        jdbc.sql("""
                        select published_at, first_listed_at
                        from item
                        where source_id = :source
                        order by first_listed_at desc, id
                        limit :limit
                        """).param("source", source).param("limit", LEARNED_FROM).query(row -> {
            Instant first = row.getTimestamp("first_listed_at").toInstant();
            Instant published = instant(row, "published_at");
            listed.add(first);
            if (published != null && !published.isAfter(first)) {
                dated.add(published);
            }
        });
        List<Instant> appeared = dated.isEmpty() ? listed : dated;
        return Rhythm.of(
                newest == null
                        ? appeared
                        : Stream.concat(appeared.stream(), Stream.of(newest)).toList(),
                now);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
