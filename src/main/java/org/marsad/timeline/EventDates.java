package org.marsad.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;
import org.marsad.web.Language;
import org.marsad.web.Times;
import org.marsad.web.Words;

/** EDTF dates in the words of the page's language, with no more precision than was stated. */
final class EventDates {

    private final Words words;
    private final Language language;
    private final Times times;

    EventDates(Words words, Language language) {
        this.words = words;
        this.language = language;
        this.times = new Times(language);
    }

    /** "7 Apr 2025", "Mar 2025", "21–31 Mar 2025", "from 15 Jan 2025"; the text itself where it is no EDTF date. */
    String say(String edtf) {
        Interval interval = parse(edtf);
        if (interval == null) {
            return edtf;
        }
        LocalDate first = interval.first();
        LocalDate last = interval.last();
        return switch (interval.precision()) {
            case DAY -> first == null ? edtf : times.day(first);
            case MONTH -> times.month(YearMonth.parse(edtf));
            case SEASON -> words.say(language, "date.season." + edtf.substring(5), edtf.substring(0, 4));
            case YEAR -> edtf;
            case OPEN ->
                first == null
                        ? words.say(language, "date.until", half(edtf.substring(edtf.indexOf('/') + 1)))
                        : words.say(language, "date.from", half(edtf.substring(0, edtf.indexOf('/'))));
            case INTERVAL -> first == null || last == null ? edtf : range(first, last);
        };
    }

    private String half(String edtf) {
        return say(edtf);
    }

    private String range(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return words.say(language, "date.days", first.getDayOfMonth(), times.day(last));
        }
        return words.say(
                language,
                "date.range",
                first.getYear() == last.getYear() ? times.dayOfYear(first) : times.day(first),
                times.day(last));
    }

    /** For {@code datetime} attributes: HTML knows days, months and years, and no intervals. Null for those. */
    @Nullable
    String html(String edtf) {
        Interval interval = parse(edtf);
        if (interval == null) {
            return null;
        }
        return switch (interval.precision()) {
            case DAY, MONTH, YEAR -> edtf;
            case SEASON, OPEN, INTERVAL -> null;
        };
    }

    static @Nullable Interval parse(String edtf) {
        try {
            return Interval.parse(edtf);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }
}
