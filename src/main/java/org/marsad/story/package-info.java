/**
 * Articles that tell the same report: an origin and its copies.
 *
 * <p>Calls no other feature.
 */
@NullMarked
package org.marsad.story;

import org.jspecify.annotations.NullMarked;
