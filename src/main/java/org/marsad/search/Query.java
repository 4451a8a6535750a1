package org.marsad.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was read.
 *
 * @param text     as given, cut to the longest that is read
 * @param root     null where nothing of it can be searched
 * @param problems in the order of the text
 */
public record Query(String text, @Nullable Node root, List<Problem> problems) {

    /** Longer texts are cut, and the page says so. */
    public static final int LONGEST = 2_000;

    /** More words and fields are left out. */
    public static final int MOST_TERMS = 100;

    static final int DEEPEST = 20;

    public static Query of(String text) {
        return QueryReader.read(text);
    }

    public boolean isEmpty() {
        return root == null;
    }

    /** What all has to be true. */
    List<Node> parts() {
        return root instanceof Node.And(List<Node> all, Place _) ? all : root == null ? List.of() : List.of(root);
    }
}
