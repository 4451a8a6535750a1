package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorsTest {

    private static final String TEXT = "The council met in Mosul and put off its vote on the service bill for a week. ";
    private static final String PAGE = """
            <html lang="en"><head><title>Vote put off | Tigris</title></head><body>
            <h1>Vote put off</h1><h2 class="deck">Council waits for Baghdad</h2>
            <p class="who">By Sara Ahmed and Ali Hassan</p><p class="stamp" data-x="1">8 April 2025</p>
            <article><p>%s</p><p>%s</p></article>
            <section class="brief"><div class="brief"><p>In short: no vote.</p></div><p>More next week.</p></section>
            </body></html>
            """.formatted(TEXT.repeat(4), "It will meet again. " + TEXT.repeat(3));

    private final PageReader reader = new PageReader();

    @Test
    void selectorsGoBeforeWhatIsLearned() {
        Content content = read(new Selectors("h2.deck", "section.brief", "p.stamp", "p.who"));
        assertThat(content.title()).isEqualTo("Council waits for Baghdad");
        assertThat(content.text()).isEqualTo("In short: no vote.\nMore next week.");
        assertThat(content.authors()).containsExactly("Sara Ahmed", "Ali Hassan");
        PageDate published = Objects.requireNonNull(content.published());
        assertThat(published.iso()).isEqualTo("2025-04-08");
        assertThat(published.basis()).isEqualTo("selector");
    }

    @Test
    void aSelectorThatFindsNothingLeavesItsPartToWhatIsLearned() {
        Selectors selectors = new Selectors(".gone", ".gone", "h1", ".gone");
        assertThat(read(selectors)).isEqualTo(read(Selectors.NONE));
        assertThat(reader.missing(page(), selectors)).containsExactly("title", "body", "author");
    }

    @Test
    void anElementInsideAnotherSelectedOneIsReadOnce() {
        assertThat(read(new Selectors(null, ".brief, .brief p", null, null)).text())
                .isEqualTo("In short: no vote.\nMore next week.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div[",
                "p >",
                "..x",
                "p:matches((a+)+$)",
                "[class~=(a+)+]",
                "div:has(p:has(a))",
                "p::text",
                "a\u0000b"
            })
    void whatIsNoSelectorOrCouldRunForEverIsNamed(String bad) {
        assertThatThrownBy(() -> new Selectors(null, bad, null, null))
                .isInstanceOfSatisfying(Selectors.Bad.class, problem -> {
                    assertThat(problem.part()).isEqualTo("body");
                    assertThat(problem.selector()).isEqualTo(bad);
                });
    }

    @Test
    void aBlankSelectorIsNone() {
        assertThat(new Selectors(" ", "", null, "\n")).isEqualTo(Selectors.NONE);
    }

    private Content read(Selectors selectors) {
        return ((PageOutcome.Read) reader.read(page(), SourceMemory.NONE, selectors)).content();
    }

    private static Page page() {
        return new Page(PAGE.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", (@Nullable URI) null);
    }
}
