package org.marsad.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.marsad.source.CoverageGaps;
import org.marsad.web.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts timelines together. */
@Component
class Timelines {

    /** Facts on one timeline; the most carried ones are kept. */
    private static final int MOST = 150;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final CoverageGaps gaps;
    private final Clock clock;

    Timelines(JdbcClient jdbc, Facts facts, CoverageGaps gaps, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Whose it is: ids and names in the same order. */
    record Who(List<Long> ids, List<Name> names) {}

    /**
     * What to show.
     *
     * @param window days; without any, the year that ends with the newest month in which there is something
     * @param said   statements by and about the entities
     * @param events what is told without quoting anybody
     */
    record Wish(Window window, boolean published, boolean said, boolean events, Only only) {}

    Timeline of(Who who, Wish wish, String language) {
        List<Facts.Month> months = facts.months(who.ids, wish.published);
        Instant now = clock.instant();
        LocalDate to = to(wish.window, months, now);
        LocalDate from = from(wish.window, to);
        Facts.Ask ask = new Facts.Ask(who.ids, from, to, wish.published, language, wish.only);
        List<Fact> found = new ArrayList<>();
        if (wish.said) {
            found.addAll(facts.statements(ask, MOST + 1));
        }
        if (wish.events && !wish.only.isOfStatements()) {
            found.addAll(facts.events(ask, MOST + 1));
        }
        List<Fact> shown = numbered(found, wish.published);
        Gaps open = Gaps.find(jdbc, gaps, from, to, now);
        return new Timeline(
                who.names,
                from,
                to,
                wish.published,
                shown.reversed(),
                found.size() > shown.size(),
                MOST,
                Histogram.of(months, from, to),
                LaneChart.of(new TimeScale(from, to), who.names, shown, open.newest()),
                open);
    }

    /** The most carried, in the order of their days, numbered from the oldest. */
    private static List<Fact> numbered(List<Fact> found, boolean published) {
        List<Fact> kept = found.stream()
                .map(fact -> published ? fact.byPublication() : fact)
                .sorted(Comparator.comparingInt((Fact fact) -> -fact.corr().outlets())
                        .thenComparing(Comparator.comparing(Fact::day).reversed()))
                .limit(MOST)
                .sorted(Comparator.comparing(Fact::day)
                        .thenComparing(Fact::edtf)
                        .thenComparingInt(Fact::lane)
                        .thenComparingInt(fact -> fact.own() ? 0 : 1)
                        .thenComparingInt(fact -> -fact.corr().outlets())
                        .thenComparing(Fact::href))
                .toList();
        List<Fact> numbered = new ArrayList<>();
        for (Fact fact : kept) {
            numbered.add(fact.numbered(numbered.size() + 1));
        }
        return numbered;
    }

    private static LocalDate to(Window window, List<Facts.Month> months, Instant now) {
        if (window.to() != null) {
            return window.to();
        }
        LocalDate newest = months.isEmpty() ? LocalDate.ofInstant(now, Times.ZONE) : fullYear(months);
        LocalDate from = window.from();
        return from != null && from.isAfter(newest) ? from.plusYears(1) : newest;
    }

    /**
     * Where the newest year ends that holds nearly as much as the fullest one: a stray date far ahead of all others should
     * not show an empty year.
     */
    static LocalDate fullYear(List<Facts.Month> months) {
        int most =
                months.stream().mapToInt(month -> yearTo(months, month)).max().orElse(0);
        return months.reversed().stream()
                .filter(month -> yearTo(months, month) >= 0.6 * most)
                .findFirst()
                .map(month -> YearMonth.from(month.first()).atEndOfMonth())
                .orElseThrow();
    }

    private static int yearTo(List<Facts.Month> months, Facts.Month last) {
        LocalDate first = last.first().minusMonths(11);
        return months.stream()
                .filter(month ->
                        !month.first().isBefore(first) && !month.first().isAfter(last.first()))
                .mapToInt(Facts.Month::count)
                .sum();
    }

    private static LocalDate from(Window window, LocalDate to) {
        return window.from() != null
                ? window.from()
                : YearMonth.from(to).minusMonths(11).atDay(1);
    }
}
