/**
 * Articles that tell the same report: why each belongs, whose report it is, what editors decided about it; and who owns
 * outlets or speaks through them.
 *
 * <p>May call nobody. {@code article} calls it last when it stores; all others count origins by the view
 * {@code article_origin}.
 */
@NullMarked
package org.marsad.story;

import org.jspecify.annotations.NullMarked;
