package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.source.CoverageGaps;
import org.marsad.web.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Days on which no source at all was collected, from the first collection on, and the longer gaps of single sources.
 *
 * @param since   when Marsad first collected; null before it did. What is older was told later, by articles that were listed
 *                then or that look back
 * @param newest  first
 * @param sources the longest gaps of single sources, of which something may be missing
 */
record Gaps(@Nullable LocalDate since, List<Gap> newest, List<CoverageGaps.Gap> sources) {

    /** Shorter ones are told on the source's own page. */
    private static final Duration LEAST = Duration.ofDays(1);

    private static final int MOST_SOURCES = 8;

    /** Whole days, both ends inclusive. */
    record Gap(LocalDate from, LocalDate to) {}

    private record Covered(LocalDate from, LocalDate to) {}

    static Gaps find(JdbcClient jdbc, CoverageGaps gaps, LocalDate from, LocalDate to, Instant now) {
        LocalDate[] since = {null};
        List<Covered> covered =
                jdbc.sql("""
                        select min(from_at) as from_at, max(to_at) as to_at, true as whole
                        from coverage
                        union all
                        (select from_at, to_at, false
                         from coverage
                         where to_at >= :from
                           and from_at < cast(:to as date) + 1
                         order by from_at
                         limit 20000)
                        """).param("from", from).param("to", to).query((row, n) -> covered(row, since)).list().stream()
                        .flatMap(java.util.Optional::stream)
                        .toList();
        LocalDate first = since[0];
        if (first == null) {
            return new Gaps(null, List.of(), List.of());
        }
        LocalDate today = LocalDate.ofInstant(now, Times.ZONE);
        return new Gaps(
                first,
                between(first.isAfter(from) ? first : from, today.isBefore(to) ? today : to, covered)
                        .reversed(),
                gaps.within(
                        from.atStartOfDay(Times.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(Times.ZONE).toInstant(),
                        LEAST,
                        now,
                        MOST_SOURCES));
    }

    private static java.util.Optional<Covered> covered(ResultSet row, @Nullable LocalDate[] since) throws SQLException {
        Instant start = Rows.momentOrNull(row, "from_at");
        Instant end = Rows.momentOrNull(row, "to_at");
        if (start == null || end == null) {
            return java.util.Optional.empty();
        }
        LocalDate first = LocalDate.ofInstant(start, Times.ZONE);
        if (row.getBoolean("whole")) {
            since[0] = first;
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Covered(first, LocalDate.ofInstant(end, Times.ZONE)));
    }

    /** What the stretches, in the order of their beginnings, leave open. */
    private static List<Gap> between(LocalDate from, LocalDate to, List<Covered> covered) {
        List<Gap> gaps = new ArrayList<>();
        LocalDate open = from;
        for (Covered stretch : covered) {
            if (stretch.from.isAfter(open) && !open.isAfter(to)) {
                LocalDate end = stretch.from.minusDays(1);
                gaps.add(new Gap(open, end.isAfter(to) ? to : end));
            }
            if (!stretch.to.isBefore(open)) {
                open = stretch.to.plusDays(1);
            }
        }
        if (!open.isAfter(to)) {
            gaps.add(new Gap(open, to));
        }
        return gaps;
    }
}
