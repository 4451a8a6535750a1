package org.marsad.tag;

/**
 * An alias found in a text.
 *
 * @param entity  id in the gazetteer
 * @param start   first UTF-16 code unit of the text
 * @param end     one past the last
 * @param surface the words as they stand there
 * @param rule    why it counts
 */
public record Mention(String entity, int start, int end, String surface, Rule rule) {}
