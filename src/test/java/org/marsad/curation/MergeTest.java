package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.Relation;

class MergeTest {

    private static final Entity ONE = entity(
            "one",
            List.of(alias("One", List.of(), List.of("two")), alias("Uno", List.of("one"), List.of())),
            List.of(new Relation("part_of", "two", null, null), new Relation("ally_of", "third", "2014", null)));
    private static final Entity TWO = entity(
            "two",
            List.of(alias("Two", List.of(), List.of()), alias("One", List.of(), List.of("one"))),
            List.of(new Relation("front_of", "one", null, null)));
    private static final Entity THIRD = entity(
            "third",
            List.of(alias("Third", List.of("one", "two"), List.of())),
            List.of(
                    new Relation("part_of", "one", null, null),
                    new Relation("part_of", "two", null, null),
                    new Relation("leads", "one", "2020", null)));
    private static final Gazetteer ALL = Gazetteer.of(List.of(ONE, TWO, THIRD));

    private final Gazetteer merged = ALL.with(Merge.of(ALL, ONE, TWO), Set.of("one"));

    @Test
    void theOneThatStaysHasTheAliasesOfBothEachOnceAndSharesThemWithItselfNoMore() {
        assertThat(after("two").aliases())
                .containsExactly(
                        alias("Two", List.of(), List.of()),
                        alias("One", List.of(), List.of()),
                        alias("Uno", List.of("two"), List.of()));
    }

    @Test
    void tiesBetweenTheTwoGoAndTheOthersStay() {
        assertThat(after("two").relations()).containsExactly(new Relation("ally_of", "third", "2014", null));
    }

    @Test
    void whoeverNamedTheOneNamesTheOtherOnce() {
        Entity third = after("third");

        assertThat(third.aliases()).containsExactly(alias("Third", List.of("two"), List.of()));
        assertThat(third.relations())
                .containsExactly(
                        new Relation("part_of", "two", null, null), new Relation("leads", "two", "2020", null));
    }

    private Entity after(String id) {
        return Objects.requireNonNull(merged.find(id), id);
    }

    private static Alias alias(String text, List<String> needs, List<String> shared) {
        return new Alias(text, "en", Alias.Kind.NAME, false, needs, shared);
    }

    private static Entity entity(String id, List<Alias> aliases, List<Relation> relations) {
        return new Entity(id, Entity.Kind.GROUP, id, "", aliases, relations, "", "normal");
    }
}
