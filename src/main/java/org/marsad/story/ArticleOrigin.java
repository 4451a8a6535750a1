package org.marsad.story;

import org.jspecify.annotations.Nullable;

/**
 * Under which origin an article's report counts: a row of the view {@code article_origin}.
 *
 * @param storyId         the articles that tell the same report
 * @param originKey       equal for articles that carry one report, also from two stories that credit one; counts of origins
 *                        count distinct keys
 * @param originArticleId the report itself where an outlet that is watched wrote it, else the member nearest to it
 * @param originEntityId  the credited outlet's row, where its report itself is not stored
 * @param originSourceId  who wrote the report, where it is stored
 * @param familyId        of the article's own outlet on the day when it was published
 * @param partyEntityId   whom the origin's outlet speaks for, if it is a party to the events: then it is never independent
 */
public record ArticleOrigin(
        long articleId,
        long sourceId,
        long storyId,
        long originKey,
        @Nullable Long originArticleId,
        @Nullable Long originEntityId,
        @Nullable Long originSourceId,
        @Nullable Long familyId,
        @Nullable String camp,
        @Nullable Long partyEntityId) {

    /** Whether the origin may stand as a source of its own beside others. */
    public boolean independent() {
        return partyEntityId == null;
    }
}
