package org.marsad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    arms → arms
                    arms state → all(arms, state)
                    arms AND state → all(arms, state)
                    "arms of the state" rifle → all(arms of the state, rifle)
                    «حصر السلاح» الدولة → all(حصر السلاح, الدولة)
                    arms OR rifles drones → any(arms, all(rifles, drones))
                    (arms | rifles) drones → all(any(arms, rifles), drones)
                    arms -Gaza → all(arms, not(Gaza))
                    NOT (arms OR rifles) → not(any(arms, rifles))
                    NOT NOT arms → arms
                    al-Sudani → al-Sudani
                    disarm* → disarm*
                    stance:refuses,denies → STANCE(refuses, denies)
                    speaker:"Abu Ali al-Askari" via:Reuters → all(SPEAKER(Abu Ali al-Askari), VIA(Reuters))
                    source:"Tigris Courier",shafaq → SOURCE(Tigris Courier, shafaq)
                    مصدر:الصباح موقف:denies → all(SOURCE(الصباح), STANCE(denies))
                    event:2025-01..2025-03 → EVENT(2025-01..2025-03)
                    about:nujaba happened:2025 → all(ENTITY(nujaba), EVENT(2025))
                    -source:x → not(SOURCE(x))
                    and or not → all(and, or, not)
                    """)
    void isReadAsWritten(String text, String tree) {
        Query query = Query.of(text);

        assertThat(told(query.root())).isEqualTo(tree);
        assertThat(query.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    arms "of the state → OPEN_QUOTE 5 → all(arms, of, the, state)
                    about:"Nujaba stance:denies → OPEN_QUOTE 6 → all(ENTITY(Nujaba), STANCE(denies))
                    (arms OR rifles → OPEN_BRACKET 0 → any(arms, rifles)
                    arms) rifles → STRAY_BRACKET 4 → all(arms, rifles)
                    arms OR → NO_OPERAND 5 → arms
                    OR arms → NO_OPERAND 0 → arms
                    arms AND → NO_OPERAND 5 → arms
                    arms NOT → NO_OPERAND 5 → arms
                    arms stance: refuses → NO_VALUE 5 → all(arms, refuses)
                    colour:red arms → NO_FIELD 0 → all(colour:red, arms)
                    arms a* → SHORT_PREFIX 5 → arms
                    """)
    void whatCannotBeReadIsReportedWithItsPlaceAndTheRestIsRead(String text, String problem, String tree) {
        Query query = Query.of(text);

        assertThat(query.problems())
                .extracting(one -> one.kind() + " " + one.place().from())
                .containsExactly(problem);
        assertThat(told(query.root())).isEqualTo(tree);
    }

    @Test
    void addressesAndPunctuationAreWords() {
        assertThat(Query.of("https://a.example/b?c=d — !!").problems()).isEmpty();
        assertThat(told(Query.of("https://a.example/b").root())).isEqualTo("https://a.example/b");
        assertThat(Query.of("— ! ()").isEmpty()).isTrue();
        assertThat(Query.of("  ").isEmpty()).isTrue();
    }

    @Test
    void aHundredTermsAreReadAndNoMore() {
        String words = IntStream.range(0, 150).mapToObj(i -> "word" + i).collect(Collectors.joining(" OR "));
        Query query = Query.of(words);

        assertThat(((Node.Or) Objects.requireNonNull(query.root())).parts()).hasSize(Query.MOST_TERMS);
        assertThat(query.problems())
                .extracting(Problem::kind)
                .contains(Problem.Kind.TOO_MANY)
                .doesNotContain(Problem.Kind.TOO_LONG);
    }

    @Test
    void aTextThatIsTooLongIsCut() {
        Query query = Query.of("arms ".repeat(1_000));

        assertThat(query.text()).hasSize(Query.LONGEST);
        assertThat(query.problems()).extracting(Problem::kind).contains(Problem.Kind.TOO_LONG);
    }

    @Test
    void bracketsMayNotLieTooDeep() {
        Query query = Query.of("arms " + "(".repeat(900) + "rifles" + ")".repeat(900));

        assertThat(query.problems())
                .extracting(Problem::kind, problem -> problem.place().from())
                .containsExactly(tuple(Problem.Kind.TOO_DEEP, 5 + Query.DEEPEST));
        assertThat(told(query.root())).isEqualTo("arms");
    }

    /** Whatever the text: it is read, every place lies in it, parts lie in their whole, and reading it again is the same. */
    @Test
    void anyTextIsRead() {
        Random random = new Random(11);
        List<String> pieces = List.of(
                "arms",
                "سلاح",
                " ",
                "  ",
                "(",
                ")",
                "\"",
                "«",
                "»",
                "”",
                "OR",
                "AND",
                "NOT",
                "-",
                "*",
                ":",
                "|",
                ",",
                "،",
                "entity:",
                "source:",
                "from:",
                "2025-01",
                "..",
                "stance:refuses",
                "ab*",
                "\u202E",
                "\u0000",
                "🔫",
                "'",
                "\\",
                "%");
        for (int time = 0; time < 20_000; time++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
                text.append(random.nextBoolean() ? " " : "");
            }
            Query query = Query.of(text.toString());
            assertThat(query).isEqualTo(Query.of(text.toString()));
            query.problems()
                    .forEach(problem -> within(problem.place(), 0, query.text().length()));
            if (query.root() != null) {
                within(query.root().place(), 0, query.text().length());
                check(query.root());
            }
        }
    }

    private static void check(Node node) {
        List<Node> parts = switch (node) {
            case Node.And(List<Node> all, Place place) -> all;
            case Node.Or(List<Node> any, Place place) -> any;
            case Node.Not(Node part, Place place) -> List.of(part);
            case Node.Has(Field field, List<Node.Value> values, Place place) -> {
                assertThat(values).isNotEmpty();
                yield List.<Node>of();
            }
            case Node.Text text -> List.of();
            case Node.Prefix prefix -> List.of();
        };
        for (Node part : parts) {
            within(part.place(), node.place().from(), node.place().to());
            check(part);
        }
    }

    private static void within(Place place, int from, int to) {
        assertThat(place.from()).isBetween(from, to);
        assertThat(place.to()).isBetween(place.from(), to);
    }

    private static String told(@Nullable Node node) {
        return switch (node) {
            case null -> "";
            case Node.Text(String text, Place place) -> text;
            case Node.Prefix(String text, Place place) -> text + "*";
            case Node.Has(Field field, List<Node.Value> values, Place place) ->
                field + "(" + values.stream().map(Node.Value::text).collect(Collectors.joining(", ")) + ")";
            case Node.And(List<Node> parts, Place place) -> "all(" + told(parts) + ")";
            case Node.Or(List<Node> parts, Place place) -> "any(" + told(parts) + ")";
            case Node.Not(Node part, Place place) -> "not(" + told(part) + ")";
        };
    }

    private static String told(List<Node> parts) {
        return parts.stream().map(QueryTest::told).collect(Collectors.joining(", "));
    }
}
