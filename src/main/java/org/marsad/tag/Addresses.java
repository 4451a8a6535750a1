package org.marsad.tag;

import java.util.Set;

/** Marks words that are part of a web address, an e-mail address or a handle. */
final class Addresses {

    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "gov", "edu", "mil", "int", "info", "news", "tv", "co", "uk", "iq", "ir", "krd", "lb",
            "sy", "il", "us", "eu", "io", "me", "ae", "sa", "ru", "tr");

    private Addresses() {}

    static void mark(Words words) {
        String text = words.text();
        int at = text.indexOf('@');
        while (at >= 0) {
            boolean handle = at + 1 < text.length() && isAddressChar(text.charAt(at + 1));
            at = text.indexOf('@', handle ? markAround(words, at) : at + 1);
        }
        int scheme = text.indexOf("://");
        while (scheme >= 0) {
            scheme = text.indexOf("://", markAround(words, scheme));
        }
        int dot = text.indexOf('.');
        while (dot >= 0) {
            boolean address = text.startsWith("www", dot - 3) || isDomainAt(text, dot);
            dot = text.indexOf('.', address ? markAround(words, dot) : dot + 1);
        }
    }

    /** Marks what stands between two white spaces and tells where it ends. */
    private static int markAround(Words words, int place) {
        String text = words.text();
        int from = place;
        while (from > 0 && !isSpace(text.charAt(from - 1))) {
            from--;
        }
        int to = place + 1;
        while (to < text.length() && !isSpace(text.charAt(to))) {
            to++;
        }
        for (int word = words.firstAt(from); word < words.size() && words.start(word) < to; word++) {
            words.mark(word, Words.ADDRESS);
        }
        return to;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    /** A lower-case ending such as .com directly behind a letter; "Iraq.The" is a missing space. */
    private static boolean isDomainAt(String text, int dot) {
        if (dot == 0 || !isAddressChar(text.charAt(dot - 1))) {
            return false;
        }
        int end = dot + 1;
        while (end < text.length() && end - dot <= 5 && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        boolean ended = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return end > dot + 1 && ended && DOMAINS.contains(text.substring(dot + 1, end));
    }

    private static boolean isAddressChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
