package org.marsad.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * A timeline as an iCalendar file (RFC 5545): whole days, since no fact is known by the hour. A date that is open at one end
 * stands on the day of its other end.
 */
final class TimelineCalendar {

    private static final int LINE_BYTES = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private TimelineCalendar() {}

    /** @param now when the file is written */
    static String of(List<TimelineExport.Row> rows, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Marsad//Timeline//EN");
        line(text, "CALSCALE:GREGORIAN");
        rows.forEach(row -> event(text, row, now));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, TimelineExport.Row row, Instant now) {
        LocalDate first = row.first() == null ? Objects.requireNonNull(row.last(), "a date has an end") : row.first();
        LocalDate last = row.last() == null ? first : row.last();
        line(text, "BEGIN:VEVENT");
        // The same fact has the same name in each file, so that a calendar that reads it again does not double it.
        line(
                text,
                "UID:" + row.path().substring(1).replace('/', '-') + "-" + row.lane() + "-"
                        + row.date().replace('/', '-') + "@marsad");
        line(text, "DTSTAMP:" + STAMP.format(now));
        line(text, "DTSTART;VALUE=DATE:" + day(first));
        line(text, "DTEND;VALUE=DATE:" + day(last.plusDays(1)));
        line(text, "SUMMARY:" + escaped(row.name() + " – " + row.mark() + ": " + row.text()));
        line(text, "DESCRIPTION:" + escaped(description(row)));
        line(text, "CATEGORIES:" + escaped(row.lane()) + "," + escaped(row.mark()));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String description(TimelineExport.Row row) {
        return "Date: " + row.date() + " (" + row.precision() + ", " + row.basis() + ")\nFirst reported: "
                + row.reported()
                + "\nSpeaker: " + (row.speaker() == null ? "–" : row.speaker())
                + (row.anonymous() ? " (anonymous)" : "")
                + "\nOutlets: " + row.outlets() + ", origins: " + row.origins() + "\nEvidence: " + row.path();
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded so that no line has more than 75 bytes, and no character is torn. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            String letter = Character.toString(line.codePointAt(i));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(letter);
            bytes += size;
            i += letter.length();
        }
        text.append("\r\n");
    }
}
