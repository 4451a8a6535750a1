package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmlFileTest {

    @Test
    void entriesComeWithTheirLineAndInnermostFolder() {
        OpmlFile file = read("""
                <?xml version="1.0"?>
                <opml version="2.0"><head><title>All</title></head><body>
                  <outline text="Iraq">
                    <outline text="Kurdish">
                      <outline
                          text="Esta" xmlUrl="https://esta.example/feed/"/>
                    </outline>
                    <outline title="Mada" XMLURL="https://mada.example/feed/"/>
                  </outline>
                  <outline text="No address"/>
                </body></opml>
                """);

        assertThat(file.opml()).isTrue();
        assertThat(file.brokeAt()).isNull();
        assertThat(file.entries())
                .extracting(entry -> entry.line() + " " + entry.name() + " " + entry.folder())
                .containsExactly("5 Esta Kurdish", "8 Mada Iraq", "10 No address null");
    }

    @Test
    void whatStoodBeforeABreakIsKept() {
        OpmlFile file = read("""
                <opml><body>
                <outline text="A" xmlUrl="https://a.example/"/>
                <outline text="B & C" xmlUrl="https://b.example/"/>
                <outline text="D" xmlUrl="https://d.example/"/>
                </body></opml>
                """);

        assertThat(file.entries()).extracting(OpmlFile.Entry::name).containsExactly("A");
        assertThat(file.brokeAt()).isEqualTo(3);
    }

    @Test
    void noEntityIsExpandedAndNothingElseIsRead() {
        OpmlFile file = read("""
                <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <opml><body><outline text="&x;" xmlUrl="https://a.example/"/></body></opml>
                """);

        assertThat(file.entries()).allMatch(entry -> entry.name() == null);
    }

    @Test
    void aFileOfAnotherKindIsNoOpml() {
        assertThat(read("<html><body>x</body></html>").opml()).isFalse();
        assertThat(read("").opml()).isFalse();
        assertThat(read("PK\u0003\u0004").opml()).isFalse();
    }

    @Test
    void entriesBeyondTheLimitAreLeftUnread() {
        OpmlFile file = read("<opml><body>"
                + "<outline text='a' xmlUrl='https://a.example/'/>".repeat(OpmlFile.MOST + 5) + "</body></opml>");
        assertThat(file.entries()).hasSize(OpmlFile.MOST);
        assertThat(file.cut()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/feed, http://a.example/feed/, true",
        "https://a.example, http://A.example:80/, true",
        "https://a.example/feed, https://a.example/feed?format=atom, false",
        "https://a.example/Feed, https://a.example/feed, false",
        "http://a.example:8080/feed, http://a.example/feed, false",
    })
    void twinsOfAnAddressAreOne(String one, String other, boolean same) {
        assertThat(Opml.key(SourceDetails.address(one)).equals(Opml.key(SourceDetails.address(other))))
                .isEqualTo(same);
    }

    @Test
    void whatReadersWriteAndMarsadDoesNotKnowIsLeftOut() {
        OpmlFile.Entry entry = read("""
                <opml><body><outline text="Al&#10;Mada" xmlUrl="feed://mada.example/rss" language="Arabic"/></body></opml>
                """).entries().getFirst();

        SourceDetails details = OpmlEntry.details(entry, new Opml.Wish(false, false));

        assertThat(details.name()).isEqualTo("Al Mada");
        assertThat(details.url()).isEqualTo(URI.create("http://mada.example/rss"));
        assertThat(details.language()).isNull();
        assertThat(details.enabled()).isFalse();
    }

    @Test
    void anEntryWithoutAnAddressIsNamedAsSuch() {
        OpmlFile.Entry entry = read("<opml><body><outline text='A' type='rss'/></body></opml>")
                .entries()
                .getFirst();
        assertThatThrownBy(() -> OpmlEntry.details(entry, new Opml.Wish(false, false)))
                .isInstanceOfSatisfying(
                        SourceDetails.Wrong.class,
                        wrong -> assertThat(wrong.reason()).isEqualTo("noxmlurl"));
    }

    private static OpmlFile read(String text) {
        return OpmlFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
