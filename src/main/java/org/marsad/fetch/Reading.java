package org.marsad.fetch;

import org.springframework.util.unit.DataSize;

/**
 * How much of a body is read.
 *
 * @param most     most bytes, compressed or decompressed
 * @param whenMore what becomes of a longer one
 * @param content  what may be in it
 */
record Reading(DataSize most, WhenMore whenMore, Content content) {

    enum WhenMore {
        REFUSE,
        CUT
    }

    enum Content {
        /** Text or markup. */
        TEXT,
        /** Text or markup, perhaps as a gzip file: {@code sitemap.xml.gz}. */
        TEXT_OR_GZIP,
        ANY
    }
}
