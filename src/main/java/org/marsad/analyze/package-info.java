/**
 * The line without a database: files in, JSON Lines out.
 *
 * <p>May call the pure stages: {@code extract}, {@code entity}, {@code tag}, {@code date}, {@code claim}.
 */
@NullMarked
package org.marsad.analyze;

import org.jspecify.annotations.NullMarked;
