package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;

/** What becomes of pages that are hard to read: those of {@code NewsWorld}'s hostile profile, one by one. */
@MarsadTest
class HostilePagesTest extends HostileSite {

    @Test
    void twoHundredThousandNestedElementsDoNotHideTheArticle() {
        site.on("/news/1001", HTML, page("Deep").replace("<article>", "<div>".repeat(200_000) + "<article>"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).contains("will not hand over its weapons");
    }

    @Test
    void aPageUnderTheWrongCharsetIsReadAsItsBytesAre() {
        String page = TestSite.page(
                "الفصائل ترفض تسليم سلاحها",
                "قال مسؤول عراقي إن الفصائل المسلحة رفضت تسليم سلاحها إلى الدولة في بغداد يوم الاثنين، وإن المحادثات ستستمر أسابيع.");
        site.on(
                "/news/1001",
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8",
                page.getBytes(Charset.forName("windows-1256")));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).contains("رفضت تسليم سلاحها إلى الدولة");
    }

    @Test
    void nulBytesAreLeftOut() {
        site.on("/news/1001", HTML, page("Nul").replace("weapons", "wea\u0000pons \u0001"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).contains("hand over its weapons").doesNotContain("\u0001");
    }

    @Test
    void scriptsAreNoPartOfTheTextNorOfTheAuthor() {
        String script = "<script>new Image().src='http://127.0.0.9/canary?body'</script>"
                + "<a href=\"javascript:fetch('/canary')\">statement</a><img src=x onerror=\"fetch('/canary')\">";
        site.on(
                "/news/1001",
                HTML,
                page("Scripts")
                        .replace("</h1>", "</h1><p class=\"byline\">By Mira Farrow\"><img src=x onerror=alert(1)></p>")
                        .replace("on Monday.", "on Monday." + script));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).doesNotContain("canary", "<script", "onerror");
        assertThat(one("authors::text", "/news/1001")).doesNotContain("<", "onerror");
    }

    @Test
    void aDateThatLiesAheadIsNoneAndTheArticleStandsAtTheTimeItWasSeen() {
        site.on("/news/1001", HTML, page("Ahead").replace("2025-04-08T10:00:00+03:00", "2124-04-08T10:00:00+03:00"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(one("coalesce(published_at::text, 'none')", "/news/1001")).isEqualTo("none");
        assertThat(one("(dated_at <= now())::text", "/news/1001")).isEqualTo("true");
    }

    @Test
    void aDateWithoutAZoneIsReadAsBaghdadsTime() {
        site.on("/news/1001", HTML, page("No zone").replace("2025-04-08T10:00:00+03:00", "2025-04-08 10:00:00"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(one("published_day::text", "/news/1001")).isEqualTo("2025-04-08");
    }

    @Test
    void aPageNotFoundThatAnswersLikeAnyOtherHasNoArticle() {
        site.on(
                "/news/1001",
                HTML,
                "<html><head><title>The Courier</title></head><body><h1>Page not found</h1></body></html>");
        assertThat(read("/news/1001")).startsWith("REFUSED: No article text was found on the page.");
    }
}
