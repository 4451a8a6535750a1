/**
 * REST v1, described by OpenAPI. Read models of its own.
 *
 * <p>May call {@code source} for what editors change.
 */
@NullMarked
package org.marsad.api;

import org.jspecify.annotations.NullMarked;
