package org.marsad.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a change of the gazetteer can touch: those that mention one of these entities, and those whose words hold
 * one of these ways to write a name.
 */
public record Touch(Set<String> entities, Set<String> forms) {

    /** What differs between two states, as far as tagging reads it: descriptions don't count. */
    public static Touch between(Gazetteer before, Gazetteer after) {
        Set<String> entities = new LinkedHashSet<>();
        Set<String> forms = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>(before.byId().keySet());
        ids.addAll(after.byId().keySet());
        for (String id : ids) {
            Entity was = before.find(id);
            Entity is = after.find(id);
            if (!sameForTagging(was, is)) {
                entities.add(id);
                addUnlessIn(aliases(is), aliases(was), forms);
                addUnlessIn(aliases(was), aliases(is), forms);
            }
        }
        return new Touch(entities, forms);
    }

    public boolean nothing() {
        return entities.isEmpty();
    }

    private static boolean sameForTagging(@Nullable Entity was, @Nullable Entity is) {
        return was != null
                && is != null
                && was.kind() == is.kind()
                && was.name().equals(is.name())
                && was.nameAr().equals(is.nameAr())
                && Set.copyOf(was.aliases()).equals(Set.copyOf(is.aliases()))
                && ties(was).equals(ties(is));
    }

    /** Who says so does not change what is tagged. */
    private static Set<Relation> ties(Entity entity) {
        Set<Relation> ties = new LinkedHashSet<>();
        entity.relations()
                .forEach(relation ->
                        ties.add(new Relation(relation.type(), relation.target(), relation.from(), relation.to())));
        return ties;
    }

    private static List<Alias> aliases(@Nullable Entity entity) {
        return entity == null ? List.of() : entity.aliases();
    }

    private static void addUnlessIn(List<Alias> aliases, List<Alias> others, Set<String> forms) {
        aliases.stream()
                .filter(alias -> others.stream().noneMatch(other -> Objects.equals(alias, other)))
                .forEach(alias -> forms.add(alias.text()));
    }
}
