package org.marsad.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days as a query writes it: a day, a month, a year, or two of these with {@code ..} between, either of which
 * may be missing.
 *
 * @param first null where it is open; not so {@code last} too
 */
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** Null where the text is no such stretch. */
    static @Nullable Days parse(String text) {
        int between = text.indexOf("..");
        if (between < 0) {
            LocalDate first = edge(text, false);
            LocalDate last = edge(text, true);
            return first == null || last == null ? null : new Days(first, last);
        }
        String from = text.substring(0, between);
        String to = text.substring(between + 2);
        LocalDate first = edge(from, false);
        LocalDate last = edge(to, true);
        boolean read = (first != null || from.isEmpty()) && (last != null || to.isEmpty());
        return !read || (first == null && last == null) || (first != null && last != null && last.isBefore(first))
                ? null
                : new Days(first, last);
    }

    private static @Nullable LocalDate edge(String text, boolean end) {
        try {
            LocalDate day = switch (text.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(text), end ? 12 : 1, end ? 31 : 1);
                case 7 ->
                    end
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                case 10 -> LocalDate.parse(text);
                default -> null;
            };
            return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
