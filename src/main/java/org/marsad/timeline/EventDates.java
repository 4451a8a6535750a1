package org.marsad.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
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
    public String say(String edtf) {
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

    /** Days from and to, both inclusive. */
    public String between(LocalDate from, LocalDate to) {
        return from.equals(to) ? times.day(from) : range(from, to);
    }

    /** What a bar of a histogram counts: a month, or a year. */
    public String bar(Histogram.Bar bar, boolean years) {
        return years ? String.valueOf(bar.first().getYear()) : times.month(YearMonth.from(bar.first()));
    }

    /** The label of a part of a chart's axis. */
    public String tick(TimeScale.Tick tick) {
        return switch (tick.unit()) {
            case DAY -> times.dayOfYear(tick.day());
            case MONTH -> times.monthOfYear(YearMonth.from(tick.day()));
            case YEAR -> String.valueOf(tick.day().getYear());
        };
    }

    /** The marks that occur, in the order of the legend. */
    public List<String> marks(List<Fact> facts) {
        return Stream.concat(Stances.ALL.stream(), Stream.of("event"))
                .filter(mark -> facts.stream().anyMatch(fact -> fact.mark().equals(mark)))
                .toList();
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
    public String html(String edtf) {
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
