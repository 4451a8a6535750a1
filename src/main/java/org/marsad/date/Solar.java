package org.marsad.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The Solar Hijri calendar of Iran and of Kurdistan, by the 33-year rule, right for all years of living memory. */
final class Solar {

    /** Day, counted from 1 January 1970, before the first day of year 1. */
    private static final long EPOCH = 1_948_320L - 2_440_588L;

    private static final int YEARS_AHEAD = 621;

    private Solar() {}

    static boolean isYear(int year) {
        return year >= 1300 && year <= 1470;
    }

    static Stretch month(int year, int month) {
        LocalDate first = newYear(year).plusDays(daysBefore(month));
        return Stretch.days(first, first.plusDays(lengthOf(year, month) - 1L));
    }

    static @Nullable Stretch day(int year, int month, int day) {
        return day < 1 || day > lengthOf(year, month)
                ? null
                : Stretch.day(newYear(year).plusDays(daysBefore(month) + day - 1L));
    }

    static Stretch year(int year) {
        return Stretch.days(newYear(year), newYear(year + 1).minusDays(1));
    }

    static int yearOf(LocalDate day) {
        int year = day.getYear() - YEARS_AHEAD;
        return day.isBefore(newYear(year)) ? year - 1 : year;
    }

    /** The first of Farvardin, which is Nowruz. */
    static LocalDate newYear(int year) {
        return LocalDate.ofEpochDay(EPOCH + 365L * (year - 1) + Math.floorDiv(8 * year + 21, 33));
    }

    private static int daysBefore(int month) {
        return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    }

    private static int lengthOf(int year, int month) {
        if (month < 12) {
            return month <= 6 ? 31 : 30;
        }
        return (int) (newYear(year + 1).toEpochDay() - newYear(year).toEpochDay()) - 336;
    }
}
