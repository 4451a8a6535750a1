package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
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

    @Test
    void whereAReaderCameFromMakesNoOtherShape() {
        assertThat(shape("https://news.example/a-brigade-moves-77?utm_source=feed&utm_medium=rss"))
                .isEqualTo(shape("https://news.example/talks-on-arms-go-on-1019"));
    }

    @Test
    void anAddressWordedOtherwiseIsLikeItsSiblingsButASectionIsNot() {
        List<AddressShape> known = List.of(shape("https://news.example/politics/talks-on-arms-go-on-1019"));
        assertThat(AddressShape.anyLike(known, shape("https://news.example/politics/the-long-wait")))
                .isTrue();
        assertThat(AddressShape.anyLike(known, shape("https://news.example/politics/economy")))
                .isFalse();
        assertThat(AddressShape.anyLike(known, shape("https://news.example/the-long-wait")))
                .isFalse();
    }

    private static AddressShape shape(String url) {
        return AddressShape.of(URI.create(url));
    }
}
