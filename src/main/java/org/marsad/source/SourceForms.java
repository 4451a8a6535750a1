package org.marsad.source;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What editors send from the pages of sources. Every answer is a redirect; what went wrong travels along as
 * {@code wrong} (a message's key) and {@code typed} (what was typed), so that the form can show both.
 */
@Controller
@RequestMapping("/sources")
class SourceForms {

    private final Sources sources;

    SourceForms(Sources sources) {
        this.sources = sources;
    }

    @PostMapping
    String add(TypedSource form, RedirectAttributes answer) {
        TypedSource typed = form.following();
        try {
            return switch (sources.add(typed.checked(), form.way())) {
                case Sources.Change.Done(long id) -> done(id, "source.added", answer);
                case Sources.Change.AddressTaken _ -> wrong("/sources/new", "source.wrong.taken", "url", typed, answer);
                case Sources.Change.Overtaken _ -> wrong("/sources/new", "source.wrong.overtaken", "", typed, answer);
                case Sources.Change.NoSuchSource _ -> "redirect:/sources";
            };
        } catch (SourceDetails.Wrong e) {
            answer.addFlashAttribute("wrongValue", e.value());
            return wrong("/sources/new", "source.wrong." + e.reason(), e.field(), typed, answer);
        }
    }

    @PostMapping("/{id}")
    String change(@PathVariable long id, TypedSource typed, RedirectAttributes answer) {
        String form = "/sources/" + id;
        int version = typed.version() == null ? 0 : typed.version();
        try {
            return switch (sources.change(id, version, typed.checked())) {
                case Sources.Change.Done _ -> done(id, "source.changed", answer);
                case Sources.Change.AddressTaken _ -> wrong(form, "source.wrong.taken", "url", typed, answer);
                case Sources.Change.Overtaken _ -> wrong(form, "source.wrong.overtaken", "", typed, answer);
                case Sources.Change.NoSuchSource _ -> "redirect:/sources";
            };
        } catch (SourceDetails.Wrong e) {
            answer.addFlashAttribute("wrongValue", e.value());
            return wrong(form, "source.wrong." + e.reason(), e.field(), typed, answer);
        }
    }

    @PostMapping("/{id}/crawl")
    String crawl(@PathVariable long id, RedirectAttributes answer) {
        return done(id, sources.crawlNow(id) ? "source.crawling" : "source.off", answer);
    }

    private static String done(long id, String message, RedirectAttributes answer) {
        answer.addFlashAttribute("done", message);
        return "redirect:/sources/" + id;
    }

    private static String wrong(
            String form, String message, String field, TypedSource typed, RedirectAttributes answer) {
        answer.addFlashAttribute("wrong", message);
        answer.addFlashAttribute("wrongField", field);
        answer.addFlashAttribute("typed", typed);
        return "redirect:" + form;
    }
}
