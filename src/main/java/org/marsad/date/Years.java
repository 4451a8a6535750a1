package org.marsad.date;

import org.marsad.date.Sense.Kind;

/** Years in running text, and what only looks like one. */
final class Years {

    static final int NONE = -1;

    private final Words words;
    private final int pivot;

    /** One past the year read last. */
    int end;

    /** @param pivot two-digit years above it belong to the century before */
    Years(Words words, int pivot) {
        this.words = words;
        this.pivot = pivot;
    }

    /** A year that belongs to a date before it: 2025, '98, of 2025, عام 2025, nineteen ninety-eight. */
    int after(int i) {
        int k = i;
        if (words.isComma(k)) {
            k++;
        }
        boolean in = words.is(k, Kind.IN) && words.digits(k + 1) == 4;
        if (words.is(k, Kind.OF, Kind.FROM) || words.is(k, Kind.THE) || in) {
            k++;
        }
        k = skipYearWord(k);
        if (words.is(k, Kind.LINE)) {
            return NONE;
        }
        int year = plain(k);
        if (year != NONE) {
            return year;
        }
        return short2(k);
    }

    int skipYearWord(int i) {
        return words.isUnit(i, Grain.YEAR) ? i + 1 : i;
    }

    /** Four digits or their words at this very place. */
    int plain(int i) {
        if (words.digits(i) == 4) {
            int year = words.value(i);
            if (year < 1000 || year > 2199 || isPartOfFigure(i)) {
                return NONE;
            }
            end = i + 1;
            return year;
        }
        return spelled(i);
    }

    /** '98, and 98 after a day and a month is left to numeric dates. */
    private int short2(int i) {
        boolean mark = words.isSign(i, '\'') || words.isSign(i, '’') || words.isSign(i, '‘');
        if (!mark || words.digits(i + 1) != 2 || !words.isGlued(i + 1)) {
            return NONE;
        }
        end = i + 2;
        return full(words.value(i + 1));
    }

    /** The year that two digits stand for. */
    int full(int twoDigits) {
        int century = pivot / 100 * 100;
        return twoDigits + century > pivot ? twoDigits + century - 100 : twoDigits + century;
    }

    private int spelled(int i) {
        int high = words.is(i, Kind.NUMBER) ? words.value(i) : 0;
        if (high == 19 || high == 20) {
            int k = i + 1;
            int low = words.is(k, Kind.NUMBER) ? words.value(k) : 0;
            if (low < 10 || low > 90) {
                return NONE;
            }
            end = k + 1;
            int dash = words.isDash(k + 1) ? k + 2 : k + 1;
            if (low >= 20 && words.is(dash, Kind.NUMBER) && words.value(dash) < 10) {
                end = dash + 1;
                low += words.value(dash);
            }
            return high * 100 + low;
        }
        if (high == 2 && words.is(i + 1, Kind.NUMBER) && words.value(i + 1) == 1000) {
            end = words.is(i + 2, Kind.AND) && words.is(i + 3, Kind.NUMBER) ? i + 3 : i + 2;
            if (words.is(end, Kind.NUMBER) && words.value(end) < 20) {
                return 2000 + words.value(end++);
            }
            return words.is(i - 1, Kind.UNIT) ? 2000 : NONE;
        }
        return NONE;
    }

    /** Part of a code, an amount, a longer number: SM-2010, $2000, 2,000, 2000.5. */
    private boolean isPartOfFigure(int i) {
        if (words.isGlued(i) && !opensBeforeYear(i - 1)) {
            return true;
        }
        int next = i + 1;
        if (!words.isGlued(next)) {
            return false;
        }
        if (words.is(next, Kind.SIGN)) {
            boolean numberFollows = words.is(next + 1, Kind.DIGITS) && words.isGlued(next + 1);
            boolean joins = words.isSign(next, '.') || words.isSign(next, ',') || words.isSign(next, ':');
            return (joins && numberFollows)
                    || words.isSign(next, '%')
                    || words.isSign(next, '_')
                    || words.isSign(next, '@')
                    || words.isSign(next, '=');
        }
        return !words.is(next, Kind.SUFFIX, Kind.ERA) && !words.is(next, Kind.Q);
    }

    /** Signs that may stand right before a year. */
    private boolean opensBeforeYear(int i) {
        if (words.isDash(i)) {
            Kind before = words.kind(i - 1);
            return !words.isGlued(i)
                    || before == Kind.PART
                    || before == Kind.BEFORE
                    || before == Kind.AFTER
                    || before == Kind.MONTH
                    || words.digits(i - 1) == 4
                    || before == Kind.ERA;
        }
        if (!words.is(i, Kind.SIGN)) {
            boolean oneArabicLetter = words.to(i) - words.from(i) == 1 && words.text.charAt(words.from(i)) >= 0x600;
            return words.is(i, Kind.Q) || oneArabicLetter;
        }
        return words.isSign(i, '(')
                || words.isSign(i, '[')
                || words.isSign(i, '"')
                || words.isSign(i, '\'')
                || words.isSign(i, '“')
                || words.isSign(i, '«')
                || (words.isSign(i, '/') && !words.is(i - 1, Kind.DIGITS))
                || words.isSign(i, '‘')
                || words.isSign(i, '’')
                || words.isSign(i, ';')
                || words.isSign(i, ':')
                || words.isSign(i, '>')
                || (words.isSign(i, ',') && !words.is(i - 1, Kind.DIGITS))
                || words.isSign(i, '،')
                || (words.isSign(i, '.') && words.is(i - 1, Kind.MONTH));
    }

    /** Four digits that stand alone, with neighbours that allow a year. */
    int alone(int i) {
        int year = plain(i);
        if (year == NONE) {
            return NONE;
        }
        boolean led = isLed(i);
        boolean modern = year >= 1900 && year <= 2099;
        if (!modern && !led) {
            return NONE;
        }
        if (words.digits(i) == 4 && (isCounted(end) || (words.is(i - 1, Kind.APPROX) && !modern))) {
            return NONE;
        }
        if (words.is(i - 1, Kind.APPROX) && words.value(i - 1) != 0) {
            return NONE;
        }
        return year;
    }

    private boolean isLed(int i) {
        return switch (words.kind(i - 1)) {
            case IN, SINCE, UNTIL, BY, BEFORE, AFTER, FROM, PART, BETWEEN, OF -> true;
            case UNIT -> Grain.at(words.value(i - 1)) == Grain.YEAR;
            case DEICTIC -> Deictic.at(words.value(i - 1)) != Deictic.THIS;
            default -> false;
        };
    }

    /** "2000 fighters", "1980 km". */
    private boolean isCounted(int next) {
        return switch (words.kind(next)) {
            case COUNTED, UNITS -> true;
            case NUMBER -> words.value(next) >= 100;
            case ZONE -> true;
            default -> words.isSign(next, '%') || words.isSign(next, '°');
        };
    }
}
