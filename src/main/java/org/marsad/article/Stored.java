package org.marsad.article;

/** How storing an article ended. */
public record Stored(long articleId, Change change) {

    public enum Change {
        /** It was not there before. */
        NEW,
        /** Its title or text changed: the former one is a revision. */
        REVISED,
        /** It is there already, word for word. */
        UNCHANGED
    }
}
