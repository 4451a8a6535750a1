package org.marsad.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Sense.Kind;

/** A text being read: its words, the day it counts from, and the date it spoke of last. */
final class Scene {

    /** How far a verb's tense reaches, in words. */
    private static final int BACK = 14;

    private static final int AHEAD = 9;

    private static final int DAYS = 32;

    /** Near a day without a year is taken as the nearest, whatever the verbs say: no one needs to say the year. */
    private static final int NEAR_DAYS = 75;

    /** Longest quotation that is looked over, in words. */
    private static final int QUOTE = 80;

    /** A year is this long where a day without a year must be far from now. */
    private static final int FAR_DAYS = 250;

    enum Outlook {
        PAST,
        FUTURE,
        UNKNOWN
    }

    final Words words;
    final boolean monthFirst;
    final @Nullable LocalDate anchor;

    private @Nullable Stretch last;
    private int lastAt = -1;
    private final int[] statedYears = new int[13 * DAYS];
    private @Nullable Stretch quarter;
    private int quarterAt = -1;

    Scene(Words words, boolean monthFirst, @Nullable LocalDate anchor) {
        this.words = words;
        this.monthFirst = monthFirst;
        this.anchor = anchor;
    }

    void remember(Found found) {
        if (found.stretch() != null && found.stretch().first() != null && found.type() == DateExpression.Type.DATE) {
            last = found.stretch();
            if (last.grain() == Grain.DAY
                    && found.floats() == Found.Floats.NOTHING
                    && words.is(found.to() - 1, Kind.DIGITS)
                    && words.digits(found.to() - 1) == 4) {
                LocalDate day = last.firstDay();
                statedYears[day.getMonthValue() * DAYS + day.getDayOfMonth()] = day.getYear();
            }
            lastAt = found.to();
            if (last.grain() == Grain.QUARTER) {
                quarter = last;
                quarterAt = lastAt;
            }
        }
    }

    /** The year in which the text has placed this day before. */
    int statedYear(int month, int day) {
        int year = statedYears[month * DAYS + day];
        return year == 0 ? Years.NONE : year;
    }

    /** The date spoken of before, null where none is near. */
    @Nullable
    Stretch last(int i) {
        return last != null && i - lastAt < 150 ? last : null;
    }

    /** The quarter that a report on business speaks of: there "a year earlier" is that quarter a year earlier. */
    @Nullable
    Stretch quarter(int i) {
        return quarter != null && i - quarterAt < 150 ? quarter : null;
    }

    /** The day that "the following week" counts from. */
    @Nullable
    LocalDate reference(int i) {
        Stretch spoken = last(i);
        return spoken == null ? anchor : spoken.first();
    }

    @Nullable
    Stretch month(int month, int from, int to) {
        if (anchor == null) {
            return null;
        }
        YearMonth now = YearMonth.from(anchor);
        YearMonth same = YearMonth.of(anchor.getYear(), month);
        Outlook outlook = outlook(from, to);
        if (outlook == Outlook.UNKNOWN && same.equals(now.plusMonths(1))) {
            return Stretch.month(same);
        }
        if (outlook == Outlook.FUTURE) {
            return Stretch.month(same.isBefore(now) ? same.plusYears(1) : same);
        }
        return Stretch.month(same.isAfter(now) ? same.minusYears(1) : same);
    }

    /** Null without an anchor and for a day that the month never has. */
    @Nullable
    Stretch day(int month, int day, int from, int to) {
        if (anchor == null || day > YearMonth.of(2000, month).lengthOfMonth()) {
            return null;
        }
        LocalDate last = valid(anchor.getYear(), month, day, -1);
        last = last.isAfter(anchor) ? valid(anchor.getYear() - 1, month, day, -1) : last;
        LocalDate next = valid(anchor.getYear(), month, day, 1);
        next = next.isBefore(anchor) ? valid(anchor.getYear() + 1, month, day, 1) : next;
        long back = ChronoUnit.DAYS.between(last, anchor);
        long ahead = ChronoUnit.DAYS.between(anchor, next);
        if (Math.min(back, ahead) <= NEAR_DAYS && Math.max(back, ahead) >= FAR_DAYS) {
            return Stretch.day(back < ahead ? last : next);
        }
        return Stretch.day(outlook(from, to) == Outlook.FUTURE ? next : last);
    }

    /** The day in that year; a leap day in the nearest leap year that way. */
    private static LocalDate valid(int year, int month, int day, int step) {
        int found = year;
        while (day > YearMonth.of(found, month).lengthOfMonth()) {
            found += step;
        }
        return LocalDate.of(found, month, day);
    }

