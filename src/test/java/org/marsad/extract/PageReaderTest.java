package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final PageReader READER = new PageReader();
    private static final String PROSE =
            "<p>The guards of the northern harbour handed over forty rifles on Friday, as the city council had asked them to.</p>";

    @Test
    void anEnglishArticleIsReadWithoutItsSurroundings() {
        Content content =
                read("english.html", "text/html", "https://reed.example/2025/03/14/harbour-guards?utm_source=x");
        assertThat(content.title()).isEqualTo("Harbour guards hand over 40 rifles");
        assertThat(content.authors()).containsExactly("Mira Farrow", "Sami Haddad");
        assertThat(iso(content.published())).isEqualTo("2025-03-14T09:30+03:00");
        assertThat(iso(content.modified())).isEqualTo("2025-03-14T12:05+03:00");
        assertThat(content.language()).isEqualTo("en");
        assertThat(content.canonical()).isEqualTo(URI.create("https://reed.example/2025/03/14/harbour-guards"));
        assertThat(content.text().lines().map(line -> line.substring(0, 15)))
                .containsExactly(
                        "The guards of t",
                        "“We keep our wo",
                        "What comes next",
                        "Three more depo",
                        "The eastern dep",
                        "The old mill ho",
                        "Nobody will be ",
                        "The guards said");
    }

    @Test
    void anArabicArticleIsReadWithItsLevantineMonth() {
        Content content = read("arabic.html", "text/html; charset=utf-8", "https://qasab.example/n/7");
        assertThat(content.title()).isEqualTo("حراس الميناء يسلمون أسلحتهم إلى المجلس");
        assertThat(content.authors()).containsExactly("سلمى النخيلي");
        assertThat(iso(content.published())).isEqualTo("2022-01-14T09:30Z");
        assertThat(content.language()).isEqualTo("ar");
        assertThat(content.text().lines().map(line -> line.substring(0, 14)))
                .containsExactly("سلم حراس المين", "وقال قائد الحر", "ومن المقرر إخل");
    }

    @Test
    void windows1256IsReadWhateverTheHeaderClaims() {
        for (String header :
                new String[] {null, "text/html", "text/html; charset=utf-8", "text/html; charset=iso-8859-1"}) {
            Content content = read("windows-1256.html", header, "https://qasab.example/n/7");
            assertThat(content.title()).isEqualTo("حراس الميناء يسلمون أسلحتهم إلى المجلس");
            assertThat(content.text()).startsWith("سلم حراس الميناء الشمالي أربعين بندقية");
        }
    }

    @Test
    void aPersianArticleIsReadWithItsSolarDate() {
        Content content = read("persian.html", null, "https://bandar.example/1");
        assertThat(content.language()).isEqualTo("fa");
        assertThat(iso(content.published())).isEqualTo("2025-03-14T09:30Z");
        assertThat(content.text().lines()).hasSize(2);
    }

    @Test
    void aSoraniArticleIsReadWithItsDate() {
        Content content = read("sorani.html", null, "https://bender.example/1");
        assertThat(content.language()).isEqualTo("ckb");
        assertThat(iso(content.published())).isEqualTo("2025-03-14");
        assertThat(content.text().lines()).hasSize(2);
    }

    @Test
    void aLiveBlogKeepsItsEntriesAndItsOwnDate() {
        Content content = read("live.html", null, "https://valley.example/live");
        assertThat(content.title()).isEqualTo("Live: convoy leaves the valley");
        assertThat(iso(content.published())).isEqualTo("2025-05-02T06:00Z");
        assertThat(content.text())
                .contains("The bridge over the Salt River was opened")
                .contains("Thirteen trucks were loaded")
                .contains("The road to the valley was closed");
    }

    @Test
    void aPaywalledArticleIsReadAsFarAsItGoes() {
        Content content = read("paywalled.html", null, "https://ledger.example/depots");
        assertThat(content.authors()).containsExactly("Tom Dray");
        assertThat(iso(content.published())).isEqualTo("2024-11-30");
        assertThat(content.text().lines().map(line -> line.substring(0, 16)))
                .containsExactly("For eleven years", "When the depots ");
    }

    @Test
    void aBodyInJsonLdAloneIsTaken() {
        Content content = read("json-ld-only.html", null, "https://plain.example/1");
        assertThat(content.title()).isEqualTo("Checkpoint dismantled");
        assertThat(content.authors()).containsExactly("Huda Safwani");
        assertThat(content.text()).isEqualTo("""
                        The checkpoint at the southern gate was dismantled on Saturday after nine years.
                        Drivers stopped to take pictures of the empty road, and a baker gave away bread.
                        The brigade that held it said its men would join the border guard.""");
    }

    @Test
    void linesOfANestedTableAreParagraphs() {
        Content content = read("nested-tables.html", null, "https://old.example/story.asp?id=7");
        assertThat(content.title()).isEqualTo("Depot sealed in the south");
        assertThat(iso(content.published())).isEqualTo("2014-06-03");
        assertThat(content.text().lines().map(line -> line.substring(0, 16)))
                .containsExactly("Inspectors seale", "The owner of the", "A second shed ne");
    }

    @Test
    void markupOfAnAttackerLeavesOnlyItsWords() {
        Content content = read("hostile.html", null, "https://coast.example/mine");
        assertThat(content.canonical()).isNull();
        assertThat(content.published()).isNull();
        assertThat(content.text()).isEqualTo("""
                        A mine was found on the northern beach on Sunday, and the coast guard closed the road for most of the day.
                        Divers took it out to sea and blew it up in the evening, watched by some hundred people <b>behind a rope</b>.""");
    }

    @Test
    void aPageOfMenusHasNoText() {
        assertThat(outcome(bytes("no-body.html"), null))
                .isInstanceOfSatisfying(
                        PageOutcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(PageOutcome.Reason.NO_TEXT));
    }

    @Test
    void filesOfOtherKindsAreBinary() {
        assertThat(outcome("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "application/pdf"))
                .isEqualTo(new PageOutcome.Unreadable(PageOutcome.Reason.BINARY, "application/pdf"));
        assertThat(outcome(new byte[0], null))
                .isEqualTo(new PageOutcome.Unreadable(PageOutcome.Reason.EMPTY, "0 bytes"));
    }

    @Test
    void aLanguageCodeOfOnlyADashIsNone() {
        assertThat(Language.of("12", "-")).isEqualTo("und");
    }

    @Test
    void nulBytesAreDropped() {
        Content content = content(PROSE.replace("forty", "for\0ty"));
        assertThat(content.text()).contains("handed over forty rifles");
    }

    @Test
    void bottomlessNestingIsReadInBoundedTime() {
        String page = "<html><body>" + "<div>".repeat(50_000) + PROSE;
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(content(page).text()).startsWith("The guards"));
    }

    @Test
    void aDateInAnUnrelatedBlockIsNotThePages() {
        Content content = content("<h1>Rifles handed over</h1>" + PROSE + PROSE.replace("Friday", "Monday")
                + "<aside class=related><ul><li><a href=/1>Older story <time datetime=2019-01-01>1 January 2019</time></a></li></ul></aside>"
                + "<div class=comment><time datetime=2025-01-01>1 January 2025</time></div>");
        assertThat(content.published()).isNull();
    }

    @Test
    void aMomentInUtcIsToldInTheTimeThatThePageShows() {
        Content content = content("<meta property='article:published_time' content='2025-03-14T02:10:00Z'>"
                + "<h1>Rifles handed over</h1><p class=date>March 13, 2025 at 9:10 PM</p>" + PROSE);
        assertThat(iso(content.published())).isEqualTo("2025-03-13T21:10-05:00");
    }

    private static Content content(String html) {
        PageOutcome outcome = outcome(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        assertThat(outcome).isInstanceOf(PageOutcome.Read.class);
        return ((PageOutcome.Read) outcome).content();
    }

    private static Content read(String name, @Nullable String contentType, String url) {
        PageOutcome outcome = READER.read(new Page(bytes(name), contentType, URI.create(url)));
        assertThat(outcome).isInstanceOf(PageOutcome.Read.class);
        return ((PageOutcome.Read) outcome).content();
    }

    private static PageOutcome outcome(byte[] body, @Nullable String contentType) {
        return READER.read(new Page(body, contentType, URI.create("https://news.example/a")));
    }

    private static @Nullable String iso(@Nullable PageDate date) {
        return date == null ? null : date.iso();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PageReaderTest.class.getResourceAsStream("pages/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
