package org.marsad.curation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;
import org.marsad.entity.GazetteerFile;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what of an entity, newest first. */
@Component
class EntityHistory {

    private static final int ON_A_PAGE = 30;

    private final JdbcClient jdbc;

    EntityHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param act    lower case, ends the key of its message
     * @param others entities that the same change touched
     */
    record Row(long change, Instant at, String by, String act, List<Difference> differences, int others) {}

    Slice<Row> of(String slug, @Nullable After after) {
        List<Row> rows = jdbc.sql("""
                        select c.id, c.at, c.by_name, c.act, e.before, e.after,
                               (select count(*) - 1 from entity_change o where o.change_id = c.id) as others
                        from entity_change e
                        join gazetteer_change c on c.id = e.change_id
                        where e.slug = :slug
                          and c.id < :before
                        order by c.id desc
                        limit :limit
                        """)
                .param("slug", slug)
                .param("before", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", ON_A_PAGE + 1)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("act").toLowerCase(Locale.ROOT),
                        Difference.between(entity(row.getString("before")), entity(row.getString("after"))),
                        row.getInt("others")))
                .list();
        return Slice.of(rows, ON_A_PAGE, row -> new After("", row.change));
    }

    private static @Nullable Entity entity(@Nullable String line) {
        return line == null ? null : GazetteerFile.entity(line).orElse(null);
    }
}
