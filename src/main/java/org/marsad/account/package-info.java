/**
 * Users, their roles, and who may open what.
 *
 * <p>May call {@code web} for its pages.
 */
@NullMarked
package org.marsad.account;

import org.jspecify.annotations.NullMarked;
