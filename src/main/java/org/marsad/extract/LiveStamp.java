package org.marsad.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of an entry of a live blog.
 *
 * @param at    null where only the hour is given
 * @param clock the hour, as the page tells it
 */
record LiveStamp(@Nullable PageDate at, LocalTime clock) {

    private static final int LONGEST = 60;
    private static final int DAY = 24 * 60;
    private static final Pattern CLOCK = Pattern.compile(
            "^[^\\p{L}\\d]{0,3}(?:(?:posted|published|updated|entry|at|um)\\s){0,2}([01]?\\d|2[0-3])(?:([:h٫])|\\.)([0-5]\\d)(?::[0-5]\\d)?\\s?(am|pm|a\\.m\\.?|p\\.m\\.?|uhr|صباحا|مساء|ص|م)?(?![\\p{L}\\d])");

    /** The time in a short line that gives a time; null when there is none. */
    static @Nullable LiveStamp of(String line) {
        if (line.length() > LONGEST || line.length() < 4) {
            return null;
        }
        WrittenDate date = WrittenDate.find(line, false);
        if (date != null && date.precision() != PageDate.Precision.DAY) {
            return of(date.as("live"));
        }
        LocalTime clock = clock(line);
        return clock == null ? null : new LiveStamp(null, clock);
    }

    static LiveStamp of(PageDate at) {
        return new LiveStamp(
                new PageDate(at.at(), at.precision(), "live"), at.at().toLocalTime());
    }

    /** Whether a paragraph begins with its hour. */
    static boolean begins(String paragraph) {
        return clock(paragraph) != null;
    }

    /** The hour that a line begins with. */
    static @Nullable LocalTime clock(String line) {
        Matcher matcher = CLOCK.matcher(Months.fold(line.substring(0, Math.min(LONGEST, line.length()))));
        if (!matcher.find() || (matcher.group(2) == null && matcher.group(4) == null)) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        String half = matcher.group(4);
        if (half != null && !half.equals("uhr") && hour <= 12) {
            hour = hour % 12 + (half.startsWith("p") || half.startsWith("م") ? 12 : 0);
        }
        return LocalTime.of(hour, Integer.parseInt(matcher.group(3)));
    }

    /** Whether most of the times go back from one to the next. */
    static boolean falling(List<LiveStamp> stamps) {
        return steps(stamps, -1) > steps(stamps, 1);
    }

    /** Whether the times follow one another in one direction, but for a few. */
    static boolean follow(List<LiveStamp> stamps) {
        int back = steps(stamps, -1);
        int on = steps(stamps, 1);
        return Math.max(back, on) >= 3 * Math.min(back, on) && back + on > 0;
    }

    private static int steps(List<LiveStamp> stamps, int direction) {
        int steps = 0;
        for (int i = 1; i < stamps.size(); i++) {
            steps += Integer.signum(stamps.get(i).compare(stamps.get(i - 1))) == direction ? 1 : 0;
        }
        return steps;
    }

    /** Of two hours without a day that the shorter way leads to is the later one, over midnight too. */
    private int compare(LiveStamp other) {
        if (at != null && other.at != null) {
            return instant().compareTo(other.instant());
        }
        int minutes = Math.floorMod(clock.toSecondOfDay() / 60 - other.clock.toSecondOfDay() / 60, DAY);
        return minutes == 0 ? 0 : minutes <= DAY / 2 ? 1 : -1;
    }

    Instant instant() {
        return at == null ? Instant.MIN : at.at().toInstant();
    }

    LiveStamp on(LocalDate day, ZoneOffset offset) {
        return at != null
                ? this
                : new LiveStamp(
                        new PageDate(OffsetDateTime.of(day, clock, offset), PageDate.Precision.MINUTE, "live"), clock);
    }
}
