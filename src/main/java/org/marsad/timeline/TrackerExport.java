package org.marsad.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a tracker for other programs, one a row; denials are rows of their own. */
final class TrackerExport {

    private TrackerExport() {}

    /**
     * @param words     own: in the group's own name; said: by others, of it
     * @param date      EDTF
     * @param claims    ids of all claims that it stands on; {@code content} is the first one's
     * @param deniedBy  ids of the claims by which the group denied it
     */
    record Row(
            String group,
            String name,
            String stance,
            String words,
            String date,
            String first,
            String last,
            int outlets,
            int origins,
            boolean anonymous,
            @Nullable String grade,
            int reviewed,
            String content,
            List<Long> claims,
            List<Long> deniedBy) {}

    static List<Row> rows(Tracker tracker) {
        List<Row> rows = new ArrayList<>();
        for (Ladder ladder : tracker.ladders()) {
            Stream.concat(ladder.steps().stream(), ladder.denials().stream())
                    .forEach(step -> rows.add(row(ladder.name(), step)));
        }
        return rows;
    }

    private static Row row(Name name, Step step) {
        return new Row(
                name.slug(),
                name.en(),
                step.stance(),
                step.own() ? "own" : "said",
                step.edtf(),
                step.first().toString(),
                step.last().toString(),
                step.outlets(),
                step.origins(),
                step.anonymous(),
                step.grade() == null ? null : String.valueOf(step.grade()),
                step.reviewed(),
                step.shown().content(),
                step.said().stream().map(Said::claim).toList(),
                step.denials().stream()
                        .flatMap(denial -> denial.said().stream())
                        .map(Said::claim)
                        .toList());
    }

    static String csv(Tracker tracker) {
        StringBuilder text = new StringBuilder(Csv.line(Stream.of(
                "group",
                "name",
                "stance",
                "words",
                "date",
                "first",
                "last",
                "outlets",
                "origins",
                "anonymous",
                "grade",
                "reviewed",
                "content",
                "claims",
                "deniedBy")));
        for (Row row : rows(tracker)) {
            text.append(Csv.line(Stream.of(
                    row.group,
                    row.name,
                    row.stance,
                    row.words,
                    row.date,
                    row.first,
                    row.last,
                    Integer.toString(row.outlets),
                    Integer.toString(row.origins),
                    Boolean.toString(row.anonymous),
                    row.grade == null ? "" : row.grade,
                    Integer.toString(row.reviewed),
                    row.content,
                    ids(row.claims),
                    ids(row.deniedBy))));
        }
        return text.toString();
    }

    private static String ids(List<Long> claims) {
        return claims.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
