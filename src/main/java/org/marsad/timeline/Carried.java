package org.marsad.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement that a claim of a list is an instance of, and by how many it is carried. */
public record Carried(long statement, int outlets, int origins) {

    /** Instances of a statement that a list counts; its own page counts all. */
    static final int MOST = 300;

    public boolean singleSourced() {
        return origins == 1;
    }

    static Map<Long, Carried> of(JdbcClient jdbc, Collection<Long> claims) {
        Map<Long, Carried> carried = new HashMap<>();
        if (claims.isEmpty()) {
            return carried;
        }
        jdbc.sql("""
                        with shown as (
                            select claim_id, statement_id from statement_claim where claim_id = any(:claims)
                        ), counted as (
                            select s.statement_id, count(distinct o.source_id) as outlets, count(distinct o.origin) as origins
                            from (select distinct statement_id from shown) s
                            cross join lateral (
                                select i.claim_id
                                from statement_claim i
                                join claim c on c.id = i.claim_id and c.counts
                                where i.statement_id = s.statement_id
                                order by i.day, i.claim_id
                                limit :most
                            ) first
                            join claim_origin o on o.claim_id = first.claim_id
                            group by s.statement_id
                        )
                        select shown.claim_id, counted.*
                        from shown
                        join counted on counted.statement_id = shown.statement_id
                        """)
                .param("claims", claims.toArray(Long[]::new))
                .param("most", MOST)
                .query(row -> {
                    carried.put(
                            row.getLong("claim_id"),
                            new Carried(row.getLong("statement_id"), row.getInt("outlets"), row.getInt("origins")));
                });
        return carried;
    }
}
