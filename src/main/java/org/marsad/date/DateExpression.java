package org.marsad.date;

import org.jspecify.annotations.Nullable;

/**
 * A date expression in a text.
 *
 * @param start    first UTF-16 code unit
 * @param end      one past the last
 * @param text     the words
 * @param value    TIMEX3 value, such as {@code 2025-03}, {@code 2025-W12}, {@code P3M}, {@code PRESENT_REF}; a range is
 *                 both ends as stated, {@code 2014/2017}; what can't be resolved has X for its digits, {@code XXXX-03}
 * @param mod      TIMEX3 modifier: START, MID, END, BEFORE, AFTER, APPROX
 * @param interval the days meant, a time's day among them; null for sets, for lengths that lie nowhere ("for months";
 *                 "the past two years" has one), for a time without a day and for what can't be resolved
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
