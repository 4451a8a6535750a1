package org.marsad.date;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Found.Floats;
import org.marsad.date.Sense.Kind;

/** Reads a text once from its first word to its last; each rule looks a bounded number of words around. */
final class Reading {

    private static final int TWO_DIGIT_YEARS_AHEAD = 20;
    private static final int DEFAULT_PIVOT = 2050;

    private final Scene scene;
    private final Words words;
    private final Years years;
    private final CalendarRules calendar;
    private final Pointing pointing;
    private final RelativeRules relative;
    private final LengthRules lengths;
    private final ClockRules clock;

    Reading(Scene scene) {
        this.scene = scene;
        words = scene.words;
        LocalDate anchor = scene.anchor;
        years = new Years(words, anchor == null ? DEFAULT_PIVOT : anchor.getYear() + TWO_DIGIT_YEARS_AHEAD);
        calendar = new CalendarRules(scene, years);
        pointing = new Pointing(scene);
        relative = new RelativeRules(scene, years, calendar, pointing);
        lengths = new LengthRules(scene);
        clock = new ClockRules(words);
    }

    List<DateExpression> all() {
        List<DateExpression> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Found next = words.kind(i).opens ? read(i) : null;
            if (next == null) {
                i++;
                continue;
            }
            if (!words.is(next.to() - 1, Kind.AGO) && !words.is(next.to() - 1, Kind.EARLIER)) {
                scene.remember(next);
            }
            Found related = related(next);
            found.add(expression(related));
            i = Math.max(i + 1, next.to());
        }
        return found;
    }

    private DateExpression expression(Found found) {
        int start = words.from(found.from());
        int end = words.to(found.to() - 1);
        Interval interval = found.stretch() == null ? null : found.stretch().interval();
        return new DateExpression(
                start, end, words.text.substring(start, end), found.type(), found.value(), found.mod(), interval);
    }

    private @Nullable Found read(int i) {
        Found time = timed(i);
        if (time != null) {
            return time;
        }
        Found date = date(i);
        Found length = lengths.read(i);
        if (date == null || (length != null && length.to() > date.to())) {
            Found moved = length == null ? null : running(length);
            if (moved == null && length != null) {
                moved = fromDate(length);
            }
            Found other = moved != null ? moved : length != null ? length : reference(i);
            return other != null ? other : bareUnit(i);
        }
        return withTime(onwards(range(date)));
    }

    /** "2026 or later". */
    private Found onwards(Found date) {
        if (!words.is(date.to(), Kind.ONWARDS)
                || date.stretch() == null
                || date.stretch().first() == null) {
            return date;
        }
        return date.over(date.from(), date.to() + 1)
                .with(date.mod(), date.stretch().onwards());
    }

    /** "two weeks after March 3", "three days from today". */
    private @Nullable Found fromDate(Found length) {
        int k = length.to();
        boolean before = words.is(k, Kind.BEFORE);
        if (length.type() != DateExpression.Type.DURATION
                || !(before || words.is(k, Kind.AFTER) || words.is(k, Kind.FROM))) {
            return null;
        }
        Found date = words.kind(k + 1).opens ? date(k + 1) : null;
        return date == null || date.type() != DateExpression.Type.DATE ? null : lengths.movedFrom(length, date, before);
    }

    /** "for three days from today", "two weeks starting May 20". */
    private @Nullable Found running(Found length) {
        int k = words.isComma(length.to()) ? length.to() + 1 : length.to();
        boolean from = words.is(k, Kind.FROM) && length.from() > 0 && words.isWord(length.from() - 1, "for");
        boolean starting = words.is(k, Kind.BEGINNING) || (words.is(k, Kind.SINCE) && !words.isWord(k, "since"));
        if (length.type() != DateExpression.Type.DURATION || length.stretch() != null || !(from || starting)) {
            return null;
        }
        Found day = words.kind(k + 1).opens ? date(k + 1) : null;
        return day == null || !day.isDay() ? null : lengths.running(length, day);
    }

    private @Nullable Found reference(int i) {
        if (words.is(i, Kind.THE)
                && words.is(i - 1, Kind.IN)
                && words.isWord(i + 1, "past")
                && words.is(i + 2, Kind.SIGN)) {
            return new Found(i, i + 2, DateExpression.Type.DATE, Reference.PAST.timex(), null, null, Floats.NOTHING);
        }
        if (!words.is(i, Kind.REF) || words.isWord(Math.max(0, i - 1), "as")) {
            return null;
        }
        Reference reference = Reference.at(words.value(i));
        if (reference == Reference.FUTURE && (isPast(i - 1) || isPast(i + 1))) {
            return null;
        }
        String value = reference.timex();
        return new Found(i, i + 1, DateExpression.Type.DATE, value, null, null, Floats.NOTHING);
    }

    /** "was soon released", "soon became" speak of the past. */
    private boolean isPast(int i) {
        return words.is(i, Kind.PAST) || (words.is(i, Kind.WORD) && words.endsWith(i, "ed"));
    }

    /** "the quarter" reported on, "the week", "the year": the weakest reading of a unit. */
    private @Nullable Found bareUnit(int i) {
        if (!words.is(i, Kind.THE) || !words.is(i + 1, Kind.UNIT)) {
            return bareDayPart(i);
        }
        return bareUnit(i, Grain.at(words.value(i + 1)));
    }

    /** "in the morning". */
    private @Nullable Found bareDayPart(int i) {
        LocalDate anchor = scene.anchor;
        boolean led = words.is(i, Kind.THE) && words.is(i - 1, Kind.IN) && words.is(i + 1, Kind.DAYPART);
        boolean arabic = words.pointsAfter()
                && words.is(i, Kind.DAYPART)
                && words.is(i - 1, Kind.IN)
                && words.text.charAt(words.from(i)) == 'ا';
        if (!(led || arabic) || anchor == null) {
            return null;
        }
        int part = led ? i + 1 : i;
        String code = DayPart.at(words.value(part)).code;
        Found found = withTime(Found.date(i, part + 1, Stretch.day(anchor)).at(code));
        return found.with(found.mod(), null);
    }

    /** "the year ended March 31". */
    private boolean isEnding(int i) {
        return words.is(i, Kind.WORD) && (words.isWord(i, "ended") || words.isWord(i, "ending"));
    }

    private @Nullable Found bareUnit(int i, Grain grain) {
        return switch (grain) {
            case YEAR ->
                words.is(i - 1, Kind.IN, Kind.OF) && !isEnding(i + 2)
                        ? pointing.pointed(i, i + 2, grain, Deictic.THIS)
                        : Found.length(i, i + 2, "P1Y", null, null);
            case WEEK, MONTH -> pointing.pointed(i, i + 2, grain, Deictic.THIS);
            case QUARTER -> {
                Stretch spoken = scene.quarter(i);
                yield spoken == null ? pointing.pointed(i, i + 2, grain, Deictic.LAST) : Found.date(i, i + 2, spoken);
            }
            default -> null;
        };
    }

    /** A date without its time and without its range. */
    private @Nullable Found date(int i) {
        if (words.is(i, Kind.PART) || words.is(i, Kind.EARLIER) || words.is(i, Kind.LATER)) {
            return part(i);
        }
        if (words.is(i, Kind.THE) && words.is(i + 1, Kind.PART)) {
            Found found = part(i + 1);
            return found == null ? null : found.over(i, found.to());
        }
        if (words.is(i, Kind.UNIT) && !words.pointsAfter()) {
            Found end = yearEnd(i);
            if (end != null) {
                return end;
            }
        }
        if (words.is(i, Kind.APPROX)) {
            Found found = words.value(i) == 0 ? date(i + 1) : null;
            return found == null || found.type() != DateExpression.Type.DATE
                    ? null
                    : found.with("APPROX", found.stretch());
        }
        Found found = relative.read(i);
        return found != null ? found : calendar.read(i);
    }

    /** "early March", "the end of the year", "mid-1990s", أواخر آذار. */
    private @Nullable Found part(int i) {
        Kind kind = words.kind(i);
        Part part = kind == Kind.PART ? Part.at(words.value(i)) : kind == Kind.EARLIER ? Part.EARLY : Part.LATE;
        int k = i + 1;
        boolean joined = false;
        while (k < i + 4
                && (words.is(k, Kind.OF, Kind.THE)
                        || words.isDash(k)
                        || words.is(k, Kind.IN)
                        || words.is(k, Kind.FROM))) {
            joined = true;
            k++;
        }
        if (words.sense(i).strict() && !joined) {
            return null;
        }
        Found whole = wholeFor(k, words.is(k - 1, Kind.THE, Kind.OF));
        if (whole == null || whole.type() != DateExpression.Type.DATE) {
            return null;
        }
        Stretch stretch = whole.stretch();
        if (stretch == null) {
            return whole.over(i, whole.to()).with(part.mod, null);
        }
        if (kind != Kind.PART) {
            return whole.over(i, whole.to()).with(part.mod, sofar(stretch, part));
        }
        return whole.over(i, whole.to()).with(part.mod, stretch.part(part));
    }

    /** "earlier this month" is from its first day to the anchor. */
    private Stretch sofar(Stretch stretch, Part part) {
        LocalDate anchor = scene.anchor;
        LocalDate first = stretch.first();
        LocalDate last = stretch.last();
        if (anchor == null || first == null || last == null || anchor.isBefore(first) || anchor.isAfter(last)) {
            return stretch;
        }
        Stretch narrowed = part == Part.EARLY ? Stretch.days(first, anchor) : Stretch.days(anchor, last);
        return new Stretch(stretch.grain(), narrowed.first(), narrowed.last(), stretch.timex(), narrowed.edtf());
    }

    private @Nullable Found wholeFor(int k, boolean the) {
        if (words.is(k, Kind.UNIT)) {
            Found named = relative.read(k);
            if (named == null) {
                named = calendar.read(k);
            }
            boolean definite = the || words.text.charAt(words.from(k)) == 'ا';
            Grain grain = Grain.at(words.value(k));
            return named != null || !definite || grain.isClock()
                    ? named
                    : pointing.pointed(k, k + 1, grain, Deictic.THIS);
        }
        Found found = relative.read(k);
        return found != null ? found : calendar.read(k);
    }

    /** "year-end", "year's end". */
    private @Nullable Found yearEnd(int i) {
        int k = i + 1;
        if (words.isSign(k, '\'') || words.isSign(k, '’')) {
            k += 2;
        } else if (words.isDash(k)) {
            k++;
        }
        if (!words.is(k, Kind.PART) || Part.at(words.value(k)) != Part.LATE || !words.isWord(k, "end")) {
            return null;
        }
        Grain grain = Grain.at(words.value(i));
        Found whole = grain.compareTo(Grain.WEEK) < 0 ? null : pointing.pointed(i, k + 1, grain, Deictic.THIS);
        return whole == null
                ? null
                : whole.with(
                        Part.LATE.mod,
                        whole.stretch() == null ? null : whole.stretch().part(Part.LATE));
    }

    /** "March to May", "between 1985 and 1987", "2014-2017". */
    private Found range(Found first) {
        int k = first.to();
        boolean open = words.isDash(k) || words.is(k, Kind.TO) || (words.is(k, Kind.UNTIL) && isFrom(first.from()));
        if (words.is(k, Kind.REF) && words.isWord(k, "to date")) {
            return toReference(first, k);
        }
        boolean and = isBetween(first.from()) && (words.is(k, Kind.AND) || words.hasPrefix(k, 'و'));
        if ((!open && !and) || first.stretch() == null || first.type() != DateExpression.Type.DATE) {
            return first;
        }
        int at = words.hasPrefix(k, 'و') ? k : k + 1;
        if (words.isDash(k) && !words.isGlued(k) && words.isGlued(at)) {
            return first;
        }
        Found second = at < words.size() ? date(at) : null;
        if (second == null || second.stretch() == null || second.type() != DateExpression.Type.DATE) {
            return second != null ? first : toReference(first, at);
        }
        boolean alike = first.stretch().grain() == second.stretch().grain()
                || first.isDay()
                || second.isDay()
                || second.floats() == Floats.NOTHING;
        boolean led = isFrom(first.from()) || and || (first.value().length() > 4 && words.isDash(k));
        return led || (alike && !isYearAndDay(first, second)) ? joined(first, second) : first;
    }

    private static boolean isYearAndDay(Found first, Found second) {
        return first.stretch() != null
                && first.stretch().grain().compareTo(Grain.MONTH) > 0
                && second.isDay()
                && second.floats() != Floats.NOTHING;
    }

    /** "between March 3 and now". */
    private Found toReference(Found first, int at) {
        if (!words.is(at, Kind.REF)
                || Reference.at(words.value(at)) != Reference.PRESENT
                || scene.anchor == null
                || first.stretch() == null) {
            return first;
        }
        Stretch range = Stretch.range(first.stretch(), Stretch.day(scene.anchor));
        return range == null ? first : Found.date(first.from(), at + 1, range);
    }

    private boolean isFrom(int i) {
        return words.is(i - 1, Kind.FROM) || (words.is(i - 1, Kind.THE) && words.is(i - 2, Kind.FROM));
    }

    private boolean isBetween(int i) {
        return words.is(i - 1, Kind.BETWEEN) || (words.is(i - 1, Kind.THE) && words.is(i - 2, Kind.BETWEEN));
    }

    private Found joined(Found first, Found second) {
        Stretch a = first.stretch();
        Stretch b = second.stretch();
        if (a == null || b == null || a.first() == null || b.first() == null) {
            return first;
        }
        if (first.floats() == Floats.YEAR && second.floats() != Floats.WEEK) {
            a = a.inYear(b.first().getYear());
            if (a.firstDay().isAfter(b.lastDay())) {
                a = a.inYear(b.first().getYear() - 1);
            }
        } else if (second.floats() == Floats.WEEK && b.first().isBefore(a.first())) {
            b = Stretch.day(
                    a.first().with(TemporalAdjusters.nextOrSame(b.first().getDayOfWeek())));
        } else if (second.floats() == Floats.YEAR) {
            b = b.inYear(a.first().getYear());
            if (b.lastDay().isBefore(a.first())) {
                b = b.inYear(a.first().getYear() + 1);
            }
        }
        Stretch range = Stretch.range(a, b);
        boolean whole = first.mod() == null && Part.LATE.mod.equals(second.mod());
        return range == null
                ? first
                : Found.date(first.from(), second.to(), range).with(whole ? second.mod() : null, range);
    }

    /** "10:35 a.m. Friday", مساء الأحد, "tonight". */
    private @Nullable Found timed(int i) {
        if (words.is(i, Kind.TONIGHT)) {
            return withTime(pointing.day(i, i + 1, 0).at(DayPart.NIGHT.code));
        }
        String range = clock.range(i);
        int rangeEnd = clock.end;
        String time = range.isEmpty() ? clock.read(i) : range;
        int end = range.isEmpty() ? clock.end : rangeEnd;
        boolean bare = time.isEmpty() && words.is(i - 1, Kind.FROM, Kind.BETWEEN);
        String hours = bare || isArabicHour(i, range) ? clock.bareRange(i) : "";
        if (!hours.isEmpty()) {
            time = hours;
            end = clock.end;
        }
        if (time.isEmpty()) {
            return null;
        }
        int k = words.isComma(end) || words.is(end, Kind.ON) || words.is(end, Kind.OF) ? end + 1 : end;
        k = words.pointsAfter() && words.is(end, Kind.FROM) ? end + 1 : k;
        Found day = k < words.size() && words.kind(k).opens ? date(k) : null;
        if (day != null && day.isDay()) {
            return day.over(i, day.to()).at(time);
        }
        if (day != null && day.partOfDay() != null) {
            return day.over(i, day.to()).within(time, clock.isHalved(end - 1));
        }
        LocalDate anchor = scene.anchor;
        if (bare || words.is(i, Kind.DAYPART) || anchor == null || (range.isEmpty() && !isClock(i, end))) {
            return null;
        }
        Stretch spoken = scene.last(i);
        LocalDate on =
                spoken != null && spoken.grain() == Grain.DAY && spoken.first() != null ? spoken.first() : anchor;
        Found found = Found.date(i, end, Stretch.day(on)).at(time);
        return words.is(end, Kind.ONWARDS) ? found.over(i, end + 1).with("AFTER", null) : found.with(null, null);
    }

    /** الساعة 4:00 إلى الساعة 7. */
    private boolean isArabicHour(int i, String range) {
        return range.isEmpty() && words.pointsAfter() && words.is(i - 1, Kind.AT);
    }

    /** A bare "10:35" needs "at" before it; an hour with am, pm or a zone needs nothing. */
    private boolean isClock(int i, int end) {
        return words.is(i - 1, Kind.AT)
                || words.is(i, Kind.CLOCK)
                || words.is(end - 1, Kind.MERIDIEM)
                || clock.isHalved(end - 1)
                || (words.is(end - 1, Kind.DAYPART, Kind.CLOCK) && words.pointsAfter())
                || words.is(end - 1, Kind.ZONE);
    }

    /** "Monday night", "March 3 at 15:30". */
    private Found withTime(Found date) {
        if (!date.isDay() && date.partOfDay() == null) {
            return date;
        }
        int k = date.to();
        if (words.isComma(k) && words.is(k + 1, Kind.AT)) {
            k++;
        }
        boolean led = words.is(k, Kind.FROM, Kind.BETWEEN);
        String range = clock.range(led ? k + 1 : k);
        if (range.isEmpty() && led) {
            range = clock.bareRange(k + 1);
        }
        if (!range.isEmpty()) {
            return on(date, range);
        }
        int part = words.is(k, Kind.IN) && words.is(k + 1, Kind.THE) ? k + 2 : k + 1;
        if (words.is(k, Kind.IN) && words.is(part, Kind.DAYPART) && date.isDay()) {
            return withTime(date.over(date.from(), part + 1).at(DayPart.at(words.value(part)).code));
        }
        boolean bounded = words.is(k, Kind.BEFORE, Kind.AFTER);
        boolean at = words.is(k, Kind.AT) || words.isSign(k, '@') || bounded;
        String time = clock.read(at ? k + 1 : k);
        if (time.isEmpty() && words.is(k, Kind.AT)) {
            time = clock.bareHour(k + 1);
        }
        boolean clear = !bounded && (!words.is(k, Kind.DIGITS) || isStamp(k));
        if (time.isEmpty() || time.equals(date.partOfDay()) || !(clear || isClock(at ? k + 1 : k, clock.end))) {
            return date;
        }
        Found timed = on(date, time);
        if (date.isDay() && timed.partOfDay() != null) {
            return withTime(timed);
        }
        return bounded ? timed.with(words.is(k, Kind.BEFORE) ? "BEFORE" : "AFTER", timed.stretch()) : timed;
    }

    /** "23.04.2022 14:55". */
    private boolean isStamp(int i) {
        return words.is(i - 1, Kind.DIGITS) && words.digits(i) == 2 && words.isSign(i + 1, ':');
    }

    /** The day at a time that the clock has just read; hours in a part of the day are that part's. */
    private Found on(Found date, String time) {
        Found over = date.over(date.from(), clock.end);
        return date.isDay() ? over.at(time) : over.within(time, clock.isHalved(clock.end - 1));
    }

    /** What stands before the expression opens or bounds it: since, until, before, after. */
    private Found related(Found found) {
        Stretch stretch = found.stretch();
        if (stretch == null && found.type() == DateExpression.Type.TIME && found.mod() == null) {
            return boundedTime(found);
        }
        if (stretch == null
                || found.type() == DateExpression.Type.DURATION
                || found.type() == DateExpression.Type.SET) {
            return found;
        }
        int k = found.from() - 1;
        while (words.is(k, Kind.THE) || (words.isDash(k) && words.isGlued(k))) {
            k--;
        }
        return switch (words.kind(k)) {
            case SINCE, BEGINNING ->
                found.with(found.mod(), sinceMiddle(found, stretch).onwards());
            case UNTIL, BY -> found.with(found.mod(), stretch.upTo());
            case BEFORE -> found.with(found.mod() == null ? "BEFORE" : found.mod(), stretch.upTo());
            case AFTER -> found.with(found.mod() == null ? "AFTER" : found.mod(), stretch.onwards());
            default -> found;
        };
    }

    /** "before 5 p.m.", "after around 3:30 pm". */
    private Found boundedTime(Found found) {
        int k = words.is(found.from() - 1, Kind.APPROX) ? found.from() - 2 : found.from() - 1;
        return switch (words.kind(k)) {
            case BEFORE, UNTIL, BY -> found.with("BEFORE", null);
            case AFTER, SINCE -> found.with("AFTER", null);
            default -> found;
        };
    }

    private static Stretch sinceMiddle(Found found, Stretch stretch) {
        LocalDate middle = Part.MID.mod.equals(found.mod()) ? stretch.middle() : null;
        return middle == null
                ? stretch
                : new Stretch(stretch.grain(), middle, stretch.last(), stretch.timex(), middle + "/" + stretch.edtf());
    }
}
