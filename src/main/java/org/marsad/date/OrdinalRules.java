package org.marsad.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Sense.Kind;

/** Numbered parts of a longer stretch: Q3 2024, the second half of last year, the first week of March, الربع الأول. */
final class OrdinalRules {

    /** More than so many of a unit are no part of a stretch. */
    private static final int MANY = 400;

    private final Scene scene;
    private final Words words;
    private final Years years;
    private final CalendarRules calendar;
    private final Pointing pointing;
    private final Counts counts;

    OrdinalRules(Scene scene, Years years, CalendarRules calendar, Pointing pointing) {
        this.scene = scene;
        this.words = scene.words;
        this.years = years;
        this.calendar = calendar;
        this.pointing = pointing;
        this.counts = new Counts(words);
    }

    /** "last half of 1989". */
    @Nullable
    Found half(int i, int k, Deictic deictic) {
        if (deictic != Deictic.LAST || !words.is(k + 1, Kind.OF)) {
            return null;
        }
        return halfOf(i, k + 2, 2);
    }

    /** Q3 2024, the third quarter, second half of 2024, the first week of March, the first Monday of March. */
    @Nullable
    Found quarter(int i) {
        if (words.is(i, Kind.Q)) {
            return lettered(i);
        }
        boolean last = words.is(i, Kind.ORDINAL) && words.value(i) < 0;
        int number = last ? -1 : counts.ordinalOrSuffixed(i);
        if (number == 0 || (number < 0 && !last)) {
            return null;
        }
        int k = last ? i + 1 : counts.end;
        if (words.isDash(k)) {
            k++;
        }
        if (words.isUnit(k, Grain.QUARTER) && number >= 1 && number <= 4) {
            return quarterOf(i, k + 1, number);
        }
        if (words.is(k, Kind.HALF) && number <= 2 && words.is(k + 1, Kind.OF, Kind.FROM)) {
            return halfOf(i, k + 2, number < 0 ? 2 : number);
        }
        Found many = number == 1 || last ? manyOf(i, k, last) : null;
        return many != null ? many : nthOf(i, k, number);
    }

    /** "the first nine months of 2024", أول ثلاثة أشهر من العام: a length that lies in the calendar. */
    @Nullable
    Found manyOf(int from, int k, boolean last) {
        double count = words.is(k, Kind.NUMBER, Kind.DIGITS) ? counts.read(k) : 0;
        int unit = counts.end;
        return count >= 2 && count < MANY && words.is(unit, Kind.UNITS) && words.is(unit + 1, Kind.OF, Kind.FROM)
                ? within(from, unit + 2, (int) count, Grain.at(words.value(unit)), last)
                : null;
    }

    /** الأشهر الثلاثة الأولى من عام 2024. */
    @Nullable
    Found manyNounFirst(int i) {
        double count = counts.read(i + 1);
        int end = counts.end;
        boolean last = words.is(end, Kind.DEICTIC) && Deictic.at(words.value(end)) == Deictic.PAST;
        boolean first = words.is(end, Kind.ORDINAL) && words.value(end) == 1;
        return count >= 2 && count < MANY && (first || last) && words.is(end + 1, Kind.FROM)
                ? within(i, end + 2, (int) count, Grain.at(words.value(i)), last)
                : null;
    }

    private @Nullable Found within(int from, int at, int count, Grain grain, boolean last) {
        Found whole = grain.isClock() ? null : wholeAt(at);
        Stretch stretch = whole == null ? null : whole.stretch();
        if (whole == null || stretch == null || stretch.first() == null || stretch.last() == null) {
            return null;
        }
        long steps = (long) count * grain.steps();
        LocalDate first = last ? stretch.last().plusDays(1).minus(steps, grain.step) : stretch.first();
        LocalDate end =
                last ? stretch.last() : stretch.first().plus(steps, grain.step).minusDays(1);
        boolean fits = !first.isBefore(stretch.first()) && !end.isAfter(stretch.last());
        return fits ? Found.length(from, whole.to(), "P" + count + grain.letter, null, Stretch.days(first, end)) : null;
    }

