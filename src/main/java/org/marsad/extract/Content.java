package org.marsad.extract;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param title     visible headline without the site's name; empty when there is none
 * @param authors   names only, without "By" or roles; an outlet or agency only where the page names nobody
 * @param published when the page says it was published; null rather than a guess
 * @param modified  when the page says it was last changed
 * @param language  BCP 47 code of the text itself: en, ar, fa, ckb, kmr, tr, …; "und" when unsure
 * @param text      body, plain, one paragraph a line, NFC, no markup
 * @param canonical the address the page calls its own, if it may (same site, neither home page nor section)
 * @param amp       the address of its AMP form, if it may (same site)
 * @param origin    the address at another site that the page calls the original
 * @param image     address of the main picture, http or https; never fetched
 * @param credit    the other outlet that the page says its report comes from, in the dateline, the byline or a line that
 *                  names its source, as printed there: {@code Reuters}, {@code أ ف ب}, {@code وكالات} (which names none).
 *                  Never the page's own outlet; null where none is credited. Whoever compares it folds it first
 * @param entries   of a live blog or ticker, in the text's order, which is that of time, the oldest first; empty for
 *                  every other article
 */
public record Content(
        String title,
        List<String> authors,
        @Nullable PageDate published,
        @Nullable PageDate modified,
        String language,
        String text,
        @Nullable URI canonical,
        @Nullable URI amp,
        @Nullable URI origin,
        @Nullable URI image,
        @Nullable String credit,
        List<LiveEntry> entries) {

    /** A text that names no other addresses of itself. */
    public Content(
            String title,
            List<String> authors,
            @Nullable PageDate published,
            @Nullable PageDate modified,
            String language,
            String text,
            @Nullable URI canonical) {
        this(title, authors, published, modified, language, text, canonical, null, null, null, null, List.of());
    }
}
