package org.marsad.curation;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An entity's history, and the page on which it is merged, split or deleted. */
@Controller
class CurationPages {

    private final GazetteerStore store;
    private final EntityHistory history;
    private final EntityRows rows;
    private final Curation curation;
    private final Retagging retagging;

    CurationPages(
            GazetteerStore store, EntityHistory history, EntityRows rows, Curation curation, Retagging retagging) {
        this.store = store;
        this.history = history;
        this.rows = rows;
        this.curation = curation;
        this.retagging = retagging;
    }

    /** @param entity null where it was merged or deleted since */
    record HistoryView(String slug, @Nullable Entity entity, Slice<EntityHistory.Row> changes) {}

    @GetMapping("/entities/{slug}/history")
    String history(@PathVariable String slug, @RequestParam(required = false) @Nullable String after, Model model) {
        Entity entity = store.stored().gazetteer().find(slug);
        Slice<EntityHistory.Row> changes = history.of(slug, After.parse(after));
        if (entity == null && changes.empty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("view", new HistoryView(slug, entity, changes));
        return "entity-history";
    }

    record ReshapeView(Entity entity, EntityRows.Counts counts, List<Entity> all) {}

    @GetMapping("/entities/{slug}/reshape")
    String reshape(@PathVariable String slug, Model model) {
        Gazetteer gazetteer = store.stored().gazetteer();
        Entity entity = gazetteer.find(slug);
        if (entity == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Entity> all = gazetteer.entities();
        model.addAttribute(
                "view", new ReshapeView(entity, rows.count(slug), all.subList(0, Math.min(all.size(), 2000))));
        return "entity-reshape";
    }

    @PostMapping("/entities/{slug}/merge")
    String merge(@PathVariable String slug, @RequestParam String into, Principal who, RedirectAttributes answer) {
        return answer(curation.merge(slug, into.strip(), who.getName()), "merged", reshaping(slug), answer);
    }

    @PostMapping("/entities/{slug}/split")
    String split(
            @PathVariable String slug,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String nameAr,
            @RequestParam(name = "alias", required = false) @Nullable Set<String> aliases,
            Principal who,
            RedirectAttributes answer) {
        Entity whole = store.stored().gazetteer().find(slug);
        String fresh = Slug.of(name);
        if (whole == null || fresh.isEmpty()) {
            return wrong(whole == null ? "unknown" : "name", reshaping(slug), answer);
        }
        Entity entity = new Entity(
                fresh,
                whole.kind(),
                name.strip(),
                nameAr == null ? "" : nameAr.strip(),
                List.of(),
                List.of(),
                "",
                "normal");
        return answer(
                curation.split(slug, entity, aliases == null ? Set.of() : aliases, who.getName()),
                "split",
                reshaping(slug),
                answer);
    }

    @PostMapping("/entities/{slug}/delete")
    String delete(@PathVariable String slug, Principal who, RedirectAttributes answer) {
        return answer(curation.delete(slug, who.getName()), "deleted", reshaping(slug), answer);
    }

    @PostMapping("/entities/{slug}/history/{change}/undo")
    String undo(@PathVariable String slug, @PathVariable long change, Principal who, RedirectAttributes answer) {
        return answer(
                curation.undo(change, who.getName()), "undone", "redirect:/entities/" + slug + "/history", answer);
    }

    private static String reshaping(String slug) {
        return "redirect:/entities/" + slug + "/reshape";
    }

    private String answer(Curation.Outcome outcome, String done, String page, RedirectAttributes answer) {
        return switch (outcome) {
            case Curation.Outcome.Done(String entity) -> {
                retagging.begin();
                answer.addFlashAttribute("done", "curation." + done);
                yield entity == null ? "redirect:/entities" : "redirect:/entities/" + entity;
            }
            case Curation.Outcome.Refused(String reason, var problems) -> {
                answer.addFlashAttribute("problems", Sentences.of(problems));
                yield wrong(reason, page, answer);
            }
        };
    }

    private static String wrong(String reason, String page, RedirectAttributes answer) {
        answer.addFlashAttribute("wrong", "curation.refused." + reason);
        return page;
    }
}
