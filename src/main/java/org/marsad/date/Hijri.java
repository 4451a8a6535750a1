package org.marsad.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** The Islamic calendar of Umm al-Qura; observed months may begin a day off. */
final class Hijri {

    private Hijri() {}

    static boolean isYear(int year) {
        return year >= 1300 && year <= 1599;
    }

    /** The days of a month, null outside the calendar's tables. */
    static @Nullable Stretch month(int year, int month) {
        try {
            HijrahDate first = HijrahChronology.INSTANCE.date(year, month, 1);
            return Stretch.days(LocalDate.from(first), LocalDate.from(first).plusDays(first.lengthOfMonth() - 1L));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Stretch day(int year, int month, int day) {
        try {
            return Stretch.day(LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Stretch year(int year) {
        Stretch first = month(year, 1);
        Stretch last = month(year, 12);
        return first == null || last == null ? null : Stretch.days(first.firstDay(), last.lastDay());
    }

    /** The year whose month begins in a year of the common era. */
    static int yearIn(int commonYear, int month) {
        int year = yearOf(LocalDate.of(commonYear, 1, 1));
        Stretch found = month(year, month);
        return found != null && found.firstDay().getYear() < commonYear ? year + 1 : year;
    }

    static int yearOf(LocalDate day) {
        return HijrahDate.from(day).get(ChronoField.YEAR);
    }
}
