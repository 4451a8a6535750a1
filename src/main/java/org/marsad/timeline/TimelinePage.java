package org.marsad.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Frame;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code /timeline}: one or several entities as lanes, and how they answer one another; also as CSV, JSON and iCalendar. */
@Controller
class TimelinePage {

    /** More lanes than this are no longer compared by eye. */
    static final int MOST_LANES = 6;

    private final Timelines timelines;
    private final Comparisons comparisons;
    private final Choices choices;
    private final Clock clock;

    TimelinePage(Timelines timelines, Comparisons comparisons, Choices choices, Clock clock) {
        this.timelines = timelines;
        this.comparisons = comparisons;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * @param timeline   null while no lane is chosen
     * @param comparison null for fewer than two lanes
     * @param layers     shown: said, plain, events
     */
    record View(
            @Nullable Timeline timeline,
            @Nullable Comparison comparison,
            List<Name> lanes,
            Offered offered,
            List<String> layers,
            List<String> notices,
            int mostLanes) {

        /** The parameters of an address, for the same timeline in another form. */
        public String query(String address) {
            int question = address.indexOf('?');
            return question < 0 ? "" : address.substring(question);
        }
    }

    /** What the form offers to choose from. */
    record Offered(
            List<Name> entities,
            List<Choices.SourceChoice> sources,
            List<String> languages,
            List<String> stances,
            List<String> grades,
            List<String> statuses,
            List<String> origins) {}

    @GetMapping("/timeline")
    String timeline(@ModelAttribute("asked") TimelineAddress asked, @ModelAttribute("frame") Frame frame, Model model) {
        Query query = new Query();
        Timelines.Who who = choices.who(asked.lanes(query), query);
        Timelines.Wish wish = asked.wish(query);
        Timeline timeline = who.ids().isEmpty() ? null : timelines.of(who, wish, frame.lang());
        model.addAttribute(
                "view",
                new View(
                        timeline,
                        timeline == null || who.ids().size() < 2
                                ? null
                                : comparisons.of(who, timeline.from(), timeline.to()),
                        who.names(),
                        new Offered(
                                choices.entities(),
                                choices.sources(),
                                choices.languages(),
                                Stances.ALL,
                                TimelineAddress.GRADES,
                                ClaimPages.STATUSES,
                                TimelineAddress.ORIGINS),
                        TimelineAddress.layers(asked.layer()),
                        query.notices(),
                        MOST_LANES));
        return "timeline";
    }

    @GetMapping("/timeline.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("asked") TimelineAddress asked, @ModelAttribute("frame") Frame frame) {
        return file("timeline.csv", "csv")
                .body(TimelineExport.csv(rows(asked, frame)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/timeline.json")
    ResponseEntity<List<TimelineExport.Row>> json(
            @ModelAttribute("asked") TimelineAddress asked, @ModelAttribute("frame") Frame frame) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timeline.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(rows(asked, frame));
    }

    @GetMapping("/timeline.ics")
    ResponseEntity<byte[]> calendar(
            @ModelAttribute("asked") TimelineAddress asked, @ModelAttribute("frame") Frame frame) {
        return file("timeline.ics", "calendar")
                .body(TimelineCalendar.of(rows(asked, frame), clock.instant()).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder file(String name, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(new MediaType("text", type, StandardCharsets.UTF_8));
    }

    /** Empty where the address names nobody that there is. */
    private List<TimelineExport.Row> rows(TimelineAddress asked, Frame frame) {
        Query query = new Query();
        Timelines.Who who = choices.who(asked.lanes(query), query);
        return who.ids().isEmpty()
                ? List.of()
                : TimelineExport.rows(timelines.of(who, asked.wish(query), frame.lang()));
    }
}
