package org.marsad.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Found.Floats;
import org.marsad.date.Sense.Kind;

/** Dates told from another day: weekdays, "last week", "next March", today, seasons, quarters, feasts. */
final class RelativeRules {

    private final Scene scene;
    private final Words words;
    private final Counts counts;
    private final Years years;
    private final CalendarRules calendar;

    RelativeRules(Scene scene, Years years, CalendarRules calendar) {
        this.scene = scene;
        this.words = scene.words;
        this.counts = new Counts(words);
        this.years = years;
        this.calendar = calendar;
    }

    @Nullable
    Found read(int i) {
        return switch (words.kind(i)) {
            case DEICTIC -> deictic(i);
            case DAYREF -> dayref(i);
            case WEEKDAY -> weekday(i);
            case WEEKDAYS -> Found.set(i, i + 1, "XXXX-WXX-" + words.value(i));
            case SEASON -> season(i);
            case FEAST -> feast(i);
            case Q, ORDINAL -> quarter(i);
            case DIGITS -> words.is(i + 1, Kind.SUFFIX) && words.isGlued(i + 1) ? quarter(i) : yearThenQuarter(i);
            case UNIT -> unit(i);
            case THE -> the(i);
            default -> null;
        };
    }

    private @Nullable Found the(int i) {
        Found found = switch (words.kind(i + 1)) {
            case DEICTIC -> deictic(i + 1);
            case DAYREF -> words.pointsAfter() ? null : dayref(i + 1);
            case ORDINAL -> quarter(i + 1);
            case DIGITS -> words.is(i + 2, Kind.SUFFIX) ? quarter(i + 1) : null;
            case SEASON -> season(i + 1);
            case UNIT -> definite(i + 1);
            default -> null;
        };
        return found == null ? null : found.over(i, found.to());
    }

    private @Nullable Found definite(int i) {
        Found found = theUnit(i);
        return found != null || words.pointsAfter() ? found : unit(i);
    }

    /** "the weekend", "the week of March 3". */
    private @Nullable Found theUnit(int i) {
        Grain grain = Grain.at(words.value(i));
        boolean begins = words.is(i + 1, Kind.BEGINNING, Kind.SINCE) || words.is(i + 1, Kind.PART);
        if (grain == Grain.WEEK && (words.is(i + 1, Kind.OF) || begins)) {
            int at = words.is(i + 2, Kind.THE) || words.is(i + 2, Kind.ON) ? i + 3 : i + 2;
            Found day = calendar.read(at);
            if (day != null && day.isDay() && day.stretch() != null && day.stretch().first() != null) {
                LocalDate first = day.stretch().first();
                return Found.date(i, day.to(), begins ? Stretch.days(first, first.plusDays(6)) : Stretch.week(first));
            }
        }
        if (grain == Grain.WEEKEND && scene.anchor != null) {
            boolean ahead = scene.outlook(i, i + 1) == Scene.Outlook.FUTURE;
            Stretch weekend = Stretch.weekend(scene.anchor);
            return Found.date(
                    i, i + 1, ahead || !weekend.firstDay().isAfter(scene.anchor) ? weekend : weekend.shift(-1));
        }
        return null;
    }

    private @Nullable Found deictic(int i) {
        Deictic deictic = Deictic.at(words.value(i));
        int k = i + 1;
        if (words.is(k, Kind.DEICTIC) && !words.pointsAfter()) {
            deictic = Deictic.at(words.value(k));
            k++;
        }
        return switch (words.kind(k)) {
            case UNIT -> lastUnit(i, k, deictic);
            case DAYREF -> words.value(k) == 0 && deictic == Deictic.THIS ? day(i, k + 1, 0) : null;
            case WEEKDAY -> words.sense(k).strict() ? null : lastWeekday(i, k + 1, words.value(k), deictic);
            case MONTH -> lastMonth(i, k, deictic);
            case SEASON -> lastSeason(i, k + 1, words.value(k), deictic);
            case DAYPART -> lastDayPart(i, k, deictic);
            case FEAST -> lastFeast(i, k, deictic);
            case HALF -> half(i, k, deictic);
            default -> null;
        };
    }

