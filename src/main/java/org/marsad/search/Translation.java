package org.marsad.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marsad.lexeme.Facet;
import org.marsad.lexeme.Lexemes;
import org.marsad.lexeme.Token;
import org.marsad.lexeme.Tokens;

/**
 * Turns a query into a condition. Whatever the text index can answer becomes {@link Words}, all of it in one; only what it
 * can't, such as days, becomes SQL. What names nothing that Marsad knows is left out and reported.
 */
final class Translation {

    private final Query query;
    private final Target target;
    private final Names names;
    private final boolean byNames;
    private final String prefix;
    private final Values values;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Translated.Understood> understood = new LinkedHashSet<>();
    private final List<Sought> sought = new ArrayList<>();
    private final Set<Long> entities = new LinkedHashSet<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private boolean negated;

    private Translation(
            Query query, Target target, Names names, Supplier<SourceNames> sources, boolean byNames, String prefix) {
        this.query = query;
        this.prefix = prefix;
        this.target = target;
        this.names = names;
        this.byNames = byNames;
        values = new Values(query.text(), names, sources, problems);
    }

    /** @param byNames whether words that name an entity find what mentions it, however it is written there */
    static Translated of(Query query, Target target, Names names, Supplier<SourceNames> sources, boolean byNames) {
        return of(query, target, names, sources, byNames, "q");
    }

    /** @param prefix begins the names of parameters, so that one statement can ask for several conditions */
    static Translated of(
            Query query, Target target, Names names, Supplier<SourceNames> sources, boolean byNames, String prefix) {
        return new Translation(query, target, names, sources, byNames, prefix).translated();
    }

    private Translated translated() {
        Piece piece = query.root() == null ? null : top(query.root());
        List<Problem> all = new ArrayList<>(query.problems());
        all.addAll(problems);
        all.sort(Comparator.comparingInt(problem -> problem.place().from()));
        return new Translated(
                new Condition(
                        piece == null ? null : piece.words,
                        piece == null ? null : piece.sql,
                        Map.copyOf(parameters),
                        first,
                        last),
                List.copyOf(all),
                List.copyOf(understood),
                List.copyOf(sought),
                List.copyOf(entities));
    }

    /** Both must be true; a null one says nothing. */
    private record Piece(@Nullable Words words, @Nullable String sql) {}

    /** Days that bound everything go to where an index is entered. */
    private @Nullable Piece top(Node node) {
        List<Node> parts = new ArrayList<>();
        for (Node part : node instanceof Node.And(List<Node> all, Place _) ? all : List.of(node)) {
            if (!(part instanceof Node.Has has && bounds(has))) {
                parts.add(part);
            }
        }
        return and(parts);
    }

    private boolean bounds(Node.Has has) {
        if (has.field() != Field.FROM && has.field() != Field.TO) {
            return false;
        }
        Days days = values.days(has);
        if (days != null && has.field() == Field.FROM && days.first() != null) {
            first = first == null || days.first().isAfter(first) ? days.first() : first;
        }
        if (days != null && has.field() == Field.TO && days.last() != null) {
            last = last == null || days.last().isBefore(last) ? days.last() : last;
        }
        return true;
    }

    private @Nullable Piece piece(Node node) {
        return switch (node) {
            case Node.Text _ -> and(List.of(node));
            case Node.Prefix(String text, Place _) -> new Piece(prefix(text), null);
            case Node.Has has -> has(has);
            case Node.And(List<Node> parts, Place _) -> and(parts);
            case Node.Or(List<Node> parts, Place _) -> or(parts);
            case Node.Not(Node part, Place _) -> not(part);
        };
    }

