package org.marsad.search;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /search}, and what its field offers while it is filled in. */
@Controller
class SearchPage {

    private static final int MOST_SAVED = 20;
    private static final Set<String> TOLD = Set.of("saved.name", "saved.twice", "saved.many");

    private final Search search;
    private final SavedSearches saved;
    private final Supplier<Names> names;

    SearchPage(Search search, SavedSearches saved, Supplier<Names> names) {
        this.search = search;
        this.saved = saved;
        this.names = names;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(name = "names", required = false) @Nullable String byNames,
            @RequestParam(name = "saved", required = false) @Nullable String kept,
            @RequestParam(required = false) @Nullable String notice,
            @RequestParam(required = false) @Nullable String after,
            Principal reader,
            Model model) {
        List<String> notices = new ArrayList<>();
        After place = After.parse(after);
        if (place == null && after != null && !after.isBlank()) {
            notices.add("after");
        }
        if (notice != null && TOLD.contains(notice)) {
            notices.add(notice);
        }
        List<SavedSearch> all = saved.of(reader.getName(), MOST_SAVED);
        SavedSearch current = all.stream()
                .filter(one -> Long.toString(one.id()).equals(kept))
                .findFirst()
                .orElse(null);
        if (current == null && kept != null && !kept.isBlank()) {
            notices.add("saved.gone");
        }
        Query query = Query.of(q != null ? q.strip() : current != null ? current.query() : "");
        Target target = Target.of(kind == null && current != null ? current.kind() : kind);
        boolean open = (byNames == null && current != null) ? current.byNames() : !"off".equals(byNames);
        boolean byRank = "best".equals(sort);
        Search.Answer answer = search.answer(
                new Search.Asked(query, target, byRank, open, place, current == null ? null : current.seenAt()));
        List<Problem> problems = answer.query().problems();
        model.addAttribute(
                "view",
                new SearchView(
                        query,
                        SearchView.marked(query.text(), problems),
                        SearchView.parts(query),
                        problems,
                        answer.query().understood(),
                        answer.results(),
                        target,
                        byRank,
                        open,
                        current,
                        all,
                        notices));
        return "search";
    }

    @GetMapping("/search/suggestions")
    @ResponseBody
    List<String> suggestions(@RequestParam(defaultValue = "") String q) {
        return Suggestions.of(q, names.get());
    }
}
