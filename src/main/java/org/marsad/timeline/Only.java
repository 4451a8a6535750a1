package org.marsad.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What of the facts a reader wants to see; null for all.
 *
 * @param stance    upper case; without one, all that take a stance
 * @param plain     whether statements without a stance count too
 * @param anonymous true for anonymous speakers only, false for named ones only
 * @param language  of the article
 * @param grade     the least grade of the source, A to F
 * @param status    upper case
 * @param origins   the least number of stories that carry it
 */
record Only(
        @Nullable String stance,
        boolean plain,
        @Nullable Boolean anonymous,
        @Nullable Long source,
        @Nullable String language,
        @Nullable String grade,
        @Nullable String status,
        int origins) {

    static final Only ALL = new Only(null, true, null, null, null, null, null, 1);

    /** Whether it asks for what only statements have: nobody is quoted on an event, and it is told story by story. */
    boolean isOfStatements() {
        return stance != null || anonymous != null || status != null || origins > 1;
    }

    /** Of a claim {@code c} in an article {@code a}. */
    Where ofStatements() {
        Where where =
                ofEvents().given(stance, "c.stance = :stance", "stance").given(status, "c.status = :status", "status");
        if (stance == null && !plain) {
            where.and("c.stance <> 'ASSERTS'");
        }
        if (anonymous != null) {
            where.and(anonymous ? "c.anonymous" : "not c.anonymous");
        }
        return where;
    }

    /** Of anything in an article {@code a}. */
    Where ofEvents() {
        return new Where()
                .given(source, "a.source_id = :source", "source")
                .given(language, "a.language = :articleLanguage", "articleLanguage")
                .given(grade, "a.source_id in (select id from source where grade <= :grade)", "grade");
    }
}
