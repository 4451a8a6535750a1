package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.source.SourceDetails;
import org.marsad.source.Sources;
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

    private final Sources sources;
    private final JdbcClient jdbc;

    SourcesApi(Sources sources, JdbcClient jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** What a request may say; only name and url are needed. */
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
            @Nullable Integer version) {

        SourceDetails checked() {
            return new SourceDetails(
                    name == null ? "" : name,
                    SourceDetails.address(url == null ? "" : url),
                    language,
                    country,
                    owner,
                    camp,
                    grade,
                    enabled == null || enabled,
                    pollSeconds == null ? SourceDetails.DEFAULT_POLL_SECONDS : pollSeconds);
        }
    }

    /**
     * @param state   new, well, quiet, slowed, failing
     * @param trouble why it fails, as a word; null while it does not
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
            String state,
            @Nullable String trouble,
            @Nullable String troubleDetail,
            @Nullable String troubleSince,
            @Nullable String lastPolledAt,
            @Nullable String lastWellAt,
            int version) {}

    @GetMapping
    @Operation(summary = "Sources by id")
    Listed<Item> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = Listed.limit(limit);
        Cursor cursor = Cursor.parseOrNull(after);
        List<Item> items = jdbc.sql("select * from source where id > :after order by id limit :limit")
                .param("after", cursor == null ? 0 : cursor.id())
                .param("limit", size + 1)
                .query((row, n) -> item(row))
                .list();
        return Listed.of(items, size, item -> new Cursor("", item.id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One source with its health")
    Item one(@PathVariable long id) {
        return jdbc.sql("select * from source where id = :id")
                .param("id", id)
                .query((row, n) -> item(row))
                .optional()
                .orElseThrow(() -> new NotThere("source " + id));
    }

    private static Item item(ResultSet row) throws SQLException {
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
                row.getBoolean("enabled"),
                row.getInt("poll_seconds"),
                row.getString("state").toLowerCase(Locale.ROOT),
                word(row.getString("trouble")),
                row.getString("trouble_detail"),
                moment(row, "trouble_since"),
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
    ResponseEntity<?> add(@RequestBody Details details) {
        return switch (sources.add(details.checked())) {
            case Sources.Change.Done(long id) ->
                ResponseEntity.created(URI.create("/api/v1/sources/" + id)).body(one(id));
            case Sources.Change.AddressTaken(long by) -> taken(by);
            case Sources.Change.Overtaken _, Sources.Change.NoSuchSource _ ->
                problem(HttpStatus.CONFLICT, "Somebody is adding a source like this one: try again.");
        };
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a source; give the version you read, so that nobody's change is lost")
    ResponseEntity<?> change(@PathVariable long id, @RequestBody Details details) {
        int version = details.version() == null ? one(id).version() : details.version();
        return switch (sources.change(id, version, details.checked())) {
            case Sources.Change.Done(long changed) -> ResponseEntity.ok(one(changed));
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
