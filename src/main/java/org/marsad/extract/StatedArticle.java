package org.marsad.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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
 * What the page's JSON-LD says about its article. Of several articles the one whose headline shares most with the page's
 * title is taken.
 *
 * @param authors       persons, and whatever the page does not call an organisation
 * @param organisations authors that the page calls organisations
 * @param publisher     name of the organisation, so that it is not taken for an author
 * @param source        name of the organisation that the page says it has the article from
 * @param images        addresses as written, the first the main one
 * @param live          whether the page calls it a live blog
 * @param updates       the entries of a live blog, as far as the page states their times
 */
record StatedArticle(
        String headline,
        String description,
        String body,
        List<String> authors,
        List<String> organisations,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String publisher,
        @Nullable String source,
        List<String> images,
        boolean live,
        List<Update> updates) {

    /** @param published as written */
    record Update(String headline, String body, String published) {}

    private static final Evaluator JSON_LD = QueryParser.parse("script[type*=ld+json]");
    private static final int LONGEST = 3_000_000;
    private static final int MOST_IMAGES = 10;
    private static final int MOST_UPDATES = 2_000;
    private static final int MOST_NODES = 20_000;
    private static final Map<String, Integer> TYPES = Map.ofEntries(
            Map.entry("newsarticle", 4),
            Map.entry("reportagenewsarticle", 4),
            Map.entry("analysisnewsarticle", 4),
            Map.entry("opinionnewsarticle", 4),
            Map.entry("backgroundnewsarticle", 4),
            Map.entry("reviewnewsarticle", 4),
            Map.entry("liveblogposting", 4),
            Map.entry("blogposting", 4),
            Map.entry("article", 4),
            Map.entry("report", 3),
            Map.entry("advertisercontentarticle", 3),
            Map.entry("socialmediaposting", 2),
            Map.entry("review", 2),
            Map.entry("creativework", 1),
            Map.entry("webpage", 1),
            Map.entry("itempage", 1),
            Map.entry("videoobject", 1));
    private static final Set<String> NESTS = Set.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf");

    private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"\\s{0,5}:\\s{0,5}\"([^\"]{8,40})\"");
    private static final Pattern MODIFIED = Pattern.compile("\"dateModified\"\\s{0,5}:\\s{0,5}\"([^\"]{8,40})\"");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    static StatedArticle of(Document page) {
        Set<String> title = Set.copyOf(Anchors.words(page.title()));
        JsonNode best = null;
        double most = 0;
        int order = 0;
        for (JsonNode node : nodes(page)) {
            int rank = rank(node);
            if (rank > 0) {
                double alike = Anchors.share(Anchors.words(string(node, "headline", "name")), title);
                double score = rank + 3 * alike - 0.01 * order++;
                if (score > most) {
                    most = score;
                    best = node;
                }
            }
        }
        return best == null ? fragments(page) : read(best);
    }

    /** Malformed JSON still says when the article was published, if it says so once. */
    private static StatedArticle fragments(Document page) {
        StringBuilder json = new StringBuilder();
        page.select(JSON_LD).forEach(script -> json.append(script.data()).append('\n'));
        return new StatedArticle(
                "",
                "",
                "",
                List.of(),
                List.of(),
                only(PUBLISHED, json),
                only(MODIFIED, json),
                null,
                null,
                List.of(),
                false,
                List.of());
    }

    private static @Nullable String only(Pattern pattern, CharSequence json) {
        Matcher matcher = pattern.matcher(json);
        String found = null;
        while (matcher.find()) {
            if (found != null && !found.equals(matcher.group(1))) {
                return null;
            }
            found = matcher.group(1);
        }
        return found;
    }

    /** Whether the page states an article at all. */
    boolean article() {
        return !headline.isEmpty() && published != null;
    }

    private static StatedArticle read(JsonNode node) {
        List<String> authors = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        names(node.path("author"), authors, organisations);
        if (authors.isEmpty()) {
            names(node.path("creator"), authors, organisations);
        }
        return new StatedArticle(
                plain(string(node, "headline", "name")),
                plain(string(node, "description")),
                body(node),
                List.copyOf(authors),
                List.copyOf(organisations),
                stamp(node, "datePublished", "dateCreated", "uploadDate"),
                stamp(node, "dateModified"),
                node.path("publisher").path("name").asString(null),
                node.path("sourceOrganization").path("name").asString(null),
                images(node.path("image")),
                types(node).contains("liveblogposting"),
                updates(node.path("liveBlogUpdate")));
    }

    private static List<JsonNode> nodes(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select(JSON_LD)) {
            String json = script.data().strip();
            if (json.length() < LONGEST) {
                flatten(parsed(json), found);
            }
        }
        return found;
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

    private static int rank(JsonNode node) {
        return types(node).stream().mapToInt(StatedArticle::rankOf).max().orElse(0);
    }

    private static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asString("");
            types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        }
        return types;
    }

    private static int rankOf(String name) {
        return TYPES.getOrDefault(name, name.endsWith("article") ? 3 : 0);
    }

    private static String body(JsonNode node) {
        String body = string(node, "articleBody");
        if (body.isEmpty() && node.path("liveBlogUpdate").isArray()) {
            StringBuilder updates = new StringBuilder();
            for (JsonNode update : node.path("liveBlogUpdate")) {
                updates.append(string(update, "headline"))
                        .append("\n\n")
                        .append(string(update, "articleBody"))
                        .append("\n\n");
            }
            body = updates.toString();
        }
        return body;
    }

    private static void names(JsonNode author, List<String> names, List<String> organisations) {
        if (author.isArray()) {
            author.forEach(one -> names(one, names, organisations));
        } else if (author.isString()) {
            names.add(plain(author.asString()));
        } else if (author.isObject()) {
            JsonNode name = author.path("name");
            boolean organisation =
                    author.path("@type").asString("").toLowerCase(Locale.ROOT).contains("organi");
            if (name.isArray()) {
                name.forEach(one -> names(one, names, organisations));
            } else if (!name.asString("").isBlank()) {
                (organisation ? organisations : names).add(plain(name.asString("")));
            }
        }
    }

    private static List<Update> updates(JsonNode stated) {
        List<Update> updates = new ArrayList<>();
        for (JsonNode update : stated.isArray() ? stated : List.of(stated)) {
            String published = string(update, "datePublished", "dateCreated");
            if (!published.isEmpty() && updates.size() < MOST_UPDATES) {
                updates.add(new Update(
                        plain(string(update, "headline", "name")), string(update, "articleBody"), published));
            }
        }
        return List.copyOf(updates);
    }

    private static List<String> images(JsonNode image) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode one : image.isArray() ? image : List.of(image)) {
            String address = one.isObject() ? string(one, "url", "contentUrl", "@id") : one.asString("");
            if (!address.isBlank() && addresses.size() < MOST_IMAGES) {
                addresses.add(address);
            }
        }
        return List.copyOf(addresses);
    }

    private static @Nullable String stamp(JsonNode node, String... fields) {
        String text = string(node, fields);
        return text.isEmpty() ? null : text;
    }

    private static String string(JsonNode node, String... fields) {
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

    static String plain(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(text).text()
                : text.strip();
    }
}