    private @Nullable Piece and(List<Node> parts) {
        List<Words> words = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        List<Words> ofOneClaim = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            if (parts.get(i) instanceof Node.Text) {
                int run = named(parts, i, words);
                i += run;
                continue;
            }
            Piece piece = piece(parts.get(i));
            if (piece != null) {
                if (piece.words != null) {
                    words.add(piece.words);
                }
                if (piece.sql != null) {
                    sql.add(piece.sql);
                }
                if (parts.get(i) instanceof Node.Has(Field field, List<Node.Value> _, Place _)
                        && Values.isOfClaims(field)
                        && piece.words != null) {
                    ofOneClaim.add(piece.words);
                }
            }
            i++;
        }
        if (target == Target.ARTICLES && ofOneClaim.size() > 1) {
            sql.add("exists (select 1 from claim y where y.article_id = x.id and y.counts and y.words @@ "
                    + parameter(Words.all(ofOneClaim).text()) + "::tsquery)");
        }
        if (words.isEmpty() && sql.isEmpty()) {
            return null;
        }
        return new Piece(
                words.isEmpty() ? null : Words.all(words),
                sql.isEmpty() ? null : sql.size() == 1 ? sql.getFirst() : "(" + String.join(" and ", sql) + ")");
    }

    /** Adds the words that begin at a part, and whom they name; returns how many parts these are. */
    private int named(List<Node> parts, int from, List<Words> words) {
        int to = from;
        while (to < parts.size() && to - from < Names.LONGEST && parts.get(to) instanceof Node.Text) {
            to++;
        }
        for (; byNames && !negated && to > from; to--) {
            List<Token> tokens = new ArrayList<>();
            parts.subList(from, to).forEach(part -> tokens.addAll(Tokens.of(((Node.Text) part).text())));
            List<Named> meant = names.meant(tokens);
            if (!meant.isEmpty()) {
                List<Words> any = new ArrayList<>();
                List<Words> written = new ArrayList<>();
                parts.subList(from, to).forEach(part -> add(written, text(((Node.Text) part).text())));
                any.add(Words.all(written));
                Place place = parts.get(from).place().upTo(parts.get(to - 1).place());
                for (Named entity : meant) {
                    any.add(new Words.One(Facet.entity(entity.id()), false));
                    entities.add(entity.id());
                    understood.add(new Translated.Understood(place.in(query.text()), entity));
                }
                words.add(new Words.Any(List.copyOf(any)));
                return to - from;
            }
        }
        add(words, text(((Node.Text) parts.get(from)).text()));
        return 1;
    }

    private static void add(List<Words> words, @Nullable Words more) {
        if (more != null) {
            words.add(more);
        }
    }

    private @Nullable Words text(String text) {
        List<Token> tokens = Tokens.of(text);
        seek(tokens, false);
        List<Words> row =
                tokens.stream().map(token -> Words.any(Lexemes.asked(token))).toList();
        return row.isEmpty() ? null : row.size() == 1 ? row.getFirst() : new Words.Row(row);
    }

    private Words prefix(String text) {
        List<Token> tokens = Tokens.of(text);
        List<Words> row = new ArrayList<>();
        for (Token token : tokens.subList(0, tokens.size() - 1)) {
            row.add(Words.any(Lexemes.asked(token)));
        }
        row.add(new Words.One(tokens.getLast().surface(), true));
        seek(tokens, true);
        return row.size() == 1 ? row.getFirst() : new Words.Row(List.copyOf(row));
    }

    private void seek(List<Token> tokens, boolean prefix) {
        for (int i = 0; i < tokens.size() && !negated; i++) {
            sought.add(new Sought(tokens.get(i), prefix && i + 1 == tokens.size()));
        }
    }

    private @Nullable Piece or(List<Node> parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Node part : parts) {
            Piece piece = piece(part);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        if (pieces.size() < 2) {
            return pieces.isEmpty() ? null : pieces.getFirst();
        }
        if (pieces.stream().allMatch(piece -> piece.sql == null && piece.words != null)) {
            List<Words> any = new ArrayList<>();
            pieces.forEach(piece -> add(any, piece.words));
            return new Piece(new Words.Any(List.copyOf(any)), null);
        }
        return new Piece(
                null, "(" + String.join(" or ", pieces.stream().map(this::sql).toList()) + ")");
    }

    private @Nullable Piece not(Node part) {
        boolean before = negated;
        negated = true;
        Piece piece = piece(part);
        negated = before;
        if (piece == null) {
            return null;
        }
        return piece.sql == null && piece.words != null
                ? new Piece(new Words.None(piece.words), null)
                : new Piece(null, "not " + sql(piece));
    }

    private String sql(Piece piece) {
        if (piece.words == null) {
            return "(" + piece.sql + ")";
        }
        String words = "x.words @@ " + parameter(piece.words.text()) + "::tsquery";
        return piece.sql == null ? "(" + words + ")" : "(" + words + " and " + piece.sql + ")";
    }

    private @Nullable Piece has(Node.Has has) {
        return switch (has.field()) {
            case FROM, TO, EVENT -> days(has);
            case STATUS -> status(has);
            default -> {
                Words words = values.words(has);
                if (words != null && has.field() == Field.ENTITY && !negated) {
                    entities.addAll(values.entities(has));
                }
                yield words == null ? null : new Piece(words, null);
            }
        };
    }

    private @Nullable Piece status(Node.Has has) {
        String[] statuses = values.statuses(has);
        if (statuses.length == 0) {
            return null;
        }
        String asked = parameter(statuses);
        return new Piece(
                null,
                target == Target.CLAIMS
                        ? "x.status = any(" + asked + ")"
                        : "exists (select 1 from claim y where y.article_id = x.id and y.counts and y.status = any("
                                + asked + "))");
    }

    private @Nullable Piece days(Node.Has has) {
        Days days = values.days(has);
        if (days == null) {
            return null;
        }
        if (has.field() == Field.EVENT && target == Target.ARTICLES) {
            return new Piece(
                    Values.months(days),
                    "exists (select 1 from event y where y.article_id = x.id and "
                            + between("y.sort_day", days.first(), days.last()) + ")");
        }
        LocalDate from = has.field() == Field.TO ? null : days.first();
        LocalDate to = has.field() == Field.FROM ? null : days.last();
        if (from == null && to == null) {
            return null;
        }
        return new Piece(null, target == Target.CLAIMS ? between("x.sort_day", from, to) : published(from, to));
    }

    private String between(String day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return bounds(
                from == null ? null : day + " >= " + parameter(from), to == null ? null : day + " <= " + parameter(to));
    }

    private String published(@Nullable LocalDate from, @Nullable LocalDate to) {
        return bounds(
                from == null ? null : "x.dated_at >= " + parameter(Target.start(from)),
                to == null ? null : "x.dated_at < " + parameter(Target.start(to.plusDays(1))));
    }

    private static String bounds(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? Objects.requireNonNull(one == null ? other : one)
                : "(" + one + " and " + other + ")";
    }

    private String parameter(Object value) {
        String name = prefix + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
