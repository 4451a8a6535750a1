package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadImageTest {

    private static final PageReader READER = new PageReader();
    private static final String PROSE =
            "<p>The guards of the northern harbour handed over forty rifles on Friday, as the city council had asked them to.</p>";

    @Test
    void theStatedPictureIsResolvedAgainstThePage() {
        assertThat(image("<meta property='og:image' content='/pictures/rifles.jpg?w=1200'>", ""))
                .isEqualTo(URI.create("https://reed.example/pictures/rifles.jpg?w=1200"));
    }

    @Test
    void jsonLdStatesItAsTextObjectOrList() {
        for (String image : new String[] {
            "'https://reed.example/a.jpg'",
            "{'@type':'ImageObject','url':'https://reed.example/a.jpg'}",
            "['https://reed.example/a.jpg','https://reed.example/b.jpg']"
        }) {
            String json = "{'@type':'NewsArticle','headline':'Rifles handed over','image':" + image + "}";
            assertThat(image("<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>", ""))
                    .isEqualTo(URI.create("https://reed.example/a.jpg"));
        }
    }

    @Test
    void theSitesLogoIsNotTheArticlesPicture() {
        assertThat(image(
                        "<meta property='og:image' content='/static/og-logo.png'>",
                        "<figure><img src='/spacer.gif' data-src='/pictures/harbour.jpg' width=800></figure>"))
                .isEqualTo(URI.create("https://reed.example/pictures/harbour.jpg"));
    }

    @Test
    void smallPicturesAndThoseOfTeasersAreNot() {
        assertThat(image("", "<img src=/icon.png width=32><aside class=related><img src=/other.jpg width=800></aside>"))
                .isNull();
    }

    @Test
    void onlyAddressesOfTheWebAreTaken() {
        for (String hostile :
                new String[] {"javascript:alert(1)", "data:image/png;base64,AAAA", "file:///etc/passwd"}) {
            assertThat(image("<meta property='og:image' content='" + hostile + "'>", "<img src='" + hostile + "'>"))
                    .isNull();
        }
    }

    private static @Nullable URI image(String head, String figure) {
        String page = "<html><head><title>Rifles handed over</title>" + head
                + "</head><body><article><h1>Rifles handed over</h1>" + figure + PROSE
                + PROSE.replace("Friday", "Monday") + "</article></body></html>";
        PageOutcome outcome = READER.read(new Page(
                page.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://reed.example/1")));
        return ((PageOutcome.Read) outcome).content().image();
    }
}
