package org.marsad.date;

import org.jspecify.annotations.Nullable;

/**
 * An expression as the rules found it.
 *
 * @param from    its first word
 * @param to      one past its last word
 * @param stretch the days meant, null where nothing is meant or nothing can be resolved
 * @param floats  what was not stated and may still move to suit a range
 */
record Found(
        int from,
        int to,
        DateExpression.Type type,
        String value,
        @Nullable String mod,
        @Nullable Stretch stretch,
        Floats floats) {

    enum Floats {
        NOTHING,
        YEAR,
        WEEK
    }

    static Found date(int from, int to, Stretch stretch) {
        return new Found(from, to, DateExpression.Type.DATE, stretch.timex(), null, stretch, Floats.NOTHING);
    }

    static Found floating(int from, int to, Stretch stretch, Floats floats) {
        return new Found(from, to, DateExpression.Type.DATE, stretch.timex(), null, stretch, floats);
    }

    /** A date whose year or day nothing tells: XXXX-03. */
    static Found unresolved(int from, int to, String value) {
        return new Found(from, to, DateExpression.Type.DATE, value, null, null, Floats.NOTHING);
    }

    static Found length(int from, int to, String value, @Nullable String mod, @Nullable Stretch stretch) {
        return new Found(from, to, DateExpression.Type.DURATION, value, mod, stretch, Floats.NOTHING);
    }

    static Found set(int from, int to, String value) {
        return new Found(from, to, DateExpression.Type.SET, value, null, null, Floats.NOTHING);
    }

    Found over(int newFrom, int newTo) {
        return new Found(newFrom, newTo, type, value, mod, stretch, floats);
    }

    Found with(@Nullable String newMod, @Nullable Stretch newStretch) {
        return new Found(from, to, type, value, newMod, newStretch, floats);
    }

    /** The same day at a time or between two. */
    Found at(String time) {
        String whole = value + "T" + time.replace("/", "/" + value + "T");
        return new Found(from, to, DateExpression.Type.TIME, whole, mod, stretch, floats);
    }

    /** The TIMEX3 code of the part of the day that this is, null where it is none. */
    @Nullable
    String partOfDay() {
        int code = value.length() - 2;
        return type == DateExpression.Type.TIME
                        && code > 0
                        && value.charAt(code - 1) == 'T'
                        && value.charAt(code) >= 'A'
                ? value.substring(code)
                : null;
    }

    /**
     * Within a part of the day: "tomorrow evening from 7 to 8" is 19:00 to 20:00.
     *
     * @param halved whether the time itself says which half of the day it means
     */
    Found within(String time, boolean halved) {
        String part = partOfDay();
        if (part == null) {
            return this;
        }
        String day = value.substring(0, value.length() - part.length() - 1);
        StringBuilder moved = new StringBuilder();
        for (String end : time.split("/", -1)) {
            moved.append(moved.isEmpty() ? "" : "/").append(halved ? end : DayPart.hourIn(part, end));
        }
        return new Found(from, to, DateExpression.Type.DATE, day, mod, stretch, floats).at(moved.toString());
    }

    boolean isDay() {
        return type == DateExpression.Type.DATE
                && (stretch == null ? value.length() == 10 : stretch.grain() == Grain.DAY);
    }
}
