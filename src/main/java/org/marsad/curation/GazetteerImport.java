package org.marsad.curation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.marsad.entity.Change;
import org.marsad.entity.Change.Act;
import org.marsad.entity.Changed;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerChanges;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays a gazetteer file over the stored gazetteer: entities of the file are added or replaced, the others stay. All of the file
 * or nothing of it is taken over. Thread-safe.
 */
@Component
public class GazetteerImport {

    private final GazetteerChanges changes;

    GazetteerImport(GazetteerChanges changes) {
        this.changes = changes;
    }

    public sealed interface Outcome {

        /** Both 0 where the gazetteer held all of it already. */
        record Done(int added, int changed) implements Outcome {}

        /** By line, in the order of the file. */
        record Refused(List<GazetteerReading.Problem> problems) implements Outcome {}
    }

    @Transactional
    public Outcome read(byte[] file, String by) {
        Gazetteer stored = changes.held();
        return switch (parse(stored, file)) {
            case GazetteerReading.Refused(var problems) -> new Outcome.Refused(problems);
            case GazetteerReading.Read(Gazetteer wanted) -> take(stored, wanted, by);
        };
    }

    private Outcome take(Gazetteer stored, Gazetteer wanted, String by) {
        List<Entity> put = wanted.entities().stream()
                .filter(entity -> !entity.equals(stored.find(entity.id())))
                .toList();
        int added = (int)
                put.stream().filter(entity -> stored.find(entity.id()) == null).count();
        return switch (changes.make(Change.of(by, Act.IMPORT, put, List.of(), Map.of()))) {
            case Changed.Refused(var problems) -> new Outcome.Refused(problems);
            case Changed.Done _, Changed.Nothing _, Changed.Overtaken _ -> new Outcome.Done(added, put.size() - added);
        };
    }

    private static GazetteerReading parse(Gazetteer stored, byte[] file) {
        try {
            return GazetteerFile.readOver(stored, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
