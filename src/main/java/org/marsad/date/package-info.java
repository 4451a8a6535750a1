/**
 * Date expressions in running text: TIMEX3 values and EDTF intervals, in English and Arabic. Pure.
 *
 * <p>Calls no other feature; claims, timelines and pages read their days through it.
 */
@NullMarked
package org.marsad.date;

import org.jspecify.annotations.NullMarked;
