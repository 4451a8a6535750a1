/**
 * The line: source due, fetch, extract, tag, claim, store; and its schedule. Only this package knows the order.
 *
 * <p>May call every feature of the line.
 */
@NullMarked
package org.marsad.ingest;

import org.jspecify.annotations.NullMarked;
