package org.marsad.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches articles and claims. What a search costs grows with what it shows and not with the archive. Thread-safe. */
@Component
class Search {

    static final int ON_A_PAGE = 20;

    /** Results that are counted by their fields and ranked. */
    static final int LOOKED_AT = 1_000;

    static final int MOST_OTHERS = 100;

    /** With fewer results, a name may be misspelt. */
    private static final int LITTLE = 3;

    private static final int SIMILAR = 3;
    private static final int MOST_OF_A_NAME = 3;
    private static final int MOST_LOOKED_UP = 8;

    private final JdbcClient jdbc;
    private final Hits hits;
    private final Supplier<Names> names;

    Search(JdbcClient jdbc, Hits hits, Supplier<Names> names) {
        this.jdbc = jdbc;
        this.hits = hits;
        this.names = names;
    }

    /**
     * What a reader asks for.
     *
     * @param byRank  best first instead of newest first
     * @param byNames whether words that name an entity find its other names too
     * @param seen    when the reader last looked at this search; null where it is none of his
     */
    record Asked(
            Query query,
            Target target,
            boolean byRank,
            boolean byNames,
            @Nullable After after,
            @Nullable Instant seen) {}

    /** @param results null where nothing of the query could be searched */
    record Answer(Translated query, @Nullable Results results) {}

    Answer answer(Asked asked) {
        Names known = names.get();
        Supplier<SourceNames> sources = SourceNames.of(jdbc);
        Translated query = Translation.of(asked.query, asked.target, known, sources, asked.byNames);
        if (query.condition().isEmpty()) {
            return new Answer(query, null);
        }
        try {
            return new Answer(query, results(asked, query, known, sources));
        } catch (QueryTimeoutException late) {
            return new Answer(query, Results.late(asked.target));
        } catch (DataAccessException e) {
            if (isLate(e)) {
                return new Answer(query, Results.late(asked.target));
            }
            throw e;
        }
    }

    private static boolean isLate(DataAccessException e) {
        return e.getMostSpecificCause() instanceof java.sql.SQLException sql && "57014".equals(sql.getSQLState());
    }

    private Results results(Asked asked, Translated query, Names known, Supplier<SourceNames> sources) {
        Condition condition = query.condition();
        List<Hit> looked = hits.newest(asked.target, condition, null, LOOKED_AT + 1);
        boolean more = looked.size() > LOOKED_AT;
        List<Hit> counted = more ? looked.subList(0, LOOKED_AT) : looked;
        Words words = asked.byRank ? condition.words() : null;
        boolean ranked = words != null;
        List<Hit> ordered = words == null ? looked : hits.ranked(asked.target, words, counted);
        List<Hit> rest = rest(asked, condition, ordered, ranked);
        List<Hit> page = rest.size() > ON_A_PAGE ? rest.subList(0, ON_A_PAGE) : rest;
        Rows rows = new Rows(hits, query, asked.seen);
        boolean claims = asked.target == Target.CLAIMS;
        Target other = claims ? Target.ARTICLES : Target.CLAIMS;
        Condition ofOther = Translation.of(asked.query, other, known, sources, asked.byNames)
                .condition();
        return new Results(
                asked.target,
                claims ? List.of() : rows.articles(page),
                claims ? rows.claims(page) : List.of(),
                counted.size(),
                more,
                asked.after != null
                        ? 0
                        : hits.newest(other, ofOther, null, MOST_OTHERS + 1).size(),
                Facets.of(hits, asked.target, counted),
                looked.size() < LITTLE ? similar(asked.query, known) : List.of(),
                rest.size() > ON_A_PAGE ? page.getLast().after().toString() : null,
                false);
    }

    /** Those behind a place in the list: of those that were found already, else found from there. */
    private List<Hit> rest(Asked asked, Condition condition, List<Hit> ordered, boolean ranked) {
        After after = asked.after;
        if (after == null) {
            return ordered;
        }
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).id() == after.id()) {
                List<Hit> rest = ordered.subList(i + 1, ordered.size());
                if (ranked || rest.size() > ON_A_PAGE || ordered.size() <= LOOKED_AT) {
                    return rest;
                }
                break;
            }
        }
        return ranked ? List.of() : hits.newest(asked.target, condition, after, ON_A_PAGE + 1);
    }

    /** Names that are written like words of the query, a few of them together, and the query with the name instead. */
    private static List<Results.Similar> similar(Query query, Names known) {
        List<Node.Text> words = new ArrayList<>();
        collect(query.root(), words);
        Map<String, Results.Similar> similar = new LinkedHashMap<>();
        for (int length = Math.min(MOST_OF_A_NAME, words.size()); length > 0 && similar.isEmpty(); length--) {
            for (int from = 0; from + length <= Math.min(words.size(), MOST_LOOKED_UP); from++) {
                List<Node.Text> run = words.subList(from, from + length);
                String text = run.stream().map(Node.Text::text).collect(Collectors.joining(" "));
                Place place = run.getFirst().place().upTo(run.getLast().place());
                if (known.named(text).isEmpty()) {
                    known.near(text, 2)
                            .forEach(name -> similar.putIfAbsent(
                                    name.entity().slug(),
                                    new Results.Similar(
                                            name.text(), place.replacedIn(query.text(), "\"" + name.text() + "\""))));
                }
            }
        }
        return similar.values().stream().limit(SIMILAR).toList();
    }

    private static void collect(@Nullable Node node, List<Node.Text> words) {
        switch (node) {
            case null -> {}
            case Node.Text text -> words.add(text);
            case Node.And(List<Node> parts, Place _) -> parts.forEach(part -> collect(part, words));
            case Node.Or(List<Node> parts, Place _) -> parts.forEach(part -> collect(part, words));
            case Node.Prefix _, Node.Has _, Node.Not _ -> {}
        }
    }
}
