package org.marsad.entity;

import java.util.List;
import java.util.Map;
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

    public @Nullable Entity find(String id) {
        return byId.get(id);
    }
}
