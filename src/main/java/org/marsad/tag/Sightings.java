package org.marsad.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;

/**
 * What one walk over a text saw, before anything is decided.
 *
 * @param candidates in the order of their first word; of two with the same first word the longer first
 * @param countries  country by the number of the word that is its adjective
 */
record Sightings(Words words, List<Candidate> candidates, Map<Integer, String> countries, BitSet nameEnds) {

    static Sightings of(Words words, List<Candidate> candidates, Map<Integer, String> countries) {
        BitSet nameEnds = new BitSet();
        for (Candidate candidate : candidates) {
            if (candidate.names()[0].entity().kind() != Entity.Kind.PERSON) {
                nameEnds.set(candidate.last());
            }
        }
        return new Sightings(words, candidates, countries, nameEnds);
    }

    /** These candidates besides; among equals the ones that are here already come first. */
    Sightings with(List<Candidate> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Candidate> all = new ArrayList<>(candidates);
        all.addAll(more);
        all.sort(Comparator.comparingInt(Candidate::first)
                .thenComparing(Comparator.comparingInt(Candidate::last).reversed()));
        return new Sightings(words, all, countries, nameEnds);
    }

    /** Whether a name of something other than a person ends with this word. */
    boolean endsName(int word) {
        return nameEnds.get(word);
    }

    @Nullable
    String country(int word) {
        return countries.get(word);
    }
}
