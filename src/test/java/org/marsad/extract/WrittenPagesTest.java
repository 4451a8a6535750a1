package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guards what is read of pages that were written for the project, beside each a file of what a person reads there. The
 * model has not learned from them.
 */
class WrittenPagesTest {

    /** Of all bodies together. */
    private static final double FLOOR = 0.97;

    /** Of a single body. */
    private static final double LEAST = 0.85;

    private static final Path FOLDER = Path.of("src/test/resources/org/marsad/extract/floor");
    private static final PageReader READER = new PageReader();

    /** A page and what it says; {@code published} is empty where the page gives no date. */
    record Written(String name, byte[] html, Map<String, String> fields, String body) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void titleDateAuthorsAndLanguageAreExact(Written page) {
        Content content = read(page);
        assertThat(content.title()).isEqualTo(page.field("title"));
        assertThat(content.published() == null ? "" : content.published().iso()).isEqualTo(page.field("published"));
        assertThat(content.authors())
                .isEqualTo(Arrays.stream(page.field("authors").split("; "))
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(content.language()).isEqualTo(page.field("language"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aBodyIsReadNearlyWhole(Written page) {
        TextFit fit = TextFit.of(read(page).text(), List.of(page.body()));
        assertThat(Math.min(fit.precision(), fit.recall()))
                .as("%s", read(page).text())
                .isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void theBodiesStayAboveTheFloor() throws IOException {
        List<TextFit> fits = pages().map(page -> TextFit.of(read(page).text(), List.of(page.body())))
                .toList();
        assertThat(fits).hasSizeGreaterThanOrEqualTo(12);
        assertThat(TextFit.f1(fits)).as(TextFit.summary(fits)).isGreaterThanOrEqualTo(FLOOR);
    }

    static Stream<Written> pages() throws IOException {
        List<Written> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                pages.add(page(file));
            }
        }
        return pages.stream();
    }

    private static Written page(Path html) throws IOException {
        String name = html.getFileName().toString().replace(".html", "");
        String[] parts = Files.readString(html.resolveSibling(name + ".txt")).split("\n\n", 2);
        Map<String, String> fields = parts[0].lines()
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, _) -> one, TreeMap::new));
        return new Written(name, Files.readAllBytes(html), fields, parts[1].strip());
    }

    private static Content read(Written page) {
        PageOutcome outcome =
                READER.read(new Page(page.html(), "text/html; charset=utf-8", URI.create(page.field("url"))));
        assertThat(outcome).isInstanceOf(PageOutcome.Read.class);
        return ((PageOutcome.Read) outcome).content();
    }
}
