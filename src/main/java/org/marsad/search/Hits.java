package org.marsad.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the rows that answer a condition, newest first. A condition that many rows answer is looked for among the newest
 * ones, row by row; any other one through the index of words, whose answers are then sorted. Neither is left to PostgreSQL,
 * which walks the whole table back when a word is rarer than it thinks. Thread-safe.
 */
@Component
class Hits {

    /** Longer than this no search may take; whoever asks for more is told to ask for less. */
    private static final int SECONDS = 5;

    /** Cost of looking at a row's words, in reads of a row that the index found. */
    private static final double WALKED_ROW = 3;

    /** So many times the rows that should do are looked at before the index is asked after all. */
    private static final int PATIENCE = 3;

    private static final int FEW_ROWS = 5_000;
    private static final double LEAST_SHARE = 1e-6;

    private final JdbcClient jdbc;
    private final Shares shares;

    Hits(DataSource database, Shares shares) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setQueryTimeout(SECONDS);
        jdbc = JdbcClient.create(template);
        this.shares = shares;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Those behind a place in the list, or from its beginning. */
    List<Hit> newest(Target target, Condition condition, @Nullable After after, int limit) {
        Choice choice = choose(target, condition, limit);
        List<Hit> hits = ask(target, condition, after, limit, choice);
        return choice.plan == Plan.WALK && hits.size() < limit
                ? ask(target, condition, after, limit, new Choice(Plan.INDEX, 0))
                : hits;
    }

    /** @param most rows to look at on a walk */
    record Choice(Plan plan, int most) {}

    /** A walk where the rows that have to be looked at are fewer than those that the index would have to sort. */
    Choice choose(Target target, Condition condition, int limit) {
        if (condition.words() == null) {
            return new Choice(Plan.PLAIN, 0);
        }
        Shares.Estimate estimate = shares.of(target, condition.words());
        double walked = limit / Math.max(estimate.share(), LEAST_SHARE);
        return estimate.rows() > FEW_ROWS && walked * WALKED_ROW < estimate.share() * estimate.rows()
                ? new Choice(Plan.WALK, (int) Math.min((double) estimate.rows(), PATIENCE * walked))
                : new Choice(Plan.INDEX, 0);
    }

    enum Plan {
        /** No words: the order's own index. */
        PLAIN("""
                select x.id, x.%2$s as at
                from %1$s x
                where %3$s
                order by x.%2$s desc, x.id desc
                limit :limit
                """),
        INDEX("""
                with hit as materialized (
                    select x.id, x.%2$s as at
                    from %1$s x
                    where x.words @@ :words::tsquery
                      and %3$s
                )
                select id, at
                from hit
                order by at desc, id desc
                limit :limit
                """),
        WALK("""
                select x.id, x.%2$s as at
                from (
                    select *
                    from %1$s x
                    where %4$s
                    order by x.%2$s desc, x.id desc
                    limit :walk
                ) x
                where x.words @@ :words::tsquery
                  and %5$s
                order by x.%2$s desc, x.id desc
                limit :limit
                """);

        private final String sql;

        Plan(String sql) {
            this.sql = sql;
        }

        String sql(Target target, String window, String rest) {
            return sql.formatted(target.table(), target.time(), window + " and " + rest, window, rest);
        }
    }

    private List<Hit> ask(Target target, Condition condition, @Nullable After after, int limit, Choice choice) {
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        String window = window(target, condition, after, parameters);
        String rest = condition.rest() == null ? "true" : condition.rest();
        if (condition.words() != null) {
            parameters.put("words", condition.words().text());
        }
        parameters.put("walk", choice.most);
        parameters.put("limit", limit);
        return jdbc.sql(choice.plan.sql(target, window, rest))
                .params(parameters)
                .query((row, n) -> hit(target, row))
                .list();
    }

    private static String window(
            Target target, Condition condition, @Nullable After after, Map<String, Object> parameters) {
        String bounds = condition.bounds(target, "within", parameters);
        Object at = after == null ? null : moment(target, after);
        if (after == null || at == null) {
            return bounds;
        }
        parameters.put("afterAt", at);
        parameters.put("afterId", after.id());
        return bounds + " and (x." + target.time() + ", x.id) < (:afterAt, :afterId)";
    }

    private static @Nullable Object moment(Target target, After after) {
        if (target == Target.CLAIMS) {
            return after.day();
        }
        return after.instant() == null ? null : after.instant().atOffset(ZoneOffset.UTC);
    }

    private static Hit hit(Target target, ResultSet row) throws SQLException {
        return new Hit(
                row.getLong("id"),
                target == Target.CLAIMS
                        ? row.getObject("at", LocalDate.class).toString()
                        : row.getTimestamp("at").toInstant().toString());
    }

    /** Hits in the order of how well they answer, best first. */
    List<Hit> ranked(Target target, Words words, List<Hit> hits) {
        return jdbc.sql("""
                        select x.id, ts_rank_cd('{0.2, 0.4, 0.6, 1}', x.words, :words::tsquery, 1) as rank
                        from %s x
                        where x.id = any(:ids)
                        order by rank desc, x.id desc
                        """.formatted(target.table()))
                .param("words", words.text())
                .param("ids", hits.stream().map(Hit::id).toArray(Long[]::new))
                .query((row, n) -> new Hit(row.getLong("id"), Float.toString(row.getFloat("rank"))))
                .list();
    }
}
