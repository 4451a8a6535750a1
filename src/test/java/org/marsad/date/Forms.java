package org.marsad.date;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a date as the corpus of forms does: lengths in seconds, parts of a day by their hours, open ends as an empty
 * side of a slash, ends exclusive, times of no day without one.
 */
final class Forms {

    private static final Map<String, Long> SECONDS = Map.of(
            "TS", 1L,
            "TM", 60L,
            "TH", 3_600L,
            "D", 86_400L,
            "W", 604_800L,
            "M", 2_592_000L,
            "Q", 7_776_000L,
            "Y", 31_536_000L,
            "DE", 315_360_000L);

    private static final Map<String, String[]> HOURS = Map.of(
            "MO", new String[] {"08:00:00", "12:00:00"},
            "AF", new String[] {"12:00:00", "16:00:00"},
            "EV", new String[] {"16:00:00", "20:00:00"},
            "NI", new String[] {"20:00:00", "23:59:59"});

    private static final Pattern PARTS = Pattern.compile("([0-9.]+)([A-Z]+)");

    private Forms() {}

    static String of(DateExpression date, @Nullable LocalDate anchor) {
        return switch (date.type()) {
            case TIME -> time(date);
            case DURATION -> length(date, anchor);
            case SET -> date.value();
            case DATE -> days(date, anchor);
        };
    }

    private static String time(DateExpression date) {
        if ("BEFORE".equals(date.mod()) || "AFTER".equals(date.mod())) {
            String bound = clock(date).replace('T', ' ');
            return "BEFORE".equals(date.mod()) ? "/" + bound : bound + "/";
        }
        return clock(date);
    }

    private static String clock(DateExpression date) {
        String[] ends = date.value().split("/");
        String day = ends[0].substring(0, ends[0].indexOf('T'));
        String hour = ends[0].substring(day.length() + 1);
        String on = date.interval() == null ? "" : day + " ";
        if (ends.length == 2) {
            return on + hour + ":00/" + on + ends[1].substring(ends[1].indexOf('T') + 1) + ":00";
        }
        String[] hours = HOURS.get(hour);
        if (hours != null) {
            return on + hours[0] + "/" + on + hours[1];
        }
        return (date.interval() == null ? "" : day + "T") + hour + (hour.length() > 5 ? "" : ":00");
    }

    private static String length(DateExpression date, @Nullable LocalDate anchor) {
        Interval interval = date.interval();
        if (interval != null) {
            return interval.first() + "/" + exclusive(interval.last(), anchor);
        }
        String value = date.value();
        Matcher parts = PARTS.matcher(value);
        if (parts.results().count() > 1) {
            return Long.toString(sum(value));
        }
        int digits = value.startsWith("PT") ? 2 : 1;
        int letters = digits;
        while (letters < value.length() && "0123456789.X".indexOf(value.charAt(letters)) >= 0) {
            letters++;
        }
        Long unit = SECONDS.get((digits == 2 ? "T" : "") + value.substring(letters));
        if (unit == null) {
            return value;
        }
        String number = value.substring(digits, letters);
        double seconds = unit * (number.equals("X") ? 3 : Double.parseDouble(number));
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }

    private static long sum(String value) {
        int clock = value.indexOf('T');
        return PARTS.matcher(value)
                .results()
                .mapToLong(part -> (long) (Double.parseDouble(part.group(1))
                        * SECONDS.getOrDefault((clock >= 0 && part.start() > clock ? "T" : "") + part.group(2), 0L)))
                .sum();
    }

    private static String days(DateExpression date, @Nullable LocalDate anchor) {
        Interval interval = date.interval();
        String value = date.value();
        if (value.equals("PRESENT_REF") && anchor != null) {
            return anchor + "T00:00:00";
        }
        if (interval == null || (value.contains("/") && !"END".equals(date.mod()))) {
            return value;
        }
        if ("BEFORE".equals(date.mod())) {
            return "/" + value;
        }
        if ("AFTER".equals(date.mod()) && isWhole(value)) {
            return exclusive(Interval.parse(value).last(), null) + "/";
        }
        if (interval.last() == null) {
            return interval.first() + "/";
        }
        if (interval.first() == null) {
            return "/" + exclusive(interval.last(), anchor);
        }
        boolean narrowed = date.mod() != null && interval.edtf().contains("/");
        return narrowed || value.length() == 2 ? interval.first() + "/" + exclusive(interval.last(), anchor) : value;
    }

    private static boolean isWhole(String value) {
        return value.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    }

    /** What runs up to the anchor ends there; anything else ends with the day after its last. */
    private static @Nullable LocalDate exclusive(@Nullable LocalDate last, @Nullable LocalDate anchor) {
        return last == null || last.equals(anchor) ? last : last.plusDays(1);
    }
}
