/**
 * What analysts make of claims: reviews with their history, the queue, and blind double coding.
 *
 * <p>May call {@code web} for its pages, and {@code claim} and {@code date} for their words.
 */
@NullMarked
package org.marsad.review;

import org.jspecify.annotations.NullMarked;
