package org.marsad.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a page that was cut off on its way: one whose length the server gave too small arrives as if it were whole. Pure.
 */
public final class Truncation {

    private static final Pattern TAG =
            Pattern.compile("(?i)<(/?)(html|body|div|article|section|main|table)(?=[\\s>/])");

    /** Elements that no HTML lets stay open, unlike {@code p}, {@code li} or {@code body}. */
    private static final List<String> NEVER_OPEN = List.of("div", "article", "section", "main", "table");

    private Truncation() {}

    /**
     * Whether markup begins as a document, never ends as one, and leaves elements open that no writer may leave open. Some
     * sloppy writers do: ask again before believing it.
     */
    public static boolean shows(byte[] body) {
        boolean begins = false;
        int open = 0;
        Matcher tag = TAG.matcher(new String(body, StandardCharsets.ISO_8859_1));
        while (tag.find()) {
            boolean end = !tag.group(1).isEmpty();
            if (NEVER_OPEN.stream().anyMatch(tag.group(2)::equalsIgnoreCase)) {
                open += end ? -1 : 1;
            } else if (end) {
                return false;
            } else {
                begins = true;
            }
        }
        return begins && open > 0;
    }
}
