package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final String ITEM = "<item><title>A</title><link>https://news.example/a</link><ttl>999</ttl></item>";

    @ParameterizedTest
    @CsvSource({
        "<ttl>60</ttl>, PT1H",
        "<ttl> 5 </ttl>, PT5M",
        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>, PT1H",
        "<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>, PT6H",
        "<sy:updatePeriod>weekly</sy:updatePeriod>, PT168H",
        "<sy:updateFrequency>2</sy:updateFrequency>, PT12H",
        "<ttl>15</ttl><sy:updatePeriod>hourly</sy:updatePeriod>, PT1H",
        "<ttl>180</ttl><sy:updatePeriod>hourly</sy:updatePeriod>, PT3H"
    })
    void aFeedSaysHowOftenItIsToBeRead(String words, Duration pace) {
        assertThat(rss(words)).isEqualTo(pace);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "<ttl>0</ttl>",
        "<ttl>-5</ttl>",
        "<ttl>soon</ttl>",
        "<ttl>99999999999999999999</ttl>",
        "<ttl/>",
        "<sy:updatePeriod>fortnightly</sy:updatePeriod>",
        "<image><a><ttl>60</ttl></a></image>"
    })
    void whatSaysNothingThatCanBeMeantAsksForNothing(String words) {
        assertThat(rss(words)).isNull();
    }

    @Test
    void atomFeedsMaySayItToo() {
        assertThat(pace("<feed xmlns:sy='s'><sy:updatePeriod>hourly</sy:updatePeriod>"
                        + "<entry><title>A</title><link href='https://news.example/a'/></entry></feed>"))
                .isEqualTo(Duration.ofHours(1));
    }

    private static @Nullable Duration rss(String words) {
        return pace("<rss xmlns:sy='s'><channel><title>T</title>" + words + ITEM + "</channel></rss>");
    }

    private static @Nullable Duration pace(String xml) {
        ListingOutcome outcome = new ListingReader()
                .read(
                        Listing.Kind.FEED,
                        xml.getBytes(StandardCharsets.UTF_8),
                        "application/xml",
                        URI.create("https://news.example/feed"));
        if (!(outcome instanceof ListingOutcome.Listed(Listing listing))) {
            throw new AssertionError(outcome);
        }
        assertThat(listing.items()).hasSize(1);
        return listing.pace();
    }
}
