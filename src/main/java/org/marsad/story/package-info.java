/**
 * Articles that tell the same report: an origin and its copies.
 *
 * <p>May call {@code extract} for the sketch of a text.
 */
@NullMarked
package org.marsad.story;

import org.jspecify.annotations.NullMarked;
