package org.marsad.search;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.GazetteerStore;
import org.springframework.stereotype.Component;

/** The names of the gazetteer as it stands now, on every node: read anew when its version changed. Thread-safe. */
@Component
class NamesInUse implements Supplier<Names> {

    private final GazetteerStore store;
    private volatile @Nullable Read read;

    private record Read(String version, Names names) {}

    NamesInUse(GazetteerStore store) {
        this.store = store;
    }

    @Override
    public Names get() {
        Optional<String> version = store.version();
        Read current = read;
        return current != null && version.filter(current.version::equals).isPresent()
                ? current.names
                : readAgain(version);
    }

    private synchronized Names readAgain(Optional<String> version) {
        Read current = read;
        if (current == null || version.filter(current.version::equals).isEmpty()) {
            GazetteerStore.Stored stored = store.stored();
            current = new Read(stored.gazetteer().version(), Names.of(stored));
            read = current;
        }
        return current.names;
    }
}
