package org.marsad.curation;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they stand in addresses. */
final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** Latin letters, digits and hyphens; empty where a name has none of them. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'\u2018\u2019\u02BE\u02BF`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }
}
