package org.marsad.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Found.Floats;
import org.marsad.date.Sense.Kind;

/** Dates of the calendar: days, months, years, decades, in digits and in words. */
final class CalendarRules {

    private final Scene scene;
    private final Words words;
    private final Counts counts;
    private final Years years;

    /** One past the words that {@link #pointedYear} read. */
    private int pointedEnd;

    CalendarRules(Scene scene, Years years) {
        this.scene = scene;
        this.words = scene.words;
        this.counts = new Counts(words);
        this.years = years;
    }

    @Nullable
    Found read(int i) {
        return switch (words.kind(i)) {
            case DIGITS -> first(numeric(i), yearFirst(i), dayFirst(i), decade(i), century(i), year(i));
            case NUMBER -> first(dayFirst(i), year(i));
            case ORDINAL -> first(dayFirst(i), century(i));
            case THE ->
                the(
                        i,
                        first(
                                dayFirst(i + 1),
                                ordinalDay(i),
                                decade(words.is(i + 1, Kind.SIGN) ? i + 2 : i + 1),
                                decadeName(i + 1),
                                century(i + 1),
                                theYear(i + 1)));
            case MONTH -> month(i);
            case HIJRI_MONTH -> otherMonth(i, true);
            case SOLAR_MONTH -> otherMonth(i, false);
            case DECADE_NAME -> decadeName(i);
            case UNIT -> unit(i);
            case SIGN -> null;
            default -> null;
        };
    }

    private static @Nullable Found first(@Nullable Found... choices) {
        for (Found choice : choices) {
            if (choice != null) {
                return choice;
            }
        }
        return null;
    }

    private static @Nullable Found the(int i, @Nullable Found found) {
        return found == null ? null : found.over(i, found.to());
    }

    /** "the year 2024". */
    private @Nullable Found theYear(int i) {
        return words.isUnit(i, Grain.YEAR) ? yearNamed(i) : null;
    }

    /** 2019-Aug-01. */
    private @Nullable Found yearFirst(int i) {
        boolean separated = words.isDash(i + 1) || words.isSign(i + 1, '/');
        if (words.digits(i) != 4 || !separated || !words.is(i + 2, Kind.MONTH)) {
            return null;
        }
        boolean day = (words.isDash(i + 3) || words.isSign(i + 3, '/')) && counts.day(i + 4) > 0;
        return day ? day(i, counts.end, words.value(i), words.value(i + 2), counts.day(i + 4)) : null;
    }

    /** 2023-10-07, 07/10/2023, 7.10.2023, 20231007, 2023-10, 10/2023. */
    private @Nullable Found numeric(int i) {
        if (words.digits(i) == 8 && (!words.isGlued(i) || words.isDash(i - 1))) {
            int number = words.value(i);
            int year = number / 10000;
            return year < 1900 || year > 2099 ? null : day(i, i + 1, year, number / 100 % 100, number % 100);
        }
        if (!separated(i) || continuesNumber(i)) {
            return null;
        }
        int a = words.value(i);
        int b = words.value(i + 2);
        if (separated(i + 2) && sameSeparator(i)) {
            return words.isGlued(i + 5) && words.is(i + 6, Kind.DIGITS) && words.isGlued(i + 6) && !words.isDash(i + 5)
                    ? null
                    : threeNumbers(i, a, b, words.value(i + 4));
        }
        if (words.isSign(i + 1, '.')) {
            return null;
        }
        if (words.digits(i) == 4 && words.digits(i + 2) <= 2 && a >= 1900 && a < 2200 && b >= 1 && b <= 12) {
            return Found.date(i, i + 3, Stretch.month(YearMonth.of(a, b)));
        }
        if (words.digits(i + 2) == 4 && words.digits(i) <= 2 && b >= 1900 && b < 2200 && a >= 1 && a <= 12) {
            return Found.date(i, i + 3, Stretch.month(YearMonth.of(b, a)));
        }
        return monthAndDay(i, a, b);
    }

    /** Part of an address or a version: the 2.3 of 10.1.2.3. */
    private boolean continuesNumber(int i) {
        boolean sign = words.isGlued(i) && words.isGlued(i - 1) && words.is(i - 1, Kind.SIGN);
        return sign && !words.isDash(i - 1) && words.is(i - 2, Kind.DIGITS);
    }

