package org.marsad.fetch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Marsad asks other people's servers.
 *
 * @param userAgent       product token that robots.txt groups are matched with, sent as User-Agent with the contact
 * @param contact         address or mail address a site can complain to; sent with the user agent when given
 * @param minDelay        least time between two requests to one host
 * @param maxCrawlDelay   longest Crawl-delay of a robots.txt that is honoured in full
 * @param maxBody         most bytes of one page, after decompression
 * @param maxListing      most bytes of one feed, sitemap or listing, after decompression
 * @param connectTimeout  longest wait for a connection
 * @param timeout         longest time for one whole request, redirects apart
 * @param maxRedirects    most redirects followed
 * @param robotsTtl       how long a robots.txt is believed
 * @param allowedNetworks CIDRs that the address guard lets through although they are not public; empty by default
 */
public record FetchSettings(
        @DefaultValue("marsad") String userAgent,
        @Nullable String contact,
        @DefaultValue("1s") Duration minDelay,
        @DefaultValue("60s") Duration maxCrawlDelay,
        @DefaultValue("5MB") DataSize maxBody,
        @DefaultValue("20MB") DataSize maxListing,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5") int maxRedirects,
        @DefaultValue("1h") Duration robotsTtl,
        @DefaultValue List<String> allowedNetworks) {}
