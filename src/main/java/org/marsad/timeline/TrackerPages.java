package org.marsad.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Frame;
import org.marsad.web.Times;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /tracker}: where groups stand on giving up their arms; also as CSV and JSON. */
@Controller
class TrackerPages {

    /** Groups on one page. */
    static final int MOST_GROUPS = 12;

    private static final int SHOWN_UNASKED = 8;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final TrackerRows rows;
    private final Choices choices;
    private final Clock clock;

    TrackerPages(JdbcClient jdbc, TrackerRows rows, Choices choices, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.choices = choices;
        this.clock = clock;
    }

    /** What an address asks for, as it came. */
    record Asked(
            @Nullable List<String> entity,
            @Nullable String from,
            @Nullable String to,
            @Nullable String asOf,
            @Nullable String words) {}

    /**
     * @param chosen  groups named in the address; empty where the page chose
     * @param words   {@code own} where only what groups say themselves is shown
     * @param unknown whether the address names only entities that there are not
     */
    record View(
            Tracker tracker,
            List<Name> chosen,
            List<Name> groups,
            Window window,
            @Nullable AsOf asOf,
            @Nullable String words,
            boolean unknown,
            List<String> notices,
            int mostGroups) {

        /** The parameters of an address, for the same view in another form. */
        public String query(String address) {
            int question = address.indexOf('?');
            return question < 0 ? "" : address.substring(question);
        }
    }

    @GetMapping("/tracker")
    String tracker(
            @RequestParam(name = "entity", required = false) @Nullable List<String> entities,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String words,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("view", view(new Asked(entities, from, to, asOf, words), frame.lang()));
        return "tracker";
    }

    @GetMapping("/tracker.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "entity", required = false) @Nullable List<String> entities,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String words,
            @ModelAttribute("frame") Frame frame) {
        View view = view(new Asked(entities, from, to, asOf, words), frame.lang());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tracker.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(TrackerExport.csv(view.tracker).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/tracker.json")
    ResponseEntity<List<TrackerExport.Row>> json(
            @RequestParam(name = "entity", required = false) @Nullable List<String> entities,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String words,
            @ModelAttribute("frame") Frame frame) {
        View view = view(new Asked(entities, from, to, asOf, words), frame.lang());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tracker.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(TrackerExport.rows(view.tracker));
    }

    View view(Asked asked, String language) {
        Instant now = clock.instant();
        Query query = new Query();
        List<String> slugs = query.slugs(asked.entity == null ? List.of() : asked.entity);
        boolean named = asked.entity != null && asked.entity.stream().anyMatch(slug -> !slug.isBlank());
        if (slugs.size() > MOST_GROUPS) {
            query.note("groups");
            slugs = slugs.subList(0, MOST_GROUPS);
        }
        List<Name> groups = groups();
        Timelines.Who who = choices.who(named ? groupsOf(slugs, groups, query) : rows.groups(SHOWN_UNASKED), query);
        Window window = Window.of(query.day(asked.from, "from"), query.day(asked.to, "to"));
        AsOf asOf = query.asOf(asked.asOf, now);
        String words = query.oneOf(asked.words, List.of("own", "all"), "words");
        List<Said> said = who.ids().isEmpty()
                ? List.of()
                : rows.said(new TrackerRows.Ask(
                        who.ids(),
                        window.from() == null ? EARLIEST : window.from(),
                        window.to() == null ? LATEST : window.to(),
                        asOf));
        if ("own".equals(words)) {
            said = said.stream().filter(Said::own).toList();
        }
        LocalDate today = asOf == null ? LocalDate.ofInstant(now, Times.ZONE) : asOf.day();
        return new View(
                Tracker.of(who.ids(), who.names(), said, window, language, today),
                named ? who.names() : List.of(),
                groups,
                window,
                asOf,
                words,
                named && who.ids().isEmpty(),
                query.notices(),
                MOST_GROUPS);
    }

    /** Leaves out what is in the gazetteer and no group, and notes it; what is not there at all is noted by whoever asks. */
    private List<String> groupsOf(List<String> slugs, List<Name> groups, Query query) {
        Set<String> known = new HashSet<>();
        groups.forEach(name -> known.add(name.slug()));
        List<String> kept = new ArrayList<>();
        for (String slug : slugs) {
            if (known.contains(slug) || choices.named(List.of(slug), query).isEmpty()) {
                kept.add(slug);
            } else {
                query.note("group");
            }
        }
        return kept;
    }

    private List<Name> groups() {
        return jdbc.sql("select slug, name, name_ar from entity where kind = 'GROUP' order by name, id limit 500")
                .query((row, n) -> Name.of(row))
                .list();
    }
}
