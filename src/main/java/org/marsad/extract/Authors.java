package org.marsad.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote the article: names only. */
final class Authors {

    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)^\\s*(?:(?:written |posted |story |text |words |reported )?by|von|par|por|di|door|av|af|autor(?:es)?|author|text|reporting|بقلم|كتب(?:ه|ت)?|yazan|автор)\\s*[:\\s]\\s*");
    private static final Pattern SPLIT = Pattern.compile(
            "\\s*[;|/•·\\n،&]\\s*|\\s*,\\s+(?:and\\s+)?|\\s+(?:and|und|et|y|e|en|og|och|ve|و|with|mit)\\s+");
    private static final Pattern NOISE = Pattern.compile(
            "(?i).*(?:https?:|www\\.|@|\\.com\\b|\\d{3}|©|\\bstaff\\b|\\beditors?\\b|\\bredaktion\\b|\\bnewsroom\\b|\\badmin\\b|\\bredacci|\\bredazione\\b|\\brédaction\\b).*");

    private Authors() {}

    static List<String> of(Document page, Stated stated, List<Block> blocks, int headline) {
        Set<String> outlets = outlets(stated);
        for (List<String> source : List.of(stated.article().authors(), metas(stated), visible(page))) {
            List<String> names = names(source, outlets);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static List<String> metas(Stated stated) {
        List<String> found = new ArrayList<>();
        for (String key : List.of(
                "author",
                "parsely-author",
                "sailthru.author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "byl",
                "dcsext.author")) {
            if (found.isEmpty()) {
                stated.metas().all(key).stream()
                        .filter(name -> !name.startsWith("http"))
                        .map(StatedArticle::plain)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<String> visible(Document page) {
        for (String query : List.of(
                "[itemprop=author] [itemprop=name]",
                "[itemprop=author]",
                "a[rel=author]",
                ".byline a",
                ".author a",
                "[class*=byline] a",
                "[class*=author-name]",
                ".byline",
                ".author",
                "[class*=byline]")) {
            List<String> found = new ArrayList<>();
            for (Element element : page.select(query)) {
                String text = element.hasAttr("content") ? element.attr("content") : element.text();
                if (!text.isBlank() && text.length() <= 2 * LONGEST && found.size() < 4) {
                    found.add(text);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> names(List<String> found, Set<String> outlets) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : found) {
            for (String part : SPLIT.split(PREFIX.matcher(one).replaceFirst(""))) {
                String name = PREFIX.matcher(part).replaceFirst("").strip();
                if (name.length() > 1
                        && name.length() <= LONGEST
                        && names.size() < MOST
                        && !NOISE.matcher(name).matches()
                        && !outlets.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static Set<String> outlets(Stated stated) {
        Set<String> outlets = new LinkedHashSet<>();
        for (String name : new String[] {
            stated.metas().first("og:site_name"), stated.article().publisher()
        }) {
            if (name != null) {
                outlets.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return outlets;
    }
}
