package org.marsad.claim;

/** A stretch of a text in UTF-16 code units, end exclusive. */
public record Span(int start, int end) {}
