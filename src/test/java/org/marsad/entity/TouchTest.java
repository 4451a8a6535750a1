package org.marsad.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TouchTest {

    private static final Alias BADR = new Alias("Badr", "en", Alias.Kind.NAME, false, List.of(), List.of());
    private static final Alias CORPS = new Alias("Badr Corps", "en", Alias.Kind.NAME, false, List.of(), List.of());
    private static final Entity BEFORE = entity("A party.", List.of(BADR), List.of());

    @Test
    void anotherDescriptionOrSourceTouchesNoArticle() {
        Relation tie = new Relation("part_of", "badr", null, null);
        Relation sourced = new Relation("part_of", "badr", null, null, "Reuters", true);

        assertThat(between(BEFORE, entity("A group.", List.of(BADR), List.of())).nothing())
                .isTrue();
        assertThat(between(entity("", List.of(BADR), List.of(tie)), entity("", List.of(BADR), List.of(sourced)))
                        .nothing())
                .isTrue();
    }

    @Test
    void anAliasThatComesTouchesItsEntityAndItsForm() {
        assertThat(between(BEFORE, entity("", List.of(BADR, CORPS), List.of())))
                .isEqualTo(new Touch(Set.of("badr"), Set.of("Badr Corps")));
    }

    @Test
    void anAliasThatCountsOtherwiseTouchesItsForm() {
        Alias ambiguous = new Alias("Badr", "en", Alias.Kind.NAME, true, List.of(), List.of());

        assertThat(between(BEFORE, entity("", List.of(ambiguous), List.of())).forms())
                .containsExactly("Badr");
    }

    @Test
    void anEntityThatGoesTouchesAllItsForms() {
        Gazetteer before = Gazetteer.of(List.of(BEFORE));

        assertThat(Touch.between(before, before.with(List.of(), Set.of("badr"))))
                .isEqualTo(new Touch(Set.of("badr"), Set.of("Badr")));
    }

    @Test
    void theSameEntitiesInAnotherOrderAreTheSameVersion() {
        Entity other = new Entity("x", Entity.Kind.PLACE, "X", "", List.of(CORPS), List.of(), "", "normal");

        assertThat(Gazetteer.of(List.of(BEFORE, other)).version())
                .isEqualTo(Gazetteer.of(List.of(other, BEFORE)).version())
                .isNotEqualTo(Gazetteer.of(List.of(other)).version());
    }

    private static Touch between(Entity before, Entity after) {
        return Touch.between(Gazetteer.of(List.of(before)), Gazetteer.of(List.of(after)));
    }

    private static Entity entity(String description, List<Alias> aliases, List<Relation> relations) {
        return new Entity("badr", Entity.Kind.GROUP, "Badr", "بدر", aliases, relations, description, "normal");
    }
}
