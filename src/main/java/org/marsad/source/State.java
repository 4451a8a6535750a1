package org.marsad.source;

import java.util.Arrays;
import java.util.List;

/**
 * How a source is doing, in a word that an editor can act on; {@code state.<name>} in the messages. A source that is
 * switched off keeps the state it had.
 */
public enum State {
    /** Not looked at yet. */
    NEW(false),
    /** Its listing can be read and brings new articles. */
    HEALTHY(false),
    /** Its listing can be read, but brought nothing new for long, compared with its own past. */
    QUIET(false),
    /** Its listing can be read and holds nothing. */
    EMPTY(true),
    /** Something else than a listing answers. */
    NOT_A_FEED(true),
    /** The site does not let Marsad in. */
    BLOCKED(true),
    /** Nothing stands at the address any more. */
    GONE(true),
    /** The site asks for patience or does not answer in time. */
    SLOW(true),
    /** Whatever else keeps the listing from being had or read. */
    FAILING(true);

    private final boolean trouble;

    State(boolean trouble) {
        this.trouble = trouble;
    }

    /** Whether nothing is collected in it. */
    public boolean trouble() {
        return trouble;
    }

    /** The names of those in which nothing is collected. */
    public static List<String> troubles() {
        return Arrays.stream(values()).filter(State::trouble).map(State::name).toList();
    }
}
