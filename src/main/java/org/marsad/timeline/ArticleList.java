package org.marsad.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Slice;

/**
 * The list of articles.
 *
 * @param entity   whom they mention, if one was asked for
 * @param anything whether there is any article at all
 */
record ArticleList(
        Slice<ArticleRow> articles,
        @Nullable Name entity,
        List<Choices.SourceChoice> sources,
        List<String> languages,
        Window window,
        List<String> notices,
        boolean anything) {}
