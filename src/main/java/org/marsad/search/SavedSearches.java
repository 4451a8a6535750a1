package org.marsad.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches that readers keep. Thread-safe. */
@Component
public class SavedSearches {

    /** Of one account. */
    static final int MOST = 50;

    static final int MOST_FRESH = 100;

    /** New rows that are looked at for each search. */
    private static final int LOOKED_AT = 500;

    private static final String SELECT = """
            select s.id, s.name, s.query, s.kind, s.by_names, s.shared, o.name as owner, o.id = me.id as own,
                   coalesce(seen.seen_at, s.created_at) as seen_at
            from saved_search s
            join account o on o.id = s.account_id
            join account me on me.name = :reader
            left join saved_search_seen seen on seen.saved_search_id = s.id and seen.account_id = me.id
            where (s.account_id = me.id or s.shared)
            """;

    private final JdbcClient jdbc;
    private final Hits hits;
    private final Supplier<Names> names;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Hits hits, Supplier<Names> names, Clock clock) {
        this.jdbc = jdbc;
        this.hits = hits;
        this.names = names;
        this.clock = clock;
    }

    /** The reader's own, then those that others share, each with how much is new. */
    public List<SavedSearch> of(String reader, int limit) {
        List<SavedSearch> saved = jdbc.sql(SELECT + "order by s.account_id <> me.id, s.name, s.id limit :limit")
                .param("reader", reader)
                .param("limit", limit)
                .query((row, n) -> saved(row))
                .list();
        return saved.isEmpty() ? saved : counted(saved);
    }

    /** Empty where there is none that the reader may see. */
    Optional<SavedSearch> find(String reader, long id) {
        return jdbc.sql(SELECT + "and s.id = :id")
                .param("reader", reader)
                .param("id", id)
                .query((row, n) -> saved(row))
                .optional();
    }

    private static SavedSearch saved(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getLong("id"),
                row.getString("name"),
                row.getString("query"),
                row.getString("kind"),
                row.getBoolean("by_names"),
                row.getBoolean("shared"),
                row.getString("owner"),
                row.getBoolean("own"),
                row.getTimestamp("seen_at").toInstant(),
                0,
                false);
    }

    /** All in one statement; where it takes too long, nothing is said to be new. */
    private List<SavedSearch> counted(List<SavedSearch> saved) {
        Names known = names.get();
        Supplier<SourceNames> sources = SourceNames.of(jdbc);
        List<String> counts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < saved.size(); i++) {
            SavedSearch one = saved.get(i);
            String prefix = "s" + i + "p";
            Target target = Target.of(one.kind());
            Condition condition = Translation.of(Query.of(one.query()), target, known, sources, one.byNames(), prefix)
                    .condition();
            if (!condition.isEmpty()) {
                counts.add(count(i, target, condition, prefix, parameters));
                parameters.put(prefix + "Seen", one.seenAt().atOffset(ZoneOffset.UTC));
            }
        }
        record Fresh(int count, boolean more) {}
        Map<Integer, Fresh> fresh = new HashMap<>();
        try {
            if (!counts.isEmpty()) {
                hits.jdbc()
                        .sql(String.join("\nunion all\n", counts))
                        .params(parameters)
                        .query((row, n) -> fresh.put(
                                row.getInt("place"), new Fresh(row.getInt("fresh"), row.getInt("looked") >= LOOKED_AT)))
                        .list();
            }
        } catch (QueryTimeoutException late) {
            return saved;
        }
        List<SavedSearch> counted = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            Fresh found = fresh.getOrDefault(i, new Fresh(0, false));
            counted.add(
                    saved.get(i).counted(Math.min(found.count, MOST_FRESH), found.more || found.count > MOST_FRESH));
        }
        return List.copyOf(counted);
    }

    private static String count(
            int place, Target target, Condition condition, String prefix, Map<String, Object> parameters) {
        parameters.putAll(condition.parameters());
        List<String> conditions = new ArrayList<>(List.of(condition.bounds(target, prefix, parameters)));
        if (condition.words() != null) {
            conditions.add("x.words @@ :" + prefix + "Words::tsquery");
            parameters.put(prefix + "Words", condition.words().text());
        }
        if (condition.rest() != null) {
            conditions.add(condition.rest());
        }
        return """
                select %d as place, count(*) filter (where %s) as fresh, count(*) as looked
                from (
                    select x.*
                    from article a
                    join %s x on x.%s = a.id
                    where a.first_seen_at > :%sSeen
                    order by a.first_seen_at desc, a.id desc
                    limit %d
                ) x
                """.formatted(
                        place,
                        String.join(" and ", conditions),
                        target.table(),
                        target == Target.CLAIMS ? "article_id" : "id",
                        prefix,
                        LOOKED_AT);
    }

    /** What came of keeping or changing one. */
    enum Kept {
        KEPT,
        /** The account has one of that name. */
        TWICE,
        /** The account has as many as it may. */
        TOO_MANY,
        /** There is none, or it is another's. */
        NOT_THERE
    }

    Kept keep(String reader, String name, String query, Target target, boolean byNames, boolean shared) {
        try {
            int kept = jdbc.sql("""
                            insert into saved_search (account_id, name, query, kind, by_names, shared, created_at)
                            select me.id, :name, :query, :kind, :names, :shared, :now
                            from account me
                            where me.name = :reader
                              and (select count(*) from saved_search s where s.account_id = me.id) < :most
                            """)
                    .param("reader", reader)
                    .param("name", name)
                    .param("query", query)
                    .param("kind", target.word())
                    .param("names", byNames)
                    .param("shared", shared)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("most", MOST)
                    .update();
            return kept == 1 ? Kept.KEPT : Kept.TOO_MANY;
        } catch (DuplicateKeyException twice) {
            return Kept.TWICE;
        }
    }

    Kept change(String reader, long id, String name, boolean shared) {
        try {
            int changed = jdbc.sql("""
                            update saved_search
                            set name = :name, shared = :shared
                            where id = :id
                              and account_id = (select id from account where name = :reader)
                            """)
                    .param("reader", reader)
                    .param("id", id)
                    .param("name", name)
                    .param("shared", shared)
                    .update();
            return changed == 1 ? Kept.KEPT : Kept.NOT_THERE;
        } catch (DuplicateKeyException twice) {
            return Kept.TWICE;
        }
    }

    Kept delete(String reader, long id) {
        int deleted = jdbc.sql("""
                        delete from saved_search
                        where id = :id
                          and account_id = (select id from account where name = :reader)
                        """).param("reader", reader).param("id", id).update();
        return deleted == 1 ? Kept.KEPT : Kept.NOT_THERE;
    }

    /** The reader has seen what it finds now. */
    void seen(String reader, SavedSearch search) {
        jdbc.sql("""
                        insert into saved_search_seen (saved_search_id, account_id, seen_at)
                        select :id, id, :now from account where name = :reader
                        on conflict (saved_search_id, account_id) do update set seen_at = excluded.seen_at
                        """)
                .param("id", search.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reader", reader)
                .update();
    }
}
