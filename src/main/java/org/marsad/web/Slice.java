package org.marsad.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list that is too long for a page.
 *
 * @param next where the rest begins; null at the end
 */
public record Slice<T>(List<T> items, @Nullable After next) {

    /** Cuts rows, of which one more than {@code limit} was asked for, to the limit. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, After> place) {
        if (rows.size() <= limit) {
            return new Slice<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Slice<>(items, place.apply(items.getLast()));
    }

    public boolean empty() {
        return items.isEmpty();
    }
}
