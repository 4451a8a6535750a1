/**
 * What analysts read: dashboard, articles, claims, entities and their timelines. Read only.
 *
 * <p>May call {@code web}, and {@code date}, {@code entity}, {@code claim} and {@code source} for their words; reads everything else through SQL of its own.
 */
@NullMarked
package org.marsad.timeline;

import org.jspecify.annotations.NullMarked;
