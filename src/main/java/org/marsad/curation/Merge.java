package org.marsad.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.Relation;

/** Two entities become one: the other keeps its names and facts and takes over aliases, relations and all that named this one. */
final class Merge {

    private final String from;
    private final String into;

    private Merge(String from, String into) {
        this.from = from;
        this.into = into;
    }

    /** The entities that are otherwise afterwards; both ids have to be in the gazetteer and differ. */
    static List<Entity> of(Gazetteer gazetteer, Entity from, Entity into) {
        Merge merge = new Merge(from.id(), into.id());
        List<Entity> put = new ArrayList<>();
        for (Entity entity : gazetteer.entities()) {
            if (!entity.id().equals(from.id())) {
                Entity after = entity.id().equals(into.id()) ? merge.joined(from, into) : merge.renamed(entity);
                if (!after.equals(entity)) {
                    put.add(after);
                }
            }
        }
        return put;
    }

    private Entity joined(Entity from, Entity into) {
        Map<List<String>, Alias> aliases = new LinkedHashMap<>();
        Map<List<String>, Relation> relations = new LinkedHashMap<>();
        for (Entity entity : List.of(into, from)) {
            renamed(entity)
                    .aliases()
                    .forEach(alias -> aliases.putIfAbsent(List.of(alias.text(), alias.language()), alias));
            renamed(entity).relations().stream()
                    .filter(relation -> !relation.target().equals(this.into))
                    .forEach(relation -> relations.putIfAbsent(key(relation), relation));
        }
        return with(into, List.copyOf(aliases.values()), List.copyOf(relations.values()));
    }

    private static List<String> key(Relation relation) {
        String start = relation.from();
        return List.of(relation.type(), relation.target(), start == null ? "" : start);
    }

    /** The entity with the one id written for the other. */
    private Entity renamed(Entity entity) {
        List<Alias> aliases =
                entity.aliases().stream().map(alias -> renamed(alias, entity)).toList();
        Map<List<String>, Relation> relations = new LinkedHashMap<>();
        for (Relation tie : entity.relations()) {
            Relation renamed =
                    new Relation(tie.type(), named(tie.target()), tie.from(), tie.to(), tie.source(), tie.disputed());
            relations.putIfAbsent(key(renamed), renamed);
        }
        return with(entity, aliases, List.copyOf(relations.values()));
    }

    private Alias renamed(Alias alias, Entity owner) {
        boolean merged = owner.id().equals(from) || owner.id().equals(into);
        return new Alias(
                alias.text(),
                alias.language(),
                alias.kind(),
                alias.ambiguous(),
                alias.needsContext().stream().map(this::named).distinct().toList(),
                alias.sharedWith().stream()
                        .map(this::named)
                        .filter(id -> !(merged && id.equals(into)))
                        .distinct()
                        .toList());
    }

    private String named(String id) {
        return id.equals(from) ? into : id;
    }

    private static Entity with(Entity entity, List<Alias> aliases, List<Relation> relations) {
        return new Entity(
                entity.id(),
                entity.kind(),
                entity.name(),
                entity.nameAr(),
                aliases,
                relations,
                entity.description(),
                entity.confidence());
    }
}
