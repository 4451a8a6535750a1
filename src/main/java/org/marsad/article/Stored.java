package org.marsad.article;

/** How storing an article ended. */
public record Stored(long articleId, Change change) {

    public enum Change {
        /** It was not there before. */
        NEW,
        /** Its title or text changed: the former one is a revision. */
        REVISED,
        /** It is there with another text, and nothing was stored. */
        DIFFERENT,
        /** It is there already, or differs in nothing that matters. */
        UNCHANGED
    }
}
