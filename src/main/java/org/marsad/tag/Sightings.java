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
record Sightings(Words words, List<Candidate> candidates, Map<Integer, String> countries, Edges edges) {

    /**
     * Words with which something in the lexicon begins or ends.
     *
     * @param thingEnds ends of names of everything but people
     */
    record Edges(BitSet starts, BitSet ends, BitSet thingEnds) {

        static Edges of(List<Candidate> candidates) {
            Edges edges = new Edges(new BitSet(), new BitSet(), new BitSet());
            for (Candidate candidate : candidates) {
                edges.starts.set(candidate.first());
                edges.ends.set(candidate.last());
                if (candidate.names()[0].entity().kind() != Entity.Kind.PERSON) {
                    edges.thingEnds.set(candidate.last());
                }
            }
            return edges;
        }
    }

    static Sightings of(Words words, List<Candidate> candidates, Map<Integer, String> countries) {
        return new Sightings(words, candidates, countries, Edges.of(candidates));
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
        return new Sightings(words, all, countries, edges);
    }

    boolean startsName(int word) {
        return edges.starts.get(word);
    }

    boolean endsName(int word) {
        return edges.ends.get(word);
    }

    /** Whether a name of something other than a person ends with this word. */
    boolean endsNameOfThing(int word) {
        return edges.thingEnds.get(word);
    }

    @Nullable
    String country(int word) {
        return countries.get(word);
    }
}
