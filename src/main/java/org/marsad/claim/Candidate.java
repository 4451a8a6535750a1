package org.marsad.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A possible attribution, before it is decided whether it is one.
 *
 * @param cue   the word that may attribute
 * @param sure  how likely it does, by itself
 * @param group first token of its verb group
 */
record Candidate(
        int cue, float sure, int group, int side, @Nullable Range speaker, List<Range> contents) {

    Range words() {
        return new Range(group, cue + 1);
    }
}
