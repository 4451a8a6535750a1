package org.marsad.source;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;

/** The word by which a source stands in addresses: its name in Latin letters, its host where that leaves nothing. Pure. */
final class Slug {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slug() {}

    /** @param taken says of a slug whether another source has it */
    static String of(SourceDetails details, Predicate<String> taken) {
        String base = named(details);
        String slug = base;
        for (int n = 2; taken.test(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    private static String named(SourceDetails details) {
        String slug = dashed(LATIN.transliterate(details.name()));
        String named = slug.length() < 3 ? dashed(String.valueOf(details.url().getHost())) : slug;
        return named.isEmpty() ? "source" : named;
    }

    private static String dashed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
