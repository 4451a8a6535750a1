package org.marsad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.search.Problem.Kind;

/**
 * Reads the query language by recursive descent:
 *
 * <pre>
 * query  = all { OR all }
 * all    = { [ NOT | - ] part } with AND, which may be left out, between them
 * part   = "(" query ")" | field ":" value { "," value } | word [ "*" ] | phrase
 * </pre>
 *
 * What can't be read is left out and reported with its place. Whatever the text, it ends and nothing is thrown.
 */
final class QueryReader {

    private static final int SHORTEST_PREFIX = 2;

    private final String text;
    private final List<Problem> problems;
    private final List<Sign> signs;
    private int at;
    private int depth;
    private int terms;

    private QueryReader(String text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
        signs = Signs.of(text, problems);
    }

    static Query read(String given) {
        List<Problem> problems = new ArrayList<>();
        String text = given.replace('\u0000', ' ');
        if (text.length() > Query.LONGEST) {
            text = text.substring(0, Query.LONGEST);
            problems.add(new Problem(Kind.TOO_LONG, new Place(text.length(), text.length()), "", null));
        }
        QueryReader reader = new QueryReader(text, problems);
        Node root = reader.whole();
        problems.sort(Comparator.comparingInt(problem -> problem.place().from()));
        return new Query(text, root, List.copyOf(problems));
    }

    private @Nullable Node whole() {
        List<Node> parts = new ArrayList<>();
        while (at < signs.size()) {
            Node part = any();
            if (part != null) {
                parts.add(part);
            }
            if (at < signs.size()) {
                report(Kind.STRAY_BRACKET, signs.get(at++).place());
            }
        }
        return and(parts);
    }

    private @Nullable Node any() {
        List<Node> parts = new ArrayList<>();
        Node first = all();
        if (first != null) {
            parts.add(first);
        }
        while (peek() instanceof Sign.Or(Place or)) {
            at++;
            Node next = all();
            if (first == null || next == null) {
                report(Kind.NO_OPERAND, or);
            }
            if (next != null) {
                parts.add(next);
            }
            first = next;
        }
        return parts.size() < 2
                ? parts.isEmpty() ? null : parts.getFirst()
                : new Node.Or(List.copyOf(parts), around(parts));
    }

    private @Nullable Node all() {
        List<Node> parts = new ArrayList<>();
        while (at < signs.size() && !(peek() instanceof Sign.Or) && !(peek() instanceof Sign.Close)) {
            if (peek() instanceof Sign.And(Place and)) {
                at++;
                if (parts.isEmpty() || !mayFollow(peek())) {
                    report(Kind.NO_OPERAND, and);
                }
                continue;
            }
            Node part = maybeNot();
            if (part != null) {
                parts.add(part);
            }
        }
        return and(parts);
    }

    private static boolean mayFollow(@Nullable Sign sign) {
        return sign != null
                && !(sign instanceof Sign.Or)
                && !(sign instanceof Sign.Close)
                && !(sign instanceof Sign.And);
    }

    private @Nullable Node maybeNot() {
        if (!(peek() instanceof Sign.Not(Place not))) {
            return part();
        }
        at++;
        boolean odd = true;
        while (peek() instanceof Sign.Not) {
            at++;
            odd = !odd;
        }
        if (!mayFollow(peek())) {
            report(Kind.NO_OPERAND, not);
            return null;
        }
        Node part = part();
        return part == null || !odd ? part : new Node.Not(part, not.upTo(part.place()));
    }

    private @Nullable Node part() {
        Sign sign = signs.get(at++);
        return switch (sign) {
            case Sign.Open(Place open) -> bracket(open);
            case Sign.Name(Field field, Place name) -> has(field, name);
            case Sign.Word(String word, Place place) -> word(word, place);
            case Sign.Quoted(String words, Place place) -> term(new Node.Text(words, place));
            case Sign.Comma(Place _) -> null;
            case Sign.Close _, Sign.Or _, Sign.And _, Sign.Not _ ->
                throw new IllegalStateException("no part begins with " + sign);
        };
    }

