package org.marsad.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Reading;
import org.marsad.claim.StanceCodebook;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerStore;
import org.springframework.stereotype.Component;

/**
 * The stages for the gazetteer as it stands now, on every node: each article asks for its version, which costs one row, and
 * stages are built anew only when it changed. Thread-safe.
 */
@Component
class StagesInUse {

    private final GazetteerStore store;
    private final StanceCodebook codebook;
    private volatile @Nullable Stages stages;

    StagesInUse(GazetteerStore store, StanceCodebook codebook) {
        this.codebook = codebook;
        this.store = store;
        store.load(GazetteerFile.bundled());
    }

    Stages now() {
        Optional<String> version = store.version();
        Stages current = stages;
        return current != null && fits(current, version) ? current : build(version);
    }

    /**
     * Whether the gazetteer changed since an article was read. Asked after it was stored: a change looks for the articles it
     * touches once it is made, so an article is seen by the one or by the other.
     */
    boolean changedSince(Reading reading) {
        return store.version().filter(reading.versions().gazetteer()::equals).isEmpty();
    }

    /** Whoever comes while another one builds waits for it, so that a change is compiled once. */
    private synchronized Stages build(Optional<String> version) {
        Stages current = stages;
        if (current == null || !fits(current, version)) {
            current = Stages.of(store.stored(), codebook);
            stages = current;
        }
        return current;
    }

    private static boolean fits(Stages stages, Optional<String> version) {
        return version.filter(stages.gazetteer().version()::equals).isPresent();
    }
}
