/**
 * The demo newsroom: invented outlets served on loopback, crawled like any other site. Active in profile {@code demo} only.
 *
 * <p>May call {@code source} and {@code account} to set the newsroom up.
 */
@NullMarked
package org.marsad.demo;

import org.jspecify.annotations.NullMarked;
