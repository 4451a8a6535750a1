/**
 * The stored article: revisions, snapshots, mentions, claims, dates and events, written in one transaction.
 *
 * <p>May call {@code source}, {@code extract}, {@code entity}, {@code tag}, {@code date}, {@code claim}, {@code story}
 * and {@code lexeme}.
 */
@NullMarked
package org.marsad.article;

import org.jspecify.annotations.NullMarked;
