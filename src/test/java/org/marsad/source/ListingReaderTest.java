package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.source.Listing.Kind;
import org.marsad.source.ListingOutcome.Listed;
import org.marsad.source.ListingOutcome.Reason;
import org.marsad.source.ListingOutcome.Unlisted;

class ListingReaderTest {

    private static final URI FEED = URI.create("https://news.example/feed");
    private final ListingReader reader = new ListingReader();

    @Test
    void rssItemsKeepTheirGuidTitleAndDate() {
        Listing listing = listed(Kind.FEED, """
                <?xml version="1.0"?>
                <rss version="2.0"><channel><title>The Marsh Post</title><link>https://news.example/</link>
                <item><title>Talks &amp;amp; tea: &lt;b&gt;no&lt;/b&gt; deal</title><link>/2025/talks</link>
                <guid isPermaLink="false">urn:1</guid><pubDate>Tue, 8 Apr 2025 07:53 +0300</pubDate></item>
                </channel></rss>""");
        assertThat(listing.title()).isEqualTo("The Marsh Post");
        assertThat(listing.items())
                .containsExactly(new Item(
                        URI.create("https://news.example/2025/talks"),
                        "urn:1",
                        "Talks & tea: no deal",
                        Instant.parse("2025-04-08T04:53:00Z")));
    }

