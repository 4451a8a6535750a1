package org.marsad.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All entities at one moment. Immutable.
 *
 * @param version names this state of the gazetteer; stored with the mentions it produced
 */
public record Gazetteer(String version, List<Entity> entities, Map<String, Entity> byId) {

    public static Gazetteer of(String version, List<Entity> entities) {
        return new Gazetteer(
                version,
                List.copyOf(entities),
                entities.stream().collect(Collectors.toUnmodifiableMap(Entity::id, Function.identity())));
    }

    /** With the version that follows from the entities. */
    public static Gazetteer of(List<Entity> entities) {
        return of(GazetteerFile.version(entities), entities);
    }

    /** This one with some entities replaced by those of the same id, or added, and others taken away. */
    public Gazetteer with(List<Entity> put, Set<String> gone) {
        Map<String, Entity> all = new LinkedHashMap<>();
        entities.forEach(entity -> all.put(entity.id(), entity));
        put.forEach(entity -> all.put(entity.id(), entity));
        all.keySet().removeAll(gone);
        return of(new ArrayList<>(all.values()));
    }

    public @Nullable Entity find(String id) {
        return byId.get(id);
    }
}
