package org.marsad.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.review.Reviews;
import org.marsad.review.Status;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /claims} and {@code /claims/{id}}. */
@Controller
class ClaimPages {

    private static final int ON_A_PAGE = 40;
    private static final int OTHERS = 60;

    static final List<String> STATUSES = Arrays.stream(Status.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> VERDICTS = List.of("open", "confirmed", "corrected", "rejected", "merged");

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Choices choices;
    private final Answers answers;
    private final Reviews reviews;
    private final Clock clock;

    ClaimPages(JdbcClient jdbc, Claims claims, Choices choices, Answers answers, Reviews reviews, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.choices = choices;
        this.answers = answers;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/claims")
    String list(
            @RequestParam(required = false) @Nullable String speaker,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String via,
            @RequestParam(required = false) @Nullable String stance,
            @RequestParam(required = false) @Nullable String anonymous,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String review,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Query query = new Query();
        After place = query.after(after);
        Window window = Window.of(query.day(from, "from"), query.day(to, "to"));
        String kind = query.oneOf(stance, Stances.ALL, "stance");
        String named = query.oneOf(anonymous, List.of("true", "false"), "anonymous");
        String became = query.oneOf(status, STATUSES, "status");
        String verdict = query.oneOf(review, VERDICTS, "review");
        Where where = new Where()
                .given(became == null ? null : became.toUpperCase(Locale.ROOT), "c.status = :status", "status")
                .given(kind == null ? null : kind.toUpperCase(Locale.ROOT), "c.stance = :stance", "stance")
                .given(window.from(), "c.sort_day >= :from", "from")
                .given(window.to(), "c.sort_day <= :to", "to");
        if (named != null) {
            where.and(named.equals("true") ? "c.anonymous" : "not c.anonymous");
        }
        if (verdict != null) {
            where.and(
                    verdict.equals("open") ? "c.verdict is null" : "c.verdict = :verdict",
                    "verdict",
                    verdict.toUpperCase(Locale.ROOT));
        }
        Name said = entity(speaker, query);
        Name subject = entity(about, query);
        Name hop = entity(via, query);
        if (said != null) {
            where.and("c.speaker_entity_id = (select id from entity where slug = :speaker)", "speaker", said.slug());
        }
        if (subject != null) {
            where.and("""
                    exists (select 1 from claim_about x where x.claim_id = c.id
                            and x.entity_id = (select id from entity where slug = :about))""", "about", subject.slug());
        }
        if (hop != null) {
            where.and("""
                    exists (select 1 from claim_hop x where x.claim_id = c.id
                            and x.entity_id = (select id from entity where slug = :via))""", "via", hop.slug());
        }
        if (place != null && place.day() != null) {
            where.and("(c.sort_day, c.id) < (:day, :id)", "day", place.day()).with("id", place.id());
        }
        Slice<ClaimRow> slice = Slice.of(
                claims.newest(where, ON_A_PAGE + 1),
                ON_A_PAGE,
                claim -> new After(claim.day().toString(), claim.id()));
        model.addAttribute(
                "view",
                new ClaimList(
                        slice,
                        Carried.of(
                                jdbc, slice.items().stream().map(ClaimRow::id).toList()),
                        said,
                        subject,
                        hop,
                        window,
                        Stances.ALL,
                        STATUSES,
                        VERDICTS,
                        choices.entities(),
                        query.notices(),
                        choices.anything()));
        return "claims";
    }

    private @Nullable Name entity(@Nullable String slug, Query query) {
        List<Name> found = choices.named(query.slugs(slug == null ? List.of() : List.of(slug)), query);
        return found.isEmpty() ? null : found.getFirst();
    }

    @GetMapping("/claims/{id}")
    String one(@PathVariable long id, @RequestParam(required = false) @Nullable String asOf, Model model) {
        ClaimRow claim = claims.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Query query = new Query();
        AsOf then = query.asOf(asOf, clock.instant());
        model.addAttribute(
                "reviewed",
                ReviewedClaim.of(
                        claim, reviews.of(id), then, known(claim.article().id())));
        model.addAttribute(
                "form", reviews.form(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("entities", choices.entities());
        model.addAttribute("stances", Stances.ALL);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("notices", query.notices());
        ClaimView.Statement statement = statement(id).orElse(null);
        model.addAttribute(
                "view",
                new ClaimView(
                        claim,
                        Evidence.of(jdbc, id),
                        statement,
                        about(id),
                        statement == null ? List.of() : contradictions(statement.id()),
                        statement == null ? List.of() : claims.earliest(others(id, statement.id()), OTHERS)));
        return "claim";
    }

    /** When Marsad knew an article: see {@link AsOf#KNOWN_AT}. */
    private Instant known(long article) {
        return jdbc.sql("select " + AsOf.KNOWN_AT + " as known from article a where a.id = :id")
                .param("id", article)
                .query((row, n) -> Rows.moment(row, "known"))
                .single();
    }

    private Optional<ClaimView.Statement> statement(long claimId) {
        return jdbc.sql("select statement_id from statement_claim where claim_id = :id")
                .param("id", claimId)
                .query((row, n) -> row.getLong("statement_id"))
                .optional()
                .flatMap(id -> StatementCounts.of(jdbc, id).map(counts -> new ClaimView.Statement(id, counts)));
    }

    private List<Answers.Other> contradictions(long statement) {
        return answers.of(statement, OTHERS).stream()
                .filter(other -> !other.kind().equals("repeats"))
                .toList();
    }

    private static Where others(long claimId, long statement) {
        return new Where()
                .and("c.id <> :id", "id", claimId)
                .and(
                        "c.id in (select claim_id from statement_claim where statement_id = :statement)",
                        "statement",
                        statement);
    }

    private List<Name> about(long id) {
        return jdbc.sql("""
                        select e.slug, e.name, e.name_ar
                        from claim_about x
                        join entity e on e.id = x.entity_id
                        where x.claim_id = :id
                        order by e.name, e.id
                        limit 50
                        """).param("id", id).query((row, n) -> Name.of(row)).list();
    }
}
