package org.marsad.web;

import java.util.Locale;

/** Percentages for SVG attributes. */
final class Percent {

    private Percent() {}

    static String of(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
