/**
 * A fetched page becomes an article's content: title, authors, dates, language, body. Pure.
 *
 * <p>Calls no other feature.
 */
@NullMarked
package org.marsad.extract;

import org.jspecify.annotations.NullMarked;
