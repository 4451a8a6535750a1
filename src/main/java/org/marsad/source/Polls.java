package org.marsad.source;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.Validators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What polling knows and finds out about sources: when each is due, where its listing is, how it is doing. Thread-safe. */
@Component
public class Polls {

    private final JdbcClient jdbc;

    Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A source about to be polled.
     *
     * @param listingUrl where its feed, sitemap or list of links is; null until discovery found it
     */
    public record Polled(
            long id,
            String name,
            URI url,
            Listing.@Nullable Kind kind,
            @Nullable URI listingUrl,
            Validators validators,
            Duration interval,
            int failures,
            boolean listingDue) {}

    public List<Long> due(Instant now, int limit) {
        return jdbc.sql("""
                        select id
                        from source
                        where enabled
                          and next_due_at <= :now
                        order by next_due_at, id
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** @param now decides whether the listing is due, or only articles are */
    public Optional<Polled> find(long id, Instant now) {
        return jdbc.sql("""
                        select id, name, url, listing_kind, listing_url, etag, last_modified, poll_seconds, failures,
                               listing_due_at <= :now as listing_due
                        from source
                        where id = :id
                          and enabled
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(Polls::polled)
                .optional();
    }

    private static Polled polled(ResultSet row, int n) throws SQLException {
        String kind = row.getString("listing_kind");
        String listing = row.getString("listing_url");
        return new Polled(
                row.getLong("id"),
                row.getString("name"),
                URI.create(row.getString("url")),
                kind == null ? null : Listing.Kind.valueOf(kind),
                listing == null ? null : URI.create(listing),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                Duration.ofSeconds(row.getInt("poll_seconds")),
                row.getInt("failures"),
                row.getBoolean("listing_due"));
    }

    public void found(long id, Listing.Kind kind, URI listingUrl) {
        jdbc.sql("update source set listing_kind = :kind, listing_url = :url where id = :id")
                .param("kind", kind.name())
                .param("url", listingUrl.toString())
                .param("id", id)
                .update();
    }

    /**
     * The listing answered with items: the source is well, and was collected since its last good poll unless that is
     * longer ago than {@code unbroken}.
     */
    @Transactional
    public void well(long id, Instant now, Validators validators, Instant nextDue, Duration unbroken) {
        jdbc.sql("""
                        update source
                        set state = 'WELL', trouble = null, trouble_detail = null, trouble_since = null, failures = 0,
                            etag = :etag, last_modified = :lastModified,
                            last_polled_at = :now, last_well_at = :now, listing_due_at = :due, next_due_at = :due
                        where id = :id
                        """)
                .param("etag", validators.etag())
                .param("lastModified", validators.lastModified())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(nextDue))
                .param("id", id)
                .update();
        covered(id, now, unbroken);
    }

    /** The listing has not changed: a source that was well stays well; one that failed is not healed by it. */
    @Transactional
    public void unchanged(long id, Instant now, Instant nextDue, Duration unbroken) {
        int well = jdbc.sql("""
                        update source
                        set last_polled_at = :now, listing_due_at = :due, next_due_at = :due,
                            last_well_at = case when state = 'FAILING' then last_well_at else :now end
                        where id = :id
                          and state <> 'FAILING'
                        """)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(nextDue))
                .param("id", id)
                .update();
        if (well == 1) {
            covered(id, now, unbroken);
        } else {
            // What is unchanged is what failed: ask without conditions next time.
            jdbc.sql("""
                            update source
                            set etag = null, last_modified = null, last_polled_at = :now, listing_due_at = :due, next_due_at = :due
                            where id = :id
                            """)
                    .param("now", Timestamp.from(now))
                    .param("due", Timestamp.from(nextDue))
                    .param("id", id)
                    .update();
        }
    }

    /**
     * The listing could not be had or read.
     *
     * @param state   {@code SLOWED} where the site asked for patience, else {@code FAILING}
     * @param trouble name of a {@link org.marsad.fetch.Trouble} or {@link ListingOutcome.Reason}
     */
    public void failed(long id, Instant now, String state, String trouble, String detail, Instant nextDue) {
        jdbc.sql("""
                        update source
                        set trouble_since = case when trouble = :trouble then trouble_since else :now end,
                            state = :state, trouble = :trouble, trouble_detail = :detail,
                            failures = failures + 1, etag = null, last_modified = null,
                            last_polled_at = :now, listing_due_at = :due, next_due_at = :due
                        where id = :id
                        """)
                .param("state", state)
                .param("trouble", trouble)
                .param("detail", detail)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(nextDue))
                .param("id", id)
                .update();
    }

    /** Articles of the source are waiting: makes it due at that moment, if its listing is not due sooner. */
    public void dueAgain(long id, Instant moment) {
        jdbc.sql("update source set next_due_at = least(listing_due_at, :moment) where id = :id")
                .param("moment", Timestamp.from(moment))
                .param("id", id)
                .update();
    }

    private void covered(long id, Instant now, Duration unbroken) {
        int extended = jdbc.sql("""
                        update coverage
                        set to_at = :now
                        where source_id = :id
                          and to_at >= :since
                          and from_at = (select max(from_at) from coverage where source_id = :id)
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(unbroken)))
                .update();
        if (extended == 0) {
            jdbc.sql("""
                            insert into coverage (source_id, from_at, to_at)
                            values (:id, :now, :now)
                            on conflict do nothing
                            """).param("id", id).param("now", Timestamp.from(now)).update();
        }
    }
}