    private @Nullable Node bracket(Place open) {
        if (depth == Query.DEEPEST) {
            report(Kind.TOO_DEEP, open);
            at = signs.size();
            return null;
        }
        depth++;
        Node inside = any();
        depth--;
        if (peek() instanceof Sign.Close(Place close)) {
            at++;
            return inside == null ? null : widened(inside, open.upTo(close));
        }
        if (at == signs.size() && problems.stream().noneMatch(problem -> problem.kind() == Kind.TOO_DEEP)) {
            report(Kind.OPEN_BRACKET, open);
        }
        return inside;
    }

    /** The brackets belong to what they hold, so that taking it out of the text takes them out too. */
    private static Node widened(Node node, Place place) {
        return switch (node) {
            case Node.Text(String text, Place _) -> new Node.Text(text, place);
            case Node.Prefix(String text, Place _) -> new Node.Prefix(text, place);
            case Node.Has(Field field, List<Node.Value> values, Place _) -> new Node.Has(field, values, place);
            case Node.And(List<Node> parts, Place _) -> new Node.And(parts, place);
            case Node.Or(List<Node> parts, Place _) -> new Node.Or(parts, place);
            case Node.Not(Node part, Place _) -> new Node.Not(part, place);
        };
    }

    private @Nullable Node has(Field field, Place name) {
        List<Node.Value> values = new ArrayList<>();
        Place last = name;
        for (Sign sign = peek(); sign != null && follows(sign, last); sign = peek()) {
            String value = switch (sign) {
                case Sign.Word(String word, Place _) -> word;
                case Sign.Quoted(String words, Place _) -> words;
                case Sign.Comma _ -> "";
                default -> null;
            };
            if (value == null) {
                break;
            }
            at++;
            last = sign.place();
            if (!value.isBlank()) {
                values.add(new Node.Value(value.strip(), last));
            }
        }
        if (values.isEmpty()) {
            report(Kind.NO_VALUE, name.upTo(last));
            return null;
        }
        return term(new Node.Has(field, List.copyOf(values), name.upTo(last)));
    }

    /** Without a blank; a quotation mark that was left out may stand between. */
    private boolean follows(Sign sign, Place last) {
        return text.substring(last.to(), sign.place().from()).chars().noneMatch(Character::isWhitespace);
    }

    private @Nullable Node word(String word, Place place) {
        if (!word.endsWith("*")) {
            return term(new Node.Text(word, place));
        }
        String beginning = word.replaceAll("\\*+$", "");
        if (beginning.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_PREFIX) {
            report(Kind.SHORT_PREFIX, place);
            return null;
        }
        return term(new Node.Prefix(beginning, place));
    }

    private @Nullable Node term(Node term) {
        if (term instanceof Node.Text(String words, Place _)
                && words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        terms += term instanceof Node.Has(Field _, List<Node.Value> values, Place _) ? values.size() : 1;
        if (terms <= Query.MOST_TERMS) {
            return term;
        }
        if (problems.stream().noneMatch(problem -> problem.kind() == Kind.TOO_MANY)) {
            problems.add(new Problem(Kind.TOO_MANY, new Place(term.place().from(), text.length()), "", null));
        }
        return null;
    }

    private @Nullable Node and(List<Node> parts) {
        return parts.size() < 2
                ? parts.isEmpty() ? null : parts.getFirst()
                : new Node.And(List.copyOf(parts), around(parts));
    }

    private static Place around(List<Node> parts) {
        return parts.getFirst().place().upTo(parts.getLast().place());
    }

    private @Nullable Sign peek() {
        return at < signs.size() ? signs.get(at) : null;
    }

    private void report(Kind kind, Place place) {
        problems.add(new Problem(kind, place, place.in(text), null));
    }
}
