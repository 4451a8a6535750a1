package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.timeline.Lineage.Node;
import org.marsad.timeline.Lineage.Tie;

class LineageTest {

    private static final Name SELF = name("self");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    @Test
    void umbrellasStandAboveAndFrontsBelow() {
        assertThat(drawn(
                        tie("self", "part_of", "umbrella", "2014-06", null),
                        tie("umbrella", "part_of", "state", null, null),
                        tie("front", "front_of", "self", null, null)))
                .isEqualTo("state(part_of umbrella(part_of SELF(front_of front)))");
    }

    @Test
    void tiesThatDidNotHoldOnTheDayAreLeftOutAndCounted() {
        Lineage lineage = Lineage.of(
                SELF,
                List.of(
                        tie("self", "part_of", "later", "2021-05-02", null),
                        tie("self", "part_of", "earlier", null, "2021-04"),
                        tie("self", "part_of", "then", "2021", "2021")),
                DAY);

        assertThat(drawn(lineage)).isEqualTo("then(part_of SELF)");
        assertThat(lineage.notThen()).isEqualTo(2);
    }

    @Test
    void aForerunnerStaysOneForever() {
        assertThat(drawn(
                        tie("old", "predecessor_of", "self", "2003", "2008"),
                        tie("self", "predecessor_of", "new", null, null)))
                .isEqualTo("SELF(predecessor_of old, successor new)");
    }

    @Test
    void underASecondUmbrellaItStandsWithoutItsParts() {
        assertThat(drawn(
                        tie("self", "part_of", "one", null, null),
                        tie("self", "part_of", "two", null, null),
                        tie("part", "part_of", "self", null, null)))
                .isEqualTo("one(part_of SELF(part_of part)); two(part_of SELF)");
    }

    @Test
    void aCircleEnds() {
        assertThat(drawn(tie("self", "part_of", "other", null, null), tie("other", "part_of", "self", null, null)))
                .isEqualTo("other(part_of SELF(part_of other))");
    }

    private static String drawn(Tie... ties) {
        return drawn(Lineage.of(SELF, List.of(ties), DAY));
    }

    private static String drawn(Lineage lineage) {
        return lineage.roots().stream().map(LineageTest::drawn).collect(Collectors.joining("; "));
    }

    private static String drawn(Node node) {
        String name = node.self() ? "SELF" : node.name().slug();
        String below = node.below().stream().map(LineageTest::drawn).collect(Collectors.joining(", "));
        return (node.tie() == null ? "" : node.tie() + " ") + name + (below.isEmpty() ? "" : "(" + below + ")");
    }

    private static Tie tie(String entity, String type, String target, @Nullable String from, @Nullable String to) {
        return new Tie(name(entity), type, name(target), from, to, false);
    }

    private static Name name(String slug) {
        return new Name(slug, slug, slug);
    }
}
