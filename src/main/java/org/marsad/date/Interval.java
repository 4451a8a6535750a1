package org.marsad.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends inclusive, null for an open end; at least one end is known.
 *
 * @param edtf the interval as written: {@code 2025-03-21}, {@code 2025-03}, {@code 2025-21} (spring), {@code 2024},
 *             {@code 2025-03-21/2025-03-31}, {@code 2025-01-15/..}, {@code ../2024-12} (Extended Date/Time Format, ISO 8601-2)
 */
public record Interval(
        String edtf, @Nullable LocalDate first, @Nullable LocalDate last) {

    /** How much of a date was stated. */
    public enum Precision {
        DAY,
        INTERVAL,
        MONTH,
        SEASON,
        YEAR,
        OPEN
    }

    private static final String OPEN_END = "..";

    public static Interval day(LocalDate day) {
        return new Interval(day.toString(), day, day);
    }

    public static Interval between(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : new Interval(first + "/" + last, first, last);
    }

    /** Reads the forms above; throws IllegalArgumentException for any other text. */
    public static Interval parse(String edtf) {
        try {
            int slash = edtf.indexOf('/');
            if (slash < 0) {
                Interval whole = single(edtf);
                return new Interval(edtf, whole.first, whole.last);
            }
            String from = edtf.substring(0, slash);
            String to = edtf.substring(slash + 1);
            LocalDate first = from.equals(OPEN_END) ? null : single(from).first;
            LocalDate last = to.equals(OPEN_END) ? null : single(to).last;
            if ((first == null && last == null) || (first != null && last != null && first.isAfter(last))) {
                throw new IllegalArgumentException("not an interval: " + edtf);
            }
            return new Interval(edtf, first, last);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not an EDTF date or interval: " + edtf, e);
        }
    }

    public Precision precision() {
        if (edtf.contains(OPEN_END)) {
            return Precision.OPEN;
        }
        if (edtf.indexOf('/') >= 0) {
            return Precision.INTERVAL;
        }
        return switch (edtf.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> isSeason(edtf) ? Precision.SEASON : Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    private static Interval single(String date) {
        return switch (date.length()) {
            case 4 -> {
                int year = Integer.parseInt(date);
                yield new Interval(date, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            case 7 -> isSeason(date) ? season(date) : month(YearMonth.parse(date));
            case 10 -> day(LocalDate.parse(date));
            default -> throw new IllegalArgumentException("not an EDTF date: " + date);
        };
    }

    private static Interval month(YearMonth month) {
        return new Interval(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static boolean isSeason(String date) {
        return date.charAt(5) == '2';
    }

    /** 21 spring to 24 winter; a winter belongs to the year it begins in. Northern, by whole months. */
    private static Interval season(String date) {
        int number = Integer.parseInt(date.substring(5)) - 21;
        if (number < 0 || number > 3 || date.charAt(4) != '-') {
            throw new IllegalArgumentException("not an EDTF season: " + date);
        }
        YearMonth begins =
                YearMonth.of(Integer.parseInt(date.substring(0, 4)), 3).plusMonths(3L * number);
        return new Interval(date, begins.atDay(1), begins.plusMonths(2).atEndOfMonth());
    }
}
