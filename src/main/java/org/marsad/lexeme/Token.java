package org.marsad.lexeme;

/**
 * A word of a text.
 *
 * @param surface as written, folded: case, Arabic letter forms, apostrophes and vowel signs tell no words apart
 * @param stem    what it has in common with its inflected forms; never shown
 * @param start   of the word in the text, in UTF-16 code units
 */
public record Token(String surface, String stem, int start, int end) {}
