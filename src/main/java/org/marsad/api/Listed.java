package org.marsad.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} goes into {@code after} to read on, null at the end. */
record Listed<T>(List<T> items, @Nullable String next) {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    /** From up to {@code limit + 1} rows: the one too many only tells that there is more. */
    static <T> Listed<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Listed<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Listed<>(items, cursor.apply(items.getLast()).toString());
    }

    static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new BadParameter("limit", "a number from 1 to " + MAX_LIMIT);
        }
        return asked;
    }
}