    @Test
    void rssOneItemsStandBesideTheChannel() {
        Listing listing = listed(Kind.FEED, """
                <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example/"><title>Old</title></channel>
                <item rdf:about="https://news.example/a"><title>A</title><dc:date>2025-04-08T07:53:51+03:00</dc:date></item>
                </rdf:RDF>""");
        assertThat(listing.items())
                .extracting(Item::url, Item::published)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        URI.create("https://news.example/a"), Instant.parse("2025-04-08T04:53:51Z")));
    }

    @Test
    void atomLinksResolveAgainstXmlBaseAndAlternateWins() {
        Listing listing = listed(Kind.FEED, """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.example/x/"><title type="html">A &amp;amp; B</title>
                <entry xml:base="sub/"><title>One</title><id>tag:1</id><link rel="edit" href="/edit/1"/><link rel="enclosure" href="/a.mp3"/>
                <link rel="alternate" type="text/html" href="one.html#top"/><updated>2025-04-09T00:00:00Z</updated>
                <published>2025-04-08T00:00:00Z</published><source><title>Other</title><id>x</id></source></entry></feed>""");
        assertThat(listing.title()).isEqualTo("A & B");
        assertThat(listing.items())
                .containsExactly(new Item(
                        URI.create("https://cdn.example/x/sub/one.html"),
                        "tag:1",
                        "One",
                        Instant.parse("2025-04-08T00:00:00Z")));
    }

    @Test
    void jsonFeedsAreFeeds() {
        Listing listing = listed(Kind.FEED, """
                {"version":"https://jsonfeed.org/version/1.1","title":"J","items":[
                 {"id":"1","url":"https://news.example/1","title":"خبر أول","date_published":"2025-04-08T10:00:00+03:00"},
                 {"id":"2","url":"javascript:alert(1)","title":"no"}]}""");
        assertThat(listing.items())
                .containsExactly(new Item(
                        URI.create("https://news.example/1"), "1", "خبر أول", Instant.parse("2025-04-08T07:00:00Z")));
    }

    @Test
    void newestItemsComeFirstAndUndatedOnesLast() {
        Listing listing = listed(Kind.FEED, """
                <rss><channel><item><link>https://a.example/undated</link></item>
                <item><link>https://a.example/old</link><pubDate>01 Jan 2025 00:00:00 GMT</pubDate></item>
                <item><link>https://a.example/new</link><pubDate>02 Jan 2025 00:00:00 GMT</pubDate></item></channel></rss>""");
        assertThat(listing.items())
                .extracting(item -> item.url().getPath())
                .containsExactly("/new", "/old", "/undated");
    }

    @Test
    void aFeedThatBreaksOffKeepsItsWholeItems() {
        Listing listing = listed(Kind.FEED, """
                <rss><channel><title>Fish & Chips <br> &nbsp; News</title>
                <item><title>Bread &nbsp;& water</title><link>https://a.example/1?x=1&y=2</link></item>
                <item><title><![CDATA[Tea & milk]]></title><link>https://a.example/2</link></item>
                <item><title>Cut off</title><link>https://a.exam""");
        assertThat(listing.items())
                .extracting(Item::title, item -> item.url().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Bread & water", "https://a.example/1?x=1&y=2"),
                        org.assertj.core.groups.Tuple.tuple("Tea & milk", "https://a.example/2"));
    }

    @Test
    void aFeedWithoutAWholeItemIsBroken() {
        assertThat(reason(Kind.FEED, "<rss><channel><title>x</title><item><title>Cut"))
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void anEmptyFeedIsEmpty() {
        assertThat(reason(Kind.FEED, "<rss><channel><title>x</title></channel></rss>"))
                .isEqualTo(Reason.EMPTY);
        assertThat(reason(Kind.FEED, "  ")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aWebPageIsNotAFeed() {
        String page =
                "<!DOCTYPE html><html><head><title>Just a moment</title></head><body><h1>Checking</h1></body></html>";
        assertThat(reason(Kind.FEED, page)).isEqualTo(Reason.NOT_A_FEED);
        assertThat(reason(Kind.SITEMAP, page)).isEqualTo(Reason.NOT_A_FEED);
        assertThat(reason(Kind.FEED, "<?xml version='1.0'?><opml><body/></opml>"))
                .isEqualTo(Reason.NOT_A_FEED);
    }

    @Test
    void entitiesAreUnsafe() {
        assertThat(
                        reason(
                                Kind.FEED,
                                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title><link>https://a.example/1</link></item></channel></rss>"))
                .isEqualTo(Reason.UNSAFE);
        assertThat(reason(Kind.FEED, "<!DOCTYPE rss [<!ENTITY l0 \"ha\"><!ENTITY l1 \"&l0;&l0;\">]><rss/>"))
                .isEqualTo(Reason.UNSAFE);
    }

    @Test
    void aPlainDocumentTypeIsHarmless() {
        Listing listing = listed(
                Kind.FEED,
                "<?xml version='1.0'?><!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss-0.91.dtd\">"
                        + "<rss version='0.91'><channel><item><title>T</title><link>https://a.example/1</link></item></channel></rss>");
        assertThat(listing.items()).hasSize(1);
    }

    @Test
    void noMoreThanTheLimitIsTaken() {
        String items = "<item><link>https://a.example/%d</link></item>".repeat(3_000);
        StringBuilder feed = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 3_000; i++) {
            feed.append("<item><link>https://a.example/").append(i).append("</link></item>");
        }
        assertThat(items).isNotEmpty();
        assertThat(listed(Kind.FEED, feed.append("</channel></rss>").toString()).items())
                .hasSize(ListingReader.MAX_ITEMS);
    }

    @Test
    void aMislabelledFeedIsReadAsItsBytesAre() {
        String feed =
                "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>نزع سلاح الفصائل في بغداد</title><link>https://a.example/1</link></item></channel></rss>";
        assertThat(title(feed.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8), "text/xml; charset=iso-8859-1"))
                .isEqualTo("نزع سلاح الفصائل في بغداد");
        assertThat(title(
                        feed.formatted("windows-1256").getBytes(Charset.forName("windows-1256")),
                        "text/xml; charset=utf-8"))
                .isEqualTo("نزع سلاح الفصائل في بغداد");
        assertThat(title(feed.formatted("utf-16").getBytes(StandardCharsets.UTF_16), null))
                .isEqualTo("نزع سلاح الفصائل في بغداد");
    }

    @Test
    void aSitemapIndexNamesItsPartsNewestFirst() {
        Listing listing = listed(Kind.SITEMAP, """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://a.example/1.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
                <sitemap><loc>https://a.example/2.xml</loc><lastmod>2025-01-01T00:00:00Z</lastmod></sitemap></sitemapindex>""");
        assertThat(listing.kind()).isEqualTo(Kind.SITEMAP);
        assertThat(listing.items()).isEmpty();
        assertThat(listing.more())
                .containsExactly(URI.create("https://a.example/2.xml"), URI.create("https://a.example/1.xml"));
    }

    @Test
    void aNewsSitemapGivesTitlesAndDatesAndLastmodOnlyOrders() {
        Listing listing = listed(Kind.SITEMAP, """
                <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="x">
                <url><loc>https://a.example/plain-story</loc><lastmod>2025-04-07</lastmod></url>
                <url><loc>https://a.example/news-story</loc><image:image><image:title>no</image:title><image:loc>https://a.example/i.jpg</image:loc></image:image>
                <news:news><news:publication_date>2025-04-08T10:00:00+03:00</news:publication_date><news:title>Handover begins</news:title></news:news></url>
                <url><loc>https://a.example/tag/iraq</loc></url><url><loc>https://a.example/</loc></url></urlset>""");
        assertThat(listing.items())
                .containsExactly(
                        new Item(
                                URI.create("https://a.example/news-story"),
                                null,
                                "Handover begins",
                                Instant.parse("2025-04-08T07:00:00Z")),
                        new Item(
                                URI.create("https://a.example/plain-story"),
                                null,
                                null,
                                null,
                                Instant.parse("2025-04-07T00:00:00Z")));
    }

    @Test
    void aListingPageGivesArticlesAndNoTraps() {
        Listing listing = listed(Kind.PAGE, """
                <html><head><title>Latest | Post</title></head><body><ul class="menu"><li><a href="/politics">Politics and more of it here</a></li>
                <li><a href="/search?q=news">Search</a></li></ul><div class="list">
                <div><a href="/2025/04/08/militia-rejects-disarmament-plan/"><img alt=""></a><h2><a href="/2025/04/08/militia-rejects-disarmament-plan/">Militia rejects disarmament plan</a></h2>
                <a href="/2025/04/08/militia-rejects-disarmament-plan/?print=1">Print</a></div>
                <div><h2><a href="https://www.news.example/2025/04/07/depots-inspected-in-the-south/">Depots inspected in the south</a></h2><a href="/author/mira">Mira Farrow writes about weapons</a></div>
                <div><h2><a href="https://elsewhere.example/2025/04/07/somebody-elses-long-story-here/">Somebody else's long story here</a></h2></div>
                <div><h2><a href="/news/1007">الفصائل ترفض تسليم سلاحها للدولة</a></h2></div></div>
                <a href="/calendar?m=1">calendar</a><a href="/members/login">login</a><a href="/tag/iraq-militias-and-weapons">Iraq militias and their weapons</a></body></html>""");
        assertThat(listing.items())
                .extracting(Item::title)
                .containsExactly(
                        "Militia rejects disarmament plan",
                        "Depots inspected in the south",
                        "الفصائل ترفض تسليم سلاحها للدولة");
    }

    @Test
    void impossibleDatesAreNone() {
        assertThat(FeedDate.parse("31 Jun 2025 10:00:00 GMT")).isNull();
        assertThat(FeedDate.parse("Thu, 01 Jan 1970 00:00:00 +0000")).isNull();
        assertThat(FeedDate.parse("yesterday")).isNull();
    }

    @Test
    void sloppyDatesAreRead() {
        for (String date : List.of(
                "2025-04-08T07:53:51",
                "2025-04-08 07:53:51",
                "Tue, 08 Apr 2025 07:53:51 GMT",
                "Tuesday, 8 April 2025 07:53:51 +0000",
                "08-Apr-2025 07:53:51",
                "Apr 8, 2025 7:53:51 AM",
                "Tue, 08 Apr 25 02:53:51 EST",
                "2025-04-08T10:53:51.123+0300")) {
            assertThat(FeedDate.parse(date)).as(date).isEqualTo(Instant.parse("2025-04-08T07:53:51Z"));
        }
        assertThat(FeedDate.parse("2025-04-08")).isEqualTo(Instant.parse("2025-04-08T00:00:00Z"));
    }

    private Listing listed(Kind kind, String text) {
        ListingOutcome outcome = reader.read(kind, text.getBytes(StandardCharsets.UTF_8), null, FEED);
        assertThat(outcome).isInstanceOf(Listed.class);
        return ((Listed) outcome).listing();
    }

    private Reason reason(Kind kind, String text) {
        return ((Unlisted) reader.read(kind, text.getBytes(StandardCharsets.UTF_8), null, FEED)).reason();
    }

    private @Nullable String title(byte[] body, @Nullable String contentType) {
        return ((Listed) reader.read(Kind.FEED, body, contentType, FEED))
                .listing()
                .items()
                .getFirst()
                .title();
    }
}
