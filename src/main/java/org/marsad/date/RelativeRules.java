package org.marsad.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Found.Floats;
import org.marsad.date.Sense.Kind;

/** Dates told from another day: "last week", "next March", today, this evening. */
final class RelativeRules {

    private final Scene scene;
    private final Words words;
    private final Counts counts;
    private final Years years;
    private final CalendarRules calendar;
    private final Pointing pointing;
    private final WeekdayRules weekdays;
    private final SeasonRules seasons;
    private final OrdinalRules ordinals;

    RelativeRules(Scene scene, Years years, CalendarRules calendar, Pointing pointing) {
        this.scene = scene;
        this.words = scene.words;
        this.counts = new Counts(words);
        this.years = years;
        this.calendar = calendar;
        this.pointing = pointing;
        this.weekdays = new WeekdayRules(scene, calendar, pointing);
        this.seasons = new SeasonRules(scene, years);
        this.ordinals = new OrdinalRules(scene, years, calendar, pointing);
    }

    @Nullable
    Found read(int i) {
        return switch (words.kind(i)) {
            case DEICTIC -> deictic(i);
            case DAYREF -> dayref(i);
            case WEEKDAY -> weekdays.weekday(i);
            case WEEKDAYS -> Found.set(i, i + 1, "XXXX-WXX-" + words.value(i));
            case SEASON -> seasons.season(i);
            case FEAST -> seasons.feast(i);
            case Q, ORDINAL -> ordinals.quarter(i);
            case DIGITS ->
                words.is(i + 1, Kind.SUFFIX) && words.isGlued(i + 1)
                        ? ordinals.quarter(i)
                        : ordinals.yearThenQuarter(i);
            case UNIT -> unit(i);
            case UNITS -> words.pointsAfter() ? ordinals.manyNounFirst(i) : null;
            case THE -> the(i);
            default -> null;
        };
    }

