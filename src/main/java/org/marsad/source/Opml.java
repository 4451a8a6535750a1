package org.marsad.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.Fetcher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes sources in from OPML, the feed readers' format, and gives them out as such. Fetches nothing. Thread-safe.
 *
 * <p>Folders are a reader's own order and say nothing about an outlet, so they are left out unless the editor says that
 * they are leanings.
 */
@Component
public class Opml {

    /** Most bytes of one file. */
    public static final int LARGEST = 5_000_000;

    private static final int PAGE = 500;

    private final Sources sources;
    private final Fetcher fetcher;
    private final JdbcClient jdbc;

    Opml(Sources sources, Fetcher fetcher, JdbcClient jdbc) {
        this.sources = sources;
        this.fetcher = fetcher;
        this.jdbc = jdbc;
    }

    /**
     * What the editor says about all of a file's entries.
     *
     * @param enabled whether they are collected at once; those exported as switched off stay so
     * @param camps   whether folders are leanings
     */
    public record Wish(boolean enabled, boolean camps) {}

    /** Adds what is new; whatever can't be taken is in the report with its reason. */
    public OpmlReport take(InputStream in, Wish wish) {
        OpmlFile file = OpmlFile.read(in);
        Map<String, Long> known = known();
        List<OpmlReport.Line> lines = new ArrayList<>();
        for (OpmlFile.Entry entry : file.entries()) {
            lines.add(take(entry, wish, known));
        }
        return new OpmlReport(List.copyOf(lines), file.opml(), file.brokeAt(), file.cut());
    }

    private OpmlReport.Line take(OpmlFile.Entry entry, Wish wish, Map<String, Long> known) {
        try {
            SourceDetails details = OpmlEntry.details(entry, wish);
            FetchOutcome.Missed refused = fetcher.refusal(details.url());
            if (refused != null) {
                return refused(entry, "preview.problem." + refused.trouble().name(), "");
            }
            String key = key(details.url());
            Long there = known.get(key);
            if (there != null) {
                return line(entry, details, OpmlReport.Result.KNOWN, there);
            }
            return switch (sources.add(details)) {
                case Sources.Change.Done(long id) -> {
                    known.put(key, id);
                    yield line(entry, details, OpmlReport.Result.ADDED, id);
                }
                case Sources.Change.AddressTaken(long id) -> line(entry, details, OpmlReport.Result.KNOWN, id);
                case Sources.Change.Overtaken _, Sources.Change.NoSuchSource _ ->
                    refused(entry, "source.wrong.overtaken", "");
            };
        } catch (SourceDetails.Wrong wrong) {
            return refused(entry, "source.wrong." + wrong.reason(), wrong.value());
        }
    }

    /** The same feed by http and https, with and without a last slash. */
    static String key(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        boolean usual = url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443;
        return url.getHost()
                + (usual ? "" : ":" + url.getPort())
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    private Map<String, Long> known() {
        Map<String, Long> known = new HashMap<>();
        jdbc.sql("select id, url, listing_url from source order by id desc").query(row -> {
            String listing = row.getString("listing_url");
            if (listing != null) {
                known.put(key(URI.create(listing)), row.getLong("id"));
            }
            known.put(key(URI.create(row.getString("url"))), row.getLong("id"));
        });
        return known;
    }

    private static OpmlReport.Line line(
            OpmlFile.Entry entry, SourceDetails details, OpmlReport.Result result, long source) {
        return new OpmlReport.Line(entry.line(), details.name(), details.url().toString(), result, source, null, "");
    }

    private static OpmlReport.Line refused(OpmlFile.Entry entry, String why, String named) {
        return new OpmlReport.Line(
                entry.line(),
                OpmlEntry.shown(entry.name()),
                OpmlEntry.shown(entry.get("xmlurl")),
                OpmlReport.Result.REFUSED,
                null,
                why,
                named);
    }

    /** Writes all sources; request headers, which may be secrets, stay here. */
    public void write(OutputStream out) throws IOException {
        try (OpmlWriter writer = new OpmlWriter(out)) {
            long after = 0;
            while (true) {
                List<OpmlWriter.Row> rows = rows(after);
                for (OpmlWriter.Row row : rows) {
                    writer.write(row);
                }
                if (rows.size() < PAGE) {
                    return;
                }
                after = rows.getLast().id();
            }
        } catch (XMLStreamException e) {
            // Only who asked can be gone: what is written is always writable.
            throw new IOException(e);
        }
    }

    private List<OpmlWriter.Row> rows(long after) {
        return jdbc.sql("""
                        select id, name, url, listing_kind, listing_url, language, country, owner, camp, grade, enabled,
                               poll_seconds, title_selector, body_selector, date_selector, author_selector, link_selector
                        from source
                        where id > :after
                        order by id
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", PAGE)
                .query((row, n) -> OpmlWriter.Row.of(row))
                .list();
    }
}
