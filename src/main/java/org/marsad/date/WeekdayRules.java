package org.marsad.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Found.Floats;
import org.marsad.date.Sense.Kind;

/** Weekdays: "Friday", "last Tuesday", "Monday of next week", "Friday 31", الاثنين المقبل. */
final class WeekdayRules {

    private final Scene scene;
    private final Words words;
    private final CalendarRules calendar;
    private final Pointing pointing;
    private final Counts counts;

    WeekdayRules(Scene scene, CalendarRules calendar, Pointing pointing) {
        this.scene = scene;
        this.words = scene.words;
        this.calendar = calendar;
        this.pointing = pointing;
        this.counts = new Counts(words);
    }

    @Nullable
    Found weekdayOf(int from, int to, int number, Grain grain, Deictic deictic) {
        Found week = pointing.pointed(from, to, grain, deictic);
        if (week == null || week.stretch() == null || week.stretch().first() == null) {
            return null;
        }
        return Found.date(from, to, Stretch.day(week.stretch().first().plusDays(number - 1L)));
    }

    @Nullable
    Found lastWeekday(int from, int to, int number, Deictic deictic) {
        LocalDate base = deictic.followsText() ? scene.reference(from) : scene.anchor;
        if (base == null) {
            return Found.unresolved(from, to, "XXXX-WXX-" + number);
        }
        DayOfWeek day = DayOfWeek.of(number);
        LocalDate found = switch (deictic) {
            case LAST, PAST, PREVIOUS -> base.with(TemporalAdjusters.previous(day));
            case THIS -> thisWeekday(base, day, from, to);
            case NEXT, FOLLOWING -> base.with(TemporalAdjusters.next(day));
            case AFTER_NEXT -> base.with(TemporalAdjusters.next(day)).plusWeeks(1);
            case BEFORE_LAST -> base.with(TemporalAdjusters.previous(day)).minusWeeks(1);
            case THAT -> base.with(TemporalAdjusters.nextOrSame(day));
        };
        return Found.date(from, to, Stretch.day(found));
    }

    private LocalDate thisWeekday(LocalDate base, DayOfWeek day, int from, int to) {
        return scene.outlook(from, to) == Scene.Outlook.PAST
                ? base.with(TemporalAdjusters.previousOrSame(day))
                : base.with(TemporalAdjusters.nextOrSame(day));
    }

    @Nullable
    Found weekday(int i) {
        int number = words.value(i);
        if (words.is(i - 1, Kind.BLOCK)) {
            return null;
        }
        int k = i + 1;
        if (words.isSign(k, '.') && words.isGlued(k) && words.to(i) - words.from(i) <= 5) {
            k++;
        }
        Found date = calendarAfter(k);
        if (date != null && date.isDay()) {
            return date.over(i, date.to());
        }
        Found numbered = weekdayNumbered(i, k, number);
        if (numbered != null) {
            return numbered;
        }
        if (words.sense(i).strict() && (!words.isCapital(i) || !words.is(i - 1, Kind.ON))) {
            return null;
        }
        Found inWeek = inWeek(i, k, number);
        if (inWeek != null) {
            return inWeek;
        }
        if (words.pointsAfter() && words.is(k, Kind.DEICTIC)) {
            return lastWeekday(i, k + 1, number, Deictic.at(words.value(k)));
        }
        if (words.is(k, Kind.BLOCK)) {
            return null;
        }
        Stretch stretch = scene.weekday(number, i, i + 1);
        return stretch == null
                ? Found.unresolved(i, i + 1, "XXXX-WXX-" + number)
                : Found.floating(i, i + 1, stretch, Floats.WEEK);
    }

    /** "Monday next week", "Monday of the following week", الاثنين من الأسبوع المقبل. */
    private @Nullable Found inWeek(int i, int k, int number) {
        int at = words.is(k, Kind.OF, Kind.FROM) ? k + 1 : k;
        at = at > k && words.is(at, Kind.THE) ? at + 1 : at;
        boolean after = words.pointsAfter();
        int unit = after ? at : at + 1;
        int points = after ? at + 1 : at;
        return words.isUnit(unit, Grain.WEEK) && words.is(points, Kind.DEICTIC)
                ? weekdayOf(i, at + 2, number, Grain.WEEK, Deictic.at(words.value(points)))
                : null;
    }

    /** "Friday 31", "Tuesday the eleventh": the nearest month in which that day is that weekday. */
    private @Nullable Found weekdayNumbered(int i, int k, int number) {
        int at = words.is(k, Kind.THE) ? k + 1 : k;
        int day = words.is(at, Kind.NUMBER) && at == k ? -1 : counts.day(at);
        boolean plain = words.is(at, Kind.DIGITS) && counts.end == at + 1;
        boolean counted = words.is(counts.end, Kind.WORD, Kind.UNITS)
                || words.isDash(counts.end)
                || words.isSign(counts.end, ':')
                || words.isSign(counts.end, '/');
        if (day < 0
                || scene.anchor == null
                || (plain && (counted || words.is(counts.end, Kind.MERIDIEM) || words.is(counts.end, Kind.ZONE)))) {
            return null;
        }
        int end = counts.end;
        YearMonth now = YearMonth.from(scene.anchor);
        for (int months = 0; months < 15; months++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                YearMonth month = now.plusMonths((long) sign * months);
                if (day <= month.lengthOfMonth()
                        && month.atDay(day).getDayOfWeek().getValue() == number) {
                    return Found.date(i, end, Stretch.day(month.atDay(day)));
                }
            }
        }
        return null;
    }

    private @Nullable Found calendarAfter(int i) {
        int k = words.isComma(i) ? i + 1 : i;
        k = words.is(k, Kind.THE) ? k + 1 : k;
        return words.is(k, Kind.MONTH) || words.is(k, Kind.DIGITS) || words.is(k, Kind.ORDINAL)
                ? calendar.read(k)
                : null;
    }
}
