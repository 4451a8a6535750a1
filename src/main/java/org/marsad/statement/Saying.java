package org.marsad.statement;

import java.util.List;
import java.util.Set;
import org.marsad.claim.Stance;

/**
 * A claim as far as it tells whether another one is the same statement. Entities are ids of the gazetteer.
 *
 * @param story of its article: equal for articles that carry one report
 * @param via   the hops between the outlet and the speaker that the gazetteer knows, outermost first
 * @param about whose arms, act or fate it is about
 * @param named the names that stand in the content, and whose they are
 */
public record Saying(
        long claim,
        long article,
        long story,
        String language,
        Voice voice,
        List<String> via,
        Stance stance,
        Set<String> about,
        List<Named> named,
        String content,
        Said said) {

    public record Named(String surface, String entity) {}
}
