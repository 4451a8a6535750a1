/**
 * Text becomes the lexemes by which it is found: cut, folded and lightly stemmed, the same for what is stored and for what
 * is asked. Pure.
 *
 * <p>Calls no other feature.
 */
@NullMarked
package org.marsad.lexeme;

import org.jspecify.annotations.NullMarked;
