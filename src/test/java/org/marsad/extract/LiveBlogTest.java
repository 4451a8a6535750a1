package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveBlogTest {

    private static final PageReader READER = new PageReader();

    private static final String BRIDGE =
            "The bridge over the Salt River was opened to the convoy, a spokesman for the valley brigades told our reporter at the checkpoint.";
    private static final String TRUCKS =
            "Thirteen trucks were loaded with crates before dawn, and two observers walked along the line and wrote down the numbers.";
    private static final String ROAD =
            "The road to the valley was closed to private cars, and families who wanted to leave were told to wait until noon.";

    @Test
    void entriesStandInTheTextOldestFirstEachWithItsTime() {
        Content content = read("", """
                <div class="feed">%s%s%s</div>""".formatted(
                        entry("2025-05-02T08:00:00+03:00", "8:00", "Bridge open", BRIDGE),
                        entry("2025-05-02T07:00:00+03:00", "7:00", "Trucks loaded", TRUCKS),
                        entry("2025-05-01T23:30:00+03:00", "23:30", "Road closed", ROAD)));
        assertThat(content.text())
                .isEqualTo(String.join(
                        "\n",
                        "2025-05-01 23:30",
                        "Road closed",
                        ROAD,
                        "2025-05-02 07:00",
                        "Trucks loaded",
                        TRUCKS,
                        "08:00",
                        "Bridge open",
                        BRIDGE));
        assertThat(times(content))
                .containsExactly("2025-05-01T23:30+03:00", "2025-05-02T07:00+03:00", "2025-05-02T08:00+03:00");
        assertThat(content.entries().stream().map(entry -> content.text().substring(entry.start(), entry.end())))
                .first()
                .isEqualTo("2025-05-01 23:30\nRoad closed\n" + ROAD);
    }

    @Test
    void whatStandsBeforeTheEntriesStaysThere() {
        String summary =
                "A convoy has left the valley for the river, where the brigades are to hand over what it carries on Friday.";
        Content content = read(
                "",
                "<p>" + summary + "</p><div class=feed>"
                        + entry("2025-05-02T08:00:00Z", "8:00", "Bridge open", BRIDGE)
                        + entry("2025-05-02T07:00:00Z", "7:00", "Trucks loaded", TRUCKS)
                        + entry("2025-05-02T06:00:00Z", "6:00", "Road closed", ROAD) + "</div>");
        assertThat(content.text())
                .startsWith(summary + "\n2025-05-02 06:00\nRoad closed\n")
                .endsWith(BRIDGE);
    }

    @Test
    void aPinnedEntryTakesItsPlaceInTime() {
        Content content = read(
                "",
                "<div class=feed>"
                        + entry(
                                "2025-05-02T06:30:00Z",
                                "6:30",
                                "Pinned",
                                "The road to the valley was closed to all private cars.")
                        + entry("2025-05-02T08:00:00Z", "8:00", "Bridge open", BRIDGE)
                        + entry("2025-05-02T07:00:00Z", "7:00", "Trucks loaded", TRUCKS)
                        + entry("2025-05-02T06:00:00Z", "6:00", "Road closed", ROAD)
                        + entry("2025-05-02T05:00:00Z", "5:00", "Still dark", ROAD.replace("road", "track"))
                        + "</div>");
        assertThat(times(content))
                .containsExactly(
                        "2025-05-02T05:00Z",
                        "2025-05-02T06:00Z",
                        "2025-05-02T06:30Z",
                        "2025-05-02T07:00Z",
                        "2025-05-02T08:00Z");
    }

    @Test
    void hoursWithoutADayCountFromTheDayOfPublication() {
        String ticker = "<meta property='article:published_time' content='2025-05-01T20:00:00+03:00'>";
        Content content = read(
                ticker,
                "<h4>00:15</h4><p>" + BRIDGE + "</p><h4>23:40</h4><p>" + TRUCKS
                        + "</p><p>Nobody was hurt when one of them turned over at the first bend of the road.</p><h4>23:10</h4><p>"
                        + ROAD + "</p>");
        assertThat(times(content))
                .containsExactly("2025-05-01T23:10+03:00", "2025-05-01T23:40+03:00", "2025-05-02T00:15+03:00");
        assertThat(content.text())
                .contains("23:40\n" + TRUCKS + "\nNobody was hurt")
                .doesNotContain("00:15\n23:40");
    }

    @Test
    void anArabicTickerWithItsOwnDigitsIsReadInOrder() {
        Content content = read("<meta property='article:published_time' content='2025-05-02T06:00:00+03:00'>", """
                <ul class="updates">
                <li><span class="hour">٠٩:٣٠</span><p>وصلت القافلة إلى الجسر، وقال متحدث باسم الألوية إن التسليم سيبدأ بعد ساعة من الآن.</p></li>
                <li><span class="hour">٠٨:١٥</span><p>غادرت ثلاث عشرة شاحنة الوادي محملة بالصناديق، وسجل مراقبان أرقامها واحدا واحدا.</p></li>
                <li><span class="hour">٠٧:٠٠</span><p>أغلق الطريق إلى الوادي أمام السيارات الخاصة، وطلب من العائلات أن تنتظر حتى الظهر.</p></li>
                </ul>""");
        assertThat(content.text().lines().map(line -> line.substring(0, 5)))
                .containsExactly("2025-", "أغلق ", "08:15", "غادرت", "09:30", "وصلت ");
    }

    @Test
    void entriesOnlyStatedInJsonLdAreRead() {
        String json = """
                {"@type":"LiveBlogPosting","headline":"Convoy leaves the valley","datePublished":"2025-05-02T06:00:00Z","liveBlogUpdate":[
                {"@type":"BlogPosting","headline":"Bridge open","datePublished":"2025-05-02T08:00:00Z","articleBody":"%s"},
                {"@type":"BlogPosting","headline":"Trucks loaded","datePublished":"2025-05-02T07:00:00Z","articleBody":"<p>%s</p>"},
                {"@type":"BlogPosting","headline":"Road closed","datePublished":"2025-05-02T06:00:00Z","articleBody":"%s"}]}""".formatted(BRIDGE, TRUCKS, ROAD);
        Content content = read("<script type='application/ld+json'>" + json + "</script>", "<p>Loading…</p>");
        assertThat(content.text())
                .endsWith("2025-05-02 06:00\nRoad closed\n" + ROAD + "\n07:00\nTrucks loaded\n" + TRUCKS
                        + "\n08:00\nBridge open\n" + BRIDGE);
    }

    @Test
    void aChronologyInRunningTextIsLeftAsItIs() {
        Content content =
                read("", "<p>06:10 – " + ROAD + "</p><p>07:05 – " + TRUCKS + "</p><p>08:20 – " + BRIDGE + "</p>");
        assertThat(content.text()).isEqualTo("06:10 – " + ROAD + "\n07:05 – " + TRUCKS + "\n08:20 – " + BRIDGE);
        assertThat(content.entries()).hasSize(3);
    }

    @Test
    void aLiveBlogWithoutAStatedDateBeganWithItsFirstEntry() {
        Content content = read(
                "",
                "<div class=feed>"
                        + entry("2025-05-02T08:00:00Z", "8:00", "Bridge open", BRIDGE)
                        + entry("2025-05-02T07:00:00Z", "7:00", "Trucks loaded", TRUCKS)
                        + entry("2025-05-02T06:00:00Z", "6:00", "Road closed", ROAD) + "</div>");
        assertThat(iso(content.published())).isEqualTo("2025-05-02T06:00Z");
        assertThat(iso(content.modified())).isEqualTo("2025-05-02T08:00Z");
    }

    @Test
    void commentsAndTeasersWithTimesMakeNoLiveBlog() {
        String comments = "<div class=comments>"
                + entry(
                        "2025-05-02T08:00:00Z",
                        "8:00",
                        "Anna",
                        "I crossed that bridge every day as a child, and it was closed even then.")
                + entry(
                        "2025-05-02T09:00:00Z",
                        "9:00",
                        "Omar",
                        "They should have opened it years ago, as everybody here has always said.")
                + entry(
                        "2025-05-02T10:00:00Z",
                        "10:00",
                        "Lena",
                        "My uncle drove one of these trucks, and he says that they were empty.")
                + "</div>";
        Content content = read("", "<p>" + ROAD + "</p><p>" + TRUCKS + "</p><p>" + BRIDGE + "</p>" + comments);
        assertThat(content.entries()).isEmpty();
        assertThat(content.text()).startsWith(ROAD);
    }

    @Test
    void quotedPostsWithTheirTimesMakeNoLiveBlog() {
        StringBuilder body = new StringBuilder();
        for (String text : List.of(ROAD, TRUCKS, BRIDGE)) {
            body.append("<p>")
                    .append(text)
                    .append("</p><blockquote class=twitter-tweet><p>So it goes.</p>")
                    .append(
                            "&mdash; Mayor (@mayor) <a href=/s><time datetime=2025-05-02T08:00:00Z>May 2, 2025 8:00</time></a></blockquote>");
        }
        assertThat(read("", body.toString()).entries()).isEmpty();
    }

    private static String entry(String machine, String shown, String head, String text) {
        return "<div class=\"entry\"><time datetime=\"%s\">%s</time><h3>%s</h3><p>%s</p></div>"
                .formatted(machine, shown, head, text);
    }

    private static List<String> times(Content content) {
        return content.entries().stream()
                .map(entry -> String.valueOf(iso(entry.at())))
                .toList();
    }

    private static @Nullable String iso(@Nullable PageDate date) {
        return date == null ? null : date.iso();
    }

    private static Content read(String head, String body) {
        String page = "<html><head><title>Convoy leaves the valley</title>" + head
                + "</head><body><main><article><h1>Convoy leaves the valley</h1>" + body
                + "</article></main></body></html>";
        PageOutcome outcome = READER.read(new Page(
                page.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://valley.example/live")));
        assertThat(outcome).isInstanceOf(PageOutcome.Read.class);
        return ((PageOutcome.Read) outcome).content();
    }
}
