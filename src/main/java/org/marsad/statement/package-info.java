/**
 * Claims of several articles that are one statement, what contradicts it, and what changed from one telling to the next.
 *
 * <p>May use the values of {@code claim} and {@code date}. What compares is pure; only {@link org.marsad.statement.Statements}
 * and its rows touch the database.
 */
@NullMarked
package org.marsad.statement;

import org.jspecify.annotations.NullMarked;
