package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

    private final Query query = new Query();

    @Test
    void aMonthStandsForItsFirstOrItsLastDay() {
        assertThat(query.day("2025-02", "from")).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(query.day("2025-02", "to")).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(query.day("2025", "to")).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(query.notices()).isEmpty();
    }

    @Test
    void anImpossibleDateIsLeftOutAndNoted() {
        for (String impossible :
                List.of("2025-02-30", "yesterday", "99999-01-01", "+999999999-12-31", "0000-01-01", "2025-4-7")) {
            assertThat(query.day(impossible, "from")).as(impossible).isNull();
        }
        assertThat(query.notices()).containsExactly("day");
    }

    @Test
    void anEmptyFieldIsNoMistake() {
        assertThat(query.day("", "from")).isNull();
        assertThat(query.after(" ")).isNull();
        assertThat(query.oneOf("", List.of("a"), "kind")).isNull();
        assertThat(query.notices()).isEmpty();
    }

    @Test
    void aSlugIsTakenOnceAndNonsenseIsNoted() {
        assertThat(query.slugs(List.of("kataib-hezbollah", "kataib-hezbollah", "<script>", "")))
                .containsExactly("kataib-hezbollah");
        assertThat(query.notices()).containsExactly("entity");
    }

    @Test
    void wordsAreCutToALengthThatCanBeSearched() {
        assertThat(Query.text("a".repeat(10_000))).hasSize(300);
        assertThat(Query.text("a\u0000b")).isEqualTo("a b");
    }

    @Test
    void aWindowIsPutInOrder() {
        assertThat(Window.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 4, 1)))
                .isEqualTo(new Window(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 5, 1)));
    }
}
