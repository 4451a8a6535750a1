package org.marsad.demo;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A demo article as its file holds it: header lines, an empty line, paragraphs. A paragraph that begins with {@code ##} is
 * a subhead.
 */
record DemoArticle(
        String title,
        OffsetDateTime published,
        List<String> authors,
        String path,
        String section,
        String summary,
        List<String> paragraphs) {

    /** Throws IllegalArgumentException for a file without its headers. */
    static DemoArticle parse(String file) {
        String[] parts = file.strip().split("\\R{2,}", -1);
        Map<String, String> head = new HashMap<>();
        parts[0].lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("not a header line: " + line);
            }
            head.put(line.substring(0, colon), line.substring(colon + 2).strip());
        });
        return new DemoArticle(
                need(head, "title"),
                OffsetDateTime.parse(need(head, "published")),
                List.of(need(head, "author").split(";\\s*")),
                need(head, "path"),
                need(head, "section"),
                need(head, "summary"),
                List.of(parts).subList(1, parts.length));
    }

    private static String need(Map<String, String> head, String key) {
        String value = head.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }
}
