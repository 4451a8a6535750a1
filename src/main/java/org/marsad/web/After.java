package org.marsad.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: what the last row before it is sorted by. Written into addresses as {@code after}.
 *
 * @param key the row's first sort key as text
 * @param id  breaks ties
 */
public record After(String key, long id) {

    private static final char BETWEEN = '~';
    private static final int LONGEST = 300;

    /** Reads what {@link #toString} wrote; null for nothing and for any other text. */
    public static @Nullable After parse(@Nullable String text) {
        int between = text == null || text.length() > LONGEST ? -1 : text.lastIndexOf(BETWEEN);
        if (text == null || between < 0) {
            return null;
        }
        try {
            return new After(text.substring(0, between), Long.parseLong(text.substring(between + 1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The key as a moment; null where it is none. */
    public @Nullable Instant instant() {
        try {
            return Instant.parse(key);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The key as a day; null where it is none. */
    public @Nullable LocalDate day() {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return key + BETWEEN + id;
    }
}
