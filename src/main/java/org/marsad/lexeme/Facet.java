package org.marsad.lexeme;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Lexemes that say what an article or a claim is besides its words: whom it mentions, who speaks in it. They stand in the
 * same index, so that an entity and a word together cost no join. No word is one of them, since each has a colon or an
 * equals sign; they must never go through {@code to_tsquery}, which splits them.
 */
public final class Facet {

    private Facet() {}

    public static String entity(long id) {
        return "e:" + id;
    }

    public static String source(long id) {
        return "s:" + id;
    }

    public static String language(String tag) {
        return "l:" + tag.toLowerCase(Locale.ROOT);
    }

    public static String stance(String stance) {
        return "t:" + stance.toLowerCase(Locale.ROOT);
    }

    public static String anonymous(boolean anonymous) {
        return anonymous ? "n:y" : "n:n";
    }

    public static String speaker(long entity) {
        return "k:" + entity;
    }

    /** For speakers who are in no gazetteer: the words that name them. */
    public static List<String> speaker(String name) {
        return words("k=", name);
    }

    public static String via(long entity) {
        return "v:" + entity;
    }

    public static List<String> via(String name) {
        return words("v=", name);
    }

    /** A month in which something that the text tells happened. */
    public static String month(YearMonth month) {
        return "d:" + month;
    }

    private static List<String> words(String prefix, String name) {
        return Tokens.of(name).stream()
                .map(token -> prefix + token.stem())
                .distinct()
                .toList();
    }
}
