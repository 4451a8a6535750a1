package org.marsad.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Marsad would collect from a site, or why nothing. */
public sealed interface Previewed {

    /**
     * @param candidates the ways in which the site could be followed, best first
     * @param shown      the one whose articles are shown
     * @param samples    its newest articles
     */
    record Seen(List<Candidate> candidates, Candidate shown, List<Sample> samples) implements Previewed {

        /** Articles that were not read in the time that a preview may take. */
        public long unread() {
            return samples.stream().filter(sample -> !sample.read()).count();
        }

        /** Articles with a text. */
        public long readable() {
            return samples.stream()
                    .filter(sample -> sample.learned() != null || sample.selected() != null)
                    .count();
        }
    }

    /** @param candidates what was found and can't be followed */
    record Nothing(PreviewProblem problem, List<Candidate> candidates) implements Previewed {}

    /**
     * One article as it would be stored.
     *
     * @param title     the page's, else the listing's; empty where neither has one
     * @param published the page's word, else the listing's
     * @param dayOnly   whether no more than the day is known
     * @param language  null until the page was read
     * @param learned   the beginning of the text as Marsad finds it; null where it finds none
     * @param selected  the beginning of the text with the editor's selectors; null where none are given
     * @param missing   the parts whose selector finds nothing on the page
     * @param read      whether the page was reached in time
     * @param problem   why it can't be read, if so
     */
    record Sample(
            URI url,
            String title,
            @Nullable Instant published,
            boolean dayOnly,
            @Nullable String language,
            @Nullable Beginning learned,
            @Nullable Beginning selected,
            List<String> missing,
            boolean read,
            @Nullable PreviewProblem problem) {

        static Sample unread(Item item) {
            return of(item, false, null);
        }

        static Sample unreadable(Item item, PreviewProblem problem) {
            return of(item, true, problem);
        }

        private static Sample of(Item item, boolean read, @Nullable PreviewProblem problem) {
            String title = item.title() == null ? "" : item.title();
            return new Sample(item.url(), title, item.published(), false, null, null, null, List.of(), read, problem);
        }
    }

    /** The first lines of a text, and how long all of it is. */
    record Beginning(String text, int characters) {

        private static final int LONGEST = 280;

        static Beginning of(String text) {
            if (text.length() <= LONGEST) {
                return new Beginning(text, text.length());
            }
            int blank = text.lastIndexOf(' ', LONGEST);
            int end = blank > LONGEST / 2 ? blank : LONGEST;
            int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
            return new Beginning(text.substring(0, whole).strip() + "…", text.length());
        }
    }
}
