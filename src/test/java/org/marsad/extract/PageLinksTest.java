package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example.org/news/talks, https://a.example.org/news/talks",
        "https://a.example.org/news/talks?utm_source=x, /news/talks",
        "https://a.example.org/news/talks/amp/, https://www.example.org/news/talks",
        "https://amp.example.org/news/talks, https://www.example.org/news/talks",
        "https://a.example.org/news/talks/print, https://a.example.org/news/talks",
        "https://a.example.org/, https://a.example.org/",
    })
    void anAddressAtTheSameSiteMayBeCanonical(String page, String stated) {
        assertThat(canonical(page, stated).canonical())
                .isEqualTo(URI.create(page).resolve(stated));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example.org/news/talks, https://a.example.org/",
        "https://a.example.org/news/talks, https://a.example.org/ar/",
        "https://a.example.org/news/talks, https://a.example.org/index.php",
        "https://a.example.org/news/world/talks, https://a.example.org/news/world/",
        "https://a.example.org/news/world/talks, https://a.example.org/news",
        "https://a.example.org/news/talks, javascript:alert(1)",
        "http://127.0.0.1:8001/news/talks, http://127.0.0.1:8002/news/talks",
        "https://one.co.uk/news/talks, https://two.co.uk/news/talks",
    })
    void aHomePageASectionOrAnotherSiteIsNone(String page, String stated) {
        assertThat(canonical(page, stated).canonical()).isNull();
    }

    @Test
    void theOriginalAtAnotherSiteIsTold() {
        assertThat(canonical("https://copy.example.org/a", "https://origin.example.com/b")
                        .origin())
                .isEqualTo(URI.create("https://origin.example.com/b"));
        assertThat(canonical("https://copy.example.org/a", "https://origin.example.com/")
                        .origin())
                .isNull();
        assertThat(canonical("https://copy.example.org/a", "https://copy.example.org/b")
                        .origin())
                .isNull();
    }

    @Test
    void theAmpFormIsTold() {
        assertThat(PageLinks.of(
                                Jsoup.parse("<link rel=amphtml href=https://amp.example.org/a>"),
                                URI.create("https://www.example.org/a"))
                        .amp())
                .isEqualTo(URI.create("https://amp.example.org/a"));
    }

    private static PageLinks canonical(String page, String stated) {
        return PageLinks.of(Jsoup.parse("<link rel=canonical href=\"" + stated + "\">"), URI.create(page));
    }
}
