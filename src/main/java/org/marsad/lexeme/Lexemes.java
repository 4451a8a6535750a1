package org.marsad.lexeme;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lexemes of one article or claim, written as the text of a {@code tsvector}. Every word stands there as written and,
 * where that differs, as its stem, at the same place. Not thread-safe.
 */
public final class Lexemes {

    /** What PostgreSQL keeps of a lexeme's places. */
    private static final int MOST_PLACES = 255;

    private static final int LAST_PLACE = 16_383;
    /** PostgreSQL refuses a tsvector above 1 MB; the first words of a text decide what it is found by. */
    private static final int MOST_BYTES = 700_000;

    private static final int BYTES_OF_A_PLACE = 2;
    private static final int BYTES_OF_AN_ENTRY = 6;

    private final Map<String, Places> lexemes = new LinkedHashMap<>();
    private int place;
    private int bytes;

    private static final class Places {
        private final StringBuilder text = new StringBuilder();
        private int count;
    }

    /** Words of which each counts more than one of the text. */
    public Lexemes title(String title) {
        return words(title, "A");
    }

    public Lexemes text(String text) {
        return words(text, "");
    }

    private Lexemes words(String text, String weight) {
        for (Token token : Tokens.of(text)) {
            if (bytes > MOST_BYTES) {
                return this;
            }
            place = Math.min(place + 1, LAST_PLACE);
            at(token.surface(), place + weight);
            if (!token.stem().equals(token.surface())) {
                at(token.stem(), place + weight);
            }
        }
        // Nothing stands across the end of a title.
        place = Math.min(place + 1, LAST_PLACE);
        return this;
    }

    public Lexemes facet(String lexeme) {
        entry(lexeme);
        return this;
    }

    public Lexemes facets(Collection<String> facets) {
        facets.forEach(this::entry);
        return this;
    }

    private Places entry(String lexeme) {
        return lexemes.computeIfAbsent(lexeme, added -> {
            bytes += BYTES_OF_AN_ENTRY + 2 * added.length();
            return new Places();
        });
    }

    private void at(String lexeme, String place) {
        Places places = entry(lexeme);
        if (places.count < MOST_PLACES) {
            places.text.append(places.count == 0 ? ":" : ",").append(place);
            places.count++;
            bytes += BYTES_OF_A_PLACE;
        }
    }

    /** For {@code ::tsvector}. */
    @Override
    public String toString() {
        StringBuilder vector = new StringBuilder();
        lexemes.forEach((lexeme, places) ->
                vector.append(quoted(lexeme)).append(places.text).append(' '));
        return vector.toString();
    }

    /** A lexeme as it stands in the text of a {@code tsvector} or a {@code tsquery}. */
    public static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The lexemes by which a query finds a word in all its forms; any of them will do. */
    public static List<String> asked(Token token) {
        return ArabicStem.isArabic(token.stem())
                ? Stream.concat(Stream.of(token.stem()), ArabicStem.joined(token.stem()).stream())
                        .toList()
                : List.of(token.stem());
    }

    /** A {@code tsquery} as text that asks for all words of a text, in whatever form and order. */
    public static String allOf(String text) {
        return Tokens.of(text).stream()
                .map(token -> asked(token).stream().map(Lexemes::quoted).collect(Collectors.joining("|", "(", ")")))
                .collect(Collectors.joining("&"));
    }

    /** Whether a word of a text is one that a query's word asks for. */
    public static boolean answers(Token inText, Token asked) {
        return asked(asked).contains(inText.stem());
    }
}
