package org.marsad.timeline;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.search.SavedSearches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}. */
@Controller
class DashboardPage {

    private static final Duration WITHOUT_VISIT = Duration.ofDays(7);
    private static final int STORIES = 8;
    private static final int TURNS = 6;
    private static final int UNUSUAL = 5;
    private static final int TROUBLED = 5;
    private static final int ANONYMOUS = 6;
    private static final int SAVED = 8;

    private final JdbcClient jdbc;
    private final NewStories stories;
    private final Turns turns;
    private final Unusual unusual;
    private final CoverageNow coverage;
    private final Claims claims;
    private final SavedSearches saved;
    private final Clock clock;

    DashboardPage(
            JdbcClient jdbc,
            NewStories stories,
            Turns turns,
            Unusual unusual,
            CoverageNow coverage,
            Claims claims,
            SavedSearches saved,
            Clock clock) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.turns = turns;
        this.unusual = unusual;
        this.coverage = coverage;
        this.claims = claims;
        this.saved = saved;
        this.clock = clock;
    }

    @GetMapping("/")
    String dashboard(@Nullable Principal reader, Model model) {
        Instant now = clock.instant();
        Optional<Instant> visit = lastVisit(reader);
        Instant since = visit.orElse(now.minus(WITHOUT_VISIT));
        model.addAttribute(
                "view",
                new Dashboard(
                        since,
                        visit.isPresent(),
                        stories.count(since),
                        stories.since(since, STORIES),
                        turns.since(since, TURNS),
                        unusual.last(now, UNUSUAL),
                        coverage.count(),
                        coverage.troubled(now, TROUBLED),
                        claims.newest(
                                new Where()
                                        .and("c.anonymous")
                                        .and("a.first_seen_at > :since", "since", since.atOffset(ZoneOffset.UTC)),
                                ANONYMOUS)));
        model.addAttribute("saved", reader == null ? List.of() : saved.of(reader.getName(), SAVED));
        return "dashboard";
    }

    private Optional<Instant> lastVisit(@Nullable Principal reader) {
        return reader == null
                ? Optional.empty()
                : jdbc.sql("select last_visit_at from account where name = :name and last_visit_at is not null")
                        .param("name", reader.getName())
                        .query((row, n) -> Rows.moment(row, "last_visit_at"))
                        .optional();
    }
}
