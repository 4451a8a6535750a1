package org.marsad.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;

/** Two entities share a way to write them only where both say so; an editor says it once. Pure. */
final class Sharing {

    private Sharing() {}

    /** Those who share an alias with the entity by its own words, as they are when they say so too. */
    static List<Entity> completed(Gazetteer gazetteer, Entity entity) {
        List<Entity> completed = new ArrayList<>();
        for (Entity other : gazetteer.entities()) {
            if (!other.id().equals(entity.id())) {
                Entity after = completed(other, entity);
                if (!after.equals(other)) {
                    completed.add(after);
                }
            }
        }
        return completed;
    }

    private static Entity completed(Entity other, Entity entity) {
        List<Alias> aliases = other.aliases().stream()
                .map(alias -> isShared(alias, other, entity) ? with(alias, entity.id()) : alias)
                .toList();
        return new Entity(
                other.id(),
                other.kind(),
                other.name(),
                other.nameAr(),
                aliases,
                other.relations(),
                other.description(),
                other.confidence());
    }

    private static boolean isShared(Alias alias, Entity other, Entity entity) {
        return !alias.sharedWith().contains(entity.id())
                && entity.aliases().stream()
                        .anyMatch(mine -> mine.sharedWith().contains(other.id()) && mine.isWrittenLike(alias));
    }

    private static Alias with(Alias alias, String id) {
        List<String> shared =
                Stream.concat(alias.sharedWith().stream(), Stream.of(id)).toList();
        return new Alias(alias.text(), alias.language(), alias.kind(), alias.ambiguous(), alias.needsContext(), shared);
    }
}
