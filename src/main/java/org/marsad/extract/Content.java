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
 * @param canonical the address the page calls its own, if it may (same site)
 */
public record Content(
        String title,
        List<String> authors,
        @Nullable PageDate published,
        @Nullable PageDate modified,
        String language,
        String text,
        @Nullable URI canonical) {}
