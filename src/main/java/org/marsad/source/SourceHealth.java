package org.marsad.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Strip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How sources are doing: state, trouble, what came in, and when each really was collected. Read only. */
@Component
class SourceHealth {

    static final int MOST = 500;

    /** The window of the strips. */
    static final Duration SHOWN = Duration.ofDays(90);

    private static final int TROUBLES = 30;
    private static final int NEWEST = 10;

    private static final String SELECT = """
            select s.id, s.name, s.url, s.listing_kind, s.listing_url, s.language, s.country, s.owner, s.camp, s.grade,
                   s.last_polled_at, s.created_at, last.first_seen_at as last_article_at,
                   (select count(*)
                    from item i
                    where i.source_id = s.id
                      and i.state = 'STORED'
                      and i.first_listed_at > :yesterday) as fresh,
            """ + Standing.COLUMNS + """
            from source s
            left join lateral (
                select a.first_seen_at
                from article a
                where a.source_id = s.id
                order by a.dated_at desc, a.id desc
                limit 1
            ) last on true
            """;

    private final JdbcClient jdbc;

    SourceHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A source with its health.
     *
     * @param fresh   articles of the last 24 hours
     */
    record Row(
            long id,
            String name,
            String url,
            @Nullable String kind,
            @Nullable String listingUrl,
            @Nullable String language,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String camp,
            @Nullable String grade,
            Standing standing,
            @Nullable Instant lastPolled,
            @Nullable Instant lastArticle,
            Instant created,
            int fresh,
            Strip strip) {

        Row with(Strip other) {
            return new Row(
                    id,
                    name,
                    url,
                    kind,
                    listingUrl,
                    language,
                    country,
                    owner,
                    camp,
                    grade,
                    standing,
                    lastPolled,
                    lastArticle,
                    created,
                    fresh,
                    other);
        }

        /** {@code PAUSED} where it is switched off. */
        public String state() {
            return standing.name();
        }

        public boolean enabled() {
            return standing.enabled();
        }
    }

    /** How many sources are in each state, {@code paused} for those switched off; {@code all} is their sum. */
    record Counts(int all, Map<String, Integer> states) {

        public int of(String state) {
            return states.getOrDefault(state, 0);
        }

        public int trouble() {
            return State.troubles().stream()
                    .mapToInt(state -> of(state.toLowerCase(Locale.ROOT)))
                    .sum();
        }
    }

    Counts count() {
        Map<String, Integer> states = new LinkedHashMap<>();
        jdbc.sql("""
                        select case when enabled then lower(state) else 'paused' end as word, count(*) as sources
                        from source
                        group by 1
                        """)
                .query((row, n) -> states.put(row.getString("word"), row.getInt("sources")))
                .list();
        return new Counts(states.values().stream().mapToInt(Integer::intValue).sum(), states);
    }

