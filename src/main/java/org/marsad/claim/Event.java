package org.marsad.claim;

import java.util.List;
import org.marsad.date.Interval;

/**
 * Something dated that the text tells, with the sentence it stands on.
 *
 * @param basis    stated ("in January 2020"), resolved ("on Monday"), or publication (no date in the text)
 * @param entities ids of those it concerns
 */
public record Event(Interval when, Basis basis, Span sentence, List<String> entities) {

    public enum Basis {
        STATED,
        RESOLVED,
        PUBLICATION
    }
}
