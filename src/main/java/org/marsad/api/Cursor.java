package org.marsad.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort key and id of its last item, so that new arrivals neither repeat nor hide items.
 *
 * @param key sort key as text: a moment in microseconds, a day, a name
 */
record Cursor(String key, long id) {

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

    long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new BadParameter("after", "the 'next' of an earlier answer of this list");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
