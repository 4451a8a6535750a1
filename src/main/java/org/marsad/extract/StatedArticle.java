package org.marsad.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

    /** In characters, of a headline or a name. A longer one is neither, and would be looked through for long. */
    private static final int LONGEST = 2_000;

    private static final int MOST_IMAGES = 10;
    private static final int MOST_UPDATES = 2_000;
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

    static StatedArticle of(Document page) {
        JsonLd stated = JsonLd.of(page);
        Set<String> title = Set.copyOf(Anchors.words(page.title()));
        JsonNode best = null;
        double most = 0;
        int order = 0;
        for (JsonNode node : stated.objects()) {
            int rank = rank(node);
            if (rank > 0) {
                double alike = Anchors.share(Anchors.words(JsonLd.string(node, "headline", "name")), title);
                double score = rank + 3 * alike - 0.01 * order++;
                if (score > most) {
                    most = score;
                    best = node;
                }
            }
        }
        return best == null ? fragments(stated) : read(best);
    }

    /** Malformed JSON still says when the article was published, if it says so once. */
    private static StatedArticle fragments(JsonLd stated) {
        return new StatedArticle(
                "",
                "",
                "",
                List.of(),
                List.of(),
                stated.onlyStamp("datePublished"),
                stated.onlyStamp("dateModified"),
                null,
                null,
                List.of(),
                false,
                List.of());
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
                plain(cut(JsonLd.string(node, "headline", "name"), LONGEST)),
                plain(JsonLd.string(node, "description")),
                body(node),
                List.copyOf(authors),
                List.copyOf(organisations),
                stamp(node, "datePublished", "dateCreated", "uploadDate"),
                stamp(node, "dateModified"),
                name(node.path("publisher")),
                name(node.path("sourceOrganization")),
                images(node.path("image")),
                JsonLd.types(node).contains("liveblogposting"),
                updates(node.path("liveBlogUpdate")));
    }

    private static int rank(JsonNode node) {
        return JsonLd.types(node).stream().mapToInt(StatedArticle::rankOf).max().orElse(0);
    }

    private static int rankOf(String name) {
        return TYPES.getOrDefault(name, name.endsWith("article") ? 3 : 0);
    }

    private static String body(JsonNode node) {
        String body = JsonLd.string(node, "articleBody");
        if (body.isEmpty() && node.path("liveBlogUpdate").isArray()) {
            StringBuilder updates = new StringBuilder();
            for (JsonNode update : node.path("liveBlogUpdate")) {
                updates.append(JsonLd.string(update, "headline"))
                        .append("\n\n")
                        .append(JsonLd.string(update, "articleBody"))
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
            names.add(plain(cut(author.asString(), LONGEST)));
        } else if (author.isObject()) {
            JsonNode name = author.path("name");
            boolean organisation =
                    author.path("@type").asString("").toLowerCase(Locale.ROOT).contains("organi");
            if (name.isArray()) {
                name.forEach(one -> names(one, names, organisations));
            } else if (!name.asString("").isBlank()) {
                (organisation ? organisations : names).add(plain(cut(name.asString(""), LONGEST)));
            }
        }
    }

    private static List<Update> updates(JsonNode stated) {
        List<Update> updates = new ArrayList<>();
        for (JsonNode update : stated.isArray() ? stated : List.of(stated)) {
            String published = JsonLd.string(update, "datePublished", "dateCreated");
            if (!published.isEmpty() && updates.size() < MOST_UPDATES) {
                updates.add(new Update(
                        plain(JsonLd.string(update, "headline", "name")),
                        JsonLd.string(update, "articleBody"),
                        published));
            }
        }
        return List.copyOf(updates);
    }

    private static List<String> images(JsonNode image) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode one : image.isArray() ? image : List.of(image)) {
            String address = one.isObject() ? JsonLd.string(one, "url", "contentUrl", "@id") : one.asString("");
            if (!address.isBlank() && addresses.size() < MOST_IMAGES) {
                addresses.add(address);
            }
        }
        return List.copyOf(addresses);
    }

    private static @Nullable String stamp(JsonNode node, String... fields) {
        String text = JsonLd.string(node, fields);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String name(JsonNode organisation) {
        String name = organisation.path("name").asString(null);
        return name == null ? null : cut(name, LONGEST);
    }

    static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    static String plain(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(text).text()
                : text.strip();
    }
}
