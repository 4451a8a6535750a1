/**
 * The embedded PostgreSQL that serves as the default database.
 *
 * <p>Calls no feature.
 */
@NullMarked
package org.marsad.database;

import org.jspecify.annotations.NullMarked;
