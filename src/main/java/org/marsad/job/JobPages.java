package org.marsad.job;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /admin/jobs}: what runs and what ran, a new one, and each with its progress and failures. */
@Controller
@RequestMapping("/admin/jobs")
class JobPages {

    private static final int ON_A_PAGE = 40;
    private static final int MOST_ACTIVE = 100;
    private static final int MOST_SOURCES = 500;
    private static final int RELOAD_SECONDS = 5;

    private final Jobs jobs;
    private final JobList list;
    private final Nodes nodes;
    private final Clock clock;

    JobPages(Jobs jobs, JobList list, Nodes nodes, Clock clock) {
        this.jobs = jobs;
        this.list = list;
        this.nodes = nodes;
        this.clock = clock;
    }

    record ListView(
            List<JobList.Job> active,
            Slice<JobList.Job> ended,
            List<Nodes.Node> nodes,
            List<Nodes.Queue> queues,
            Instant now) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        After place = After.parse(after);
        List<JobList.Job> ended = list.ended(place == null ? Long.MAX_VALUE : place.id(), ON_A_PAGE + 1);
        model.addAttribute(
                "view",
                new ListView(
                        list.active(MOST_ACTIVE),
                        Slice.of(ended, ON_A_PAGE, job -> new After("", job.id())),
                        nodes.nodes(),
                        nodes.queues(clock.instant()),
                        clock.instant()));
        return "jobs";
    }

    /** @param touched what a job as asked for would touch; null until it is asked for in full */
    record NewView(Asked asked, List<String> kinds, List<JobList.Choice> sources, Jobs.@Nullable Touched touched) {}

    /** Choosing, and once a kind is chosen, how much that would touch: nothing is started by looking. */
    @GetMapping("/new")
    String choose(Asked.Typed typed, Model model) {
        Asked asked = Asked.of(typed, jobs.kinds());
        String kind = asked.kind();
        model.addAttribute(
                "view",
                new NewView(
                        asked,
                        jobs.kinds(),
                        list.sources(MOST_SOURCES, asked.source()),
                        kind == null || !asked.complete() ? null : jobs.count(kind, asked.scope())));
        return "job-new";
    }

    /** @param reloads whether the page comes again by itself */
    record JobView(
            JobList.Job job,
            List<JobList.Reason> reasons,
            Slice<JobList.Failure> failures,
            boolean reloads,
            Instant now) {}

    /** A running job's page comes again every few seconds, unless the reader asked it to stand still. */
    @GetMapping("/{id}")
    String one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String still,
            HttpServletResponse response,
            Model model) {
        JobList.Job job = list.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean reloads = job.active() && still == null && after == null;
        if (reloads) {
            response.setHeader("Refresh", Integer.toString(RELOAD_SECONDS));
        }
        After place = After.parse(after);
        int position = place == null ? 0 : Math.clamp(place.id(), 0, Integer.MAX_VALUE);
        List<JobList.Failure> failures = list.failures(id, position, ON_A_PAGE + 1);
        model.addAttribute(
                "view",
                new JobView(
                        job,
                        list.reasons(id),
                        Slice.of(failures, ON_A_PAGE, failure -> new After("", failure.position())),
                        reloads,
                        clock.instant()));
        return "job";
    }
}
