package org.marsad.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses hostile HTML in bounded time and memory. */
public final class Markup {

    /** No page written by people nests deeper; parsers and walks slow down with depth. */
    static final int MAX_DEPTH = 256;

    private static final int LONGEST = 6_000_000;

    private Markup() {}

    /** The page as a tree without scripts run; null when its tags nest deeper than any page's do. */
    public static @Nullable Document parse(String html) {
        String text = html.indexOf('\0') < 0 ? html : html.replace("\0", "");
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(MAX_DEPTH);
        return Jsoup.parse(text.length() > LONGEST ? text.substring(0, LONGEST) : text, "", parser);
    }
}
