package org.marsad.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How frequent words and facets are among the newest rows, and how many rows there are. Thread-safe. */
@Component
public class Shares {

    private static final int SAMPLE = 20_000;
    /** A lexeme that the sample does not list is no more frequent. */
    private static final double RARE = 0.001;

    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows that the table has, about */
    record Estimate(double share, long rows) {}

    Estimate of(Target target, Words words) {
        List<String> whole = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        words.lexemes().forEach(one -> (one.prefix() ? prefixes : whole).add(one.lexeme()));
        Map<String, Double> shares = new HashMap<>();
        long rows = jdbc
                .sql("""
                        select c.reltuples::bigint as rows, s.asked, s.share
                        from pg_class c
                        left join (
                            select lexeme as asked, share
                            from lexeme_share
                            where target = :target
                              and lexeme = any(:whole)
                            union all
                            select p.asked || '*', sum(l.share)
                            from unnest(:prefixes) p (asked)
                            join lexeme_share l on l.target = :target and l.lexeme ^@ p.asked
                            group by p.asked
                        ) s on true
                        where c.oid = :target::regclass
                        """)
                .param("target", target.table())
                .param("whole", whole.toArray(String[]::new))
                .param("prefixes", prefixes.toArray(String[]::new))
                .query((row, n) -> {
                    String asked = row.getString("asked");
                    if (asked != null) {
                        shares.put(asked, row.getDouble("share"));
                    }
                    return row.getLong("rows");
                })
                .list()
                .stream()
                .findFirst()
                .orElse(0L);
        double share = words.share(
                one -> Objects.requireNonNull(shares.getOrDefault(one.lexeme() + (one.prefix() ? "*" : ""), RARE)));
        return new Estimate(share, Math.max(0, rows));
    }

    /** Counts the lexemes of the newest rows anew. */
    @Transactional
    public void count() {
        for (Target target : Target.values()) {
            jdbc.sql("delete from lexeme_share where target = :target")
                    .param("target", target.table())
                    .update();
            jdbc.sql("""
                            insert into lexeme_share (target, lexeme, share)
                            select :target, word, ndoc::real / greatest(1, (select count(*) from (select 1 from %s limit %d) sample))
                            from ts_stat('select words from (select words from %s order by %s desc, id desc limit %d) sample')
                            where ndoc >= greatest(1, %d * %s)
                            """.formatted(target.table(), SAMPLE, target.table(), target.time(), SAMPLE, SAMPLE, RARE))
                    .param("target", target.table())
                    .update();
        }
    }

    /** Merges the words of rows that were written lately into the indexes of words; cheap where there are none. */
    void merge() {
        for (Target target : Target.values()) {
            jdbc.sql("select gin_clean_pending_list(:index::regclass)")
                    .param("index", target.table() + "_words")
                    .query((row, n) -> row.getLong(1))
                    .single();
        }
    }
}
