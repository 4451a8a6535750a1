package org.marsad.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's meta elements, by name, property or item property in lower case. */
record Metas(Map<String, List<String>> values) {

    private static final int MOST = 500;

    /** In characters. No title, name, date or description is longer; what is read out of them takes more than linear time. */
    private static final int LONGEST = 2_000;

    static Metas of(Document page) {
        Map<String, List<String>> values = new HashMap<>();
        int seen = 0;
        for (Element meta : page.select("meta[content]")) {
            String content = StatedArticle.cut(meta.attr("content").strip(), LONGEST);
            if (content.isEmpty() || seen++ > MOST) {
                continue;
            }
            for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    values.computeIfAbsent(name, absent -> new ArrayList<>()).add(content);
                }
            }
        }
        return new Metas(values);
    }

    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
