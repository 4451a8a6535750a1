package org.marsad.demo;

import org.jspecify.annotations.Nullable;

/**
 * An invented outlet of the demo newsroom.
 *
 * @param slug  folder of its articles
 * @param front what it offers a crawler
 * @param owner who is said to own it; invented as well
 * @param camp  an editor's word for whose side it is on
 */
record Outlet(
        String slug,
        String name,
        String language,
        Front front,
        String owner,
        @Nullable String camp,
        String grade) {

    enum Front {
        RSS,
        ATOM,
        SITEMAP,
        LISTING,
        /** A feed's address that answers with a web page. */
        FAILING
    }

    boolean arabic() {
        return language.equals("ar");
    }
}
