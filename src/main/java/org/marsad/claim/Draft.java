package org.marsad.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution by its tokens, before anybody is resolved.
 *
 * @param cue      null where only quotation marks attribute
 * @param speaker  the words that name who says it, also when that is an outlet
 * @param hops     the words that name outlets on the way, outermost first
 * @param contents what is said, in text order, marks included
 */
record Draft(@Nullable Range cue, @Nullable Range speaker, List<Range> hops, List<Range> contents) {}
