package org.marsad.source;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.extract.PageTrace;
import org.marsad.extract.Sketch;
import org.marsad.extract.SourceMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The memories of all sources: for each the traces of its newest pages, at most {@value SourceMemory#MOST}. Shared by all
 * nodes; thread-safe.
 */
@Component
public class SourceMemories {

    /** A full memory takes a new page no more often: what a site prints on every page changes slowly. */
    private static final Duration RENEWED = Duration.ofHours(1);

    private final JdbcClient jdbc;

    SourceMemories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is remembered, without the lines' words, newest page first. */
    public SourceMemory of(long sourceId) {
        return pages(sourceId, "array_fill(''::text, array[cardinality(lines)])");
    }

    /** What is remembered of the source that is followed at an address; nothing where there is none. */
    public SourceMemory at(URI url) {
        return jdbc.sql("""
                        select id
                        from source
                        where url = :url or listing_url = :url
                        order by (url = :url) desc, id
                        limit 1
                        """)
                .param("url", url.toString())
                .query((row, n) -> row.getLong("id"))
                .optional()
                .map(this::of)
                .orElse(SourceMemory.NONE);
    }

    /** Remembers one page more, or an old one as it is now, and forgets the oldest beyond the limit. */
    @Transactional
    public void keep(long sourceId, URI url, PageTrace trace, Instant seen) {
        List<Map.Entry<Long, String>> lines = List.copyOf(trace.lines().entrySet());
        List<Map.Entry<Long, Float>> paths = List.copyOf(trace.paths().entrySet());
        int kept = jdbc.sql("""
                        insert into source_page (source_id, url, seen_at, title, sketch, lines, lines_shown, paths, odds)
                        select :source, :url, :seen, :title, :sketch, :lines, :shown, :paths, :odds
                        where (select count(*) < :most or max(seen_at) < :stale from source_page where source_id = :source)
                        on conflict (source_id, url) do update set
                            seen_at = excluded.seen_at, title = excluded.title, sketch = excluded.sketch,
                            lines = excluded.lines, lines_shown = excluded.lines_shown,
                            paths = excluded.paths, odds = excluded.odds
                        """)
                .param("source", sourceId)
                .param("url", url.toString())
                .param("seen", seen.atOffset(ZoneOffset.UTC))
                .param("stale", seen.minus(RENEWED).atOffset(ZoneOffset.UTC))
                .param("most", SourceMemory.MOST)
                .param("title", trace.title())
                .param("sketch", trace.sketch().hashes().toArray(Long[]::new))
                .param("lines", lines.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("shown", lines.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("paths", paths.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("odds", paths.stream().map(Map.Entry::getValue).toArray(Float[]::new))
                .update();
        if (kept > 0) {
            jdbc.sql("""
                    delete from source_page where source_id = :source and url in (
                        select url from source_page where source_id = :source
                        order by seen_at desc, url offset :most)
                    """)
                    .param("source", sourceId)
                    .param("most", SourceMemory.MOST)
                    .update();
        }
    }

    /** @param pages     how many are remembered
     *  @param recurring what two or more of them have in common, the most frequent first */
    public record Shown(int pages, List<Line> recurring) {

        public record Line(String words, int pages) {}
    }

    /** What an editor sees of it: at most {@code limit} lines. */
    public Shown shown(long sourceId, int limit) {
        SourceMemory memory = pages(sourceId, "lines_shown");
        List<Shown.Line> lines = memory.recurring().entrySet().stream()
                .map(line -> new Shown.Line(line.getKey(), line.getValue()))
                .sorted(Comparator.comparingInt(Shown.Line::pages).reversed().thenComparing(Shown.Line::words))
                .limit(limit)
                .toList();
        return new Shown(memory.pages().size(), lines);
    }

    /** Forgets all; the next pages are read alone until there is a second one. */
    public void forget(long sourceId) {
        jdbc.sql("delete from source_page where source_id = :source")
                .param("source", sourceId)
                .update();
    }

    private SourceMemory pages(long sourceId, String words) {
        return new SourceMemory(jdbc.sql("""
                        select title, sketch, lines, %s as words, paths, odds from source_page
                        where source_id = :source order by seen_at desc, url limit :most
                        """.formatted(words))
                .param("source", sourceId)
                .param("most", SourceMemory.MOST)
                .query((row, number) -> trace(row))
                .list());
    }

    private static PageTrace trace(ResultSet row) throws SQLException {
        Map<Long, String> lines = new HashMap<>();
        Long[] hashes = (Long[]) values(row, "lines");
        String[] words = (String[]) values(row, "words");
        for (int i = 0; i < hashes.length; i++) {
            lines.put(hashes[i], words[i]);
        }
        Map<Long, Float> paths = new HashMap<>();
        Long[] places = (Long[]) values(row, "paths");
        Float[] odds = (Float[]) values(row, "odds");
        for (int i = 0; i < places.length; i++) {
            paths.put(places[i], odds[i]);
        }
        return new PageTrace(
                row.getString("title"),
                new Sketch(PageTrace.SKETCH, Arrays.asList((Long[]) values(row, "sketch"))),
                lines,
                paths);
    }

    private static Object values(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
