package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.extract.PageTrace;
import org.marsad.extract.Sketch;
import org.marsad.extract.SourceMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarsadTest
class SourceMemoriesTest {

    private static final Instant NOW = Instant.parse("2025-04-08T09:00:00Z");

    @Autowired
    SourceMemories memories;

    @Autowired
    JdbcClient jdbc;

    private long source;

    @BeforeEach
    void watchASource() {
        jdbc.sql("delete from source where slug = 'memory-test'").update();
        source = jdbc.sql("""
                        insert into source (slug, name, url, enabled)
                        values ('memory-test', 'Memory', 'https://memory-test.example/', false) returning id
                        """).query(Long.class).single();
    }

    @Test
    void whatIsKeptComesBackWithoutTheWords() {
        memories.keep(source, address(1), trace(1), NOW);

        assertThat(memories.of(source)).isEqualTo(new SourceMemory(List.of(trace(1).withoutWords())));
    }

    @Test
    void aFullMemoryTakesANewPageOnlyWhenItsNewestIsAnHourOld() {
        for (int i = 1; i <= SourceMemory.MOST; i++) {
            memories.keep(source, address(i), trace(i), NOW.plusSeconds(i));
        }
        memories.keep(source, address(90), trace(90), NOW.plusSeconds(90));
        assertThat(memories.of(source).pages())
                .hasSize(SourceMemory.MOST)
                .doesNotContain(trace(90).withoutWords());

        memories.keep(source, address(91), trace(91), NOW.plus(Duration.ofHours(2)));
        assertThat(memories.of(source).pages())
                .hasSize(SourceMemory.MOST)
                .startsWith(trace(91).withoutWords())
                .doesNotContain(trace(1).withoutWords());
    }

    @Test
    void anEditorSeesTheRecurringLinesUntilTheyAreForgotten() {
        memories.keep(source, address(1), trace(1), NOW);
        memories.keep(source, address(2), trace(2), NOW);

        assertThat(memories.shown(source, 10))
                .isEqualTo(new SourceMemories.Shown(
                        2, List.of(new SourceMemories.Shown.Line("Sign up for our letter", 2))));

        memories.forget(source);
        assertThat(memories.shown(source, 10)).isEqualTo(new SourceMemories.Shown(0, List.of()));
    }

    private static URI address(int number) {
        return URI.create("https://memory-test.example/" + number);
    }

    private static PageTrace trace(int number) {
        return new PageTrace(
                "Headline " + number,
                new Sketch(PageTrace.SKETCH, List.of(number * 10L, number * 10L + 1)),
                Map.of(1L, "Sign up for our letter", 100L + number, "Only on page " + number),
                Map.of(7L, 2.5f, -8L, -1f));
    }
}
