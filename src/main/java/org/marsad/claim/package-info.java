/**
 * Text and mentions become claims with chains, stances and dates, and dated events. Pure.
 *
 * <p>May call {@code entity}, {@code tag} and {@code date}.
 */
@NullMarked
package org.marsad.claim;

import org.jspecify.annotations.NullMarked;
