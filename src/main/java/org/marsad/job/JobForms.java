package org.marsad.job;

import java.security.Principal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What admins send from the pages of jobs. Every answer is a redirect; {@code said} is the key of what it says. */
@Controller
@RequestMapping("/admin/jobs")
class JobForms {

    private final Jobs jobs;

    JobForms(Jobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping
    String start(Asked.Typed typed, Principal who, RedirectAttributes answer) {
        Asked asked = Asked.of(typed, jobs.kinds());
        String kind = asked.kind();
        if (kind == null || !asked.complete()) {
            return "redirect:" + form(typed);
        }
        OptionalLong job = jobs.start(kind, asked.scope(), who.getName());
        if (job.isEmpty()) {
            return "redirect:" + form(typed);
        }
        return said(job.getAsLong(), "job.started", 1, answer);
    }

    /** The form again, with what was typed: it says itself what is wrong. */
    private static Address form(Asked.Typed typed) {
        return Address.of("/admin/jobs/new")
                .with("kind", typed.kind())
                .with("source", typed.source())
                .with("article", typed.article())
                .with("from", typed.from())
                .with("to", typed.to());
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, Principal who, RedirectAttributes answer) {
        return said(id, jobs.cancel(id, who.getName()) ? "job.cancelled" : "job.over", 1, answer);
    }

    @PostMapping("/{id}/retry")
    String retry(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer position,
            RedirectAttributes answer) {
        int queued = jobs.retry(id, position);
        return said(id, queued == 0 ? "job.retried.none" : "job.retried", queued, answer);
    }

    private static String said(long id, String message, int count, RedirectAttributes answer) {
        answer.addFlashAttribute("said", message);
        answer.addFlashAttribute("count", count);
        return "redirect:/admin/jobs/" + id;
    }
}
