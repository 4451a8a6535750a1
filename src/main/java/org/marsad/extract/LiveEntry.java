package org.marsad.extract;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a live blog or ticker, as a part of the article's text.
 *
 * @param at    when it was published; null where the page shows an hour without a day and says no day itself
 * @param start where it begins in the text, with the line that gives its time
 * @param end   where it ends
 */
public record LiveEntry(@Nullable PageDate at, int start, int end) {}
