package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TruncationTest {

    private static final String WHOLE =
            "<!doctype html><html><body><main><article><p>One.<p>Two.</article></main></body></html>";

    @Test
    void aDocumentThatStopsInsideItsArticleWasCut() {
        assertThat(shows(WHOLE.substring(0, WHOLE.indexOf("Two")))).isTrue();
        assertThat(shows(WHOLE.substring(0, WHOLE.indexOf("</main>")))).isTrue();
    }

    @Test
    void aWholeDocumentWasNot() {
        assertThat(shows(WHOLE)).isFalse();
        assertThat(shows(WHOLE + "<!-- served in 3 ms -->")).isFalse();
        assertThat(shows("<HTML><BODY><DIV>Nested <DIV>and never closed</BODY></HTML>"))
                .isFalse();
    }

    @Test
    void oneThatLeavesOutWhatHtmlLetsItLeaveOutWasNot() {
        assertThat(shows("<html><body><div><p>One.<p>Two.</div>")).isFalse();
    }

    @Test
    void aFragmentAndAPlainTextWereNot() {
        assertThat(shows("<div><p>One.")).isFalse();
        assertThat(shows("One. <divorce> Two.")).isFalse();
        assertThat(shows("")).isFalse();
    }

    private static boolean shows(String markup) {
        return Truncation.shows(markup.getBytes(StandardCharsets.UTF_8));
    }
}
