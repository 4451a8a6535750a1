package org.marsad.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Times;

/** What is searched: each a table with words, and the time by which its newest come first. */
enum Target {
    ARTICLES("article", "dated_at"),
    CLAIMS("claim", "sort_day");

    private final String table;
    private final String time;

    Target(String table, String time) {
        this.table = table;
        this.time = time;
    }

    /** Articles unless claims are asked for. */
    static Target of(@Nullable String kind) {
        return "claims".equals(kind) ? CLAIMS : ARTICLES;
    }

    String table() {
        return table;
    }

    String time() {
        return time;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The moment at which a day begins where the sources report from. */
    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toOffsetDateTime();
    }
}
