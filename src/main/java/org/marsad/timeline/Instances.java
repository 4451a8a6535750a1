package org.marsad.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.statement.Drift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The instances of a statement, by the origin that each counts under. */
@Component
class Instances {

    /** The page of a statement shows no more; its counts count all. */
    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Claims claims;

    Instances(JdbcClient jdbc, Claims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    /**
     * @param why      lower case: why it is an instance of the statement
     * @param like     the instance that it is most like
     * @param likeness of both, in hundredths
     * @param drift    what changed against the earliest instance
     */
    record Instance(
            ClaimRow claim,
            String why,
            @Nullable Long like,
            @Nullable Integer likeness,
            List<Drift.Change> drift) {}

    /**
     * Instances that count once.
     *
     * @param outlet  the outlet that had it first, where the gazetteer knows that
     * @param article where the outlet is watched, what it wrote; else the article that stands nearest to it
     * @param source  who wrote that article
     * @param party   whom it speaks for
     */
    record Origin(
            @Nullable Name outlet,
            long article,
            String source,
            @Nullable Name party,
            List<Instance> instances) {

        public long outlets() {
            return instances.stream()
                    .map(instance -> instance.claim.source().id())
                    .distinct()
                    .count();
        }

        /** The earliest published. */
        public Instance first() {
            return instances.getFirst();
        }
    }

    private record Row(
            String origin,
            @Nullable Name outlet,
            long article,
            String source,
            @Nullable Name party,
            Instance instance) {}

    /** Origins with most outlets first; the instances of each in the order of publication. */
    List<Origin> byOrigin(long statement) {
        Map<Long, ClaimRow> rows = new LinkedHashMap<>();
        claims.earliest(
                        new Where()
                                .and(
                                        "c.id in (select claim_id from statement_claim where statement_id = :statement)",
                                        "statement",
                                        statement),
                        MOST)
                .forEach(claim -> rows.put(claim.id(), claim));
        Map<Long, Row> found = new LinkedHashMap<>();
        read(rows).forEach(row -> found.put(row.instance.claim.id(), row));
        Map<String, List<Row>> byOrigin = new LinkedHashMap<>();
        for (Long id : rows.keySet()) {
            Row row = found.get(id);
            if (row != null) {
                byOrigin.computeIfAbsent(row.origin, key -> new ArrayList<>()).add(row);
            }
        }
        return byOrigin.values().stream()
                .map(Instances::origin)
                .sorted((one, other) -> Long.compare(other.outlets(), one.outlets()))
                .toList();
    }

    private static Origin origin(List<Row> rows) {
        Row first = rows.getFirst();
        return new Origin(
                first.outlet,
                first.article,
                first.source,
                first.party,
                rows.stream().map(Row::instance).toList());
    }

    private List<Row> read(Map<Long, ClaimRow> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Drift.Telling first = telling(claims, claims.keySet().iterator().next());
        return jdbc.sql("""
                        select i.claim_id, i.origin, coalesce(i.origin_article_id, i.article_id) as article, s.name as source,
                               e.slug as o_slug, e.name as o_name, e.name_ar as o_name_ar,
                               p.slug as p_slug, p.name as p_name, p.name_ar as p_name_ar,
                               placed.why, placed.like_claim_id, round(placed.likeness * 100)::int as likeness
                        from statement_instance i
                        join statement_claim placed on placed.claim_id = i.claim_id
                        join article a on a.id = coalesce(i.origin_article_id, i.article_id)
                        join source s on s.id = a.source_id
                        left join entity e on e.id = i.origin_entity_id
                        left join entity p on p.id = i.party_entity_id
                        where i.claim_id = any(:claims)
                        order by i.claim_id
                        limit :limit
                        """)
                .param("claims", claims.keySet().toArray(Long[]::new))
                .param("limit", MOST)
                .query((row, n) -> {
                    long like = row.getLong("like_claim_id");
                    boolean alike = !row.wasNull();
                    return new Row(
                            row.getString("origin"),
                            Name.of(row, "o_"),
                            row.getLong("article"),
                            row.getString("source"),
                            Name.of(row, "p_"),
                            new Instance(
                                    Objects.requireNonNull(claims.get(row.getLong("claim_id"))),
                                    row.getString("why").toLowerCase(Locale.ROOT),
                                    alike ? like : null,
                                    Rows.numberOrNull(row, "likeness"),
                                    Drift.between(first, telling(claims, row.getLong("claim_id")))));
                })
                .list();
    }

    private static Drift.Telling telling(Map<Long, ClaimRow> claims, long id) {
        ClaimRow claim = Objects.requireNonNull(claims.get(id));
        ClaimRow.Speaker speaker = claim.speaker();
        return new Drift.Telling(
                claim.content(),
                speaker.text(),
                speaker.name() != null && !speaker.anonymous(),
                speaker.count(),
                claim.hops().stream().map(ClaimRow.Hop::text).toList(),
                claim.hedged());
    }
}
