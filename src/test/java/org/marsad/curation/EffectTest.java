package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;

class EffectTest {

    private static final Gazetteer PLAIN = Gazetteer.of(List.of(entity("Zarqun Falcons")));
    private static final Gazetteer RICHER = PLAIN.with(List.of(entity("Zarqun Falcons", "Falcon Band")), Set.of());
    private static final TouchedArticles.Text NAMED =
            new TouchedArticles.Text(1, "Named", "A raid.\nThe Falcon Band of the hills denied it.\nNo more.", "en");
    private static final TouchedArticles.Text SCATTERED =
            new TouchedArticles.Text(2, "Scattered", "A band played; a falcon flew.", "en");

    @Test
    void onlyArticlesThatWouldBeTaggedOtherwiseCountAndAreShown() {
        Effect effect = Effect.of(PLAIN, RICHER, 2, List.of(NAMED, SCATTERED));

        assertThat(effect.changed()).isEqualTo(1);
        assertThat(effect.samples())
                .containsExactly(new Effect.Sample(
                        1,
                        "Named",
                        "en",
                        "zarqun",
                        true,
                        new Snippet("The ", "Falcon Band", " of the hills denied it.")));
    }

    @Test
    void whatIsLostIsShownAsLost() {
        assertThat(Effect.of(RICHER, PLAIN, 1, List.of(NAMED)).samples())
                .extracting(Effect.Sample::gained)
                .containsExactly(false);
    }

    @Test
    void itSaysThatNotAllWereTried() {
        assertThat(Effect.of(PLAIN, RICHER, 500, List.of(NAMED)).capped()).isTrue();
        assertThat(Effect.of(PLAIN, RICHER, 1, List.of(NAMED)).capped()).isFalse();
    }

    private static Entity entity(String... aliases) {
        return new Entity(
                "zarqun",
                Entity.Kind.GROUP,
                aliases[0],
                "",
                List.of(aliases).stream()
                        .map(text -> new Alias(text, "en", Alias.Kind.NAME, false, List.of(), List.of()))
                        .toList(),
                List.of(),
                "",
                "normal");
    }
}
