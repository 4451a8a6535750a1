package org.marsad.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;

/**
 * One thing on a timeline, with its copies folded into it.
 *
 * @param number    on the chart and in the list; the oldest is 1
 * @param lane      whose it is, counted from 0
 * @param mark      a stance, or {@code event} where nobody is quoted
 * @param own       whether the lane's entity says it itself
 * @param edtf      when it happened or was said
 * @param basis     lower case: stated, resolved, or publication where the text gives no date
 * @param day       that it is sorted by
 * @param published the day on which it was first reported
 * @param href      of the claim, or of the article where nobody is quoted
 * @param times     how many sentences were folded into it
 */
record Fact(
        int number,
        int lane,
        String mark,
        boolean own,
        boolean anonymous,
        String edtf,
        String basis,
        LocalDate day,
        String text,
        String language,
        @Nullable Name speaker,
        @Nullable String speakerText,
        String href,
        Corr corr,
        LocalDate published,
        int times) {

    Fact numbered(int number) {
        return new Fact(
                number,
                lane,
                mark,
                own,
                anonymous,
                edtf,
                basis,
                day,
                text,
                language,
                speaker,
                speakerText,
                href,
                corr,
                published,
                times);
    }

    /** The same, placed on the day it was first reported. */
    Fact byPublication() {
        return new Fact(
                number,
                lane,
                mark,
                own,
                anonymous,
                published.toString(),
                "publication",
                published,
                text,
                language,
                speaker,
                speakerText,
                href,
                corr,
                published,
                times);
    }

    @Nullable
    public Interval when() {
        return EventDates.parse(edtf);
    }

    /** Lower case; ends the key of its message. */
    public String precision() {
        Interval when = when();
        return when == null ? "day" : when.precision().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Days from its end to the first report; null where it has no end. */
    @Nullable
    public Long lag() {
        Interval when = when();
        LocalDate end = when == null ? day : when.last();
        return end == null ? null : Math.max(0, ChronoUnit.DAYS.between(end, published));
    }
}
