package org.marsad.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.source.Standing;
import org.marsad.source.State;
import org.marsad.web.Strip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the sources are doing, seen from the dashboard. */
@Component
class CoverageNow {

    private static final Duration SHOWN = Duration.ofDays(30);

    private final JdbcClient jdbc;

    CoverageNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(int watched, int well, int sources) {}

    /** A source in trouble. */
    record Troubled(long id, String name, @Nullable String language, Standing standing, Strip strip) {}

    Counts count() {
        return jdbc.sql("""
                        select count(*) filter (where enabled) as watched,
                               count(*) filter (where enabled and state in ('NEW', 'HEALTHY', 'QUIET')) as well,
                               count(*) as sources
                        from source
                        """)
                .query((row, n) -> new Counts(row.getInt("watched"), row.getInt("well"), row.getInt("sources")))
                .single();
    }

    /** Longest in trouble first. */
    List<Troubled> troubled(Instant now, int limit) {
        Instant from = now.minus(SHOWN);
        record Row(long id, String name, @Nullable String language, Standing standing) {}
        List<Row> rows = jdbc.sql("""
                        select s.id, s.name, s.language,
                        """ + Standing.COLUMNS + """
                        from source s
                        where s.enabled
                          and s.state in (:troubles)
                        order by s.trouble_since nulls last, s.id
                        limit :limit
                        """)
                .param("troubles", State.troubles())
                .param("limit", limit)
                .query((row, n) ->
                        new Row(row.getLong("id"), row.getString("name"), row.getString("language"), Standing.of(row)))
                .list();
        Map<Long, List<Strip.Covered>> covered =
                covered(rows.stream().map(Row::id).toList(), from);
        return rows.stream()
                .map(row -> new Troubled(
                        row.id,
                        row.name,
                        row.language,
                        row.standing,
                        Strip.of(from, now, covered.getOrDefault(row.id, List.of()))))
                .toList();
    }

    private Map<Long, List<Strip.Covered>> covered(List<Long> ids, Instant from) {
        Map<Long, List<Strip.Covered>> covered = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select source_id, from_at, to_at
                            from coverage
                            where source_id in (:ids)
                              and to_at > :from
                            order by source_id, from_at
                            limit 2000
                            """)
                    .param("ids", ids)
                    .param("from", from.atOffset(ZoneOffset.UTC))
                    .query((row, n) -> covered.computeIfAbsent(row.getLong("source_id"), id -> new ArrayList<>())
                            .add(new Strip.Covered(Rows.moment(row, "from_at"), Rows.moment(row, "to_at"))))
                    .list();
        }
        return covered;
    }
}
