package org.marsad.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and moments in the words of a language, in the newsroom's zone. Immutable. */
public record Times(Language language) {

    /** The zone in which the region's day is told. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Baghdad");

    private DateTimeFormatter pattern(String pattern) {
        Locale locale = language == Language.AR ? Locale.forLanguageTag("ar-IQ") : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZONE);
    }

    /** 8 Apr 2025. */
    public String day(LocalDate day) {
        return pattern(language == Language.AR ? "d MMMM uuuu" : "d MMM uuuu").format(day);
    }

    /** 8 Apr. */
    public String dayOfYear(LocalDate day) {
        return pattern(language == Language.AR ? "d MMMM" : "d MMM").format(day);
    }

    /** Apr 2025. */
    public String month(YearMonth month) {
        return pattern(language == Language.AR ? "MMMM uuuu" : "MMM uuuu").format(month);
    }

    /** Apr. */
    public String monthOfYear(YearMonth month) {
        return pattern(language == Language.AR ? "MMMM" : "MMM").format(month);
    }

    /** The day of a moment: 8 Apr 2025. */
    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZONE));
    }

    /** 8 Apr 2025, 06:30. */
    public String moment(Instant at) {
        return pattern(language == Language.AR ? "d MMMM uuuu، HH:mm" : "d MMM uuuu, HH:mm")
                .format(at);
    }

    /** For {@code datetime} attributes. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The largest unit of a stretch of time, for messages: {@code minutes}, {@code hours} or {@code days}. */
    public static Stretch stretch(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 120) {
            return new Stretch("minutes", minutes);
        }
        return minutes < 48 * 60 ? new Stretch("hours", minutes / 60) : new Stretch("days", minutes / (24 * 60));
    }

    /** @param unit ends the key of its message: {@code ago.minutes} */
    public record Stretch(String unit, long count) {}
}
