package org.marsad.extract;

import org.jsoup.nodes.Document;

/** Everything a page states about its article outside the visible text. */
record Stated(StatedArticle article, Metas metas, String documentTitle) {

    /** In characters; no title is longer. */
    private static final int LONGEST = 2_000;

    static Stated of(Document page) {
        return new Stated(
                StatedArticle.of(page),
                Metas.of(page),
                StatedArticle.cut(page.title().strip(), LONGEST));
    }

    Anchors anchors() {
        String title = title();
        String description = metas.first("og:description", "description");
        return Anchors.of(
                title, description == null ? article.description() : description, article.body(), article.authors());
    }

    /** The best stated title, perhaps with the site's name at its end. */
    String title() {
        String social = metas.first("og:title", "twitter:title");
        if (!article.headline().isEmpty()) {
            return article.headline();
        }
        return social == null ? documentTitle : StatedArticle.plain(social);
    }
}
