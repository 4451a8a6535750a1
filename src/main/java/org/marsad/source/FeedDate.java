package org.marsad.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds as feeds write them: ISO 8601 and RFC 822 in all their sloppy forms. A time without a zone is
 * taken as UTC. A date that cannot be one (the 31st of June, the year 1970 or 2400) is none.
 */
final class FeedDate {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 80;

    private static final String TIME =
            "(?:[T\\s,]{1,3}(?:at\\s)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?([AaPp]\\.?[Mm]\\.?)?)?";
    private static final String ZONE = "\\s{0,2}(Z|[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{0,2})?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})" + TIME + ZONE + "(?:\\s.*)?");
    private static final Pattern RFC = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,?\\s{1,3})?(\\d{1,2})[\\s-]{1,3}(\\p{L}{3,9})\\.?,?[\\s-]{1,3}(\\d{2}|\\d{4})" + TIME
                    + ZONE + "(?:\\s.*)?");
    private static final Pattern US =
            Pattern.compile("(?:\\p{L}{2,9}\\.?,?\\s{1,3})?(\\p{L}{3,9})\\.?\\s{1,3}(\\d{1,2}),?\\s{1,3}(\\d{4})" + TIME
                    + ZONE + "(?:\\s.*)?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final Map<String, Integer> ZONES = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);

    private FeedDate() {}

    static @Nullable Instant parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String date = text.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return null;
        }
        try {
            return read(date);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Instant read(String date) {
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return at(number(iso, 1), number(iso, 2), number(iso, 3), iso);
        }
        Matcher rfc = RFC.matcher(date);
        if (rfc.matches()) {
            int year = number(rfc, 3);
            return at(year < 100 ? 2000 + year : year, month(rfc.group(2)), number(rfc, 1), rfc);
        }
        Matcher us = US.matcher(date);
        return us.matches() ? at(number(us, 3), month(us.group(1)), number(us, 2), us) : null;
    }

    private static @Nullable Instant at(int year, int month, int day, Matcher rest) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        int hour = number(rest, 4);
        String half = rest.group(7);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int nextDay = hour == 24 ? 1 : 0;
        return LocalDateTime.of(year, month, day, hour == 24 ? 0 : hour, number(rest, 5), Math.min(59, number(rest, 6)))
                .plusDays(nextDay)
                .toInstant(offset(rest.group(8)));
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String name = zone.toUpperCase(Locale.ROOT).replace("GMT", "").replace("UTC", "");
        if (name.isEmpty() || (name.charAt(0) != '+' && name.charAt(0) != '-')) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(name, 0));
        }
        String digits = name.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int sign = name.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
