package org.marsad.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles that answer a query, for other lists than the page of results. Thread-safe. */
@Component
public class ArticleSearch {

    private final JdbcClient jdbc;
    private final Hits hits;
    private final Supplier<Names> names;

    ArticleSearch(JdbcClient jdbc, Hits hits, Supplier<Names> names) {
        this.jdbc = jdbc;
        this.hits = hits;
        this.names = names;
    }

    /** What is asked for besides the query, each as a query's field takes it; null for anything. */
    public record Filter(
            @Nullable String entity,
            @Nullable String source,
            @Nullable String language,
            @Nullable String from,
            @Nullable String to) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param ids newest first */
        record Found(List<Long> ids) implements Outcome {}

        /** Nothing was searched. */
        record Wrong(List<Problem> problems) implements Outcome {}

        record Late() implements Outcome {}
    }

    /**
     * @param at of the last article that is known already; null from the beginning
     * @param id its id
     */
    public Outcome find(Query query, Filter filter, @Nullable Instant at, long id, int limit) {
        After behind = at == null ? null : new After(at.toString(), id);
        Names known = names.get();
        Supplier<SourceNames> sources = SourceNames.of(jdbc);
        if ((filter.entity != null && known.named(filter.entity).isEmpty())
                || (filter.source != null && sources.get().named(filter.source).isEmpty())) {
            return new Outcome.Found(List.of());
        }
        Translated translated = Translation.of(filtered(query, filter), Target.ARTICLES, known, sources, true);
        if (!translated.problems().isEmpty()) {
            return new Outcome.Wrong(translated.problems());
        }
        try {
            return new Outcome.Found(hits.newest(Target.ARTICLES, translated.condition(), behind, limit).stream()
                    .map(Hit::id)
                    .toList());
        } catch (QueryTimeoutException late) {
            return new Outcome.Late();
        }
    }

    private static Query filtered(Query query, Filter filter) {
        List<Node> parts = new ArrayList<>(query.parts());
        add(parts, Field.ENTITY, filter.entity);
        add(parts, Field.SOURCE, filter.source);
        add(parts, Field.LANGUAGE, filter.language);
        add(parts, Field.FROM, filter.from);
        add(parts, Field.TO, filter.to);
        Place whole = new Place(0, query.text().length());
        return new Query(query.text(), new Node.And(List.copyOf(parts), whole), query.problems());
    }

    private static void add(List<Node> parts, Field field, @Nullable String value) {
        if (value != null) {
            Place nowhere = new Place(0, 0);
            parts.add(new Node.Has(field, List.of(new Node.Value(value, nowhere)), nowhere));
        }
    }
}