    private boolean separated(int i) {
        return words.is(i, Kind.DIGITS)
                && words.isGlued(i + 1)
                && words.isGlued(i + 2)
                && words.is(i + 2, Kind.DIGITS)
                && (words.isDash(i + 1) || words.isSign(i + 1, '/') || words.isSign(i + 1, '.'));
    }

    private boolean sameSeparator(int i) {
        return (words.isDash(i + 1) && words.isDash(i + 3))
                || (words.isSign(i + 1, '/') && words.isSign(i + 3, '/'))
                || (words.isSign(i + 1, '.') && words.isSign(i + 3, '.'));
    }

    private @Nullable Found threeNumbers(int i, int a, int b, int c) {
        if (words.digits(i) == 4) {
            if (Solar.isYear(a) || Hijri.isYear(a)) {
                return null;
            }
            return day(i, i + 5, a, b, c);
        }
        int width = words.digits(i + 4);
        if (words.digits(i) > 2 || words.digits(i + 2) > 2 || (width != 4 && width != 2)) {
            return null;
        }
        int year = width == 2 ? years.full(c) : c;
        boolean monthFirst = b > 12
                || (scene.monthFirst && a <= 12 && words.isSign(i + 1, '/'))
                || (scene.monthFirst && a <= 12 && words.isDash(i + 1));
        return monthFirst ? day(i, i + 5, year, a, b) : day(i, i + 5, year, b, a);
    }

