package org.marsad.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.job.JobList;
import org.marsad.job.Jobs;
import org.marsad.job.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "jobs")
class JobsApi {

    private static final int FAILURES_SHOWN = 100;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,200}");

    private final Jobs jobs;
    private final JobList list;
    private final JdbcClient jdbc;

    JobsApi(Jobs jobs, JobList list, JdbcClient jdbc) {
        this.jobs = jobs;
        this.list = list;
        this.jdbc = jdbc;
    }

    /**
     * What is asked for. A field that is not known is refused: misspelt, it would have narrowed the job.
     *
     * @param source slug or number of a source
     * @param from   first day, such as 2025-04-07
     * @param dryRun only count
     */
    record Asked(
            @Nullable String kind,
            @Nullable String source,
            @Nullable Long article,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean dryRun,
            @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, Object> others) {}

    record Count(String kind, int targets, int sources) {}

    /**
     * A job in lists.
     *
     * @param state   queued, running, done, cancelled
     * @param done    targets that have come to an end: changed, unchanged, skipped and failed together
     * @param waiting failed targets that will be tried again
     */
    record Item(
            long id,
            String kind,
            String state,
            @Nullable Long article,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            int total,
            int done,
            int changed,
            int unchanged,
            int skipped,
            int failed,
            int waiting,
            String askedBy,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /** @param trouble why, as a word */
    record Failure(long article, String title, String trouble, String detail, int attempts, Instant at) {}

    /** @param failures the first hundred */
    record Alone(@JsonUnwrapped Item job, List<Failure> failures) {}

    record Queued(int queued) {}

    @PostMapping
    @Operation(summary = "Start a job, or with dryRun only count what it would touch")
    ResponseEntity<?> start(@RequestBody Asked asked, Principal who) {
        String kind = kind(asked);
        Scope scope = scope(asked);
        if (Boolean.TRUE.equals(asked.dryRun)) {
            Jobs.Touched touched = jobs.count(kind, scope);
            return ResponseEntity.ok(new Count(kind, touched.targets(), touched.sources()));
        }
        OptionalLong id = jobs.start(kind, scope, who.getName());
        if (id.isEmpty()) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "No article is in this scope, so there is nothing to do.");
        }
        return ResponseEntity.created(URI.create("/api/v1/jobs/" + id.getAsLong()))
                .body(item(find(id.getAsLong())));
    }

    private String kind(Asked asked) {
        if (asked.others != null && !asked.others.isEmpty()) {
            throw new BadParameter(
                    asked.others.keySet().iterator().next(),
                    "left out: jobs take kind, source, article, from, to, dryRun");
        }
        String kind = asked.kind == null ? "" : asked.kind;
        if (!jobs.kinds().contains(kind)) {
            throw new BadParameter("kind", "one of " + String.join(", ", jobs.kinds()));
        }
        return kind;
    }

    private Scope scope(Asked asked) {
        LocalDate from = BadParameter.day("from", asked.from);
        LocalDate to = BadParameter.day("to", asked.to);
        if (asked.article != null) {
            if (asked.source != null || from != null || to != null) {
                throw new BadParameter("article", "given alone, without source, from or to");
            }
            return new Scope.One(asked.article);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadParameter("from", "no later than 'to'");
        }
        return new Scope.Span(asked.source == null ? null : sourceId(asked.source), from, to);
    }

    private long sourceId(String source) {
        if (!NAME.matcher(source).matches()) {
            throw new BadParameter("source", "the slug or number of a source");
        }
        return jdbc.sql(
                        "select id from source where slug = :source or id::text = :source order by slug = :source desc limit 1")
                .param("source", source)
                .query((row, n) -> row.getLong("id"))
                .optional()
                .orElseThrow(() -> new BadParameter("source", "the slug or number of a source"));
    }

    @GetMapping
    @Operation(summary = "Jobs, newest first")
    Listed<Item> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = Listed.limit(limit);
        Cursor cursor = Cursor.parseOrNull(after);
        List<Item> items = list.newest(cursor == null ? Long.MAX_VALUE : cursor.id(), size + 1).stream()
                .map(JobsApi::item)
                .toList();
        return Listed.of(items, size, item -> new Cursor("", item.id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One job with its progress and what failed")
    Alone one(@PathVariable long id) {
        List<Failure> failures = list.failures(id, 0, FAILURES_SHOWN).stream()
                .map(failure -> new Failure(
                        failure.target(),
                        failure.label(),
                        failure.trouble().toLowerCase(Locale.ROOT),
                        failure.detail(),
                        failure.attempts(),
                        failure.at()))
                .toList();
        return new Alone(item(find(id)), failures);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancel a job; what it has done stays")
    ResponseEntity<?> cancel(@PathVariable long id, Principal who) {
        find(id);
        return jobs.cancel(id, who.getName())
                ? ResponseEntity.ok(item(find(id)))
                : problem(HttpStatus.CONFLICT, "The job has ended already.");
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Queue everything that failed again")
    ResponseEntity<?> retry(@PathVariable long id) {
        JobList.Job job = find(id);
        return job.state().equals("CANCELLED")
                ? problem(HttpStatus.CONFLICT, "The job was cancelled: start a new one.")
                : ResponseEntity.ok(new Queued(jobs.retry(id, null)));
    }

    private JobList.Job find(long id) {
        return list.find(id).orElseThrow(() -> new NotThere("job " + id));
    }

    private static Item item(JobList.Job job) {
        JobList.Progress progress = job.progress();
        return new Item(
                job.id(),
                job.kind(),
                job.state().toLowerCase(Locale.ROOT),
                job.about().article(),
                job.about().slug(),
                job.about().from(),
                job.about().to(),
                job.about().reason(),
                progress.total(),
                progress.ended(),
                progress.done(),
                progress.unchanged(),
                progress.skipped(),
                progress.failed(),
                progress.again(),
                job.askedBy(),
                job.askedAt(),
                job.startedAt(),
                job.endedAt());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
