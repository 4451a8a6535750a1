package org.marsad.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar as a text states it.
 *
 * @param grain how fine it was stated
 * @param first first day; null where open
 * @param last  last day, inclusive; null where open
 * @param timex TIMEX3 value
 * @param edtf  the same days in EDTF
 */
record Stretch(
        Grain grain, @Nullable LocalDate first, @Nullable LocalDate last, String timex, String edtf) {

    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};
    private static final int FIRST_EDTF_SEASON = 21;

    static Stretch day(LocalDate day) {
        return new Stretch(Grain.DAY, day, day, day.toString(), day.toString());
    }

    static Stretch week(LocalDate within) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Stretch(
                Grain.WEEK, monday, monday.plusDays(6), weekTimex(monday), monday + "/" + monday.plusDays(6));
    }

    /** Saturday and Sunday of the week. */
    static Stretch weekend(LocalDate within) {
        LocalDate saturday =
                within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        LocalDate sunday = saturday.plusDays(1);
        return new Stretch(Grain.WEEKEND, saturday, sunday, weekTimex(saturday) + "-WE", saturday + "/" + sunday);
    }

    private static String weekTimex(LocalDate day) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + two(week);
    }

    static Stretch month(YearMonth month) {
        return new Stretch(Grain.MONTH, month.atDay(1), month.atEndOfMonth(), month.toString(), month.toString());
    }

    static Stretch quarter(int year, int quarter) {
        YearMonth begins = YearMonth.of(year, 3 * quarter - 2);
        return months(Grain.QUARTER, begins, begins.plusMonths(2), year + "-Q" + quarter);
    }

    static Stretch half(int year, int half) {
        YearMonth begins = YearMonth.of(year, 6 * half - 5);
        return months(Grain.HALF, begins, begins.plusMonths(5), year + "-H" + half);
    }

    /** 0 spring to 3 winter, by whole months; a winter belongs to the year it begins in. */
    static Stretch season(int year, int season) {
        YearMonth begins = YearMonth.of(year, 3).plusMonths(3L * season);
        return new Stretch(
                Grain.SEASON,
                begins.atDay(1),
                begins.plusMonths(2).atEndOfMonth(),
                year + "-" + SEASONS[season],
                year + "-" + (FIRST_EDTF_SEASON + season));
    }

    static Stretch year(int year) {
        String text = four(year);
        return new Stretch(Grain.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), text, text);
    }

    static Stretch decade(int firstYear) {
        return years(Grain.DECADE, firstYear, firstYear + 9, four(firstYear).substring(0, 3));
    }

    /** The twentieth century is 1900 to 1999, as newspapers count. */
    static Stretch century(int number) {
        int firstYear = Math.max(1, (number - 1) * 100);
        return years(Grain.CENTURY, firstYear, (number - 1) * 100 + 99, two(number - 1));
    }

    /** From one stretch through another, both included; null where the second ends before the first begins. */
    static @Nullable Stretch range(Stretch from, Stretch to) {
        LocalDate first = from.first();
        LocalDate last = to.last();
        if (first == null || last == null || first.isAfter(last)) {
            return null;
        }
        boolean sameKind = from.grain() == to.grain()
                && from.edtf().indexOf('/') < 0
                && to.edtf().indexOf('/') < 0;
        String edtf = sameKind ? from.edtf() + "/" + to.edtf() : first + "/" + last;
        return new Stretch(Grain.RANGE, first, last, from.timex() + "/" + to.timex(), edtf);
    }

    static Stretch days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        return new Stretch(Grain.RANGE, first, last, first + "/" + last, first + "/" + last);
    }

    /** The stretch of a grain that holds the day. */
    static Stretch of(Grain grain, LocalDate day) {
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY, RANGE -> day(day);
            case WEEKEND -> weekend(day);
            case WEEK -> week(day);
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case SEASON -> {
                YearMonth fromMarch = YearMonth.from(day).minusMonths(2);
                yield season(fromMarch.getYear(), (fromMarch.getMonthValue() - 1) / 3);
            }
            case YEAR -> year(day.getYear());
            case DECADE -> decade(day.getYear() / 10 * 10);
            case CENTURY -> century(day.getYear() / 100 + 1);
        };
    }

    /** The stretch of the same grain so many steps on. */
    Stretch shift(int by) {
        return first == null ? this : of(grain, first.plus((long) by * grain.steps(), grain.step));
    }

    /** The early, middle or late third: days of a month, months of a year, years of a decade. */
    Stretch part(Part part) {
        if (first == null || last == null) {
            return this;
        }
        return switch (grain) {
            case MONTH ->
                narrowed(
                        first.withDayOfMonth(part.firstDay()),
                        part == Part.LATE ? last : first.withDayOfMonth(part.lastDay()));
            case YEAR -> {
                YearMonth begins = YearMonth.from(first).plusMonths(4L * part.third);
                yield months(grain, begins, begins.plusMonths(3), timex);
            }
            case HALF -> {
                YearMonth begins = YearMonth.from(first).plusMonths(2L * part.third);
                yield months(grain, begins, begins.plusMonths(1), timex);
            }
            case QUARTER, SEASON -> {
                Stretch month = month(YearMonth.from(first).plusMonths(part.third));
                yield new Stretch(grain, month.first(), month.last(), timex, month.edtf());
            }
            case WEEK ->
                narrowed(
                        first.plusDays(2L * part.third),
                        part == Part.LATE ? last : first.plusDays(2L * part.third + 1));
            case DECADE -> thirdOfYears(part, first.getYear(), 1);
            case CENTURY -> thirdOfYears(part, first.getYear(), 10);
            default -> this;
        };
    }

    private Stretch thirdOfYears(Part part, int begins, int scale) {
        int[] starts = {0, 4, 7, 10};
        int from = begins + starts[part.third] * scale;
        return years(grain, from, begins + starts[part.third + 1] * scale - 1, timex);
    }

    private Stretch narrowed(LocalDate from, LocalDate to) {
        return new Stretch(grain, from, to, timex, from + "/" + to);
    }

    /** The day in the middle by which "since mid-January" counts: the fifteenth of a month, the first of July. */
    @Nullable
    LocalDate middle() {
        if (first == null) {
            return null;
        }
        return switch (grain) {
            case MONTH -> first.withDayOfMonth(15);
            case YEAR -> LocalDate.of(first.getYear(), 7, 1);
            default -> first;
        };
    }

    /** This stretch and all that follows. */
    Stretch onwards() {
        return new Stretch(grain, first, null, timex, edtf.split("/")[0] + "/..");
    }

    /** All up to the end of this stretch. */
    Stretch upTo() {
        String[] ends = edtf.split("/");
        return new Stretch(grain, null, last, timex, "../" + ends[ends.length - 1]);
    }

    /** First day of a stretch that is known to be closed. */
    LocalDate firstDay() {
        return Objects.requireNonNull(first);
    }

    LocalDate lastDay() {
        return Objects.requireNonNull(last);
    }

    /** The same day or month in another year. */
    Stretch inYear(int year) {
        return first == null ? this : of(grain, first.withYear(year));
    }

    Interval interval() {
        return new Interval(edtf, first, last);
    }

    private static Stretch months(Grain grain, YearMonth from, YearMonth to, String timex) {
        return new Stretch(grain, from.atDay(1), to.atEndOfMonth(), timex, from + "/" + to);
    }

    private static Stretch years(Grain grain, int from, int to, String timex) {
        return new Stretch(
                grain, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), timex, four(from) + "/" + four(to));
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int year) {
        String digits = Integer.toString(year);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }
}
