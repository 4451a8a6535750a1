/**
 * REST v1, described by OpenAPI. Read models of its own.
 *
 * <p>May call {@code source}, {@code curation} and {@code job} for what people change, {@code entity}, {@code claim} and
 * {@code lexeme} for their words, {@code article} for revisions and archives, {@code review} for what was decided, and
 * {@code search}.
 */
@NullMarked
package org.marsad.api;

import org.jspecify.annotations.NullMarked;
