package org.marsad.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort key and id of its last item, so that new arrivals neither repeat nor hide items.
 *
 * @param key sort key as text: a moment in microseconds, a day, a name
 */
record Cursor(String key, long id) {

    private static final long MOST_MICROS = 60_000_000_000_000_000L;

    static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.lastIndexOf('|');
            if (bar < 0) {
                throw new BadParameter("after", "the 'next' of an earlier answer");
            }
            return new Cursor(plain.substring(0, bar), Long.parseLong(plain.substring(bar + 1)));
        } catch (IllegalArgumentException e) {
            throw new BadParameter("after", "the 'next' of an earlier answer");
        }
    }

    static @Nullable Cursor parseOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : parse(text);
    }

    /** The key as microseconds since 1970, of the years 1 to 9999. */
    long micros() {
        try {
            long micros = Long.parseLong(key);
            if (Math.abs(micros) > MOST_MICROS) {
                throw new BadParameter("after", "the 'next' of an earlier answer of this list");
            }
            return micros;
        } catch (NumberFormatException e) {
            throw new BadParameter("after", "the 'next' of an earlier answer of this list");
        }
    }

    LocalDate day() {
        LocalDate day = BadParameter.day("after", key);
        if (day == null) {
            throw new BadParameter("after", "the 'next' of an earlier answer of this list");
        }
        return day;
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
