package org.marsad.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/**
 * How much of a body is read.
 *
 * @param most     most bytes, compressed or decompressed
 * @param whenMore what becomes of a longer one
 * @param content  what may be in it
 * @param room     where it is put
 */
record Reading(DataSize most, WhenMore whenMore, Content content, Room room) {

    /** Takes the bytes of a stream to its end, or the first {@code most + 1} of them when there are more. */
    interface Room {
        byte[] read(InputStream in, int most) throws IOException, InterruptedException;
    }

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
