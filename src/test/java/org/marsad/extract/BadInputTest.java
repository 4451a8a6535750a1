package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever arrives as a page is read, or refused with a reason, in bounded time. */
class BadInputTest {

    private static final PageReader READER = new PageReader();
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String PROSE =
            "<p>The guards of the northern harbour handed over forty rifles on Friday, as the city council had asked them to.</p>";

    @Test
    void tablesNestedTwoHundredThousandDeepAreReadInBoundedTime() {
        assertThat(read("<html><body>" + "<table><tr><td>".repeat(200_000) + PROSE))
                .isNotNull();
    }

    @Test
    void tablesNestedDeepThatHoldNothingHaveNoText() {
        assertThat(reason(read("<html><body>" + "<table><tr><td>".repeat(200_000))))
                .isIn(PageOutcome.Reason.NO_TEXT, PageOutcome.Reason.TOO_DEEP);
    }

    @Test
    void twentyMegabytesOfOneLineAreReadInBoundedTime() {
        byte[] line = new byte[20_000_000];
        Arrays.fill(line, (byte) 'a');
        assertThat(read(line, "text/html")).isNotNull();
        byte[] words = "word ".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(read(words, "text/html")).isNotNull();
    }

    @Test
    void nulBytesBetweenTheLettersLeaveTheText() {
        assertThat(text(read(PROSE.replace("forty", "f\0o\0r\0t\0y")))).contains("handed over forty rifles");
    }

    @Test
    void brokenUtf8LeavesTheRestOfTheText() {
        byte[] page = PROSE.getBytes(StandardCharsets.UTF_8);
        page[20] = (byte) 0xC3;
        page[21] = (byte) 0x28;
        page[40] = (byte) 0xFF;
        assertThat(text(read(page, "text/html; charset=utf-8"))).contains("as the city council had asked them to.");
    }

    @Test
    void aPageWithoutABodyHasNoText() {
        assertThat(reason(read("<html><head><title>Nothing</title></head></html>")))
                .isEqualTo(PageOutcome.Reason.NO_TEXT);
    }

    @Test
    void aPageOfFramesHasNoText() {
        assertThat(
                        reason(
                                read(
                                        "<html><head><title>News</title></head><frameset cols=20%,80%><frame src=menu.html><frame src=a.html></frameset></html>")))
                .isEqualTo(PageOutcome.Reason.NO_TEXT);
    }

    @Test
    void aPdfSentAsHtmlIsBinary() {
        assertThat(reason(
                        read("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj".getBytes(StandardCharsets.UTF_8), "text/html")))
                .isEqualTo(PageOutcome.Reason.BINARY);
    }

    @Test
    void picturesSentAsHtmlAreBinary() {
        byte[] png = new byte[2_000];
        byte[] jpeg = new byte[2_000];
        for (int i = 0; i < png.length; i++) {
            png[i] = (byte) (i * 31 % 256);
            jpeg[i] = (byte) (i * 17 % 256);
        }
        byte[] pngHead = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        byte[] jpegHead = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(pngHead, 0, png, 0, pngHead.length);
        System.arraycopy(jpegHead, 0, jpeg, 0, jpegHead.length);
        assertThat(reason(read(png, "text/html"))).isEqualTo(PageOutcome.Reason.BINARY);
        assertThat(reason(read(jpeg, "text/html"))).isEqualTo(PageOutcome.Reason.BINARY);
        byte[] gif = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        assertThat(reason(read(Arrays.copyOf(gif, 200), "text/html"))).isEqualTo(PageOutcome.Reason.BINARY);
    }

    @Test
    void nothingThatRunsSurvivesIntoAnyField() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        String stated = hostile.replace("<", "&lt;").replace(">", "&gt;");
        PageOutcome outcome = read("<html lang='en\" onload=alert(3)'><head><title>Rifles " + stated
                + "</title><link rel=canonical href='javascript:alert(4)'><meta property='og:image' content='javascript:alert(5)'>"
                + "<meta name=author content='Mira " + stated + "'><meta property='og:title' content='Rifles " + stated
                + "'>"
                + "<style>p{background:url(javascript:alert(6))}</style></head><body><article><h1>Rifles handed over"
                + hostile
                + "</h1><p class=byline onclick=alert(7)>By <a href='javascript:alert(8)'>Mira Farrow</a></p><script>document.write('evil')</script>"
                + PROSE
                + "<p onmouseover='alert(9)'>Nobody was hurt, <a href=\"javascript:alert(10)\">the council</a> said on the same evening, and the rifles were counted twice before they were locked away in the old mill.<svg onload=alert(11)></svg><iframe srcdoc='<script>alert(12)</script>'></iframe></p>"
                + "<noscript><img src=x onerror=alert(13)></noscript><style>.x{}</style></article></body></html>");
        Content content = ((PageOutcome.Read) outcome).content();
        assertThat(content.text()).contains("handed over forty rifles").contains("Nobody was hurt, the council said");
        Stream.of(
                        content.text(),
                        content.title(),
                        String.join(" ", content.authors()),
                        content.language(),
                        Objects.toString(content.canonical()),
                        Objects.toString(content.image()),
                        Objects.toString(content.credit()))
                .map(field -> field.toLowerCase(Locale.ROOT))
                .forEach(field -> assertThat(field)
                        .doesNotContain(
                                "<script", "javascript:", "document.write", "onerror=", "onclick=", "background:url"));
    }

    @Test
    void aStatedNameOfDashesAloneIsReadInBoundedTime() {
        String dashes = "— ".repeat(150_000) + "x";
        assertThat(text(read("<meta name=author content='" + dashes + "'><title>" + dashes + "</title>"
                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + dashes
                        + "\",\"author\":[\"" + dashes + "\",{\"name\":\"" + dashes + "\"}],\"publisher\":{\"name\":\""
                        + dashes + "\"},\"sourceOrganization\":{\"name\":\"" + dashes + "\"}}</script>" + PROSE)))
                .startsWith("The ");
    }

    private static PageOutcome.Reason reason(PageOutcome outcome) {
        assertThat(outcome).isInstanceOf(PageOutcome.Unreadable.class);
        return ((PageOutcome.Unreadable) outcome).reason();
    }

    private static String text(PageOutcome outcome) {
        assertThat(outcome).isInstanceOf(PageOutcome.Read.class);
        return ((PageOutcome.Read) outcome).content().text();
    }

    private static PageOutcome read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private static PageOutcome read(byte[] body, String contentType) {
        return Assertions.assertTimeout(
                BOUND, () -> READER.read(new Page(body, contentType, URI.create("https://news.example/a"))));
    }
}
