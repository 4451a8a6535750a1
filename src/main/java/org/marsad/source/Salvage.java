package org.marsad.source;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends a broken feed: keeps each item that is whole in itself, in a document of its own. An item that is cut off or
 * malformed is dropped, so nothing is read that the feed does not say.
 */
final class Salvage {

    private static final Pattern STRAY_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");
    private static final Pattern NAMED = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,30};");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int LONGEST_ITEM = 2_000_000;

    private Salvage() {}

    static XmlListing mend(String document, String root, URI url) {
        String tag = root.equals("feed")
                ? "entry"
                : root.equals("urlset") ? "url" : root.equals("sitemapindex") ? "sitemap" : "item";
        String open = "<" + tag;
        String close = "</" + tag + ">";
        StringBuilder whole = new StringBuilder("<" + root + ">");
        int kept = 0;
        int at = start(document, open, 0);
        while (at >= 0 && kept < XmlListing.MAX_READ) {
            int end = document.indexOf(close, at);
            if (end < 0) {
                break;
            }
            int next = start(document, open, at + open.length());
            if (next < 0 || next > end) {
                if (end - at < LONGEST_ITEM) {
                    kept += append(whole, document.substring(at, end + close.length()), root, url);
                }
                next = start(document, open, end);
            }
            at = next;
        }
        return XmlListing.read(whole.append("</").append(root).append('>').toString(), url);
    }

    private static int append(StringBuilder whole, String item, String root, URI url) {
        String mended = repaired(item);
        XmlListing alone = XmlListing.read("<" + root + ">" + mended + "</" + root + ">", url);
        if (!alone.whole() || alone.size() == 0) {
            return 0;
        }
        whole.append(mended);
        return 1;
    }

    private static int start(String document, String open, int from) {
        int at = document.indexOf(open, from);
        while (at >= 0 && at + open.length() < document.length()) {
            char next = document.charAt(at + open.length());
            if (next == '>' || next == '/' || Character.isWhitespace(next)) {
                return at;
            }
            at = document.indexOf(open, at + 1);
        }
        return -1;
    }

    /** Outside CDATA: HTML's named characters become themselves, a bare ampersand an escaped one. */
    private static String repaired(String item) {
        StringBuilder out = new StringBuilder(item.length());
        String text = FORBIDDEN.matcher(item).replaceAll("");
        int at = 0;
        while (at < text.length()) {
            int data = text.indexOf("<![CDATA[", at);
            int end = data < 0 ? text.length() : data;
            String plain = NAMED.matcher(text.substring(at, end))
                    .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(named(match.group())));
            out.append(STRAY_AMPERSAND.matcher(plain).replaceAll("&amp;"));
            if (data < 0) {
                break;
            }
            int close = text.indexOf("]]>", data);
            at = close < 0 ? text.length() : close + 3;
            out.append(text, data, at);
        }
        return out.toString();
    }

    private static String named(String entity) {
        String character = Parser.unescapeEntities(entity, false);
        return character.equals("<") ? "&lt;" : character.equals("&") ? "&amp;" : character;
    }
}
