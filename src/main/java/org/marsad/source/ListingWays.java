package org.marsad.source;

import java.net.URI;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the listings of sources are by their editors' word; where it says nothing, the next poll looks. */
final class ListingWays {

    private final JdbcClient jdbc;

    ListingWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A source with a selector of links is a listing page by its editor's word; nothing is looked for. */
    void followAsPage(long id, SourceDetails details, URI page) {
        if (details.rules().links() != null) {
            follow(id, Listing.Kind.PAGE, page);
        }
    }

    void follow(long id, Listing.Kind kind, URI listing) {
        jdbc.sql("update source set listing_kind = :kind, listing_url = :url where id = :id")
                .param("kind", kind.name())
                .param("url", listing.toString())
                .param("id", id)
                .update();
    }

    /** The listing page that a source is followed by already. */
    Optional<URI> pageOfLinks(long id) {
        return jdbc.sql("select listing_url from source where id = :id and listing_kind = 'PAGE'")
                .param("id", id)
                .query((row, n) -> URI.create(row.getString("listing_url")))
                .optional();
    }

    /** Has the listing looked for afresh, as if the source had just been added. */
    void forget(long id) {
        jdbc.sql("""
                        update source
                        set listing_kind = null, listing_url = null, etag = null, last_modified = null,
                            state = 'NEW', state_since = now(), interval_seconds = null, pace_seconds = null, newest_item_at = null,
                            trouble = null, trouble_detail = null, trouble_since = null, failures = 0, looked_back_at = null,
                            listing_due_at = now(), next_due_at = now()
                        where id = :id
                        """).param("id", id).update();
    }
}
