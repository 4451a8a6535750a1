/**
 * Layout, language, theme, paging and error pages. Knows no feature.
 */
@NullMarked
package org.marsad.web;

import org.jspecify.annotations.NullMarked;
