/**
 * Work in the background that a person started, with progress and an end: its targets, retries and dead letters. Knows no
 * kind of work; features bring theirs as {@link org.marsad.job.JobKind} beans.
 *
 * <p>May call {@code web} for its pages.
 */
@NullMarked
package org.marsad.job;

import org.jspecify.annotations.NullMarked;
