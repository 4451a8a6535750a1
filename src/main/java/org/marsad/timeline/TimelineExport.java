package org.marsad.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;

/** The facts of a timeline for other programs, one a row, as the page shows them. */
final class TimelineExport {

    private TimelineExport() {}

    /**
     * @param lane     slug of whose it is
     * @param mark     a stance, or {@code event}
     * @param words    own: the lane's entity says it; about: another says it of it; event: nobody is quoted
     * @param date     EDTF
     * @param first    day of that date; null where its beginning is open
     * @param last     null where its end is open
     * @param basis    stated, resolved, or publication where the text gives no date
     * @param reported the day on which it was first published
     * @param speaker  slug, or the words that name the speaker
     * @param path     of the claim or the article that shows the evidence
     */
    record Row(
            int number,
            String lane,
            String name,
            String mark,
            String words,
            String date,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String precision,
            String basis,
            LocalDate reported,
            @Nullable String speaker,
            boolean anonymous,
            String text,
            String language,
            int outlets,
            int origins,
            String path) {}

    /** Oldest first. */
    static List<Row> rows(Timeline timeline) {
        return timeline.facts().reversed().stream()
                .map(fact -> row(timeline.lanes().get(fact.lane()), fact))
                .toList();
    }

    private static Row row(Name lane, Fact fact) {
        Interval when = fact.when();
        Name speaker = fact.speaker();
        return new Row(
                fact.number(),
                lane.slug(),
                lane.en(),
                fact.mark(),
                fact.mark().equals("event") ? "event" : fact.own() ? "own" : "about",
                fact.edtf(),
                when == null ? fact.day() : when.first(),
                when == null ? fact.day() : when.last(),
                fact.precision(),
                fact.basis(),
                fact.published(),
                speaker == null ? fact.speakerText() : speaker.slug(),
                fact.anonymous(),
                fact.text(),
                fact.language(),
                fact.corr().outlets(),
                fact.corr().origins(),
                fact.href());
    }

    static String csv(List<Row> rows) {
        StringBuilder text = new StringBuilder(Csv.line(Stream.of(
                "number",
                "lane",
                "name",
                "mark",
                "words",
                "date",
                "first",
                "last",
                "precision",
                "basis",
                "reported",
                "speaker",
                "anonymous",
                "text",
                "language",
                "outlets",
                "origins",
                "path")));
        for (Row row : rows) {
            text.append(Csv.line(Stream.of(
                    Integer.toString(row.number),
                    row.lane,
                    row.name,
                    row.mark,
                    row.words,
                    row.date,
                    day(row.first),
                    day(row.last),
                    row.precision,
                    row.basis,
                    row.reported.toString(),
                    row.speaker == null ? "" : row.speaker,
                    Boolean.toString(row.anonymous),
                    row.text,
                    row.language,
                    Integer.toString(row.outlets),
                    Integer.toString(row.origins),
                    row.path)));
        }
        return text.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