    /** 5/12 is a date only where a word before it says so. */
    private @Nullable Found monthAndDay(int i, int a, int b) {
        if (!words.isSign(i + 1, '/') || words.digits(i) > 2 || words.digits(i + 2) > 2) {
            return null;
        }
        boolean led = switch (words.kind(i - 1)) {
            case ON, SINCE, UNTIL, BY, BEFORE, AFTER, WEEKDAY, DEICTIC, FROM, BETWEEN, DAYREF -> true;
            default -> false;
        };
        boolean ranges = (words.isDash(i + 3) && isSlashed(i + 4)) || (words.isDash(i - 1) && isSlashed(i - 4));
        int month = scene.monthFirst ? a : b;
        int day = scene.monthFirst ? b : a;
        if (!(led || ranges) || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return floatingDay(i, i + 3, month, day);
    }

    private boolean isSlashed(int i) {
        return words.is(i, Kind.DIGITS) && words.isSign(i + 1, '/') && words.is(i + 2, Kind.DIGITS);
    }

    private @Nullable Found day(int from, int to, int year, int month, int day) {
        try {
            return Found.date(from, to, Stretch.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Found floatingDay(int from, int to, int month, int day) {
        if (day > YearMonth.of(2000, month).lengthOfMonth()) {
            return null;
        }
        int year = pointedYear(to, month, day);
        if (year != Years.NONE) {
            return day(from, pointedEnd, year, month, day);
        }
        int known = knownYear(from, to, month, day);
        if (known != Years.NONE) {
            return day(from, to, known, month, day);
        }
        Stretch stretch = scene.day(month, day, from, to);
        return stretch == null
                ? Found.unresolved(from, to, "XXXX-" + Stretch.two(month) + "-" + Stretch.two(day))
                : Found.floating(from, to, stretch, Floats.YEAR);
    }

    /** March, March 2025, March 5, March 5-7, 2025, كانون الثاني/يناير 2025. */
    private @Nullable Found month(int i) {
        if (words.sense(i).strict() && words.text.charAt(words.from(i)) < 0x250 && !words.isCapital(i)) {
            return null;
        }
        int month = words.value(i);
        int k = skipTwin(i);
        int plainEnd = k;
        k = skipDot(k);
        int year = years.after(words.isDash(k) || words.isSign(k, '/') ? k + 1 : k);
        if (year != Years.NONE && year >= 1000) {
            return Found.date(i, years.end, Stretch.month(YearMonth.of(year, month)));
        }
        Found day = dayAfterMonth(i, k, month);
        if (day != null) {
            return day;
        }
        if (words.sense(i).strict() && !isLedMonth(i, plainEnd)) {
            return null;
        }
        return floatingMonth(i, plainEnd, month);
    }

    /** Levantine and Gregorian names stand side by side: نيسان/أبريل, نيسان (أبريل). */
    private int skipTwin(int i) {
        if (words.isSign(i + 1, '/') && words.is(i + 2, Kind.MONTH) && words.value(i + 2) == words.value(i)) {
            return i + 3;
        }
        if (words.isSign(i + 1, '(')
                && words.is(i + 2, Kind.MONTH)
                && words.value(i + 2) == words.value(i)
                && words.isSign(i + 3, ')')) {
            return i + 4;
        }
        return i + 1;
    }

    private int skipDot(int i) {
        return words.isSign(i, '.') && words.isGlued(i) && words.to(i - 1) - words.from(i - 1) <= 4 ? i + 1 : i;
    }

    private @Nullable Found dayAfterMonth(int i, int k, int month) {
        boolean comma = words.isComma(k);
        int at = comma || words.isDash(k) || words.isSign(k, '/') || words.is(k, Kind.THE) ? k + 1 : k;
        if (words.is(at, Kind.LINE)) {
            return null;
        }
        int day = counts.day(at);
        if (day < 0 || isCountedDay(counts.end) || (comma && words.is(at, Kind.DIGITS) && counts.end == at + 1)) {
            return null;
        }
        int end = counts.end;
        int lastDay = -1;
        if ((words.isDash(end) || words.is(end, Kind.TO)) && words.digits(end + 1) <= 2) {
            int until = counts.day(end + 1);
            if (until > day && !isMonth(counts.end)) {
                lastDay = until;
                end = counts.end;
            }
        }
        int year = years.after(end);
        if (year != Years.NONE) {
            return days(i, years.end, year, month, day, lastDay);
        }
        if (lastDay > 0) {
            return floatingDays(i, end, month, day, lastDay);
        }
        return floatingDay(i, end, month, day);
    }

    /** The number after a month is an hour or counts something: "in March 5 fighters", "March 3:30". */
    private boolean isCountedDay(int next) {
        return words.is(next, Kind.COUNTED)
                || words.is(next, Kind.UNITS)
                || words.is(next, Kind.MERIDIEM)
                || (words.isSign(next, ',')
                        && words.isGlued(next)
                        && words.digits(next + 1) == 3
                        && words.isGlued(next + 1))
                || (words.isSign(next, ':') && words.is(next + 1, Kind.DIGITS))
                || words.isSign(next, '%');
    }

    private boolean isMonth(int i) {
        return words.is(i, Kind.MONTH) || (words.is(i, Kind.OF) && words.is(i + 1, Kind.MONTH));
    }

    private @Nullable Found days(int from, int to, int year, int month, int day, int lastDay) {
        Found first = day(from, to, year, month, day);
        if (first == null || lastDay < 0) {
            return first;
        }
        Found last = day(from, to, year, month, lastDay);
        return last == null ? first : range(from, to, first, last);
    }

    private @Nullable Found floatingDays(int from, int to, int month, int day, int lastDay) {
        Found first = floatingDay(from, to, month, day);
        if (first == null || first.stretch() == null) {
            return first;
        }
        int year = first.stretch().firstDay().getYear();
        return days(from, to, year, month, day, lastDay);
    }

    private static @Nullable Found range(int from, int to, Found first, Found last) {
        if (first.stretch() == null || last.stretch() == null) {
            return null;
        }
        Stretch range = Stretch.range(first.stretch(), last.stretch());
        return range == null ? null : Found.date(from, to, range);
    }

    private Found floatingMonth(int from, int to, int month) {
        int year = pointedYear(to, month, 0);
        if (year != Years.NONE) {
            return Found.date(from, pointedEnd, Stretch.month(YearMonth.of(year, month)));
        }
        Stretch stretch = scene.month(month, from, to);
        return stretch == null
                ? Found.unresolved(from, to, "XXXX-" + Stretch.two(month))
                : Found.floating(from, to, stretch, Floats.YEAR);
    }

    /** The year that the text stated for this day before, or that everyone knows: the October 7 attack. */
    private int knownYear(int from, int to, int month, int day) {
        int stated = scene.statedYear(month, day);
        if (stated != Years.NONE) {
            return stated;
        }
        int year = month == 10 && day == 7 ? 2023 : month == 9 && day == 11 ? 2001 : Years.NONE;
        LocalDate anchor = scene.anchor;
        boolean passed = year != Years.NONE && (anchor == null || anchor.isAfter(LocalDate.of(year, month, day)));
        boolean named = words.is(to, Kind.RAID)
                || words.is(to + 1, Kind.RAID)
                || words.is(from - 1, Kind.RAID)
                || words.is(from - 2, Kind.RAID);
        return passed && named ? year : Years.NONE;
    }

    /** The year that a pointing word after a date means: March last year, آذار الماضي, 7 نيسان من العام الماضي. */
    private int pointedYear(int i, int month, int day) {
        LocalDate anchor = scene.anchor;
        if (anchor == null) {
            return Years.NONE;
        }
        int k = words.is(i, Kind.OF, Kind.FROM) ? i + 1 : i;
        boolean unitFirst = words.isUnit(k, Grain.YEAR) && words.is(k + 1, Kind.DEICTIC);
        if (unitFirst || (words.is(k, Kind.DEICTIC) && words.isUnit(k + 1, Grain.YEAR))) {
            Deictic deictic = Deictic.at(words.value(unitFirst ? k + 1 : k));
            pointedEnd = k + 2;
            return deictic.followsText() ? Years.NONE : anchor.getYear() + deictic.steps;
        }
        if (!words.pointsAfter() || !words.is(i, Kind.DEICTIC)) {
            return Years.NONE;
        }
        pointedEnd = i + 1;
        Deictic deictic = Deictic.at(words.value(i));
        int now = day == 0 ? anchor.getMonthValue() : anchor.getMonthValue() * 100 + anchor.getDayOfMonth();
        int named = day == 0 ? month : month * 100 + day;
        return switch (deictic) {
            case LAST, PAST -> anchor.getYear() - (named < now ? 0 : 1);
            case NEXT -> anchor.getYear() + (named > now ? 0 : 1);
            case THIS -> anchor.getYear();
            default -> Years.NONE;
        };
    }

    /** The words around a name that is also an ordinary word make it a month. */
    private boolean isLedMonth(int i, int end) {
        int k = words.isDash(i - 1) ? i - 2 : i - 1;
        boolean inRange = words.isDash(end) && words.is(end + 1, Kind.MONTH);
        if (inRange || words.hasPrefix(i, 'ب') || words.hasPrefix(i, 'ل') || words.is(end, Kind.DEICTIC)) {
            return true;
        }
        return switch (words.kind(k)) {
            case IN, SINCE, UNTIL, BY, PART -> true;
            case BEFORE, AFTER, BETWEEN -> true;
            case OF -> words.is(k - 1, Kind.PART) || words.is(k - 1, Kind.UNIT) || words.is(k - 1, Kind.WEEKDAY);
            case DEICTIC -> Deictic.at(words.value(k)) != Deictic.THAT;
            case UNIT -> Grain.at(words.value(k)) == Grain.MONTH;
            case SIGN -> words.isDash(i - 1) && words.is(i - 2, Kind.MONTH);
            case TO, FROM, AND -> words.is(k - 1, Kind.MONTH) || words.is(end, Kind.TO);
            default -> false;
        };
    }

    /** 7 October 2023, 7-Oct-2023, the 7th of April, 3-5 March, السابع من نيسان. */
    private @Nullable Found dayFirst(int i) {
        int day = counts.day(i);
        if (day < 0) {
            return null;
        }
        int end = counts.end;
        int lastDay = -1;
        if (joinsDays(i, end) && counts.day(end + joinLength(end)) > day) {
            lastDay = counts.day(end + joinLength(end));
            end = counts.end;
        }
        int k = end;
        if (words.isUnit(k, Grain.DAY)) {
            k++;
        }
        while (words.is(k, Kind.OF, Kind.FROM) || words.isDash(k) || words.isSign(k, '/') || isMonthWord(k)) {
            k++;
        }
        if (words.is(k, Kind.DEICTIC) && isMonthWord(k + 1) && lastDay < 0 && !words.pointsAfter()) {
            Found found = dayOfMonth(i, k, day);
            return found == null ? null : found.over(i, k + 2);
        }
        if (isMonthWord(k - 1) && k > end && words.is(k, Kind.DEICTIC) && lastDay < 0) {
            return dayOfMonth(i, k, day);
        }
        if (k > end + 3 || !words.is(k, Kind.MONTH)) {
            return words.is(k, Kind.HIJRI_MONTH) || words.is(k, Kind.SOLAR_MONTH)
                    ? otherDay(i, k, day, words.is(k, Kind.HIJRI_MONTH))
                    : null;
        }
        if (words.sense(k).strict() && words.text.charAt(words.from(k)) < 0x250 && !words.isCapital(k)) {
            return null;
        }
        int month = words.value(k);
        int after = skipTwin(k);
        int year = years.after(skipDot(after));
        if (year == Years.NONE && (words.isDash(after) || words.isSign(after, '/'))) {
            year = years.plain(after + 1);
        }
        if (year != Years.NONE) {
            return days(i, years.end, year, month, day, lastDay);
        }
        return lastDay > 0 ? floatingDays(i, after, month, day, lastDay) : floatingDay(i, after, month, day);
    }

    /** 15 من الشهر الماضي. */
    private @Nullable Found dayOfMonth(int i, int k, int day) {
        Deictic deictic = Deictic.at(words.value(k));
        if (scene.anchor == null || deictic.followsText()) {
            return null;
        }
        YearMonth month = YearMonth.from(scene.anchor).plusMonths(deictic.steps);
        return day > month.lengthOfMonth() ? null : Found.date(i, k + 1, Stretch.day(month.atDay(day)));
    }

    private boolean joinsDays(int i, int end) {
        if (words.isDash(end) || words.is(end, Kind.TO) || words.is(end, Kind.UNTIL)) {
            return true;
        }
        boolean between = words.is(i - 1, Kind.BETWEEN) || (words.is(i - 1, Kind.THE) && words.is(i - 2, Kind.BETWEEN));
        return between && (words.is(end, Kind.AND) || words.hasPrefix(end, 'و'));
    }

    private int joinLength(int end) {
        return words.hasPrefix(end, 'و') ? 0 : words.is(end + 1, Kind.THE) ? 2 : 1;
    }

    private boolean isMonthWord(int k) {
        return words.isUnit(k, Grain.MONTH);
    }

    /** "the 21st": the last such day, or the next where the sentence looks ahead. */
    private @Nullable Found ordinalDay(int i) {
        if (!words.is(i - 1, Kind.ON) || !words.is(i + 1, Kind.DIGITS) || scene.anchor == null) {
            return null;
        }
        int day = counts.day(i + 1);
        if (day < 0 || counts.end != i + 3) {
            return null;
        }
        int end = counts.end;
        YearMonth month = YearMonth.from(scene.anchor);
        boolean ahead = scene.outlook(i, end) == Scene.Outlook.FUTURE;
        if (ahead ? day < scene.anchor.getDayOfMonth() : day > scene.anchor.getDayOfMonth()) {
            month = month.plusMonths(ahead ? 1 : -1);
        }
        return day > month.lengthOfMonth() ? null : Found.date(i, end, Stretch.day(month.atDay(day)));
    }

    /** 1990s, the '90s, 2010s. */
    private @Nullable Found decade(int i) {
        if (!words.is(i + 1, Kind.SUFFIX) || !words.isWord(i + 1, "s")) {
            return null;
        }
        int number = words.value(i);
        if (words.digits(i) == 4 && number % 10 == 0 && number >= 1000 && number < 2200) {
            return Found.date(i, i + 2, Stretch.decade(number));
        }
        boolean mark = words.isGlued(i) && words.is(i - 1, Kind.SIGN);
        boolean led = mark || words.is(i - 1, Kind.THE) || words.is(i - 1, Kind.PART) || words.isDash(i - 1);
        if (words.digits(i) == 2 && number % 10 == 0 && number >= 20 && words.isGlued(i + 1) && led) {
            int from = mark ? i - 1 : i;
            return Found.date(from, i + 2, Stretch.decade(years.full(number)));
        }
        return null;
    }

    private @Nullable Found decadeName(int i) {
        if (!words.is(i, Kind.DECADE_NAME)) {
            return null;
        }
        boolean led = words.is(i - 1, Kind.THE)
                || words.is(i - 1, Kind.PART)
                || words.is(i - 1, Kind.DEICTIC)
                || words.text.charAt(words.from(i)) >= 0x600;
        return led ? Found.date(i, i + 1, Stretch.decade(1900 + words.value(i))) : null;
    }

    /** The 19th century, القرن التاسع عشر. */
    private @Nullable Found century(int i) {
        int number = counts.day(i);
        if (number < 1 || !isCentury(words.isDash(counts.end) ? counts.end + 1 : counts.end)) {
            return null;
        }
        return Found.date(i, words.isDash(counts.end) ? counts.end + 2 : counts.end + 1, Stretch.century(number));
    }

    private boolean isCentury(int i) {
        return words.isUnit(i, Grain.CENTURY);
    }

    private @Nullable Found year(int i) {
        int year = years.alone(i);
        if (year == Years.NONE) {
            return null;
        }
        return Found.date(i, years.end, Stretch.year(year));
    }

    /** شهر آذار, عام 2024, the year 2024, القرن العشرين. */
    private @Nullable Found unit(int i) {
        Grain grain = Grain.at(words.value(i));
        if (grain == Grain.MONTH && words.is(i + 1, Kind.MONTH)) {
            Found month = month(i + 1);
            return month == null ? null : month.over(i, month.to());
        }
        if (grain == Grain.MONTH && (words.is(i + 1, Kind.HIJRI_MONTH) || words.is(i + 1, Kind.SOLAR_MONTH))) {
            Found month = otherMonth(i + 1, words.is(i + 1, Kind.HIJRI_MONTH));
            return month == null ? null : month.over(i, month.to());
        }
        if (grain == Grain.YEAR) {
            return yearNamed(i);
        }
        if (grain == Grain.CENTURY) {
            int number = counts.day(i + 1);
            return number > 0 ? Found.date(i, counts.end, Stretch.century(number)) : null;
        }
        if (grain == Grain.DECADE && words.is(i + 1, Kind.DECADE_NAME)) {
            return Found.date(i, i + 2, Stretch.decade(1900 + words.value(i + 1)));
        }
        return null;
    }

    private @Nullable Found yearNamed(int i) {
        int at = words.is(i + 1, Kind.OF) ? i + 2 : i + 1;
        int year = years.plain(at);
        if (year == Years.NONE || words.is(i - 1, Kind.DIGITS)) {
            return null;
        }
        int end = years.end;
        if (Hijri.isYear(year)) {
            Stretch hijri = words.is(end, Kind.ERA) ? Hijri.year(year) : null;
            return hijri == null ? null : Found.date(i, end + 1, hijri);
        }
        return Found.date(i, end, Stretch.year(year));
    }

    /** Ramadan, Ramadan 1446, 10 Muharram 1446, and months of the Iranian calendar. */
    private @Nullable Found otherMonth(int i, boolean hijri) {
        int month = words.value(i);
        int end = i + 1;
        int year = yearOf(end, month, hijri);
        if (year == Years.NONE) {
            if (scene.anchor == null || (words.sense(i).strict() && !isLedMonth(i, end))) {
                return null;
            }
            Stretch recent = recent(month, hijri, scene.outlook(i, end));
            return recent == null ? null : Found.date(i, end, recent);
        }
        Stretch stretch = monthIn(year, month, hijri);
        return stretch == null ? null : Found.date(i, eraEnd(years.end), stretch);
    }

    private @Nullable Found otherDay(int from, int at, int day, boolean hijri) {
        int month = words.value(at);
        int year = yearOf(at + 1, month, hijri);
        int end = year == Years.NONE ? at + 1 : eraEnd(years.end);
        Stretch stretch;
        if (year != Years.NONE) {
            stretch = hijri ? Hijri.day(year, month, day) : Solar.day(year, month, day);
        } else if (scene.anchor == null) {
            return null;
        } else {
            Stretch recent = recent(month, hijri, scene.outlook(from, end));
            stretch = recent == null || recent.first() == null
                    ? null
                    : Stretch.day(recent.first().plusDays(day - 1L));
        }
        return stretch == null ? null : Found.date(from, end, stretch);
    }

    private int yearOf(int i, int month, boolean hijri) {
        int year = years.after(i);
        if (year == Years.NONE) {
            return Years.NONE;
        }
        if (year >= 1900) {
            return hijri ? Hijri.yearIn(year, month) : month < 10 ? year - 621 : year - 622;
        }
        boolean fits = hijri ? Hijri.isYear(year) : Solar.isYear(year);
        return fits ? year : Years.NONE;
    }

    private int eraEnd(int end) {
        return words.is(end, Kind.ERA) ? end + 1 : end;
    }

    private static @Nullable Stretch monthIn(int year, int month, boolean hijri) {
        return hijri ? Hijri.month(year, month) : Solar.month(year, month);
    }

    private @Nullable Stretch recent(int month, boolean hijri, Scene.Outlook outlook) {
        LocalDate anchor = scene.anchor;
        if (anchor == null) {
            return null;
        }
        int year = hijri ? Hijri.yearOf(anchor) : Solar.yearOf(anchor);
        Stretch same = monthIn(year, month, hijri);
        if (same == null) {
            return null;
        }
        if (outlook == Scene.Outlook.FUTURE) {
            return same.lastDay().isBefore(anchor) ? monthIn(year + 1, month, hijri) : same;
        }
        return same.firstDay().isAfter(anchor) ? monthIn(year - 1, month, hijri) : same;
    }
}
