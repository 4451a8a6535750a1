/**
 * Polite, safe HTTP: robots.txt, one request at a time to a host, conditional GET, caps, address guard.
 *
 * <p>Calls no other feature and no database; who holds a host is asked through {@link org.marsad.fetch.HostGate}.
 */
@NullMarked
package org.marsad.fetch;

import org.jspecify.annotations.NullMarked;