    /** "last half of 1989". */
    private @Nullable Found half(int i, int k, Deictic deictic) {
        if (deictic != Deictic.LAST || !words.is(k + 1, Kind.OF)) {
            return null;
        }
        return halfOf(i, k + 2, 2);
    }

    private @Nullable Found lastUnit(int i, int k, Deictic deictic) {
        Grain grain = Grain.at(words.value(k));
        if (grain.isClock() || deictic == Deictic.PAST) {
            return null;
        }
        Found nth = deictic == Deictic.LAST ? nthOf(i, k, -1) : null;
        if (nth != null) {
            return nth;
        }
        int end = k + 1;
        if (words.is(end, Kind.WEEKDAY) && grain == Grain.WEEK) {
            return weekdayOf(i, end + 1, words.value(end), grain, deictic);
        }
        return pointed(i, end, grain, deictic);
    }

    /** The stretch that a pointing word names: last week, the following year, that day. */
    @Nullable
    Found pointed(int from, int to, Grain grain, Deictic deictic) {
        LocalDate base = scene.anchor;
        if (deictic.followsText()) {
            Stretch spoken = scene.last(from);
            if (spoken == null || (deictic == Deictic.THAT && grain.compareTo(spoken.grain()) < 0)) {
                return null;
            }
            base = deictic == Deictic.FOLLOWING ? spoken.last() : spoken.first();
        }
        if (base == null) {
            return scene.anchor == null && !deictic.followsText() ? Found.unresolved(from, to, unknown(grain)) : null;
        }
        return Found.date(from, to, Stretch.of(grain, base).shift(deictic.steps));
    }

