package org.marsad.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.GazetteerReading.Problem;
import org.marsad.entity.GazetteerReading.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a gazetteer file.
 *
 * @param number counted from 1; 0 for an entity that stands in no file
 */
record GazetteerLine(int number, Entity entity) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty when the line is broken; then {@code problems} says why. */
    static Optional<GazetteerLine> parse(int number, String json, List<Problem> problems) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node == null || !node.isObject()) {
                problems.add(unreadable(number, "the line is not a JSON object"));
                return Optional.empty();
            }
            return Optional.of(new GazetteerLine(number, entity(node)));
        } catch (JacksonException e) {
            problems.add(unreadable(number, "the line is not JSON: " + e.getOriginalMessage()));
        } catch (Unreadable e) {
            problems.add(unreadable(number, e.reason));
        }
        return Optional.empty();
    }

    private static Problem unreadable(int number, String reason) {
        return new Problem(number, "", Rule.UNREADABLE, List.of(reason), reason);
    }

    private static Entity entity(JsonNode node) throws Unreadable {
        List<Alias> aliases = new ArrayList<>();
        for (JsonNode alias : list(node, "aliases")) {
            aliases.add(alias(alias));
        }
        List<Relation> relations = new ArrayList<>();
        for (JsonNode relation : list(node, "relations")) {
            relations.add(new Relation(
                    required(relation, "type"),
                    required(relation, "target"),
                    optional(relation, "from"),
                    optional(relation, "to"),
                    optional(relation, "source"),
                    relation.path("disputed").asBoolean(false)));
        }
        return new Entity(
                required(node, "id"),
                constant(Entity.Kind.class, required(node, "type"), "type"),
                required(node, "name"),
                text(node, "name_ar", ""),
                List.copyOf(aliases),
                List.copyOf(relations),
                text(node, "description", ""),
                text(node, "confidence", "normal"));
    }

    private static Alias alias(JsonNode node) throws Unreadable {
        return new Alias(
                text(node, "text", ""),
                text(node, "lang", "en"),
                constant(Alias.Kind.class, text(node, "kind", "name"), "kind of alias"),
                node.path("ambiguous").asBoolean(false),
                strings(node, "needs_context"),
                strings(node, "shared_with"));
    }

    /** The line of an entity; what reads it gives the same entity. */
    static String json(Entity entity) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", entity.id())
                .put("type", word(entity.kind()))
                .put("name", entity.name())
                .put("name_ar", entity.nameAr());
        ArrayNode aliases = line.putArray("aliases");
        for (Alias alias : entity.aliases()) {
            ObjectNode node = aliases.addObject()
                    .put("text", alias.text())
                    .put("lang", alias.language())
                    .put("kind", word(alias.kind()))
                    .put("ambiguous", alias.ambiguous());
            putAll(node, "needs_context", alias.needsContext());
            putAll(node, "shared_with", alias.sharedWith());
        }
        ArrayNode relations = line.putArray("relations");
        for (Relation relation : entity.relations()) {
            ObjectNode node = relations.addObject().put("type", relation.type()).put("target", relation.target());
            putGiven(node, "from", relation.from());
            putGiven(node, "to", relation.to());
            putGiven(node, "source", relation.source());
            if (relation.disputed()) {
                node.put("disputed", true);
            }
        }
        line.put("description", entity.description());
        if (!entity.confidence().equals("normal")) {
            line.put("confidence", entity.confidence());
        }
        return JSON.writeValueAsString(line);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void putAll(ObjectNode node, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = node.putArray(field);
            values.forEach(list::add);
        }
    }

    private static void putGiven(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static JsonNode list(JsonNode node, String field) throws Unreadable {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new Unreadable("\"" + field + "\" is not a list");
        }
        return list;
    }

    private static List<String> strings(JsonNode node, String field) throws Unreadable {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : list(node, field)) {
            if (!item.isString()) {
                throw new Unreadable("\"" + field + "\" holds something other than text");
            }
            strings.add(item.stringValue());
        }
        return List.copyOf(strings);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value, String what) throws Unreadable {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new Unreadable("\"" + value + "\" is no known " + what);
    }

    private static String required(JsonNode node, String field) throws Unreadable {
        String value = optional(node, field);
        if (value == null || value.isBlank()) {
            throw new Unreadable("\"" + field + "\" is missing");
        }
        return value;
    }

    private static String text(JsonNode node, String field, String otherwise) throws Unreadable {
        String value = optional(node, field);
        return value == null ? otherwise : value;
    }

    private static @Nullable String optional(JsonNode node, String field) throws Unreadable {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Unreadable("\"" + field + "\" is not text");
        }
        return value.stringValue();
    }

    private static final class Unreadable extends Exception {

        private final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
