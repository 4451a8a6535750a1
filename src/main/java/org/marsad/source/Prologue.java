package org.marsad.source;

import java.util.Locale;

/**
 * What stands before a document's root element. The document type is cut out, so that no parser meets it; one that
 * declares entities makes the document unsafe.
 */
record Prologue(Kind kind, String document) {

    enum Kind {
        XML,
        JSON,
        HTML,
        UNSAFE,
        OTHER,
        BLANK
    }

    static Prologue of(String text) {
        int at = skipBlank(text, 0);
        if (at == text.length()) {
            return new Prologue(Kind.BLANK, "");
        }
        if (text.charAt(at) == '{' || text.charAt(at) == '[') {
            return new Prologue(Kind.JSON, text.substring(at));
        }
        while (at < text.length() && text.charAt(at) == '<') {
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                int end = documentTypeEnd(text, at);
                if (html(text.substring(at, Math.min(end, at + 40)))) {
                    return new Prologue(Kind.HTML, text);
                }
                if (text.substring(at, end).contains("<!ENTITY")) {
                    return new Prologue(Kind.UNSAFE, "");
                }
                at = end;
            } else {
                return html(text.substring(at, Math.min(text.length(), at + 40)))
                        ? new Prologue(Kind.HTML, text)
                        : new Prologue(Kind.XML, text.substring(at));
            }
            at = skipBlank(text, at);
        }
        return new Prologue(Kind.OTHER, "");
    }

    private static boolean html(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.matches("(?s)<(?:html|head|body|script|meta|title|div|h\\d|p|table|a)\\b.*|<!doctype\\s+html.*");
    }

    private static int documentTypeEnd(String text, int from) {
        int subset = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                subset++;
            } else if (c == ']') {
                subset--;
            } else if (c == '>' && subset <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length()
                && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF' || text.charAt(at) == '\u00A0')) {
            at++;
        }
        return at;
    }
}