    private static String unknown(Grain grain) {
        return switch (grain) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            default -> "XXXX";
        };
    }

    private @Nullable Found weekdayOf(int from, int to, int number, Grain grain, Deictic deictic) {
        Found week = pointed(from, to, grain, deictic);
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

    private @Nullable Found lastMonth(int i, int k, Deictic deictic) {
        if (words.sense(k).strict() && words.text.charAt(words.from(k)) < 0x250 && !words.isCapital(k)) {
            return null;
        }
        Found stated = calendar.read(k);
        if (stated != null && (stated.floats() == Floats.NOTHING || stated.isDay())) {
            return stated.over(i, stated.to());
        }
        return monthPointed(i, k + 1, words.value(k), deictic);
    }

    @Nullable
    Found monthPointed(int from, int to, int month, Deictic deictic) {
        LocalDate base = deictic.followsText() ? scene.reference(from) : scene.anchor;
        if (base == null) {
            return Found.unresolved(from, to, "XXXX-" + Stretch.two(month));
        }
        YearMonth same = YearMonth.of(base.getYear(), month);
        YearMonth now = YearMonth.from(base);
        YearMonth found = switch (deictic) {
            case LAST, PAST, PREVIOUS -> same.isBefore(now) ? same : same.minusYears(1);
            case NEXT, FOLLOWING -> same.isAfter(now) ? same : same.plusYears(1);
            case AFTER_NEXT -> same.plusYears(same.isAfter(now) ? 1 : 2);
            case BEFORE_LAST -> same.minusYears(same.isBefore(now) ? 1 : 2);
            case THIS, THAT -> same;
        };
        return Found.date(from, to, Stretch.month(found));
    }

    private @Nullable Found lastSeason(int from, int to, int season, Deictic deictic) {
        LocalDate base = deictic.followsText() ? scene.reference(from) : scene.anchor;
        if (base == null) {
            return null;
        }
        int year = base.getYear();
        if (deictic == Deictic.THIS || deictic == Deictic.THAT) {
            boolean running = season == 3 && base.getMonthValue() <= 2;
            return Found.date(from, to, Stretch.season(running ? year - 1 : year, season));
        }
        if (deictic.steps < 0) {
            Stretch found = Stretch.season(year, season);
            return Found.date(from, to, found.lastDay().isBefore(base) ? found : before(base, season));
        }
        Stretch found = Stretch.season(year, season);
        return Found.date(from, to, found.firstDay().isAfter(base) ? found : Stretch.season(year + 1, season));
    }

    private static Stretch before(LocalDate base, int season) {
        Stretch found = Stretch.season(base.getYear() - 1, season);
        return found.lastDay().isBefore(base) ? found : Stretch.season(base.getYear() - 2, season);
    }

    private @Nullable Found lastDayPart(int i, int k, Deictic deictic) {
        DayPart part = DayPart.at(words.value(k));
        if (deictic == Deictic.LAST) {
            Found day = day(i, k + 1, -1);
            return part == DayPart.NIGHT || part == DayPart.EVENING ? day.at(part.code) : null;
        }
        if (deictic == Deictic.THIS) {
            return day(i, k + 1, 0).at(part.code);
        }
        Found day = pointed(i, k + 1, Grain.DAY, deictic == Deictic.NEXT ? Deictic.FOLLOWING : deictic);
        return day == null ? null : day.at(part.code);
    }

    private @Nullable Found dayref(int i) {
        int offset = words.value(i);
        if (offset == 0
                && words.is(i + 1, Kind.DEICTIC)
                && words.pointsAfter()
                && Deictic.at(words.value(i + 1)) != Deictic.THIS) {
            return pointed(i, i + 2, Grain.DAY, Deictic.at(words.value(i + 1)));
        }
        if (offset == 0 && words.is(i + 1, Kind.ORDINAL)) {
            return null;
        }
        int end = words.is(i + 1, Kind.WEEKDAY) && fits(words.value(i + 1), offset) ? i + 2 : i + 1;
        return day(i, end, offset);
    }

    private boolean fits(int weekday, int offset) {
        return scene.anchor == null
                || scene.anchor.plusDays(offset).getDayOfWeek().getValue() == weekday;
    }

    Found day(int from, int to, int offset) {
        return scene.anchor == null
                ? Found.unresolved(from, to, "XXXX-XX-XX")
                : Found.date(from, to, Stretch.day(scene.anchor.plusDays(offset)));
    }

    private @Nullable Found weekday(int i) {
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
        int at = words.is(k, Kind.OF) ? k + 1 : k;
        if (words.is(at, Kind.DEICTIC) && words.isUnit(at + 1, Grain.WEEK)) {
            return weekdayOf(i, at + 2, number, Grain.WEEK, Deictic.at(words.value(at)));
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

    /** "Friday 31", "Tuesday the eleventh": the nearest month in which that day is that weekday. */
    private @Nullable Found weekdayNumbered(int i, int k, int number) {
        int at = words.is(k, Kind.THE) ? k + 1 : k;
        int day = words.is(at, Kind.NUMBER) && at == k ? -1 : counts.day(at);
        boolean plain = words.is(at, Kind.DIGITS) && counts.end == at + 1;
        boolean counted = words.is(counts.end, Kind.WORD, Kind.UNITS) || words.isDash(counts.end) || words.isSign(counts.end, ':') || words.isSign(counts.end, '/');
        if (day < 0 || scene.anchor == null || (plain && (counted || words.is(counts.end, Kind.MERIDIEM) || words.is(counts.end, Kind.ZONE)))) {
            return null;
        }
        int end = counts.end;
        YearMonth now = YearMonth.from(scene.anchor);
        for (int months = 0; months < 15; months++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                YearMonth month = now.plusMonths((long) sign * months);
                if (day <= month.lengthOfMonth() && month.atDay(day).getDayOfWeek().getValue() == number) {
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

    private @Nullable Found season(int i) {
        int year = years.after(i + 1);
        if (year != Years.NONE) {
            return Found.date(i, years.end, Stretch.season(year, words.value(i)));
        }
        if (words.pointsAfter() && words.is(i + 1, Kind.DEICTIC)) {
            return lastSeason(i, i + 2, words.value(i), Deictic.at(words.value(i + 1)));
        }
        boolean led = words.is(i - 1, Kind.IN) || (words.is(i - 1, Kind.THE) && words.is(i - 2, Kind.IN));
        led |= words.is(i - 1, Kind.PART)
                || words.is(i - 1, Kind.SINCE)
                || words.is(i - 1, Kind.UNTIL)
                || words.is(i - 1, Kind.BY);
        led |= words.is(i - 1, Kind.OF) && words.is(i - 2, Kind.PART);
        boolean bare = !words.is(i - 1, Kind.THE) && !words.is(i - 1, Kind.PART);
        if (!led || (words.sense(i).strict() && bare) || scene.anchor == null) {
            return null;
        }
        boolean ahead = scene.outlook(i, i + 1) == Scene.Outlook.FUTURE;
        Stretch same = Stretch.season(scene.anchor.getYear(), words.value(i));
        if (ahead) {
            return Found.date(
                    i,
                    i + 1,
                    same.lastDay().isBefore(scene.anchor)
                            ? Stretch.season(scene.anchor.getYear() + 1, words.value(i))
                            : same);
        }
        return Found.date(
                i,
                i + 1,
                same.firstDay().isAfter(scene.anchor)
                        ? Stretch.season(scene.anchor.getYear() - 1, words.value(i))
                        : same);
    }

    private @Nullable Found feast(int i) {
        Feast feast = Feast.at(words.value(i));
        int year = years.after(i + 1);
        if (year != Years.NONE) {
            LocalDate day = feast.in(year);
            return day == null ? null : Found.date(i, years.end, Stretch.day(day));
        }
        LocalDate anchor = scene.anchor;
        if (anchor == null) {
            return null;
        }
        LocalDate day = feast.near(anchor, scene.outlook(i, i + 1) == Scene.Outlook.FUTURE);
        return day == null ? null : Found.date(i, i + 1, Stretch.day(day));
    }

    private @Nullable Found lastFeast(int i, int k, Deictic deictic) {
        LocalDate base = deictic.followsText() ? scene.reference(i) : scene.anchor;
        if (base == null) {
            return null;
        }
        Feast feast = Feast.at(words.value(k));
        LocalDate day = deictic.steps == 0 ? feast.in(base.getYear()) : feast.near(base, deictic.steps > 0);
        return day == null ? null : Found.date(i, k + 1, Stretch.day(day));
    }

    /** Q3 2024, the third quarter, second half of 2024, the first week of March, the first Monday of March. */
    private @Nullable Found quarter(int i) {
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
        return nthOf(i, k, number);
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
    private @Nullable Found yearThenQuarter(int i) {
        int at = words.isDash(i + 1) ? i + 2 : i + 1;
        if (words.digits(i) != 4 || !words.is(at, Kind.Q) || words.digits(at + 1) != 1 || years.plain(i) == Years.NONE) {
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

    private @Nullable Found quarterOf(int from, int to, int number) {
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
            return pointed(k, k + 2, Grain.YEAR, Deictic.at(words.value(k)));
        }
        if (of && isYear(k)) {
            boolean after = words.pointsAfter() && words.is(k + 1, Kind.DEICTIC);
            return pointed(k, after ? k + 2 : k + 1, Grain.YEAR, after ? Deictic.at(words.value(k + 1)) : Deictic.THIS);
        }
        return null;
    }

    private boolean isYear(int i) {
        return words.isUnit(i, Grain.YEAR);
    }

    /** The numbered day, week, month or weekday of a longer stretch; -1 counts from its end. */
    private @Nullable Found nthOf(int from, int k, int number) {
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
            return pointed(
                    k, after ? k + 2 : k + 1, Grain.MONTH, after ? Deictic.at(words.value(k + 1)) : Deictic.THIS);
        }
        Found calendarDate = calendar.read(k);
        return calendarDate != null
                ? calendarDate
                : words.is(k, Kind.DEICTIC) && words.is(k + 1, Kind.UNIT)
                        ? pointed(k, k + 2, Grain.at(words.value(k + 1)), Deictic.at(words.value(k)))
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

    /** Nouns that pointing words follow: الأسبوع الماضي, الربع الأول, يوم الاثنين. */
    private @Nullable Found unit(int i) {
        Grain grain = Grain.at(words.value(i));
        if (grain == Grain.YEAR && words.isDash(i + 1) && (words.is(i + 2, Kind.AGO) || words.is(i + 2, Kind.EARLIER))) {
            return yearAgo(i);
        }
        if (grain == Grain.DAY && (words.is(i + 1, Kind.WEEKDAY) || words.is(i + 1, Kind.DAYREF))) {
            Found day = words.is(i + 1, Kind.WEEKDAY) ? weekday(i + 1) : dayref(i + 1);
            return day == null ? null : day.over(i, day.to());
        }
        if (grain == Grain.DAY && (words.is(i + 1, Kind.DIGITS) || words.is(i + 1, Kind.ORDINAL))) {
            Found day = calendar.read(i + 1);
            return day == null || !day.isDay() ? null : day.over(i, day.to());
        }
        if (grain == Grain.WEEK && words.digits(i + 1) > 0 && words.digits(i + 1) < 3) {
            return weekNumbered(i, words.value(i + 1));
        }
        return words.pointsAfter() ? nounFirst(i, grain) : null;
    }

    /** "year-ago", "year-earlier quarter": the same stretch of the year before. */
    private @Nullable Found yearAgo(int i) {
        LocalDate anchor = scene.anchor;
        if (anchor == null) {
            return null;
        }
        int end = i + 3;
        if (words.is(end, Kind.ORDINAL) && words.isUnit(end + 1, Grain.QUARTER) && words.value(end) > 0 && words.value(end) <= 4) {
            return Found.date(i, end + 2, Stretch.quarter(anchor.getYear() - 1, words.value(end)));
        }
        Stretch spoken = scene.quarter(i);
        Stretch before = spoken == null ? Stretch.year(anchor.getYear() - 1) : spoken.shift(-4);
        return Found.date(i, words.isUnit(end, Grain.QUARTER) ? end + 1 : end, before);
    }

    /** "week 23" of the calendar. */
    private @Nullable Found weekNumbered(int i, int number) {
        int year = years.after(i + 2);
        int end = year == Years.NONE ? i + 2 : years.end;
        if (number < 1 || number > 53 || (year == Years.NONE && scene.anchor == null)) {
            return null;
        }
        int of = year != Years.NONE || scene.anchor == null ? year : scene.anchor.getYear();
        return Found.date(i, end, Stretch.week(LocalDate.of(of, 1, 4).plusWeeks(number - 1L)));
    }

    private @Nullable Found nounFirst(int i, Grain grain) {
        int number = counts.ordinal(i + 1);
        if (number > 0) {
            int end = counts.end;
            if (grain == Grain.QUARTER && number <= 4) {
                return quarterOf(i, end, number);
            }
            return words.is(end, Kind.OF, Kind.FROM) ? nounFirstNth(i, end, grain, number) : null;
        }
        if (words.is(i + 1, Kind.ORDINAL) && words.is(i + 2, Kind.FROM, Kind.OF)) {
            return nounFirstNth(i, i + 2, grain, -1);
        }
        if (words.is(i + 1, Kind.DEICTIC)) {
            Deictic deictic = Deictic.at(words.value(i + 1));
            if (grain.isClock()) {
                return null;
            }
            if (deictic == Deictic.PAST && words.is(i + 2, Kind.FROM)) {
                Found last = nounFirstNth(i, i + 2, grain, -1);
                if (last != null) {
                    return last;
                }
            }
            return pointed(i, i + 2, grain, deictic);
        }
        return null;
    }

    private @Nullable Found nounFirstNth(int from, int of, Grain grain, int number) {
        Found whole = wholeAt(of + 1);
        if (whole == null || whole.stretch() == null || whole.isDay()) {
            return null;
        }
        Stretch found = nth(whole.stretch(), grain, number);
        return found == null ? null : Found.date(from, whole.to(), found);
    }
}
