package org.marsad.search;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.lexeme.Token;
import org.marsad.lexeme.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sources as a query may write them. Immutable. */
record SourceNames(List<One> sources) {

    private static final int MOST = 2_000;

    record One(long id, String slug, String name) {}

    /** Reads them when they are first asked for. */
    static Supplier<SourceNames> of(JdbcClient jdbc) {
        return new Supplier<>() {
            private @Nullable SourceNames read;

            @Override
            public SourceNames get() {
                SourceNames known = read == null ? SourceNames.read(jdbc) : read;
                read = known;
                return known;
            }
        };
    }

    private static SourceNames read(JdbcClient jdbc) {
        return new SourceNames(jdbc.sql("select id, slug, name from source order by id limit :limit")
                .param("limit", MOST)
                .query((row, n) -> new One(row.getLong("id"), row.getString("slug"), row.getString("name")))
                .list());
    }

    /** The source of that id or slug, else all whose name holds these words. */
    List<One> named(String text) {
        List<One> exact = sources.stream()
                .filter(one -> one.slug.equals(text) || Long.toString(one.id).equals(text))
                .toList();
        String words = words(text);
        return !exact.isEmpty() || words.isBlank()
                ? exact
                : sources.stream()
                        .filter(one -> words(one.name).contains(words))
                        .toList();
    }

    /** The name that is written most like a text; null where none is near. */
    @Nullable
    String near(String text) {
        String words = words(text);
        int allowed = words.length() / 3;
        String best = null;
        int least = allowed + 1;
        for (One one : sources) {
            int distance = Distance.of(words, words(one.name), allowed);
            if (distance < least) {
                least = distance;
                best = one.name;
            }
        }
        return best;
    }

    private static String words(String text) {
        return Tokens.of(text).stream().map(Token::surface).collect(Collectors.joining(" ", " ", " "));
    }
}
