package org.marsad.claim;

import java.util.List;
import org.marsad.entity.Gazetteer;

/** Reads claims and events out of tagged texts. Pure and thread-safe. */
public final class ClaimReader {

    /** Version of the rules, stored with what they produced. */
    public static final String VERSION = "claim-1";

    public ClaimReader(Gazetteer gazetteer) {}

    public Findings read(Report report) {
        return new Findings(List.of(), List.of());
    }
}
