package org.marsad.ingest;

import java.util.Map;
import org.marsad.claim.ClaimReader;
import org.marsad.claim.StanceCodebook;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerStore;
import org.marsad.tag.Tagger;

/**
 * The stages that depend on the gazetteer, for one state of it. Immutable, shared by all workers.
 *
 * @param entityIds row ids by the gazetteer's ids
 */
record Stages(Gazetteer gazetteer, Tagger tagger, ClaimReader claimReader, Map<String, Long> entityIds) {

    static Stages of(GazetteerStore.Stored stored, StanceCodebook codebook) {
        Gazetteer gazetteer = stored.gazetteer();
        return new Stages(gazetteer, new Tagger(gazetteer), new ClaimReader(gazetteer, codebook), stored.ids());
    }
}
