package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;

class SharingTest {

    private final Entity there = entity("hill-falcons", alias("The Falcon's", List.of()), alias("Hill", List.of()));

    @Test
    void whatAnEditorSaysOfOneEntityIsSaidOfTheOtherToo() {
        Entity edited = entity("zarqun", alias("the falcons", List.of("hill-falcons")));

        assertThat(Sharing.completed(Gazetteer.of(List.of(there, edited)), edited))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.id()).isEqualTo("hill-falcons");
                    assertThat(other.aliases())
                            .extracting(Alias::sharedWith)
                            .containsExactly(List.of("zarqun"), List.of());
                });
    }

    @Test
    void whoSaysSoAlreadyAndWhoIsNotNamedStaysAsItIs() {
        Entity said = entity("hill-falcons", alias("Falcons", List.of("zarqun")));
        Entity edited = entity("zarqun", alias("Falcons", List.of("hill-falcons")));
        Entity stranger = entity("stranger", alias("Falcons", List.of()));

        assertThat(Sharing.completed(Gazetteer.of(List.of(said, stranger)), edited))
                .isEmpty();
    }

    private static Alias alias(String text, List<String> sharedWith) {
        return new Alias(text, "en", Alias.Kind.SHORT, true, List.of(), sharedWith);
    }

    private static Entity entity(String id, Alias... aliases) {
        return new Entity(id, Entity.Kind.GROUP, id, "", List.of(aliases), List.of(), "", "normal");
    }
}
