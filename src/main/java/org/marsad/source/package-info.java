/**
 * What is watched: sources, how their feeds, sitemaps and listings are found and read, and their health.
 *
 * <p>May call {@code fetch}, {@code extract} and, for its pages, {@code web}.
 */
@NullMarked
package org.marsad.source;

import org.jspecify.annotations.NullMarked;
