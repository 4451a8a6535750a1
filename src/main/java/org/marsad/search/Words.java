package org.marsad.search;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.lexeme.Lexemes;

/**
 * A condition on words and facets, which the text index answers. Written as the text of a {@code tsquery} and never parsed
 * by {@code to_tsquery}, which would split facets.
 */
sealed interface Words {

    /** One lexeme, or all that begin with it. */
    record One(String lexeme, boolean prefix) implements Words {}

    record All(List<Words> parts) implements Words {}

    record Any(List<Words> parts) implements Words {}

    /** One behind the other. */
    record Row(List<Words> parts) implements Words {}

    record None(Words part) implements Words {}

    static Words any(List<String> lexemes) {
        return lexemes.size() == 1
                ? new One(lexemes.getFirst(), false)
                : new Any(lexemes.stream()
                        .map(lexeme -> (Words) new One(lexeme, false))
                        .toList());
    }

    static Words all(List<Words> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
    }

    /** For {@code ::tsquery}. */
    default String text() {
        return switch (this) {
            case One(String lexeme, boolean prefix) -> Lexemes.quoted(lexeme) + (prefix ? ":*" : "");
            case All(List<Words> parts) -> joined(parts, " & ");
            case Any(List<Words> parts) -> joined(parts, " | ");
            case Row(List<Words> parts) -> joined(parts, " <-> ");
            case None(Words part) -> "!(" + part.text() + ")";
        };
    }

    private static String joined(List<Words> parts, String sign) {
        return parts.stream().map(Words::text).collect(Collectors.joining(sign, "(", ")"));
    }

    /**
     * About which part of all rows answers: never far less than do, since an answer that is rarer than thought is found by
     * another plan.
     *
     * @param shares of single lexemes
     */
    default double share(ToDoubleFunction<One> shares) {
        return switch (this) {
            case One one -> shares.applyAsDouble(one);
            case All(List<Words> parts) ->
                parts.stream().mapToDouble(part -> part.share(shares)).min().orElse(1);
            case Row(List<Words> parts) ->
                parts.stream().mapToDouble(part -> part.share(shares)).min().orElse(1) / 2;
            case Any(List<Words> parts) ->
                Math.min(
                        1,
                        parts.stream().mapToDouble(part -> part.share(shares)).sum());
            case None(Words part) -> 1 - part.share(shares);
        };
    }

    /** All that the condition is made of. */
    default Stream<One> lexemes() {
        return switch (this) {
            case One one -> Stream.of(one);
            case All(List<Words> parts) -> parts.stream().flatMap(Words::lexemes);
            case Any(List<Words> parts) -> parts.stream().flatMap(Words::lexemes);
            case Row(List<Words> parts) -> parts.stream().flatMap(Words::lexemes);
            case None(Words part) -> part.lexemes();
        };
    }
}
