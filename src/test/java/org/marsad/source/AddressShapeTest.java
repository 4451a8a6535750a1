package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressShapeTest {

    @Test
    void articlesOfASiteHaveOneShape() {
        assertThat(shape("https://news.example/en/politics/talks-on-arms-go-on-1019"))
                .isEqualTo(shape("https://news.example/en/security/a-brigade-moves-its-base-77"));
        assertThat(shape("https://news.example/view.php?id=12"))
                .isEqualTo(shape("https://news.example/view.php?id=99"));
    }

    @Test
    void sectionsAndOtherHostsHaveAnother() {
        AddressShape article = shape("https://news.example/en/politics/talks-on-arms-go-on-1019");
        assertThat(shape("https://news.example/en/politics/archive")).isNotEqualTo(article);
        assertThat(shape("https://news.example/en/politics")).isNotEqualTo(article);
        assertThat(shape("https://other.example/en/politics/talks-on-arms-go-on-1019"))
                .isNotEqualTo(article);
        assertThat(shape("https://news.example/en/politics/talks-on-arms-go-on-1019?print=1"))
                .isNotEqualTo(article);
    }

    private static AddressShape shape(String url) {
        return AddressShape.of(URI.create(url));
    }
}
