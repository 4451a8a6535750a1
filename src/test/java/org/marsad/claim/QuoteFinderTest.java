package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {

    @Test
    void guillemetsHoldAnArabicQuotation() {
        assertThat(quoted("قال المتحدث: «لن نسلم السلاح» في بيان.")).containsExactly("«لن نسلم السلاح»");
    }

    @Test
    void straightMarksOpenAndCloseByTheirSpaces() {
        assertThat(quoted("\"We wait,\" he said. \"Then we go.\"")).containsExactly("\"We wait,\"", "\"Then we go.\"");
    }

    @Test
    void aForgottenMarkCostsItsParagraphOnly() {
        assertThat(quoted("He said “we stay.\nThe rest went home.\n“Go,” he said."))
                .containsExactly("“we stay.", "“Go,”");
    }

    @Test
    void innerMarksOfAnotherKindStayInside() {
        assertThat(quoted("“They said «never» to us,” he said.")).containsExactly("“They said «never» to us,”");
    }

    private static List<String> quoted(String text) {
        Passage passage = Passage.of(new Report(text, "en", List.of(), List.of(), null));
        return passage.quotations.stream()
                .map(quotation -> passage.text(quotation.range()))
                .toList();
    }
}
