package org.marsad.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.review.Standing;

/**
 * A claim with what a list needs to show it: who, through whom, when, in which article of which outlet.
 *
 * @param stance   lower case
 * @param language of the article, and so of content, speaker and hops
 * @param said     when it was said, as EDTF: as stated, else the article's day
 * @param refers   when the thing spoken of happens, as EDTF
 * @param hops     outermost first, without the outlet itself and the speaker
 * @param standing what its reviews come to
 */
record ClaimRow(
        long id,
        String stance,
        String content,
        String language,
        Speaker speaker,
        String said,
        boolean saidStated,
        LocalDate day,
        @Nullable String refers,
        boolean hedged,
        List<Hop> hops,
        Source source,
        Article article,
        Standing standing) {

    /** Whether its chain comes back to an outlet that it has passed, its source among them: A cites B, which cites A. */
    public boolean circular() {
        return comesBack(source.name, hops);
    }

    static boolean comesBack(String source, List<Hop> hops) {
        Set<String> passed = new HashSet<>(Set.of(source.toLowerCase(Locale.ROOT)));
        for (Hop hop : hops) {
            if (!passed.add(hop.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** @param text the words that name him; null where an outlet reports on its own authority */
    record Speaker(
            @Nullable String text,
            @Nullable Name name,
            boolean anonymous,
            @Nullable Integer count) {}

    record Hop(String text, @Nullable Name name) {}

    record Source(
            long id,
            String name,
            @Nullable String language,
            @Nullable String grade) {}

    record Article(long id, String title, long storyId, Instant at) {}
}
