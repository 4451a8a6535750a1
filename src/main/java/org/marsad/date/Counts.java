package org.marsad.date;

import org.marsad.date.Sense.Kind;

/** Numbers in running text: digits, grouped digits, words, "a", "several". */
final class Counts {

    /** Stands for "several", "a few": a number that is not stated. */
    static final double SOME = -1;

    private final Words words;

    /** One past the number read last. */
    int end;

    Counts(Words words) {
        this.words = words;
    }

    /** The number at a word, NaN where none stands. */
    double read(int i) {
        if (words.is(i, Kind.DIGITS)) {
            return digits(i);
        }
        if (words.is(i, Kind.FEW)) {
            end = i + 1;
            return SOME;
        }
        if (words.is(i, Kind.NUMBER)) {
            return spelled(i);
        }
        if (words.is(i, Kind.ARTICLE)) {
            if (words.is(i + 1, Kind.FEW)) {
                end = i + 2;
                return SOME;
            }
            if (words.is(i + 1, Kind.NUMBER)) {
                double number = spelled(i + 1);
                return number == 12 || number >= 100 ? number : Double.NaN;
            }
            end = i + 1;
            return 1;
        }
        return Double.NaN;
    }

    private double digits(int i) {
        double number = words.value(i);
        end = i + 1;
        while (words.isSign(end, ',') && words.isGlued(end) && words.digits(end + 1) == 3 && words.isGlued(end + 1)) {
            number = number * 1000 + words.value(end + 1);
            end += 2;
        }
        if (words.isSign(end, '.') && words.isGlued(end) && words.is(end + 1, Kind.DIGITS) && words.isGlued(end + 1)) {
            number += words.value(end + 1) / Math.pow(10, words.digits(end + 1));
            end += 2;
        }
        return number;
    }

    private int spelled(int i) {
        int total = 0;
        int part = 0;
        int k = i;
        for (; words.is(k, Kind.NUMBER) && k < i + 8; k++) {
            int value = words.value(k);
            if (value == 100 || value == 1000) {
                part = Math.max(1, part) * value;
                if (value == 1000 && words.is(k + 1, Kind.AND) && words.is(k + 2, Kind.NUMBER)) {
                    k++;
                }
                if (value == 1000) {
                    total += part;
                    part = 0;
                }
            } else if (part == 0 || joins(k, part, value)) {
                part += value;
            } else {
                break;
            }
            if (words.isDash(k + 1) && words.is(k + 2, Kind.NUMBER) && words.isGlued(k + 2) && part >= 20) {
                k++;
            }
        }
        end = k;
        return total + part;
    }

    /** "twenty three", "two hundred fifty", ثلاثة وعشرون. */
    private boolean joins(int k, int part, int value) {
        if (words.hasPrefix(k, 'و')) {
            return (part < 10 && value >= 20) || part >= 100;
        }
        return (part % 100 >= 20 && part % 10 == 0 && value < 10) || (part >= 100 && part % 100 == 0 && value < 100);
    }

    /** A day of a month, 1 to 31, in digits or words; -1 where none stands. */
    int day(int i) {
        if (words.is(i, Kind.DIGITS)) {
            int day = words.value(i);
            if (words.digits(i) > 2 || day < 1 || day > 31) {
                return -1;
            }
            end = words.is(i + 1, Kind.SUFFIX) && words.isGlued(i + 1) && !words.isWord(i + 1, "s") ? i + 2 : i + 1;
            return day;
        }
        return ordinal(i);
    }

    /** "seventh", "twenty-third", الحادي والعشرين; -1 where none stands. */
    int ordinal(int i) {
        if (words.is(i, Kind.ORDINAL) && words.value(i) > 0) {
            int first = words.value(i);
            if (words.is(i + 1, Kind.ORDINAL) && words.hasPrefix(i + 1, 'و') && words.value(i + 1) >= 20) {
                end = i + 2;
                return first + words.value(i + 1);
            }
            end = i + 1;
            return first;
        }
        if (words.is(i, Kind.NUMBER) && (words.value(i) == 20 || words.value(i) == 30)) {
            int k = words.isDash(i + 1) ? i + 2 : i + 1;
            if (words.is(k, Kind.ORDINAL) && words.value(k) > 0 && words.value(k) < 10) {
                end = k + 1;
                return words.value(i) + words.value(k);
            }
        }
        if (words.is(i, Kind.NUMBER)) {
            int number = spelled(i);
            return number <= 31 ? number : -1;
        }
        return -1;
    }

    /** "third" or "3rd"; 0 where neither stands. */
    int ordinalOrSuffixed(int i) {
        if (words.is(i, Kind.DIGITS)) {
            int day = day(i);
            return day > 0 && end == i + 2 ? day : 0;
        }
        return words.is(i, Kind.ORDINAL) ? Math.max(0, ordinal(i)) : 0;
    }
}
