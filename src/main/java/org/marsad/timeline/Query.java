package org.marsad.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.marsad.web.Times;

/** Reads what an address asks for. What cannot be read is left out and noted, so that the page can say so. */
final class Query {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,120}");
    private static final int LONGEST = 300;

    private final LinkedHashSet<String> notices = new LinkedHashSet<>();

    /** Keys of messages, {@code notice.<key>}. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    void note(String key) {
        notices.add(key);
    }

    /** Null for an empty text; never longer than a search field should be. */
    static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.replace('\u0000', ' ').strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    /** A day; a month or a year stands for its first day as {@code from} and its last as {@code to}. */
    @Nullable
    LocalDate day(@Nullable String text, String name) {
        String given = text(text);
        if (given == null) {
            return null;
        }
        try {
            LocalDate day = switch (given.length()) {
                case 4 -> edge(YearMonth.of(Integer.parseInt(given), name.equals("to") ? 12 : 1), name);
                case 7 -> edge(YearMonth.parse(given), name);
                default -> LocalDate.parse(given);
            };
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException | NumberFormatException e) {
            // Noted below like any other date that is none.
        }
        note("day");
        return null;
    }

    private static LocalDate edge(YearMonth month, String name) {
        return name.equals("to") ? month.atEndOfMonth() : month.atDay(1);
    }

    /**
     * A past day, or a moment of the newsroom's day ({@code 2025-04-07T15:10}); null for the present, which also stands for
     * what cannot be read and what has not come yet.
     */
    @Nullable
    AsOf asOf(@Nullable String text, Instant now) {
        String given = text(text);
        if (given == null) {
            return null;
        }
        try {
            AsOf asOf = AsOf.parse(given);
            if (!asOf.moment().isAfter(now)) {
                return asOf;
            }
            if (LocalDate.ofInstant(now, Times.ZONE).toString().equals(given)) {
                return null;
            }
            note("asOf.future");
        } catch (DateTimeException e) {
            note("asOf");
        }
        return null;
    }

    @Nullable
    Long number(@Nullable String text, String name) {
        String given = text(text);
        if (given == null) {
            return null;
        }
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException e) {
            note(name);
            return null;
        }
    }

    @Nullable
    After after(@Nullable String text) {
        After after = After.parse(text);
        if (after == null && text(text) != null) {
            note("after");
        }
        return after;
    }

    /** One of the values allowed; null for none. */
    @Nullable
    String oneOf(@Nullable String text, List<String> allowed, String name) {
        String given = text(text);
        if (given == null || allowed.contains(given)) {
            return given;
        }
        note(name);
        return null;
    }

    /** Slugs of entities, each once. */
    List<String> slugs(List<String> given) {
        List<String> slugs = new ArrayList<>();
        for (String text : given) {
            String slug = text(text);
            if (slug != null && !slugs.contains(slug)) {
                if (SLUG.matcher(slug).matches()) {
                    slugs.add(slug);
                } else {
                    note("entity");
                }
            }
        }
        return slugs;
    }
}
