package org.marsad.source;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Selectors;
import org.marsad.fetch.OwnHeaders;

/**
 * How an editor wants a source asked for and read where Marsad does not find that out by itself.
 *
 * @param selectors where its articles have their parts
 * @param links     CSS selector of the links to articles on its listing page; a source with one is followed as such a page
 * @param headers   sent with every request to the source's own host
 */
public record SourceRules(Selectors selectors, @Nullable String links, OwnHeaders headers) {

    public static final SourceRules NONE = new SourceRules(Selectors.NONE, null, OwnHeaders.NONE);

    private static final int LONGEST_HEADERS = 12_000;

    public SourceRules {
        links = Selectors.checked("links", links);
    }

    /** What an editor says about reading articles and their listing, any part of it null or blank. */
    public record Said(
            @Nullable String title,
            @Nullable String body,
            @Nullable String date,
            @Nullable String author,
            @Nullable String links) {

        /**
         * @param url the source's address, whose host the headers are for
         * @throws SourceDetails.Wrong naming the selector or header that can't be taken
         */
        public SourceRules with(Map<String, String> headers, URI url) {
            try {
                return SourceRules.of(new Selectors(title, body, date, author), links, headers, url);
            } catch (Selectors.Bad bad) {
                throw new SourceDetails.Wrong(bad.part(), "selector", bad.selector());
            } catch (OwnHeaders.Bad bad) {
                throw new SourceDetails.Wrong("headers", "headers", bad.header());
            }
        }

        /** @param lines headers as typed, one {@code Name: value} a line */
        SourceRules with(@Nullable String lines, URI url) {
            try {
                return with(SourceRules.headers(lines), url);
            } catch (OwnHeaders.Bad bad) {
                throw new SourceDetails.Wrong("headers", "headers", bad.header());
            }
        }
    }

    /** From a row of {@code source}, all columns of rules and its address selected. */
    public static SourceRules of(ResultSet row) throws SQLException {
        return of(
                new Selectors(
                        row.getString("title_selector"),
                        row.getString("body_selector"),
                        row.getString("date_selector"),
                        row.getString("author_selector")),
                row.getString("link_selector"),
                headers(row.getString("request_headers")),
                URI.create(row.getString("url")));
    }

    /** @param url the source's address, whose host the headers are for */
    static SourceRules of(Selectors selectors, @Nullable String links, Map<String, String> headers, @Nullable URI url) {
        return new SourceRules(selectors, links, headers.isEmpty() ? OwnHeaders.NONE : new OwnHeaders(url, headers));
    }

    /**
     * Headers as written, one {@code Name: value} a line.
     *
     * @throws OwnHeaders.Bad for a line that is none, or a name given twice
     */
    public static Map<String, String> headers(@Nullable String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (lines == null || lines.isBlank()) {
            return headers;
        }
        for (String line :
                lines.substring(0, Math.min(lines.length(), LONGEST_HEADERS)).split("\\r?\\n", -1)) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                continue;
            }
            if (colon <= 0
                    || headers.put(
                                    line.substring(0, colon).strip(),
                                    line.substring(colon + 1).strip())
                            != null) {
                throw OwnHeaders.Bad.line(line);
            }
        }
        return headers;
    }

    /** The headers by name. */
    public Map<String, String> headerValues() {
        return headers.values();
    }

    /** The headers as an editor writes them. */
    public String headerLines() {
        return headers.values().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** The same rules for a source at this address. */
    SourceRules at(URI url) {
        return of(selectors, links, headers.values(), url);
    }
}
