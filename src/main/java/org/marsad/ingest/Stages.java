package org.marsad.ingest;

import java.util.Map;
import org.marsad.claim.ClaimReader;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Tagger;

/**
 * The stages that depend on the gazetteer, for one state of it. Immutable, shared by all workers.
 *
 * @param entityIds row ids by the gazetteer's ids
 */
record Stages(Gazetteer gazetteer, Tagger tagger, ClaimReader claimReader, Map<String, Long> entityIds) {

    static Stages of(Gazetteer gazetteer, Map<String, Long> entityIds) {
        return new Stages(gazetteer, new Tagger(gazetteer), new ClaimReader(gazetteer), entityIds);
    }
}
