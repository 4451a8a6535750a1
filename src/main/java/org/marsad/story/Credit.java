package org.marsad.story;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outlet whose report an article says it carries. What merely cites an outlet on the way, answers its report or recalls
 * it ("had reported earlier") credits none. Pure but for the outlets' names.
 *
 * @param text  the words that name the outlet
 * @param start of these words in the body; -1 where they stand elsewhere
 */
record Credit(Outlets.Outlet outlet, String text, Place place, int start, int end) {

    private static final int AGAIN = 3;
    private static final int BRIEF = 900;

    /** The surer, the earlier. */
    enum Place {
        /** "BAGHDAD (Reuters) —" */
        DATELINE,
        /** "By Reuters" */
        BYLINE,
        /** As the page as a whole credits it, in a place that is no part of the text. */
        PAGE,
        /** A line that says nothing else: "Source: Reuters", "Reuters reported the details first." */
        BODY,
        /** "…, Reuters reported on Monday": its first sentence, and with it the report. */
        LEAD,
        /** "Reuters: …" */
        HEADLINE,
        /** "Additional reporting: Reuters": it had a hand in it, and wrote it where several have the same text. */
        TAIL
    }

    /** @param own the article's own outlet, which it can't credit */
    static Optional<Credit> of(Told told, Outlets.Outlet own, Outlets outlets) {
        List<CreditCue> cues = CreditCues.in(told);
        Set<String> names = new LinkedHashSet<>();
        cues.forEach(cue -> cue.names().forEach(name -> names.add(name.key())));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Outlets.Outlet> known = outlets.named(names);
        return cues.stream()
                .flatMap(cue -> resolve(cue, known).stream())
                .filter(credit -> !credit.outlet.is(own))
                .filter(credit -> credit.place != Place.LEAD || credit.runsThrough(told))
                .min(Comparator.comparing(Credit::place));
    }

    /** A report of another names it again and again, or is short; one that cites it in passing does so at its beginning too. */
    private boolean runsThrough(Told told) {
        int named = 0;
        for (int at = told.text.indexOf(text); at >= 0 && named < AGAIN; at = told.text.indexOf(text, at + 1)) {
            named++;
        }
        return named >= AGAIN || told.title.contains(text) || told.text.length() < BRIEF;
    }

    /** @param page the credit that was read out of the page; null where there is none */
    record Told(
            String title, List<String> authors, @Nullable String page, String text) {}

    private static Optional<Credit> resolve(CreditCue cue, Map<String, Outlets.Outlet> known) {
        for (CreditCue.Name name : cue.names()) {
            Outlets.Outlet outlet = known.get(name.key());
            if (outlet != null) {
                return Optional.of(new Credit(outlet, name.surface(), cue.place(), name.start(), name.end()));
            }
        }
        return Optional.empty();
    }
}
