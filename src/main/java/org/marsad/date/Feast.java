package org.marsad.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Feasts and days that have a name. */
enum Feast {
    CHRISTMAS,
    CHRISTMAS_EVE,
    NEW_YEARS_DAY,
    NEW_YEARS_EVE,
    THANKSGIVING,
    ELECTION_DAY,
    EASTER,
    NOWRUZ,
    ASHURA,
    ARBAEEN,
    EID_AL_FITR,
    EID_AL_ADHA;

    private static final Feast[] ALL = values();

    static Feast at(int number) {
        return ALL[number];
    }

    /** The feast in a year of the common era. */
    @Nullable
    LocalDate in(int year) {
        return switch (this) {
            case CHRISTMAS -> LocalDate.of(year, 12, 25);
            case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
            case NEW_YEARS_DAY -> LocalDate.of(year, 1, 1);
            case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
            case THANKSGIVING ->
                LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case ELECTION_DAY ->
                LocalDate.of(year, 11, 1)
                        .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                        .plusDays(1);
            case EASTER -> easter(year);
            case NOWRUZ -> Solar.newYear(year - 621);
            case ASHURA -> hijri(year, 1, 10);
            case ARBAEEN -> hijri(year, 2, 20);
            case EID_AL_FITR -> hijri(year, 10, 1);
            case EID_AL_ADHA -> hijri(year, 12, 10);
        };
    }

    /** Easter Sunday of the western churches (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 4) % 7;
        int shift = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** The first occurrence in the year; lunar feasts fall twice in some. */
    private static @Nullable LocalDate hijri(int year, int month, int day) {
        for (int hijri = year - 580; hijri <= year - 577; hijri++) {
            Stretch found = Hijri.day(hijri, month, day);
            if (found != null && found.firstDay().getYear() == year) {
                return found.firstDay();
            }
        }
        return null;
    }

    /** The last one up to the day, or the first from it on. */
    @Nullable
    LocalDate near(LocalDate day, boolean ahead) {
        LocalDate same = in(day.getYear());
        if (same == null) {
            return null;
        }
        if (ahead) {
            return same.isBefore(day) ? in(day.getYear() + 1) : same;
        }
        return same.isAfter(day) ? in(day.getYear() - 1) : same;
    }
}
