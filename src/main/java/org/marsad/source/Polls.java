package org.marsad.source;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.Validators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What polling needs to know about sources: which are due, and where their listings are. Thread-safe. */
@Component
public class Polls {

    private final JdbcClient jdbc;

    Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A source about to be polled.
     *
     * @param url        its address when it was taken up; an editor may change it meanwhile
     * @param listingUrl where its feed, sitemap or list of links is; null until discovery found it
     */
    public record Polled(
            long id,
            String name,
            URI url,
            Listing.@Nullable Kind kind,
            @Nullable URI listingUrl,
            Validators validators,
            boolean listingDue,
            SourceRules rules) {}

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
                        select id, name, url, listing_kind, listing_url, etag, last_modified,
                               title_selector, body_selector, date_selector, author_selector, link_selector,
                               request_headers, looked_back_at, listing_due_at <= :now as listing_due
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
                // While older articles are still to be looked for, the listing is needed whole, changed or not.
                row.getTimestamp("looked_back_at") == null
                        ? Validators.NONE
                        : new Validators(row.getString("etag"), row.getString("last_modified")),
                row.getBoolean("listing_due"),
                SourceRules.of(row));
    }

    /** Notes where the listing is, unless the source was given another address meanwhile. */
    public void found(Polled source, Listing.Kind kind, URI listingUrl) {
        jdbc.sql("update source set listing_kind = :kind, listing_url = :listing where id = :id and url = :url")
                .param("kind", kind.name())
                .param("listing", listingUrl.toString())
                .param("id", source.id())
                .param("url", source.url().toString())
                .update();
    }

    /** Whether the source is still collected from the address that it had when it was taken up. */
    public boolean stands(Polled source) {
        return jdbc.sql("select count(*) from source where id = :id and url = :url and enabled")
                        .param("id", source.id())
                        .param("url", source.url().toString())
                        .query((row, n) -> row.getInt(1))
                        .single()
                == 1;
    }

    /** Articles of the source are waiting: makes it due at that moment, if its listing is not due sooner. */
    public void dueAgain(long id, Instant moment) {
        jdbc.sql("update source set next_due_at = least(listing_due_at, :moment) where id = :id")
                .param("moment", Timestamp.from(moment))
                .param("id", id)
                .update();
    }
}
