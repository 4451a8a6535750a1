package org.marsad.entity;

import java.util.List;

/**
 * A group, person, state body, outlet or place in the gazetteer.
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

    public enum Kind {
        GROUP,
        PERSON,
        STATE_BODY,
        OUTLET,
        PLACE
    }
}
