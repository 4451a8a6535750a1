package org.marsad.extract;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as machines or people write it, found in a short text.
 *
 * @param start where it begins in the folded text
 * @param sure  whether day and month cannot be mistaken for each other
 */
record WrittenDate(OffsetDateTime at, PageDate.Precision precision, int start, boolean sure) {

    private static final int LONGEST = 600;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_JALALI = 1370;
    private static final int FIRST_HIJRI = 1425;
    private static final int LAST_HIJRI = 1480;

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)|(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?=t\\d{2}|$|\\s|\\d{6}$)");
    private static final Pattern CJK =
            Pattern.compile("(\\d{4})\\s?[年년.]\\s?(\\d{1,2})\\s?[月월.]\\s?(\\d{1,2})\\s?[日일.]?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d.])(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?!\\d)");
    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}]{1,14})";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e|ی|[.ºª])?\\s{0,2}[-/,]?\\s?(?:de\\s|of\\s|d'|من\\s|ی\\s)?" + WORD
                    + "(?:\\s" + WORD
                    + ")?\\.?(?:\\s?[/(]\\s?[^\\d]{3,18}\\)?)?[\\s,،/-]{0,3}(?:de\\s|del\\s|ی\\s)?(\\d{4}|'\\d{2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            WORD + "(?:\\s" + WORD + ")?\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?\\.?[,،]?\\s{1,2}(\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)([01]?\\d|2[0-3])(?:[:.h٫]([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d{1,9})?)?)?\\s?(am|pm|a\\.m\\.|p\\.m\\.|صباحا|مساء|ص|م)?(?![\\p{L}\\d])\\s?"
                    + "(z|utc|gmt|[ecmp][sd]t|cest|cet|bst|(?:utc|gmt)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?)?(?![\\p{L}\\d])|(?<!\\d)t?([01]\\d|2[0-3]):?([0-5]\\d):?([0-5]\\d)?(?:[.,]\\d{1,9})?\\s?(z|[+-]\\d{2}:?(?:\\d{2})?)?");
    private static final int TIME_REACH = 24;
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("bst", 1));

    /** The first date in the text. */
    static @Nullable WrittenDate find(@Nullable String text, boolean monthFirst) {
        if (text == null || text.length() < 6) {
            return null;
        }
        String folded = Months.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        WrittenDate best = null;
        for (WrittenDate found : new WrittenDate[] {
            iso(folded),
            named(folded, DAY_FIRST, true),
            named(folded, MONTH_FIRST, false),
            cjk(folded),
            numeric(folded, monthFirst)
        }) {
            if (found != null && (best == null || found.start < best.start)) {
                best = found;
            }
        }
        return best;
    }

    private static @Nullable WrittenDate iso(String text) {
        Matcher matcher = ISO.matcher(text);
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 4;
            LocalDate day = numbered(number(matcher, group), number(matcher, group + 1), number(matcher, group + 2));
            if (day != null) {
                return timed(text, day, matcher, true);
            }
        }
        return null;
    }

    private static @Nullable WrittenDate cjk(String text) {
        Matcher matcher = CJK.matcher(text);
        while (matcher.find()) {
            LocalDate day = gregorian(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            if (day != null) {
                return timed(text, day, matcher, true);
            }
        }
        return null;
    }

    private static @Nullable WrittenDate numeric(String text, boolean monthFirst) {
        Matcher matcher = NUMERIC.matcher(text);
        while (matcher.find()) {
            int one = number(matcher, 1);
            int two = number(matcher, 2);
            int year = number(matcher, 3);
            boolean swapped = two > 12 || (monthFirst && one <= 12);
            LocalDate day = swapped
                    ? numbered(year < 100 ? 2000 + year : year, one, two)
                    : numbered(year < 100 ? 2000 + year : year, two, one);
            if (day != null) {
                return timed(text, day, matcher, one > 12 || two > 12 || one == two);
            }
        }
        return null;
    }

    private static @Nullable WrittenDate named(String text, Pattern pattern, boolean dayFirst) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            from = matcher.start() + 1;
            int month = dayFirst ? 2 : 1;
            Months.Month named = month(matcher.group(month), matcher.group(month + 1));
            if (named != null) {
                String year = matcher.group(4).replace("'", "");
                LocalDate day = day(
                        named,
                        year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year),
                        number(matcher, dayFirst ? 1 : 3));
                if (day != null) {
                    return timed(text, day, matcher, true);
                }
            }
        }
        return null;
    }

    private static Months.@Nullable Month month(String first, @Nullable String second) {
        Months.Month both = second == null ? null : named(first + " " + second);
        Months.Month one = both == null ? named(first) : both;
        return one == null && second != null ? Months.named(second) : one;
    }

    /** Kurdish ties the year to the month's name by a vowel. */
    private static Months.@Nullable Month named(String name) {
        Months.Month month = Months.named(name);
        boolean tied = name.endsWith("ی") || name.endsWith("e") || name.endsWith("a");
        return month == null && tied ? Months.named(name.substring(0, name.length() - 1)) : month;
    }

    private static @Nullable LocalDate day(Months.Month month, int year, int day) {
        try {
            return switch (month.calendar()) {
                case HIJRI ->
                    year > 1400 && year < 1500 ? LocalDate.from(HijrahDate.of(year, month.number(), day)) : null;
                case JALALI -> year > 1350 && year < 1480 ? jalali(year, month.number(), day) : null;
                case GREGORIAN -> gregorian(year, month.number(), day);
            };
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** A date without a month's name: the year says which calendar it is of. */
    private static @Nullable LocalDate numbered(int year, int month, int day) {
        try {
            return year >= FIRST_JALALI && year < FIRST_HIJRI && month >= 1 && month <= 12 && day >= 1 && day <= 31
                    ? jalali(year, month, day)
                    : year >= FIRST_HIJRI && year < LAST_HIJRI
                            ? LocalDate.from(HijrahDate.of(year, month, day))
                            : gregorian(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate jalali(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.forLanguageTag("fa-u-ca-persian"));
        calendar.clear();
        calendar.set(year, month - 1, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static @Nullable LocalDate gregorian(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static WrittenDate timed(String text, LocalDate day, Matcher date, boolean sure) {
        String after = text.substring(date.end(), Math.min(text.length(), date.end() + TIME_REACH + 16));
        Matcher time = TIME.matcher(after);
        while (time.find() && time.start() <= TIME_REACH) {
            WrittenDate whole = at(day, time, date.start(), sure);
            if (whole != null) {
                return whole;
            }
        }
        return new WrittenDate(day.atStartOfDay().atOffset(ZoneOffset.UTC), PageDate.Precision.DAY, date.start(), sure);
    }

    private static @Nullable WrittenDate at(LocalDate day, Matcher time, int start, boolean sure) {
        boolean compact = time.group(6) != null;
        String half = compact ? null : time.group(4);
        String minute = compact ? time.group(7) : time.group(2);
        if (minute == null && half == null) {
            return null;
        }
        int hour = number(time, compact ? 6 : 1);
        if (half != null) {
            boolean evening = half.startsWith("p") || half.startsWith("م");
            hour = hour % 12 + (evening ? 12 : 0);
        }
        String second = compact ? time.group(8) : time.group(3);
        LocalTime clock = LocalTime.of(
                hour, minute == null ? 0 : Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second));
        return new WrittenDate(
                OffsetDateTime.of(day, clock, offset(compact ? time.group(9) : time.group(5))),
                second == null ? PageDate.Precision.MINUTE : PageDate.Precision.SECOND,
                start,
                sure);
    }

    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String name = zone.strip().toLowerCase(Locale.ROOT);
        Integer hours = ZONES.get(name);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        String digits = name.replaceAll("[^\\d]", "");
        if (digits.isEmpty()) {
            return ZoneOffset.UTC;
        }
        int sign = name.contains("-") ? -1 : 1;
        int hour = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minute = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        return hour > 18 || minute > 59 || (hour == 18 && minute > 0)
                ? ZoneOffset.UTC
                : ZoneOffset.ofHoursMinutes(sign * hour, sign * minute);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    PageDate as(String basis) {
        return new PageDate(at, precision, basis);
    }
}
