package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceMemoryTest {

    private static final String PROMPT = "Readers also looked at the bridges.";
    private static final List<String> KEEPERS =
            List.of("harbour", "orchard", "quarry", "library", "market", "museum", "station", "theatre");

    private final PageReader reader = new PageReader();

    @Test
    void aLineThatRecursOnAnotherArticleIsTheSites() {
        List<Block> blocks = blocks("orchard");

        double[] judged = memoryOf("harbour").judge(blocks, all(blocks, -0.2));

        assertThat(kept(blocks, judged)).doesNotContain(PROMPT).contains("orchard point 1");
    }

    @Test
    void aParagraphIsTheSitesOnlyWhenMostOfItsPagesHaveIt() {
        List<Block> blocks = blocks("orchard");
        double[] likely = all(blocks, 3);

        assertThat(kept(blocks, memoryOf("harbour", "quarry").judge(blocks, likely)))
                .contains(PROMPT);
        assertThat(kept(blocks, memoryOf("harbour", "quarry", "market").judge(blocks, likely)))
                .doesNotContain(PROMPT);
    }

    @Test
    void aShortSentenceAmidABodyStaysThoughOneOtherArticleHasIt() {
        String sentence = "The mayor denied leaving the town.";
        List<Block> blocks = sentences("orchard", sentence);
        double[] odds = all(blocks, 3);
        odds[at(blocks, sentence)] = -0.5;

        SourceMemory one = new SourceMemory(List.of(trace("harbour", sentences("harbour", sentence))));
        assertThat(one.judge(blocks, odds)[at(blocks, sentence)]).isGreaterThan(-1);

        double[] last = odds.clone();
        last[at(blocks, "orchard point 4")] = -3;
        assertThat(one.judge(blocks, last)[at(blocks, sentence)])
                .as("where the body ends, it is a prompt that recurs")
                .isLessThan(-5);
    }

    @Test
    void whereBodiesStoodIsTrustedAndWhereOtherTextStoodIsNot() {
        List<Block> blocks = blocks("orchard");

        double[] judged = memoryOf("harbour").judge(blocks, all(blocks, 0));

        assertThat(judged[at(blocks, "orchard point 1")]).isPositive();
        assertThat(judged[at(blocks, "Subscribe to the orchard letter")]).isNegative();
    }

    @Test
    void aPageLearnsNothingFromItself() {
        PageTrace own = trace("orchard");

        assertThat(new SourceMemory(List.of(own)).sistersOf(own).pages()).isEmpty();
        assertThat(memoryOf("harbour").sistersOf(own).pages()).hasSize(1);
    }

    @Test
    void whatASistersTitleEndsInIsTheSitesName() {
        assertThat(title("orchard", SourceMemory.NONE)).isEqualTo("The orchard reopens - Evening Ledger Online");
        assertThat(title("orchard", memoryOf("harbour"))).isEqualTo("The orchard reopens");
    }

    @Test
    void theRecurringLinesAreShownWithTheirNumber() {
        assertThat(memoryOf("harbour", "orchard", "quarry").recurring()).containsEntry(PROMPT, 3);
        assertThat(memoryOf("harbour").recurring()).isEmpty();
    }

    @Test
    void theNewestPagesPushOutTheOldest() {
        SourceMemory memory = SourceMemory.NONE;
        for (String topic : KEEPERS) {
            memory = memory.and(trace(topic), 3);
        }

        assertThat(memory.pages()).containsExactly(trace("theatre"), trace("station"), trace("museum"));
    }

    private static double[] all(List<Block> blocks, double odds) {
        double[] all = new double[blocks.size()];
        Arrays.fill(all, odds);
        return all;
    }

    private static String kept(List<Block> blocks, double[] odds) {
        return IntStream.range(0, odds.length)
                .filter(i -> odds[i] > 0)
                .mapToObj(i -> blocks.get(i).text())
                .collect(Collectors.joining("\n"));
    }

    private static int at(List<Block> blocks, String words) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private String title(String topic, SourceMemory memory) {
        return ((PageOutcome.Read) reader.read(page(topic), memory)).content().title();
    }

    private SourceMemory memoryOf(String... topics) {
        return new SourceMemory(Arrays.stream(topics).map(this::trace).toList());
    }

    private PageTrace trace(String topic) {
        return ((PageOutcome.Read) reader.read(page(topic))).trace();
    }

    private static PageTrace trace(String title, List<Block> blocks) {
        return PageTrace.of(title, blocks, all(blocks, 3));
    }

    /** A body whose fourth paragraph is the sentence. */
    private static List<Block> sentences(String topic, String sentence) {
        String[] parts = new String(page(topic).body(), StandardCharsets.UTF_8).split("(?=<p>)");
        parts[4] = "<p>" + sentence + "</p>" + parts[4];
        return blocksOf(new Page(
                String.join("", parts).getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://news.example/" + topic)));
    }

    private static List<Block> blocks(String topic) {
        return blocksOf(page(topic));
    }

    private static List<Block> blocksOf(Page page) {
        return Blocks.of(Objects.requireNonNull(Markup.parse(Decoder.decode(page.body(), page.contentType()))));
    }

    private static Page page(String topic) {
        String paragraphs = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> """
                        <p>The %1$s point %2$d of %1$s keepers reaches %1$s owners well before %1$s feast, for
                        all %1$s law says, while %1$s neighbours doubt how %1$s people vote.</p>
                        """.formatted(topic, number))
                .collect(Collectors.joining());
        return new Page(
                """
                <!doctype html><html lang="en"><head><title>The %1$s reopens - Evening Ledger Online</title></head>
                <body><div class="text">%2$s<p class="tip">%3$s</p></div>
                <div class="footer newsletter"><p>Subscribe to the %1$s letter</p></div></body></html>
                """.formatted(topic, paragraphs, PROMPT).getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://news.example/" + topic));
    }
}
