/**
 * Users, their roles, and who may open what.
 *
 * <p>Calls no other feature.
 */
@NullMarked
package org.marsad.account;

import org.jspecify.annotations.NullMarked;
