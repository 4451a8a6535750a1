package org.marsad.job;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a new job says, as far as it can be read.
 *
 * @param kind    null while none was chosen
 * @param notices keys of messages under {@code notice.}: what could not be read
 */
record Asked(
        @Nullable String kind,
        @Nullable Long source,
        @Nullable Long article,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> notices) {

    /** The form's fields as they come. */
    record Typed(
            @Nullable String kind,
            @Nullable String source,
            @Nullable String article,
            @Nullable String from,
            @Nullable String to) {}

    static Asked of(Typed typed, List<String> kinds) {
        List<String> notices = new ArrayList<>();
        String kind = typed.kind;
        if (kind != null && !kinds.contains(kind)) {
            notices.add("job.kind");
            kind = null;
        }
        Asked asked = new Asked(
                kind,
                number(typed.source, "source", notices),
                number(typed.article, "article", notices),
                day(typed.from, notices),
                day(typed.to, notices),
                notices);
        if (asked.from != null && asked.to != null && asked.from.isAfter(asked.to)) {
            notices.add("job.span");
        }
        return asked;
    }

    private static @Nullable Long number(@Nullable String text, String notice, List<String> notices) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            notices.add(notice);
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text, List<String> notices) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // Noted below like a year that no article has.
        }
        notices.add("day");
        return null;
    }

    /** A job is never started from half of what was typed: what could not be read might have narrowed it. */
    boolean complete() {
        return kind != null && notices.isEmpty();
    }

    Scope scope() {
        return article != null ? new Scope.One(article) : new Scope.Span(source, from, to);
    }
}
