package org.marsad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerStore;

class SuggestionsTest {

    private static final Names NAMES = Names.of(new GazetteerStore.Stored(
            Gazetteer.of(List.of(new Entity(
                    "kataib-hezbollah",
                    Entity.Kind.GROUP,
                    "Kata’ib Hezbollah",
                    "كتائب حزب الله",
                    List.of(),
                    List.of(),
                    "",
                    "normal"))),
            Map.of("kataib-hezbollah", 20L)));

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    kata → "Kata’ib Hezbollah"
                    arms kataib hez → arms "Kata’ib Hezbollah"
                    كتائب حز → "كتائب حزب الله"
                    speaker:kat → speaker:"Kata’ib Hezbollah"
                    speaker:"kat → speaker:"Kata’ib Hezbollah"
                    stance:den → stance:denies
                    arms sta → arms stance:
                    """)
    void aQueryIsCompleted(String text, String whole) {
        assertThat(Suggestions.of(text, NAMES)).first().isEqualTo(whole);
    }

    @Test
    void nothingIsMadeUp() {
        assertThat(Suggestions.of("", NAMES)).isEmpty();
        assertThat(Suggestions.of("k", NAMES)).isEmpty();
        assertThat(Suggestions.of("zzz", NAMES)).isEmpty();
        assertThat(Suggestions.of("from:20", NAMES)).isEmpty();
        assertThat(Suggestions.of("kata ".repeat(1_000), NAMES)).isEmpty();
    }
}
