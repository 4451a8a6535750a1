/** Start-up and settings. */
@NullMarked
package org.marsad;

import org.jspecify.annotations.NullMarked;
