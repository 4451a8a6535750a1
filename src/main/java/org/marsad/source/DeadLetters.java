package org.marsad.source;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses of articles that could not be had or read, for an admin to read and to queue again. Thread-safe. */
@Component
public class DeadLetters {

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which of them.
     *
     * @param waiting whether those that are tried again by themselves are meant, or those that are not
     */
    public record Filter(@Nullable Long source, @Nullable String trouble, boolean waiting) {

        private String conditions() {
            List<String> conditions = new ArrayList<>();
            conditions.add(waiting ? "i.state = 'FAILED'" : "i.state = 'REFUSED'");
            if (source != null) {
                conditions.add("i.source_id = :source");
            }
            if (trouble != null) {
                conditions.add("i.trouble = :trouble");
            }
            return String.join(" and ", conditions);
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            if (source != null) {
                parameters.put("source", source);
            }
            if (trouble != null) {
                parameters.put("trouble", trouble);
            }
            return parameters;
        }
    }

    /**
     * @param enabled whether its source is collected at all
     * @param again   when it is tried again; null for never
     */
    public record Letter(
            long id,
            String url,
            @Nullable String title,
            long source,
            String sourceName,
            @Nullable String sourceLanguage,
            boolean enabled,
            String trouble,
            String detail,
            int attempts,
            Instant listed,
            @Nullable Instant again) {}

    /** How often a reason stands among them. */
    public record Reason(String trouble, int count) {}

    /** Newest first, below an id. */
    public List<Letter> list(Filter filter, long before, int limit) {
        return jdbc.sql("""
                        select i.id, i.url, i.title, s.id as source_id, s.name, s.language, s.enabled,
                               coalesce(i.trouble, 'STORE') as trouble, coalesce(i.trouble_detail, '') as detail,
                               i.attempts, i.first_listed_at, i.next_try_at
                        from item i
                        join source s on s.id = i.source_id
                        where %s
                          and i.id < :before
                        order by i.id desc
                        limit :limit
                        """.formatted(filter.conditions()))
                .params(filter.parameters())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> {
                    Timestamp again = row.getTimestamp("next_try_at");
                    return new Letter(
                            row.getLong("id"),
                            row.getString("url"),
                            row.getString("title"),
                            row.getLong("source_id"),
                            row.getString("name"),
                            row.getString("language"),
                            row.getBoolean("enabled"),
                            row.getString("trouble"),
                            row.getString("detail"),
                            row.getInt("attempts"),
                            row.getTimestamp("first_listed_at").toInstant(),
                            again == null ? null : again.toInstant());
                })
                .list();
    }

    /** Why they stand here, the most frequent reason first; the filter's own reason does not narrow it. */
    public List<Reason> reasons(Filter filter) {
        Filter all = new Filter(filter.source, null, filter.waiting);
        return jdbc.sql("""
                        select i.trouble, count(*) as count
                        from item i
                        where %s
                          and i.trouble is not null
                        group by i.trouble
                        order by count desc, i.trouble
                        limit 50
                        """.formatted(all.conditions()))
                .params(all.parameters())
                .query((row, n) -> new Reason(row.getString("trouble"), row.getInt("count")))
                .list();
    }

    /**
     * Has them fetched again as if they had just been listed; their sources are due at once.
     *
     * @param id only this one of them; null for all
     * @return how many
     */
    public int requeue(Filter filter, @Nullable Long id, Instant now) {
        Map<String, Object> parameters = new LinkedHashMap<>(filter.parameters());
        if (id != null) {
            parameters.put("id", id);
        }
        return jdbc.sql("""
                        with requeued as (
                            update item i
                            set state = 'LISTED', attempts = 0, next_try_at = :now, trouble = null,
                                trouble_detail = null, etag = null, last_modified = null
                            where %s%s
                            returning i.source_id),
                        due as (
                            update source
                            set next_due_at = least(next_due_at, :now)
                            where id in (select source_id from requeued))
                        select count(*) as requeued
                        from requeued
                        """.formatted(filter.conditions(), id == null ? "" : " and i.id = :id"))
                .params(parameters)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getInt("requeued"))
                .single();
    }

    /** A source that has some. */
    record Choice(long id, String name) {}

    List<Choice> sources(int limit) {
        return jdbc.sql("""
                        select s.id, s.name
                        from source s
                        where exists (select 1 from item i where i.source_id = s.id and i.state in ('REFUSED', 'FAILED'))
                        order by s.name, s.id
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new Choice(row.getLong("id"), row.getString("name")))
                .list();
    }
}
