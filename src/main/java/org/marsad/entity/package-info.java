/**
 * The gazetteer: groups, people, state bodies, outlets and places with their aliases and relations.
 *
 * <p>Calls no other feature.
 */
@NullMarked
package org.marsad.entity;

import org.jspecify.annotations.NullMarked;
