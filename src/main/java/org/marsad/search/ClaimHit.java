package org.marsad.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim among the results.
 *
 * @param stance lower case
 * @param via    the outermost hop; null where the outlet has it from the speaker
 */
record ClaimHit(
        long id,
        String stance,
        Marked content,
        String language,
        Speaker speaker,
        @Nullable String via,
        LocalDate day,
        boolean fresh,
        ArticleHit.Outlet source,
        long articleId,
        String title) {

    /** @param text the words that name him; null where an outlet reports on its own authority */
    record Speaker(@Nullable String text, @Nullable Named name, boolean anonymous) {}
}