    /** @param state a state in lower case, {@code paused}, {@code trouble} for any in which nothing is collected, or null */
    List<Row> list(@Nullable String name, @Nullable String state, boolean troubleFirst, Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (name != null) {
            conditions.add(
                    "(strpos(marsad_fold(s.name), marsad_fold(:name)) > 0 or strpos(lower(s.url), lower(:name)) > 0)");
            parameters.put("name", name.length() > 200 ? name.substring(0, 200) : name);
        }
        if (state != null) {
            conditions.add(
                    switch (state) {
                        case "paused" -> "not s.enabled";
                        case "trouble" -> "s.enabled and s.state in (:states)";
                        default -> "s.enabled and s.state = upper(:state)";
                    });
            parameters.put("state", state);
            parameters.put("states", State.troubles());
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + "\n";
        String order = troubleFirst
                ? "order by not s.enabled, s.state in ('NEW', 'HEALTHY', 'QUIET'), s.state <> 'QUIET', s.state, s.name, s.id\n"
                : "order by s.name, s.id\n";
        return rows(SELECT + where + order + "limit " + MOST, parameters, now);
    }

    Optional<Row> find(long id, Instant now) {
        return rows(SELECT + "where s.id = :id", Map.of("id", id), now).stream().findFirst();
    }

    private List<Row> rows(String sql, Map<String, Object> parameters, Instant now) {
        Instant from = now.minus(SHOWN);
        Strip nothing = Strip.of(from, now, List.of());
        List<Row> rows = jdbc.sql(sql)
                .params(parameters)
                .param("yesterday", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row(row, nothing, instant(row, "created_at")))
                .list();
        Map<Long, List<Strip.Covered>> covered =
                covered(from, rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.with(Strip.of(from, now, covered.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private Map<Long, List<Strip.Covered>> covered(Instant from, List<Long> sources) {
        Map<Long, List<Strip.Covered>> covered = new HashMap<>();
        jdbc.sql("""
                        select source_id, from_at, to_at
                        from coverage
                        where to_at > :from
                          and source_id = any(:sources)
                        order by from_at desc, source_id
                        limit 20000
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("sources", sources.toArray(Long[]::new))
                .query((row, n) -> covered.computeIfAbsent(row.getLong("source_id"), id -> new ArrayList<>())
                        .add(new Strip.Covered(instant(row, "from_at"), instant(row, "to_at"))))
                .list();
        covered.values().forEach(Collections::reverse);
        return covered;
    }

    private static Row row(ResultSet row, Strip strip, Instant created) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("url"),
                row.getString("listing_kind"),
                row.getString("listing_url"),
                row.getString("language"),
                row.getString("country"),
                row.getString("owner"),
                row.getString("camp"),
                row.getString("grade"),
                Standing.of(row),
                instantOrNull(row, "last_polled_at"),
                instantOrNull(row, "last_article_at"),
                created,
                row.getInt("fresh"),
                strip);
    }

    /** An article that could not be read. */
    record Trouble(
            String url,
            @Nullable String title,
            String state,
            String trouble,
            @Nullable String detail,
            int attempts,
            Instant listed,
            @Nullable Instant again,
            @Nullable Long snapshotId) {}

    /** Newest first. */
    List<Trouble> troubles(long sourceId) {
        return jdbc.sql("""
                        select url, title, state, trouble, trouble_detail, attempts, first_listed_at, next_try_at,
                               (select u.snapshot_id
                                from unread u
                                where u.item_id = item.id
                                order by u.seen_at desc, u.snapshot_id desc
                                limit 1) as snapshot_id
                        from item
                        where source_id = :id
                          and state in ('REFUSED', 'FAILED')
                        order by id desc
                        limit :limit
                        """)
                .param("id", sourceId)
                .param("limit", TROUBLES)
                .query((row, n) -> new Trouble(
                        row.getString("url"),
                        row.getString("title"),
                        row.getString("state"),
                        row.getString("trouble") == null ? "NO_TEXT" : row.getString("trouble"),
                        row.getString("trouble_detail"),
                        row.getInt("attempts"),
                        instant(row, "first_listed_at"),
                        instantOrNull(row, "next_try_at"),
                        row.getObject("snapshot_id", Long.class)))
                .list();
    }

    /**
     * What its site answered the last time that no listing could be read there.
     *
     * @param reason {@code trouble.<reason>} in the messages
     */
    record Answer(long snapshotId, String reason, Instant at) {}

    Optional<Answer> answer(long sourceId) {
        return jdbc.sql("select snapshot_id, reason, seen_at from listing_answer where source_id = :id")
                .param("id", sourceId)
                .query((row, n) ->
                        new Answer(row.getLong("snapshot_id"), row.getString("reason"), instant(row, "seen_at")))
                .optional();
    }

    record Items(int listed, int stored, int refused, int failed) {}

    Items items(long sourceId) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'LISTED') as listed,
                               count(*) filter (where state = 'STORED') as stored,
                               count(*) filter (where state = 'REFUSED') as refused,
                               count(*) filter (where state = 'FAILED') as failed
                        from item
                        where source_id = :id
                        """)
                .param("id", sourceId)
                .query((row, n) -> new Items(
                        row.getInt("listed"), row.getInt("stored"), row.getInt("refused"), row.getInt("failed")))
                .single();
    }

    record Newest(long id, String title, String language, Instant at) {}

    List<Newest> newest(long sourceId) {
        return jdbc.sql("""
                        select id, left(title, 300) as title, language, dated_at
                        from article
                        where source_id = :id
                        order by dated_at desc, id desc
                        limit :limit
                        """)
                .param("id", sourceId)
                .param("limit", NEWEST)
                .query((row, n) -> new Newest(
                        row.getLong("id"), row.getString("title"), row.getString("language"), instant(row, "dated_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
