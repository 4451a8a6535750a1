package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "http://news.example/feed, http://news.example/a, true",
        "http://news.example/feed, https://news.example/a, true",
        "https://news.example/feed, http://news.example/a, false",
        "https://news.example/feed, https://cdn.news.example/a, false",
        "https://news.example/feed, https://other.example/a, false",
        "http://news.example:8080/feed, http://news.example:8081/a, false",
    })
    void theyGoToTheirOwnSiteAndNowhereElse(String origin, String asked, boolean sent) {
        OwnHeaders own = new OwnHeaders(URI.create(origin), Map.of("X-Key", "secret"));
        HttpUrl url = Objects.requireNonNull(HttpUrl.parse(asked));
        assertThat(own.sentTo(url, Headers.of("Accept", "*/*")).get("X-Key")).isEqualTo(sent ? "secret" : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host|news.example",
                "cookie|a=b",
                "Content-Length|0",
                "If-None-Match|x",
                "User-Agent|Mozilla",
                "X-Forwarded-For|1.2.3.4",
                "X Y|a",
                "X-Y:|a",
                "X-Ü|a",
                "X-Y|ü",
            })
    void whatCouldChangeTheRequestItselfIsRefused(String name, String value) {
        assertThatThrownBy(() -> new OwnHeaders(null, Map.of(name, value)))
                .isInstanceOfSatisfying(
                        OwnHeaders.Bad.class, bad -> assertThat(bad.header()).isEqualTo(name));
    }

    @Test
    void aLineBreakInAValueIsRefused() {
        assertThatThrownBy(() -> new OwnHeaders(null, Map.of("X-Y", "a\r\nHost: evil.example")))
                .isInstanceOf(OwnHeaders.Bad.class);
        assertThatThrownBy(() -> new OwnHeaders(null, Map.of("X-Y\r\nCookie", "a")))
                .isInstanceOf(OwnHeaders.Bad.class);
    }

    @Test
    void tooManyTooLongOrOneTwiceAreRefused() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= OwnHeaders.MOST; i++) {
            many.put("X-" + i, "a");
        }
        assertThatThrownBy(() -> new OwnHeaders(null, many)).isInstanceOf(OwnHeaders.Bad.class);
        assertThatThrownBy(() -> new OwnHeaders(null, Map.of("X", "a".repeat(OwnHeaders.LONGEST + 1))))
                .isInstanceOf(OwnHeaders.Bad.class);
        assertThatThrownBy(() -> new OwnHeaders(null, Map.of("X-Y", "a", "x-y", "b")))
                .isInstanceOf(OwnHeaders.Bad.class);
    }
}
