package org.marsad.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the address of a timeline asks for, as it came. */
record TimelineAddress(
        @Nullable List<String> entity,
        @Nullable String from,
        @Nullable String to,
        @Nullable String by,
        @Nullable String stance,
        @Nullable String anonymous,
        @Nullable String source,
        @Nullable String language,
        @Nullable String grade,
        @Nullable String status,
        @Nullable String origins,
        @Nullable List<String> layer) {

    static final List<String> LAYERS = List.of("said", "plain", "events");
    static final List<String> GRADES = List.of("A", "B", "C", "D", "E", "F");
    static final List<String> ORIGINS = List.of("2", "3", "5", "10");

    private static final List<String> BASES = List.of("event", "published");
    private static final int LANGUAGE_TAG = 35;

    /** Slugs of the lanes, each once. */
    List<String> lanes(Query query) {
        List<String> slugs = query.slugs(entity == null ? List.of() : entity);
        if (slugs.size() > TimelinePage.MOST_LANES) {
            query.note("lanes");
            return slugs.subList(0, TimelinePage.MOST_LANES);
        }
        return slugs;
    }

    /** Without any asked for, all but the plain statements, which are many. */
    static List<String> layers(@Nullable List<String> asked) {
        List<String> known = new ArrayList<>(LAYERS);
        known.retainAll(asked == null || asked.isEmpty() ? List.of("said", "events") : asked);
        return List.copyOf(known);
    }

    Timelines.Wish wish(Query query) {
        List<String> layers = layers(layer);
        return new Timelines.Wish(
                Window.of(query.day(from, "from"), query.day(to, "to")),
                "published".equals(query.oneOf(by, BASES, "by")),
                layers.contains("said") || layers.contains("plain"),
                layers.contains("events"),
                only(query, layers.contains("plain")));
    }

    private Only only(Query query, boolean plain) {
        String named = query.oneOf(anonymous, List.of("true", "false"), "anonymous");
        String tag = Query.text(language);
        String carried = query.oneOf(origins, ORIGINS, "origins");
        return new Only(
                upper(query.oneOf(stance, Stances.ALL, "stance")),
                plain,
                named == null ? null : Boolean.valueOf(named),
                query.number(source, "source"),
                tag == null || tag.length() > LANGUAGE_TAG ? null : tag,
                query.oneOf(grade, GRADES, "grade"),
                upper(query.oneOf(status, ClaimPages.STATUSES, "status")),
                carried == null ? 1 : Integer.parseInt(carried));
    }

    private static @Nullable String upper(@Nullable String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }
}
