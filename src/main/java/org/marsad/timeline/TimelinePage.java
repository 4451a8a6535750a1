package org.marsad.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /timeline}: one or several entities as lanes. */
@Controller
class TimelinePage {

    /** More lanes than this are no longer compared by eye. */
    static final int MOST_LANES = 6;

    private final Timelines timelines;
    private final Choices choices;

    TimelinePage(Timelines timelines, Choices choices) {
        this.timelines = timelines;
        this.choices = choices;
    }

    /**
     * @param timeline null while no lane is chosen
     * @param layers   shown: said, plain, events
     */
    record View(
            @Nullable Timeline timeline,
            List<Name> lanes,
            List<Name> entities,
            List<String> stances,
            List<String> layers,
            List<String> notices,
            int mostLanes) {}

    static final List<String> LAYERS = List.of("said", "plain", "events");

    @GetMapping("/timeline")
    String timeline(
            @RequestParam(name = "entity", required = false) @Nullable List<String> entities,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String stance,
            @RequestParam(required = false) @Nullable String anonymous,
            @RequestParam(name = "layer", required = false) @Nullable List<String> layers,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Query query = new Query();
        List<String> slugs = query.slugs(entities == null ? List.of() : entities);
        if (slugs.size() > MOST_LANES) {
            query.note("lanes");
            slugs = slugs.subList(0, MOST_LANES);
        }
        Timelines.Who who = choices.who(slugs, query);
        List<String> shown = layers(layers);
        Timelines.Wish wish = wish(query, from, to, by, stance, anonymous, shown);
        model.addAttribute(
                "view",
                new View(
                        who.ids().isEmpty() ? null : timelines.of(who, wish, frame.lang()),
                        who.names(),
                        choices.entities(),
                        Stances.ALL,
                        shown,
                        query.notices(),
                        MOST_LANES));
        return "timeline";
    }

    /** Without any asked for, all but the plain statements, which are many. */
    static List<String> layers(@Nullable List<String> asked) {
        List<String> known = new ArrayList<>(LAYERS);
        known.retainAll(asked == null || asked.isEmpty() ? List.of("said", "events") : asked);
        return List.copyOf(known);
    }

    static Timelines.Wish wish(
            Query query,
            @Nullable String from,
            @Nullable String to,
            @Nullable String by,
            @Nullable String stance,
            @Nullable String anonymous,
            List<String> layers) {
        String basis = query.oneOf(by, List.of("event", "published"), "by");
        String kind = query.oneOf(stance, Stances.ALL, "stance");
        String named = query.oneOf(anonymous, List.of("true", "false"), "anonymous");
        return new Timelines.Wish(
                Window.of(query.day(from, "from"), query.day(to, "to")),
                "published".equals(basis),
                layers.contains("said") || layers.contains("plain"),
                layers.contains("plain"),
                layers.contains("events"),
                kind == null ? null : Facts.upper(kind),
                named == null ? null : Boolean.valueOf(named));
    }
}
