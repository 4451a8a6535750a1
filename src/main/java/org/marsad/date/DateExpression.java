package org.marsad.date;

import org.jspecify.annotations.Nullable;

/**
 * A date expression in a text.
 *
 * @param start    first UTF-16 code unit
 * @param end      one past the last
 * @param text     the words
 * @param value    TIMEX3 value, such as {@code 2025-03}, {@code 2025-W12}, {@code P3M}, {@code PRESENT_REF}
 * @param mod      TIMEX3 modifier: START, MID, END, BEFORE, AFTER, APPROX
 * @param interval the days meant; null for durations, sets and what can't be resolved
 */
public record DateExpression(
        int start,
        int end,
        String text,
        Type type,
        String value,
        @Nullable String mod,
        @Nullable Interval interval) {

    /** TIMEX3 types (ISO-TimeML). */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
