/**
 * REST v1, described by OpenAPI. Read models of its own.
 *
 * <p>May call {@code source}, {@code curation} and {@code job} for what people change, and {@code entity} and {@code claim} for
 * their words.
 */
@NullMarked
package org.marsad.api;

import org.jspecify.annotations.NullMarked;
