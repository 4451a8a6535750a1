package org.marsad.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an imported OPML file, entry by entry.
 *
 * @param opml    whether the file is OPML at all
 * @param brokeAt the line at which it stopped being XML; what stood before was taken
 * @param cut     whether it holds more entries than are read
 */
public record OpmlReport(
        List<Line> lines, boolean opml, @Nullable Integer brokeAt, boolean cut) {

    public enum Result {
        ADDED,
        /** A source with this address is there already, or the file has it twice. */
        KNOWN,
        REFUSED
    }

    /**
     * @param line   of the file, where the entry begins
     * @param source the source that has the address now; null where it was refused
     * @param why    key of the sentence that says why it was refused
     * @param named  what that sentence names, if anything
     */
    public record Line(
            int line,
            String name,
            @Nullable String address,
            Result result,
            @Nullable Long source,
            @Nullable String why,
            String named) {}

    public int count(Result result) {
        return (int) lines.stream().filter(line -> line.result() == result).count();
    }
}