    @Nullable
    Stretch weekday(int number, int from, int to) {
        if (anchor == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(number);
        return Stretch.day(anchor.with(
                outlook(from, to) == Outlook.FUTURE
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.previousOrSame(day)));
    }

    /** What the nearest verb says: words before it in the sentence count first, then words after it. */
    Outlook outlook(int from, int to) {
        int i = from - 1;
        while (words.is(i, Kind.PART, Kind.MERIDIEM) || words.isDash(i) || words.is(i, Kind.DIGITS, Kind.ZONE)) {
            i--;
        }
        if (words.is(i, Kind.THE)) {
            return Outlook.UNKNOWN;
        }
        if (words.is(i, Kind.BY, Kind.UNTIL) && !startsSentence(i)) {
            return Outlook.FUTURE;
        }
        boolean spoken = false;
        for (int steps = 0; i >= 0 && steps < BACK; i--, steps++) {
            if (endsSentence(i) || (spoken && words.isComma(i))) {
                break;
            }
            spoken |= isSpoken(i);
            int quoted = quoteStart(i);
            if (quoted < i) {
                i = quoted;
                continue;
            }
            Outlook tense = tense(i);
            if (tense != Outlook.UNKNOWN) {
                return tense;
            }
        }
        if (spoken) {
            return Outlook.PAST;
        }
        for (int k = to; k < to + AHEAD && k < words.size() && !endsSentence(k); k++) {
            Outlook tense = tense(k);
            if (tense != Outlook.UNKNOWN && !words.sense(k).strict()) {
                return tense;
            }
        }
        return Outlook.UNKNOWN;
    }

    /** "in a televised speech", في خطاب متلفز: the day it was held on, whatever it says of days to come. */
    private boolean isSpoken(int i) {
        return words.is(i, Kind.SPEECH)
                && (words.is(i - 1, Kind.IN) || words.is(i - 2, Kind.IN) || words.is(i - 3, Kind.IN));
    }

    /** Where a quotation begins that ends at this word; the word itself where none ends. */
    private int quoteStart(int i) {
        boolean closes = words.isSign(i, '»') || words.isSign(i, '”');
        boolean plain = words.isSign(i, '"') && words.isGlued(i);
        for (int k = i - 1; (closes || plain) && k > i - QUOTE && k >= 0; k--) {
            if (words.isSign(k, '«') || words.isSign(k, '“') || (plain && words.isSign(k, '"'))) {
                return k;
            }
        }
        return i;
    }

    private boolean startsSentence(int i) {
        return i <= 0 || endsSentence(i - 1) || words.is(i - 1, Kind.LINE);
    }

    private Outlook tense(int i) {
        return switch (words.kind(i)) {
            case FUTURE -> Outlook.FUTURE;
            case PAST -> Outlook.PAST;
            case WORD -> wordTense(i);
            default -> Outlook.UNKNOWN;
        };
    }

    private Outlook wordTense(int i) {
        if (words.endsWith(i, "ed") && isPastVerb(i)) {
            return Outlook.PAST;
        }
        char first = words.text.charAt(words.from(i));
        return first == 'س' && ArabicLexicon.isFutureVerb(words.text, words.from(i), words.to(i))
                ? Outlook.FUTURE
                : Outlook.UNKNOWN;
    }

    /** Not "to be completed", "the armed wing" or Mohammed. */
    private boolean isPastVerb(int i) {
        int k = words.endsWith(i - 1, "ly") ? i - 2 : i - 1;
        boolean awaited = k >= 0 && (words.isWord(k, "be") || words.is(k, Kind.FUTURE));
        boolean name = words.isCapital(i) && !startsSentence(i);
        return !awaited && !name && !words.sense(i).strict();
    }

    /** A full stop after an abbreviation ("Jan.", "U.S.", "Mr.") ends nothing. */
    boolean endsSentence(int i) {
        if (words.is(i, Kind.LINE)) {
            return words.is(i + 1, Kind.LINE) || words.is(i - 1, Kind.LINE);
        }
        if (!words.is(i, Kind.SIGN)) {
            return false;
        }
        if (words.isSign(i, '!') || words.isSign(i, '?') || words.isSign(i, '؟') || words.isSign(i, ';')) {
            return true;
        }
        return words.isSign(i, '.')
                && !words.isGlued(i + 1)
                && !(words.isGlued(i)
                        && words.to(i - 1) - words.from(i - 1) <= 2
                        && words.is(i - 1, Kind.WORD)
                        && words.isCapital(i - 1))
                && !words.is(i - 1, Kind.MONTH);
    }
}
