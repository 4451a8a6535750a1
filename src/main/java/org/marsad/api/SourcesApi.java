package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceRules;
import org.marsad.source.Sources;
import org.marsad.source.Standing;
import org.marsad.source.Standings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "sources")
class SourcesApi {

    private static final String SELECT = """
            select s.id, s.slug, s.name, s.url, s.listing_kind, s.listing_url, s.language, s.country, s.owner, s.camp, s.grade,
                   s.poll_seconds, s.last_polled_at, s.last_well_at, s.version, s.title_selector, s.body_selector,
                   s.date_selector, s.author_selector, s.link_selector, s.request_headers,
            """ + Standing.COLUMNS + """
            from source s
            """;

    private final Sources sources;
    private final Standings standings;
    private final JdbcClient jdbc;

    SourcesApi(Sources sources, Standings standings, JdbcClient jdbc) {
        this.sources = sources;
        this.standings = standings;
        this.jdbc = jdbc;
    }

    /** CSS selectors of an article's parts; null leaves a part to what Marsad learned. */
    record Extraction(
            @Nullable String title,
            @Nullable String body,
            @Nullable String date,
            @Nullable String author) {

        static final Extraction LEARNED = new Extraction(null, null, null, null);
    }

    /**
     * What a request may say; only name and url are needed.
     *
     * @param links   CSS selector of the links to articles; the source is followed as a listing page then
     * @param headers sent to the source's own host; a change without them keeps those that are stored
     */
    record Details(
            @Nullable String name,
            @Nullable String url,
            @Nullable String language,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String camp,
            @Nullable String grade,
            @Nullable Boolean enabled,
            @Nullable Integer pollSeconds,
            @Nullable Extraction extraction,
            @Nullable String links,
            @Nullable Map<String, String> headers,
            @Nullable Integer version) {

        /** @param stored the headers to keep where none are given */
        SourceDetails checked(Map<String, String> stored) {
            URI address = SourceDetails.address(url == null ? "" : url);
            return new SourceDetails(
                    name == null ? "" : name,
                    address,
                    language,
                    country,
                    owner,
                    camp,
                    grade,
                    enabled == null || enabled,
                    pollSeconds == null ? SourceDetails.DEFAULT_POLL_SECONDS : pollSeconds,
                    rules(address, stored));
        }

        private SourceRules rules(URI address, Map<String, String> stored) {
            Extraction parts = extraction == null ? Extraction.LEARNED : extraction;
            return new SourceRules.Said(parts.title, parts.body, parts.date, parts.author, links)
                    .with(headers == null ? stored : headers, address);
        }
    }

    /**
     * @param state        paused, new, healthy, quiet, empty, not_a_feed, blocked, gone, slow, failing
     * @param sentence     what happened, since when, and what Marsad does next, in the language asked for
     * @param trouble      why it fails, as a word; null while it does not
     * @param since        since when it is in this state or trouble
     * @param pollSeconds  the editor's interval, {@code everySeconds} the one that fits how often it publishes
     * @param newestItemAt the newest date that its listing has shown
     * @param headers      names only: values may be secrets
     */
    record Item(
            long id,
            String slug,
            String name,
            String url,
            @Nullable String listingKind,
            @Nullable String listingUrl,
            @Nullable String language,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String camp,
            @Nullable String grade,
            boolean enabled,
            int pollSeconds,
            long everySeconds,
            Extraction extraction,
            @Nullable String links,
            List<String> headers,
            String state,
            String sentence,
            String since,
            @Nullable String trouble,
            @Nullable String troubleDetail,
            @Nullable String troubleSince,
            String nextLookAt,
            @Nullable String newestItemAt,
            @Nullable String lastPolledAt,
            @Nullable String lastWellAt,
            int version) {}

    @GetMapping
    @Operation(summary = "Sources by id")
    Listed<Item> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        int size = Listed.limit(limit);
        Cursor cursor = Cursor.parseOrNull(after);
        List<Item> items = jdbc.sql(SELECT + "where s.id > :after order by s.id limit :limit")
                .param("after", cursor == null ? 0 : cursor.id())
                .param("limit", size + 1)
                .query((row, n) -> item(row, locale))
                .list();
        return Listed.of(items, size, item -> new Cursor("", item.id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One source with its health")
    Item one(@PathVariable long id, Locale locale) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id)
                .query((row, n) -> item(row, locale))
                .optional()
                .orElseThrow(() -> new NotThere("source " + id));
    }

    private Item item(ResultSet row, Locale locale) throws SQLException {
        Standing standing = Standing.of(row);
        return new Item(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("url"),
                word(row.getString("listing_kind")),
                row.getString("listing_url"),
                row.getString("language"),
                row.getString("country"),
                row.getString("owner"),
                row.getString("camp"),
                row.getString("grade"),
                standing.enabled(),
                row.getInt("poll_seconds"),
                standing.interval().toSeconds(),
                new Extraction(
                        row.getString("title_selector"),
                        row.getString("body_selector"),
                        row.getString("date_selector"),
                        row.getString("author_selector")),
                row.getString("link_selector"),
                List.copyOf(
                        SourceRules.headers(row.getString("request_headers")).keySet()),
                standing.word(),
                standings.say(standing, locale),
                standing.since().toString(),
                word(row.getString("trouble")),
                row.getString("trouble_detail"),
                moment(row, "trouble_since"),
                standing.next().toString(),
                standing.newest() == null ? null : standing.newest().toString(),
                moment(row, "last_polled_at"),
                moment(row, "last_well_at"),
                row.getInt("version"));
    }

    private static @Nullable String word(@Nullable String constant) {
        return constant == null ? null : constant.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().toString();
    }

    @PostMapping
    @Operation(summary = "Add a source; url may be a feed, a sitemap or any page of the site")
    ResponseEntity<?> add(@RequestBody Details details, Locale locale) {
        return switch (sources.add(details.checked(Map.of()))) {
            case Sources.Change.Done(long id) ->
                ResponseEntity.created(URI.create("/api/v1/sources/" + id)).body(one(id, locale));
            case Sources.Change.AddressTaken(long by) -> taken(by);
            case Sources.Change.Overtaken _, Sources.Change.NoSuchSource _ ->
                problem(HttpStatus.CONFLICT, "Somebody is adding a source like this one: try again.");
        };
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a source; give the version you read, so that nobody's change is lost")
    ResponseEntity<?> change(@PathVariable long id, @RequestBody Details details, Locale locale) {
        Sources.Versioned stored = sources.find(id).orElseThrow(() -> new NotThere("source " + id));
        int version = details.version() == null ? stored.version() : details.version();
        SourceDetails changed = details.checked(stored.details().rules().headerValues());
        return switch (sources.change(id, version, changed)) {
            case Sources.Change.Done(long done) -> ResponseEntity.ok(one(done, locale));
            case Sources.Change.AddressTaken(long by) -> taken(by);
            case Sources.Change.Overtaken _ ->
                problem(HttpStatus.CONFLICT, "Somebody changed this source since you read it: read it again.");
            case Sources.Change.NoSuchSource _ -> throw new NotThere("source " + id);
        };
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a source; one that has articles is switched off instead")
    ResponseEntity<Void> remove(@PathVariable long id) {
        if (!sources.remove(id)) {
            throw new NotThere("source " + id);
        }
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<ProblemDetail> taken(long by) {
        return problem(HttpStatus.CONFLICT, "Source " + by + " already has this address.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
