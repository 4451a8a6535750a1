package org.marsad.tag;

import java.util.List;

/** Short forms that an article itself introduces: last names after the full name, acronyms in brackets. */
final class Shorts {

    private Shorts() {}

    static List<Candidate> with(Sightings sightings, Evidence evidence) {
        return sightings.candidates();
    }
}
