package org.marsad.curation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerStore;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gazetteer as a file, and the names that are suggested for it. */
@Controller
class GazetteerPages {

    /** Lines of a report that are shown; the number of all stands above them. */
    private static final int MOST_LINES = 500;

    private final GazetteerStore store;
    private final GazetteerImport gazetteerImport;
    private final Retagging retagging;
    private final Suggestions suggestions;

    GazetteerPages(
            GazetteerStore store, GazetteerImport gazetteerImport, Retagging retagging, Suggestions suggestions) {
        this.store = store;
        this.gazetteerImport = gazetteerImport;
        this.retagging = retagging;
        this.suggestions = suggestions;
    }

    /** @param wrong how many lines are wrong, of which {@code problems} are shown */
    record FileView(int entities, int wrong, List<Sentences.Problem> problems) {}

    @GetMapping("/entities/file")
    String file(Model model) {
        return file(List.of(), 0, model);
    }

    private String file(List<Sentences.Problem> problems, int wrong, Model model) {
        model.addAttribute(
                "view", new FileView(store.stored().gazetteer().entities().size(), wrong, problems));
        return "entity-file";
    }

    @GetMapping("/entities/file.jsonl")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"entities.jsonl\"");
        GazetteerFile.write(store.stored().gazetteer(), response.getWriter());
    }

    @PostMapping("/entities/file")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal who,
            Model model,
            RedirectAttributes answer)
            throws IOException {
        byte[] lines = file == null ? new byte[0] : file.getBytes();
        return switch (gazetteerImport.read(lines, who.getName())) {
            case GazetteerImport.Outcome.Refused(var problems) ->
                file(Sentences.of(problems.subList(0, Math.min(problems.size(), MOST_LINES))), problems.size(), model);
            case GazetteerImport.Outcome.Done(int added, int changed) -> {
                retagging.begin();
                answer.addFlashAttribute("imported", new int[] {added, changed});
                yield "redirect:/entities/file";
            }
        };
    }

    record SuggestionView(Slice<Suggestions.Row> names, int recurs, List<Entity> all) {}

    @GetMapping("/entities/suggestions")
    String suggestions(@RequestParam(required = false) @Nullable String after, Model model) {
        List<Entity> all = store.stored().gazetteer().entities();
        model.addAttribute(
                "view",
                new SuggestionView(
                        suggestions.open(After.parse(after)),
                        Suggestions.RECURS,
                        all.subList(0, Math.min(all.size(), 2000))));
        return "entity-suggestions";
    }

    /** Leads to the form in which the name is filled in; nothing is saved before its effect was shown. */
    @PostMapping("/entities/suggestions/{id}/take")
    String take(@PathVariable long id, @RequestParam String into, RedirectAttributes answer) {
        Suggestions.Named name =
                suggestions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String slug = into.strip();
        if (slug.isEmpty()) {
            answer.addAttribute(name.language().equals("ar") ? "nameAr" : "name", name.name());
            return "redirect:/entities/new";
        }
        if (store.stored().gazetteer().find(slug) == null) {
            answer.addFlashAttribute("wrong", "curation.refused.unknown");
            return "redirect:/entities/suggestions";
        }
        answer.addAttribute("alias", name.name());
        answer.addAttribute("language", name.language());
        answer.addAttribute("slug", slug);
        return "redirect:/entities/{slug}/edit";
    }

    @PostMapping("/entities/suggestions/{id}/dismiss")
    String dismiss(@PathVariable long id, Principal who, RedirectAttributes answer) {
        if (suggestions.dismiss(id, who.getName())) {
            answer.addFlashAttribute("done", "suggestions.dismissed");
        }
        return "redirect:/entities/suggestions";
    }
}
