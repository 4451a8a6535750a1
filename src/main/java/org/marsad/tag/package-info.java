/**
 * Text and gazetteer become mentions. Pure.
 *
 * <p>May call {@code entity}.
 */
@NullMarked
package org.marsad.tag;

import org.jspecify.annotations.NullMarked;
