package org.marsad.source;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /sources}, {@code /sources/{id}} and {@code /sources/new}: how what is watched is doing. */
@Controller
class SourcePages {

    /** Of which a list can be had: any trouble, each state, and switched off. */
    private static final List<String> STATES = Stream.of(
                    Stream.of("trouble"),
                    Arrays.stream(State.values()).map(state -> state.name().toLowerCase(Locale.ROOT)),
                    Stream.of("paused"))
            .flatMap(states -> states)
            .toList();

    private static final int GAPS = 30;

    private final SourceHealth health;
    private final Sources sources;
    private final CoverageGaps gaps;
    private final Clock clock;

    SourcePages(SourceHealth health, Sources sources, CoverageGaps gaps, Clock clock) {
        this.health = health;
        this.sources = sources;
        this.gaps = gaps;
        this.clock = clock;
    }

    /**
     * @param states that can be asked for
     * @param limit  how many are shown at most; {@code counts.all} says how many there are
     */
    record SourceList(List<SourceHealth.Row> sources, SourceHealth.Counts counts, List<String> states, int limit) {}

    @GetMapping("/sources")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort,
            Model model) {
        model.addAttribute(
                "view",
                new SourceList(
                        health.list(
                                q == null || q.isBlank() ? null : q.strip(),
                                state != null && STATES.contains(state) ? state : null,
                                "health".equals(sort),
                                clock.instant()),
                        health.count(),
                        STATES,
                        SourceHealth.MOST));
        return "sources";
    }

    /** The form of a new source: as it was typed where it comes back, else as its address says, else with the defaults. */
    @GetMapping("/sources/new")
    String add(TypedSource asked, @ModelAttribute("frame") Frame frame, Model model) {
        if (model.getAttribute("typed") instanceof TypedSource typed) {
            model.addAttribute("frame", frame.at(typed.form()));
        } else if (asked.url() != null) {
            model.addAttribute("typed", asked);
        }
        return "source-new";
    }

    /**
     * A source with what an editor may change.
     *
     * @param answer  what its site said instead of a listing; null where it always could be read
     * @param version for the form, so that two editors do not overwrite each other
     */
    record SourceView(
            SourceHealth.Row source,
            SourceHealth.@Nullable Answer answer,
            SourceDetails details,
            TypedSource stored,
            int version,
            List<CoverageGaps.Gap> gaps,
            List<SourceHealth.Trouble> troubles,
            SourceHealth.Items items,
            List<SourceHealth.Newest> newest) {}

    @GetMapping("/sources/{id}")
    String one(@PathVariable long id, Model model) {
        Optional<SourceHealth.Row> source = health.find(id, clock.instant());
        Optional<Sources.Versioned> versioned = sources.find(id);
        if (source.isEmpty() || versioned.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "view",
                new SourceView(
                        source.get(),
                        health.answer(id).orElse(null),
                        versioned.get().details(),
                        TypedSource.of(
                                versioned.get().details(), versioned.get().version()),
                        versioned.get().version(),
                        gaps.of(id, GAPS),
                        health.troubles(id),
                        health.items(id),
                        health.newest(id)));
        return "source";
    }
}
