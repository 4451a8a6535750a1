package org.marsad.entity;

import java.util.List;

/**
 * A way an entity is written.
 *
 * @param ambiguous    whether the words also mean something else, so that context decides
 * @param needsContext ids of entities of which at least one should occur in the article before the alias counts
 * @param sharedWith   ids of other entities that are written the same
 */
public record Alias(
        String text,
        String language,
        Kind kind,
        boolean ambiguous,
        List<String> needsContext,
        List<String> sharedWith) {

    public enum Kind {
        NAME,
        ACRONYM,
        TRANSLITERATION,
        SHORT
    }

    /** Whether texts show no difference between the two that would tell them apart. */
    public boolean isWrittenLike(Alias other) {
        return GazetteerRules.bare(text).equals(GazetteerRules.bare(other.text));
    }
}
