package org.marsad.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a source stands: what {@link Standings} says in a sentence.
 *
 * @param since    since when it is in its state or, in trouble, in this very trouble
 * @param trouble  name of a {@link org.marsad.fetch.Trouble} or {@link ListingOutcome.Reason}
 * @param next     when anything of it is looked at next
 * @param listing  when its listing is looked at next
 * @param interval the wait between two looks while it is well
 * @param newest   the newest date that its listing has shown
 */
public record Standing(
        boolean enabled,
        State state,
        Instant since,
        @Nullable String trouble,
        @Nullable String detail,
        Instant next,
        Instant listing,
        Duration interval,
        @Nullable Instant newest) {

    /** What to select from {@code source s} for {@link #of}. */
    public static final String COLUMNS = """
            s.enabled, s.state, s.state_since, s.trouble, s.trouble_detail, s.trouble_since, s.next_due_at, s.listing_due_at,
            coalesce(s.interval_seconds, s.poll_seconds) as every_seconds, s.newest_item_at
            """;

    public static Standing of(ResultSet row) throws SQLException {
        Instant trouble = instant(row, "trouble_since");
        return new Standing(
                row.getBoolean("enabled"),
                State.valueOf(row.getString("state")),
                trouble == null ? row.getTimestamp("state_since").toInstant() : trouble,
                row.getString("trouble"),
                row.getString("trouble_detail"),
                row.getTimestamp("next_due_at").toInstant(),
                row.getTimestamp("listing_due_at").toInstant(),
                Duration.ofSeconds(row.getInt("every_seconds")),
                instant(row, "newest_item_at"));
    }

    /** The state's name, or {@code PAUSED} for a source that is switched off. */
    public String name() {
        return enabled ? state.name() : "PAUSED";
    }

    /** As tools read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
