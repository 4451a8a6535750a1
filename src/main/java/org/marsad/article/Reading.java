package org.marsad.article;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Findings;
import org.marsad.date.DateExpression;
import org.marsad.extract.Content;
import org.marsad.tag.Mention;

/**
 * All that the line read out of one fetched page, ready to be stored.
 *
 * @param url       where it was read
 * @param published when it was published: the page's word, else the listing's; null when neither says
 * @param versions  of the stages that read it
 */
public record Reading(
        long sourceId,
        URI url,
        @Nullable Published published,
        Content content,
        List<Mention> mentions,
        List<DateExpression> dates,
        Findings findings,
        Fetched snapshot,
        Versions versions) {

    /** Where a moment without a zone of its own belongs to a day: the region that the sources report on. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Baghdad");

    /**
     * @param day       the day where it was published, which is what dates in the text count from
     * @param precision DAY, MINUTE or SECOND
     */
    public record Published(Instant at, LocalDate day, String precision, String basis) {}

    /**
     * The bytes as fetched.
     *
     * @param cut whether there were more than were kept
     */
    public record Fetched(
            URI url, int status, Map<String, List<String>> headers, byte[] body, Instant at, boolean cut) {

        /** A page that came whole. */
        public Fetched(URI url, int status, Map<String, List<String>> headers, byte[] body, Instant at) {
            this(url, status, headers, body, at, false);
        }
    }

    public record Versions(String page, String tag, String date, String claim, String gazetteer) {}
}
