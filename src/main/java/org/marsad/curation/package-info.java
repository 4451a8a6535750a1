/**
 * What editors do with the gazetteer: forms, dry runs, history, import and export, merging, suggestions.
 *
 * <p>May call {@code entity}, {@code tag}, {@code job} and {@code web}.
 */
@NullMarked
package org.marsad.curation;

import org.jspecify.annotations.NullMarked;
