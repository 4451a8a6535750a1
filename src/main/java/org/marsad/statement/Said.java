package org.marsad.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;

/**
 * When something was said.
 *
 * @param first  of the days that it may have been
 * @param stated whether the text says so; else it is the day of publication, which may be days after
 */
public record Said(LocalDate first, LocalDate last, boolean stated) {

    /** A report without a date of its own may come so many days after the words. */
    private static final int LATE = 6;

    /** Two reports without dates are of one occasion within so many days. */
    private static final int APART = 3;

    /** A stated stretch that is longer names no occasion. */
    private static final int LONGEST = 62;

    public static Said stated(Interval when) {
        LocalDate first = when.first();
        LocalDate last = when.last();
        if (first == null) {
            first = Objects.requireNonNull(last, "an interval has an end");
        }
        return new Said(first, last == null ? first : last, true);
    }

    public static Said published(LocalDate day) {
        return new Said(day, day, false);
    }

    static Said of(@Nullable Interval stated, LocalDate published) {
        return stated == null ? published(published) : stated(stated);
    }

    /** Whether both may be of one occasion. Papers that date by their place of printing may be a day off. */
    boolean mayBe(Said other) {
        if (length() > LONGEST || other.length() > LONGEST) {
            return false;
        }
        if (stated == other.stated) {
            long gap = gap(other);
            return gap <= (stated ? 1 : APART);
        }
        Said day = stated ? other : this;
        Said stretch = stated ? this : other;
        return !day.first.isBefore(stretch.first.minusDays(1)) && !day.first.isAfter(stretch.last.plusDays(LATE));
    }

    /** Days between both, 0 where they overlap. */
    long gap(Said other) {
        if (first.isAfter(other.last)) {
            return ChronoUnit.DAYS.between(other.last, first);
        }
        return other.first.isAfter(last) ? ChronoUnit.DAYS.between(last, other.first) : 0;
    }

    private long length() {
        return ChronoUnit.DAYS.between(first, last);
    }
}
