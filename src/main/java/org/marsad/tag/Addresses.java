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
        // Almost no article holds an address: look for what every address has before looking closer.
        if (text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.") && !hasDomain(words)) {
            return;
        }
        int word = 0;
        int i = 0;
        while (i < text.length() && word < words.size()) {
            int run = runEnd(text, i);
            boolean address = isAddress(text, i, run);
            while (word < words.size() && words.start(word) < run) {
                if (address && words.start(word) >= i) {
                    words.mark(word, Words.ADDRESS);
                }
                word++;
            }
            i = run + 1;
        }
    }

    /** A run is what stands between two white spaces. */
    private static int runEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00A0') {
            i++;
        }
        return i;
    }

    private static boolean isAddress(String text, int from, int to) {
        int at = text.indexOf('@', from, to);
        if (at >= 0 && at + 1 < to && isAddressChar(text.charAt(at + 1))) {
            return true;
        }
        return text.indexOf("://", from, to) >= 0 || text.indexOf("www.", from, to) >= 0 || domainIn(text, from, to);
    }

    private static boolean hasDomain(Words words) {
        String text = words.text();
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (domainAt(text, dot, text.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean domainIn(String text, int from, int to) {
        for (int dot = text.indexOf('.', from, to); dot >= 0; dot = text.indexOf('.', dot + 1, to)) {
            if (dot > from && domainAt(text, dot, to)) {
                return true;
            }
        }
        return false;
    }

    /** A lower-case ending such as .com directly behind a letter; "Iraq.The" is a missing space. */
    private static boolean domainAt(String text, int dot, int to) {
        if (dot == 0 || !isAddressChar(text.charAt(dot - 1))) {
            return false;
        }
        int end = dot + 1;
        while (end < to && end - dot <= 5 && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        boolean ended = end == to || !Character.isLetterOrDigit(text.charAt(end));
        return end > dot + 1 && ended && DOMAINS.contains(text.substring(dot + 1, end));
    }

    private static boolean isAddressChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
