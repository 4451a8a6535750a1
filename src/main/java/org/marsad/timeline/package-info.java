/**
 * What analysts read: dashboard, articles, claims, entities and their timelines. Read only.
 *
 * <p>May call {@code web}, {@code date}, {@code entity}, {@code claim}, {@code tag}, {@code source} and
 * {@code lexeme} for their words, {@code article} for what changed in a text and for pages as fetched, {@code review}
 * for what was decided on a claim, {@code statement} for what changed from one telling to another, and {@code search}
 * for saved searches; reads everything else through SQL of its own.
 */
@NullMarked
package org.marsad.timeline;

import org.jspecify.annotations.NullMarked;