    private @Nullable Found the(int i) {
        Found found = switch (words.kind(i + 1)) {
            case DEICTIC -> deictic(i + 1);
            case DAYREF -> words.pointsAfter() ? null : dayref(i + 1);
            case ORDINAL -> ordinals.quarter(i + 1);
            case DIGITS -> words.is(i + 2, Kind.SUFFIX) ? ordinals.quarter(i + 1) : null;
            case SEASON -> seasons.season(i + 1);
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
        Deictic second = afterNext(i + 1);
        if (second != null && !grain.isClock()) {
            return pointing.pointed(i, i + 3, grain, second);
        }
        boolean begins = words.is(i + 1, Kind.BEGINNING, Kind.SINCE) || words.is(i + 1, Kind.PART);
        if (grain == Grain.WEEK && (words.is(i + 1, Kind.OF) || begins)) {
            int at = words.is(i + 2, Kind.THE) || words.is(i + 2, Kind.ON) ? i + 3 : i + 2;
            Found day = calendar.read(at);
            if (day != null
                    && day.isDay()
                    && day.stretch() != null
                    && day.stretch().first() != null) {
                LocalDate first = day.stretch().first();
                return Found.date(
                        i,
                        day.to(),
                        begins && !Stretch.week(first).firstDay().equals(first)
                                ? Stretch.days(first, first.plusDays(6))
                                : Stretch.week(first));
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
        if (words.sense(i).strict() && !words.is(k, Kind.UNIT)) {
            return null;
        }
        return switch (words.kind(k)) {
            case NUMBER, DIGITS -> deictic == Deictic.LAST ? ordinals.manyOf(i, k, true) : null;
            case UNIT -> lastUnit(i, k, deictic);
            case DAYREF -> words.value(k) == 0 && deictic == Deictic.THIS ? pointing.day(i, k + 1, 0) : null;
            case WEEKDAY -> words.sense(k).strict() ? null : weekdays.lastWeekday(i, k + 1, words.value(k), deictic);
            case MONTH -> lastMonth(i, k, deictic);
            case SEASON -> seasons.lastSeason(i, k + 1, words.value(k), deictic);
            case DAYPART -> lastDayPart(i, k, deictic);
            case FEAST -> seasons.lastFeast(i, k, deictic);
            case HALF -> ordinals.half(i, k, deictic);
            default -> null;
        };
    }

    private @Nullable Found lastUnit(int i, int k, Deictic deictic) {
        Grain grain = Grain.at(words.value(k));
        if (grain.isClock() || deictic == Deictic.PAST) {
            return null;
        }
        Found nth = deictic == Deictic.LAST ? ordinals.nthOf(i, k, -1) : null;
        if (nth != null) {
            return nth;
        }
        return weekOrLonger(i, k + 1, grain, deictic);
    }

    /** "next week", "next week on Monday", الأسبوع المقبل يوم الاثنين. */
    private @Nullable Found weekOrLonger(int i, int end, Grain grain, Deictic deictic) {
        int at = words.is(end, Kind.ON) || words.isUnit(end, Grain.DAY) ? end + 1 : end;
        if (words.is(at, Kind.WEEKDAY) && grain == Grain.WEEK) {
            return weekdays.weekdayOf(i, at + 1, words.value(at), grain, deictic);
        }
        return pointing.pointed(i, end, grain, deictic);
    }

    private @Nullable Found lastMonth(int i, int k, Deictic deictic) {
        if (words.sense(k).strict() && words.text.charAt(words.from(k)) < 0x250 && !words.isCapital(k)) {
            return null;
        }
        Found stated = calendar.read(k);
        if (stated != null && (stated.floats() == Floats.NOTHING || stated.isDay())) {
            return stated.over(i, stated.to());
        }
        return pointing.monthPointed(i, k + 1, words.value(k), deictic);
    }

    private @Nullable Found lastDayPart(int i, int k, Deictic deictic) {
        DayPart part = DayPart.at(words.value(k));
        if (deictic == Deictic.LAST) {
            Found day = pointing.day(i, k + 1, -1);
            return part == DayPart.NIGHT || part == DayPart.EVENING ? day.at(part.code) : null;
        }
        if (deictic == Deictic.THIS) {
            return pointing.day(i, k + 1, 0).at(part.code);
        }
        Found day = pointing.pointed(i, k + 1, Grain.DAY, deictic == Deictic.NEXT ? Deictic.FOLLOWING : deictic);
        return day == null ? null : day.at(part.code);
    }

    private @Nullable Found dayref(int i) {
        int offset = words.value(i);
        if (offset == 0
                && words.is(i + 1, Kind.DEICTIC)
                && words.pointsAfter()
                && Deictic.at(words.value(i + 1)) != Deictic.THIS) {
            return pointing.pointed(i, i + 2, Grain.DAY, Deictic.at(words.value(i + 1)));
        }
        if (offset == 0 && words.is(i + 1, Kind.ORDINAL)) {
            return null;
        }
        int end = words.is(i + 1, Kind.WEEKDAY) && fits(words.value(i + 1), offset) ? i + 2 : i + 1;
        return pointing.day(i, end, offset);
    }

    private boolean fits(int weekday, int offset) {
        return scene.anchor == null
                || scene.anchor.plusDays(offset).getDayOfWeek().getValue() == weekday;
    }

    /** Nouns that pointing words follow: الأسبوع الماضي, الربع الأول, يوم الاثنين. */
    private @Nullable Found unit(int i) {
        Grain grain = Grain.at(words.value(i));
        if (grain == Grain.YEAR
                && words.isDash(i + 1)
                && (words.is(i + 2, Kind.AGO) || words.is(i + 2, Kind.EARLIER))) {
            return yearAgo(i);
        }
        if (grain == Grain.DAY && (words.is(i + 1, Kind.WEEKDAY) || words.is(i + 1, Kind.DAYREF))) {
            Found day = words.is(i + 1, Kind.WEEKDAY) ? weekdays.weekday(i + 1) : dayref(i + 1);
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
        if (words.is(end, Kind.ORDINAL)
                && words.isUnit(end + 1, Grain.QUARTER)
                && words.value(end) > 0
                && words.value(end) <= 4) {
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
                return ordinals.quarterOf(i, end, number);
            }
            return words.is(end, Kind.OF, Kind.FROM) ? ordinals.nounFirstNth(i, end, grain, number) : null;
        }
        if (words.is(i + 1, Kind.ORDINAL) && words.is(i + 2, Kind.FROM, Kind.OF)) {
            return ordinals.nounFirstNth(i, i + 2, grain, -1);
        }
        if (words.is(i + 1, Kind.DEICTIC)) {
            Deictic deictic = Deictic.at(words.value(i + 1));
            if (grain.isClock()) {
                return null;
            }
            if (deictic == Deictic.PAST && words.is(i + 2, Kind.FROM)) {
                Found last = ordinals.nounFirstNth(i, i + 2, grain, -1);
                if (last != null) {
                    return last;
                }
            }
            return weekOrLonger(i, i + 2, grain, deictic);
        }
        Deictic second = afterNext(i + 1);
        return second == null || grain.isClock() ? null : pointing.pointed(i, i + 3, grain, second);
    }

    /** "after next", "before last", بعد المقبل, قبل الماضي; null where they point at something else: "before last week". */
    private @Nullable Deictic afterNext(int i) {
        boolean after = words.is(i, Kind.AFTER);
        if ((!after && !words.is(i, Kind.BEFORE)) || !words.is(i + 1, Kind.DEICTIC)) {
            return null;
        }
        Deictic pointed = Deictic.at(words.value(i + 1));
        boolean noun = !words.pointsAfter() && (words.kind(i + 2).opens || words.is(i + 2, Kind.WORD));
        if (noun || pointed != (after ? Deictic.NEXT : Deictic.LAST)) {
            return null;
        }
        return after ? Deictic.AFTER_NEXT : Deictic.BEFORE_LAST;
    }
}
