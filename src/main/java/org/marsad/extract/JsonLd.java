package org.marsad.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of a page, read as leniently as search engines read it.
 *
 * @param objects whatever is stated on its own or as a part of something, the outer before the inner
 * @param written the scripts as written, for what cannot be parsed
 */
record JsonLd(List<JsonNode> objects, String written) {

    private static final Evaluator SCRIPTS = QueryParser.parse("script[type*=ld+json]");
    private static final int LONGEST = 3_000_000;
    private static final int MOST_NODES = 20_000;
    private static final Set<String> NESTS = Set.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    static JsonLd of(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        for (Element script : page.select(SCRIPTS)) {
            String json = script.data().strip();
            if (json.length() < LONGEST) {
                flatten(parsed(json), objects);
            }
            written.append(script.data()).append('\n');
        }
        return new JsonLd(List.copyOf(objects), written.toString());
    }

    /** The moment that a field is given anywhere in the scripts, well-formed or not; null where it is given two. */
    @Nullable
    String onlyStamp(String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\"\\s{0,5}:\\s{0,5}\"([^\"]{8,40})\"")
                .matcher(written);
        String found = null;
        while (matcher.find()) {
            if (found != null && !found.equals(matcher.group(1))) {
                return null;
            }
            found = matcher.group(1);
        }
        return found;
    }

    /** Names of the types, lower case, without the vocabulary. */
    static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asString("");
            types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        }
        return types;
    }

    /** The first of the fields that has a plain value, of several values the first; else empty. */
    static String string(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isArray() && !value.isEmpty()) {
                value = value.get(0);
            }
            String text = value.isValueNode() ? value.asString("").strip() : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static @Nullable JsonNode parsed(String json) {
        int start = json.indexOf('{');
        int list = json.indexOf('[');
        int from = start < 0 || (list >= 0 && list < start) ? list : start;
        if (from < 0) {
            return null;
        }
        int to = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1;
        if (to <= from) {
            return null;
        }
        try {
            return MAPPER.readTree(json.substring(from, to));
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static void flatten(@Nullable JsonNode root, List<JsonNode> found) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty() && found.size() < MOST_NODES) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::addLast);
            } else if (node.isObject()) {
                found.add(node);
                for (String nest : NESTS) {
                    JsonNode inner = node.path(nest);
                    if (inner.isContainer()) {
                        open.addLast(inner);
                    }
                }
            }
        }
    }
}
