package org.marsad.extract;

import java.util.Locale;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * CSS selectors that say where a site's pages have what an article is made of; null leaves a part to what is learned.
 * Each is checked on construction: throws {@link Selectors.Bad} naming the one that can't be taken.
 */
public record Selectors(
        @Nullable String title,
        @Nullable String body,
        @Nullable String date,
        @Nullable String author) {

    public static final Selectors NONE = new Selectors(null, null, null, null);

    /** Most characters of one selector. */
    public static final int LONGEST = 300;

    /** A selector that can't be taken. */
    public static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String part;
        private final String selector;

        Bad(String part, String selector) {
            super(part + ": " + selector);
            this.part = part;
            this.selector = selector;
        }

        /** What it was meant for: title, body, date, author, links. */
        public String part() {
            return part;
        }

        public String selector() {
            return selector;
        }
    }

    public Selectors {
        title = checked("title", title);
        body = checked("body", body);
        date = checked("date", date);
        author = checked("author", author);
    }

    /** The selector without blanks around it, null for a blank one; throws {@link Bad} where it can't be taken. */
    public static @Nullable String checked(String part, @Nullable String selector) {
        if (selector == null || selector.isBlank()) {
            return null;
        }
        String css = selector.strip();
        if (css.length() > LONGEST || css.chars().anyMatch(Character::isISOControl) || costly(css)) {
            throw new Bad(part, css.substring(0, Math.min(css.length(), LONGEST)));
        }
        try {
            QueryParser.parse(css);
            return css;
        } catch (Selector.SelectorParseException | IllegalArgumentException notCss) {
            throw new Bad(part, css);
        }
    }

    /** Patterns of jsoup's own that a page could make run for ever, and selectors of other things than elements. */
    private static boolean costly(String css) {
        String lower = css.toLowerCase(Locale.ROOT);
        return lower.contains("~=")
                || lower.contains(":matches")
                || lower.contains("::")
                || lower.indexOf(":has") != lower.lastIndexOf(":has");
    }
}
