/**
 * The query language, its results, and saved searches. Reading a query is pure; only results and saved searches touch the
 * database.
 *
 * <p>May call {@code web}, {@code lexeme}, {@code entity} for names, and {@code claim} for its words.
 */
@NullMarked
package org.marsad.search;

import org.jspecify.annotations.NullMarked;