    /** Q3, H2. */
    private @Nullable Found lettered(int i) {
        int number = words.value(i + 1);
        boolean quarter = words.value(i) == 3;
        if (words.digits(i + 1) != 1 || !words.isGlued(i + 1) || number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        if (quarter) {
            return quarterOf(i, i + 2, number);
        }
        int year = years.after(words.isDash(i + 2) ? i + 3 : i + 2);
        return year == Years.NONE ? null : Found.date(i, years.end, Stretch.half(year, number));
    }

    /** 2024 Q3, 2024-H2. */
    @Nullable
    Found yearThenQuarter(int i) {
        int at = words.isDash(i + 1) ? i + 2 : i + 1;
        if (words.digits(i) != 4
                || !words.is(at, Kind.Q)
                || words.digits(at + 1) != 1
                || years.plain(i) == Years.NONE) {
            return null;
        }
        int number = words.value(at + 1);
        boolean quarter = words.value(at) == 3;
        if (number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        int year = words.value(i);
        return Found.date(i, at + 2, quarter ? Stretch.quarter(year, number) : Stretch.half(year, number));
    }

    @Nullable
    Found quarterOf(int from, int to, int number) {
        int year = years.after(words.isDash(to) ? to + 1 : to);
        if (year != Years.NONE) {
            return Found.date(from, years.end, Stretch.quarter(year, number));
        }
        int before = words.isDash(from - 1) ? from - 2 : from - 1;
        if (words.digits(before) == 4 && years.plain(before) != Years.NONE) {
            return Found.date(from, to, Stretch.quarter(words.value(before), number));
        }
        Found named = yearAt(to);
        if (named != null && named.stretch() != null) {
            return Found.date(
                    from, named.to(), Stretch.quarter(named.stretch().firstDay().getYear(), number));
        }
        if (scene.anchor == null) {
            return Found.unresolved(from, to, "XXXX-Q" + number);
        }
        Stretch same = Stretch.quarter(scene.anchor.getYear(), number);
        boolean ahead = scene.outlook(from, to) == Scene.Outlook.FUTURE;
        return Found.date(from, to, same.firstDay().isAfter(scene.anchor) && !ahead ? same.shift(-4) : same);
    }

    private @Nullable Found halfOf(int from, int at, int number) {
        int k = words.is(at, Kind.THE) ? at + 1 : at;
        int year = years.plain(years.skipYearWord(k));
        if (year != Years.NONE) {
            return Found.date(from, years.end, Stretch.half(year, number));
        }
        Found named = yearAt(at - 1);
        if (named == null || named.stretch() == null) {
            return null;
        }
        return Found.date(
                from, named.to(), Stretch.half(named.stretch().firstDay().getYear(), number));
    }

    /** "of last year", "of the year", من العام الماضي. */
    private @Nullable Found yearAt(int i) {
        int k = words.is(i, Kind.OF, Kind.FROM) ? i + 1 : i;
        boolean of = k > i;
        k = words.is(k, Kind.THE) ? k + 1 : k;
        if (words.is(k, Kind.DEICTIC) && isYear(k + 1)) {
            return pointing.pointed(k, k + 2, Grain.YEAR, Deictic.at(words.value(k)));
        }
        if (of && isYear(k) && years.plain(k + 1) == Years.NONE) {
            boolean after = words.pointsAfter() && words.is(k + 1, Kind.DEICTIC);
            return pointing.pointed(
                    k, after ? k + 2 : k + 1, Grain.YEAR, after ? Deictic.at(words.value(k + 1)) : Deictic.THIS);
        }
        return null;
    }

    private boolean isYear(int i) {
        return words.isUnit(i, Grain.YEAR);
    }

    /** The numbered day, week, month or weekday of a longer stretch; -1 counts from its end. */
    @Nullable
    Found nthOf(int from, int k, int number) {
        boolean weekday = words.is(k, Kind.WEEKDAY);
        if ((!weekday && !words.is(k, Kind.UNIT)) || !words.is(k + 1, Kind.OF, Kind.FROM)) {
            return null;
        }
        Found whole = wholeAt(k + 2);
        if (whole == null || whole.stretch() == null || whole.stretch().first() == null || whole.isDay()) {
            return null;
        }
        Stretch found = weekday
                ? nthWeekday(whole.stretch(), words.value(k), number)
                : nth(whole.stretch(), Grain.at(words.value(k)), number);
        return found == null ? null : Found.date(from, whole.to(), found);
    }

    private @Nullable Found wholeAt(int i) {
        int k = words.is(i, Kind.THE) ? i + 1 : i;
        Found year = yearAt(i - 1);
        if (year != null) {
            return year;
        }
        if (words.isUnit(k, Grain.MONTH) && !words.is(k + 1, Kind.MONTH)) {
            boolean after = words.pointsAfter() && words.is(k + 1, Kind.DEICTIC);
            return pointing.pointed(
                    k, after ? k + 2 : k + 1, Grain.MONTH, after ? Deictic.at(words.value(k + 1)) : Deictic.THIS);
        }
        Found calendarDate = calendar.read(k);
        return calendarDate != null
                ? calendarDate
                : words.is(k, Kind.DEICTIC) && words.is(k + 1, Kind.UNIT)
                        ? pointing.pointed(k, k + 2, Grain.at(words.value(k + 1)), Deictic.at(words.value(k)))
                        : null;
    }

    private static @Nullable Stretch nthWeekday(Stretch whole, int weekday, int number) {
        if (whole.first() == null || whole.last() == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate found = number < 0
                ? whole.last().with(TemporalAdjusters.previousOrSame(day))
                : whole.first().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(number - 1L);
        return found.isAfter(whole.last()) ? null : Stretch.day(found);
    }

    private static @Nullable Stretch nth(Stretch whole, Grain grain, int number) {
        LocalDate first = whole.first();
        LocalDate last = whole.last();
        if (first == null || last == null || grain.isClock()) {
            return null;
        }
        if (grain == Grain.WEEK && whole.grain() == Grain.MONTH) {
            LocalDate begins = number < 0 ? last.minusDays(6) : first.plusDays(7L * (number - 1));
            return begins.isAfter(last) ? null : Stretch.days(begins, min(begins.plusDays(6), last));
        }
        Stretch found;
        if (number < 0) {
            found = Stretch.of(grain, grain == Grain.WEEK ? last.minusDays(3) : last);
        } else {
            found = Stretch.of(grain, grain == Grain.WEEK ? first.plusDays(3) : first)
                    .shift(number - 1);
        }
        return found.first() == null || found.first().isAfter(last) ? null : found;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    @Nullable
    Found nounFirstNth(int from, int of, Grain grain, int number) {
        Found whole = wholeAt(of + 1);
        if (whole == null || whole.stretch() == null || whole.isDay()) {
            return null;
        }
        Stretch found = nth(whole.stretch(), grain, number);
        return found == null ? null : Found.date(from, whole.to(), found);
    }
}
