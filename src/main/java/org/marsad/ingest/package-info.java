/**
 * The line: source due, fetch, extract, tag, claim, store; its schedule, and the jobs that run it again. Only this
 * package knows the order.
 *
 * <p>May call every feature of the line, and {@code job}.
 */
@NullMarked
package org.marsad.ingest;

import org.jspecify.annotations.NullMarked;
