package org.marsad.story;

import java.time.Instant;

/** How an editor's decision about a story ended. */
public sealed interface Decided {

    /** @param story where the editor finds what came of it */
    record Done(long story) implements Decided {}

    /** Another editor decided while this one looked at the story. Nothing was changed. */
    record Overtaken(String by, Instant at, String act) implements Decided {}

    /** It can't be. Nothing was changed. */
    record Refused(Reason reason) implements Decided {}

    enum Reason {
        /** There is no such story, article, outlet or decision any more. */
        GONE,
        /** A story can't be merged with itself. */
        ITSELF,
        /** The article is in another story. */
        ELSEWHERE,
        /** A story with one article can't be split. */
        ALONE,
        /** The other story's report counts under this one's already: origins would go in a circle. */
        CIRCLE,
        /** The decision is undone already. */
        UNDONE,
        /** A later decision builds upon it: that one first. */
        BUILT_UPON,
        /** A decision needs a reason in words. */
        NO_REASON
    }
}
