package org.marsad.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A group, person, state body, outlet or place in the gazetteer. It has an alias once in a language, and a relation of one type
 * to one target once from one date.
 *
 * @param id          stable slug, such as {@code kataib-hezbollah}
 * @param confidence  "low" where the facts are unsure, else "normal"
 */
public record Entity(
        String id,
        Kind kind,
        String name,
        String nameAr,
        List<Alias> aliases,
        List<Relation> relations,
        String description,
        String confidence) {

    public Entity {
        aliases = once(aliases, alias -> List.of(alias.text(), alias.language()));
        relations = once(
                relations,
                relation ->
                        List.of(relation.type(), relation.target(), Objects.requireNonNullElse(relation.from(), "")));
    }

    private static <T> List<T> once(List<T> items, Function<T, List<String>> key) {
        Map<List<String>, T> once = new LinkedHashMap<>();
        items.forEach(item -> once.putIfAbsent(key.apply(item), item));
        return List.copyOf(once.values());
    }

    public enum Kind {
        GROUP,
        PERSON,
        STATE_BODY,
        OUTLET,
        PLACE
    }
}
