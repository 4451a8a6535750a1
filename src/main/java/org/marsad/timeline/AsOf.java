package org.marsad.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.marsad.web.Times;

/**
 * A moment of the past whose knowledge is asked for.
 *
 * @param text   as it stands in the address
 * @param moment the last that counts: of a day its end
 */
record AsOf(String text, Instant moment) {

    /**
     * When Marsad knew the article {@code a}: when it first saw it. What was published before Marsad saw anything at all came
     * with the archives that were read first, and counts from its publication.
     */
    static final String KNOWN_AT = """
            case when a.dated_at < (select min(f.first_seen_at) from article f) then a.dated_at else a.first_seen_at end""";

    /** Throws {@link java.time.DateTimeException} for a text that is neither a day nor a moment. */
    static AsOf parse(String text) {
        return text.indexOf('T') < 0
                ? new AsOf(
                        text,
                        LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(Times.ZONE)
                                .toInstant()
                                .minusMillis(1))
                : new AsOf(text, LocalDateTime.parse(text).atZone(Times.ZONE).toInstant());
    }

    /** The day, for date fields. */
    public LocalDate day() {
        return LocalDate.ofInstant(moment, Times.ZONE);
    }
}
