package org.marsad.extract;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a live blog or ticker: what stands before its entries, then the entries, the oldest first whatever the page's
 * own order, so that the text tells events in the order in which they happened and grows at its end. Each entry begins with
 * a line that gives its time: the hour, with the day where it differs from the entry before.
 */
final class LiveBlog {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** Where a date of publication comes from that is the page's own word. */
    private static final Set<String> STATED = Set.of("json-ld", "meta", "selector");

    /** @param paragraphs without the time, unless the first begins with it as running text */
    record Entry(LiveStamp stamp, List<String> paragraphs) {

        int chars() {
            return paragraphs.stream().mapToInt(String::length).sum();
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<LiveEntry> entries = new ArrayList<>();

    /**
     * @param opening   what stands before the entries
     * @param listed    the entries in the page's order
     * @param closing   what stands behind them
     * @param published when the live blog began: the day of the hours that stand alone
     */
    static LiveBlog of(List<String> opening, List<Entry> listed, List<String> closing, @Nullable PageDate published) {
        LiveBlog blog = new LiveBlog();
        opening.forEach(blog::line);
        blog.add(dated(inOrder(listed), published));
        closing.forEach(blog::line);
        return blog;
    }

    String text() {
        return text.toString();
    }

    List<LiveEntry> entries() {
        return List.copyOf(entries);
    }

    /** When the live blog began: a date that was only shown near its headline may be its newest entry's. */
    @Nullable
    PageDate began(@Nullable PageDate published) {
        boolean stated = published != null && STATED.contains(published.basis());
        return stated ? published : dates().findFirst().orElse(published);
    }

    /** When it last changed: its newest entry, where the page states nothing. */
    @Nullable
    PageDate changed(@Nullable PageDate modified) {
        boolean stated = modified != null && STATED.contains(modified.basis());
        return stated ? modified : dates().reduce((one, later) -> later).orElse(modified);
    }

    private Stream<PageDate> dates() {
        return entries.stream().map(LiveEntry::at).filter(Objects::nonNull);
    }

    /** Turned round where the page begins with the newest; by time where all say their day, pinned ones too. */
    private static List<Entry> inOrder(List<Entry> listed) {
        List<Entry> ordered = new ArrayList<>(listed);
        if (LiveStamp.falling(listed.stream().map(Entry::stamp).toList())) {
            Collections.reverse(ordered);
        }
        if (ordered.stream().allMatch(entry -> entry.stamp.at() != null)) {
            ordered.sort(Comparator.comparing(entry -> entry.stamp.instant()));
        }
        return ordered;
    }

    /** Hours that stand alone follow one another from the day of publication on: an earlier one is of the next day. */
    private static List<Entry> dated(List<Entry> ordered, @Nullable PageDate published) {
        if (published == null) {
            return ordered;
        }
        LocalDate day = published.at().toLocalDate();
        LiveStamp before = null;
        List<Entry> dated = new ArrayList<>();
        for (Entry entry : ordered) {
            PageDate at = entry.stamp.at();
            if (at != null) {
                day = at.at().toLocalDate();
            } else if (before != null && entry.stamp.clock().isBefore(before.clock())) {
                day = day.plusDays(1);
            }
            before = entry.stamp;
            dated.add(new Entry(entry.stamp.on(day, published.at().getOffset()), entry.paragraphs));
        }
        return dated;
    }

    private void add(List<Entry> ordered) {
        LocalDate day = null;
        for (Entry entry : ordered) {
            PageDate at = entry.stamp.at();
            LocalDate own = at == null ? day : at.at().toLocalDate();
            int start = text.isEmpty() ? 0 : text.length() + 1;
            if (!LiveStamp.begins(entry.paragraphs.getFirst())) {
                line(
                        at == null || own == null || own.equals(day)
                                ? HOUR.format(entry.stamp.clock())
                                : DAY_AND_HOUR.format(at.at()));
            }
            entry.paragraphs.forEach(this::line);
            entries.add(new LiveEntry(at, start, text.length()));
            day = own;
        }
    }

    private void line(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(Normalizer.normalize(line, Normalizer.Form.NFC));
    }
}
