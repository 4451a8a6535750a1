package org.marsad.search;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Address;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a reader does with searches that are kept; each leads back to the page of results. */
@Controller
class SavedSearchForms {

    private final SavedSearches saved;

    SavedSearchForms(SavedSearches saved) {
        this.saved = saved;
    }

    @PostMapping("/search/saved")
    String keep(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String names,
            @RequestParam(defaultValue = "false") boolean shared,
            Principal reader) {
        String text = Query.of(q == null ? "" : q.strip()).text();
        Address page = Address.of("/search")
                .with("q", text)
                .with("kind", Target.of(kind) == Target.CLAIMS ? "claims" : null)
                .with("names", "off".equals(names) ? "off" : null);
        String called = SavedSearch.nameOf(name);
        if (called == null || text.isBlank()) {
            return "redirect:" + page.with("notice", "saved.name");
        }
        return told(page, saved.keep(reader.getName(), called, text, Target.of(kind), !"off".equals(names), shared));
    }

    @PostMapping("/search/saved/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "false") boolean shared,
            Principal reader) {
        Address page = Address.of("/search").with("saved", id);
        String called = SavedSearch.nameOf(name);
        return called == null
                ? "redirect:" + page.with("notice", "saved.name")
                : told(page, saved.change(reader.getName(), id, called, shared));
    }

    @PostMapping("/search/saved/{id}/delete")
    String delete(@PathVariable long id, Principal reader) {
        return told(Address.of("/search"), saved.delete(reader.getName(), id));
    }

    @PostMapping("/search/saved/{id}/seen")
    String seen(@PathVariable long id, Principal reader) {
        SavedSearch search =
                saved.find(reader.getName(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        saved.seen(reader.getName(), search);
        return "redirect:" + Address.of("/search").with("saved", id);
    }

    private static String told(Address page, SavedSearches.Kept kept) {
        return switch (kept) {
            case KEPT -> "redirect:" + page;
            case TWICE -> "redirect:" + page.with("notice", "saved.twice");
            case TOO_MANY -> "redirect:" + page.with("notice", "saved.many");
            case NOT_THERE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
