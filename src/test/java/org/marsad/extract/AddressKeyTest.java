package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example.org/world/talks-resume?id=7",
                "https://www.news.example.org/world/talks-resume?id=7",
                "https://NEWS.Example.org:443/world/talks-resume/?id=7",
                "http://news.example.org:80/world/talks-resume?id=7#top",
                "https://news.example.org./world/talks-resume?id=7",
                "https://user@news.example.org/world/talks-resume?id=7",
                "https://news.example.org/world/./a/../talks-resume?id=7",
                "https://news.example.org/world/talks%2Dresume?id=7",
                "https://news.example.org/world/talks-resume?utm_source=rss&id=7&utm_medium=feed",
                "https://news.example.org/world/talks-resume?id=7&fbclid=IwAR0&gclid=1&at_medium=RSS&at_campaign=x",
                "https://news.example.org/world/talks-resume;jsessionid=0A1B?UTM_SOURCE=x&id=7&",
            })
    void oneAddressWrittenInManyWaysIsOne(String written) {
        assertThat(AddressKey.of(URI.create(written))).isEqualTo("//news.example.org/world/talks-resume?id=7");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://a.example/X",
        "https://a.example/x, https://b.example/x",
        "https://a.example/x?id=1, https://a.example/x?id=2",
        "https://a.example/x?p=2, https://a.example/x",
        "http://127.0.0.1:8001/x, http://127.0.0.1:8002/x",
        "https://www.example/x, https://example/x",
        "https://a.example/a%2Fb, https://a.example/a/b",
        "https://a.example/a%3Fb, https://a.example/a?b",
    })
    void differentAddressesStayDifferent(String one, String other) {
        assertThat(AddressKey.of(URI.create(one))).isNotEqualTo(AddressKey.of(URI.create(other)));
    }

    @Test
    void parametersStandInOneOrder() {
        assertThat(AddressKey.of(URI.create("https://a.example/x?b=2&a=1")))
                .isEqualTo(AddressKey.of(URI.create("https://a.example/x?a=1&b=2")));
    }

    @Test
    void arabicIsOneWhetherEscapedOrNotAndHowEverComposed() {
        String key = AddressKey.of(URI.create("https://a.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"));
        assertThat(AddressKey.of(URI.create("https://a.example/أخبار"))).isEqualTo(key);
        assertThat(AddressKey.of(URI.create("https://a.example/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1")))
                .isEqualTo(key);
        assertThat(AddressKey.of(URI.create("https://a.example/%D8%A7%D9%94%D8%AE%D8%A8%D8%A7%D8%B1")))
                .isEqualTo(key);
    }

    @Test
    void bytesThatAreNoTextAreKept() {
        assertThat(AddressKey.of(URI.create("https://a.example/%ff%C7"))).isEqualTo("//a.example/%FF%C7");
    }

    @Test
    void anInternationalHostIsOneInEitherForm() {
        assertThat(AddressKey.of(URI.create("https://xn--mgbh0fb.example/x"))).isEqualTo("//xn--mgbh0fb.example/x");
    }

    @Test
    void aVeryLongAddressHasABoundedKeyOfItsOwn() {
        String one = AddressKey.of(URI.create("https://a.example/" + "x".repeat(3_000) + "1"));
        String other = AddressKey.of(URI.create("https://a.example/" + "x".repeat(3_000) + "2"));
        assertThat(one).hasSizeLessThan(1_100).isNotEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/news/123456/old-words, https://a.example/news/123456/new-words",
        "https://a.example/old-words-123456.html, https://www.a.example/new-words-123456.html",
        "https://a.example/123456-old-words, https://a.example/123456-new-words",
    })
    void aNumberStaysWhenTheWordsBesideItChange(String one, String other) {
        assertThat(AddressKey.numbered(URI.create(one))).isNotNull().isEqualTo(AddressKey.numbered(URI.create(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/news/words-only",
                "https://a.example/news/20250408/words",
                "https://a.example/words-20250408",
                "https://a.example/2025/04/08/words",
                "https://a.example/news/123456",
                "https://a.example/",
            })
    void anAddressWithoutANumberBesideWordsHasNone(String url) {
        assertThat(AddressKey.numbered(URI.create(url))).isNull();
    }
}
