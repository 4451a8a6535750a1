package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineExportTest {

    private static TimelineExport.Row row(String text, String date, String first, String last) {
        return new TimelineExport.Row(
                1,
                "group",
                "Group",
                "refuses",
                "own",
                date,
                first.isEmpty() ? null : LocalDate.parse(first),
                last.isEmpty() ? null : LocalDate.parse(last),
                "day",
                "stated",
                LocalDate.parse("2025-04-08"),
                null,
                true,
                text,
                "en",
                2,
                1,
                "/claims/7");
    }

    private static String calendar(TimelineExport.Row row) {
        return TimelineCalendar.of(List.of(row), Instant.parse("2025-05-01T10:20:30Z"));
    }

    @Test
    void aCalendarHasWholeDaysOfWhichTheLastIsIncluded() {
        assertThat(calendar(row("No", "2025-04-07/2025-04-09", "2025-04-07", "2025-04-09")))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "\r\nDTSTAMP:20250501T102030Z\r\n",
                        "\r\nDTSTART;VALUE=DATE:20250407\r\nDTEND;VALUE=DATE:20250410\r\n",
                        "\r\nUID:claims-7-group-2025-04-07-2025-04-09@marsad\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void aDateThatIsOpenAtOneEndStandsOnTheDayOfTheOther() {
        assertThat(calendar(row("No", "2025-04-07/..", "2025-04-07", "")))
                .contains("DTSTART;VALUE=DATE:20250407\r\nDTEND;VALUE=DATE:20250408");
        assertThat(calendar(row("No", "../2025-04-07", "", "2025-04-07")))
                .contains("DTSTART;VALUE=DATE:20250407\r\nDTEND;VALUE=DATE:20250408");
    }

    @Test
    void linesOfACalendarAreEscapedAndFoldedBetweenLetters() {
        String hostile = "a,b;c\\d\r\nEND:VCALENDAR " + "سلاح ".repeat(40);
        String calendar = calendar(row(hostile, "2025-04-07", "2025-04-07", "2025-04-07"));

        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .containsOnlyOnce("END:VCALENDAR");
        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:Group – refuses: a\\,b\\;c\\\\d\\nEND:VCALENDAR " + "سلاح ".repeat(40) + "\r\n");
    }

    @Test
    void aTableQuotesWhatItMustAndHoldsNoFormula() {
        String csv = TimelineExport.csv(List.of(row("=1+1, \"x\"", "2025-04-07", "2025-04-07", "")));

        assertThat(csv)
                .startsWith("number,lane,")
                .contains(",2025-04-07,2025-04-07,,day,")
                .contains(",\"'=1+1, \"\"x\"\"\",");
    }
}
