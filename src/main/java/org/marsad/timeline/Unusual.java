package org.marsad.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.marsad.web.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entities that are in the news far more or far less than they usually are, against their own past. */
@Component
class Unusual {

    /** The fortnight looked at and the twelve that it is held against. */
    private static final int PERIODS = 13;
    /** Fewer articles than this are no peak, and a smaller usual number makes no silence. */
    private static final int LEAST = 5;

    private final JdbcClient jdbc;

    Unusual(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param counts articles a fortnight, oldest first
     * @param usual  mean of those before the last
     */
    record Entity(Name name, List<Integer> counts, double usual) {

        public int now() {
            return counts.getLast();
        }

        public boolean silent() {
            return now() < usual;
        }

        /** The mean as people say it. */
        public double rounded() {
            return Math.round(usual * 10) / 10.0;
        }

        public Spark spark() {
            return Spark.of(counts, usual);
        }

        private double surprise() {
            return Math.abs(now() - usual) / Math.sqrt(Math.max(1, usual));
        }
    }

    /** @param until the last day of the fortnight looked at */
    record Period(LocalDate until, List<Entity> entities) {}

    /** The fortnight that ends with the newest article, so that an archive has one too. */
    Period last(Instant now, int limit) {
        Map<Name, int[]> found = new LinkedHashMap<>();
        Instant[] until = {now};
        jdbc.sql("""
                        with last as (
                            select least(max(dated_at), cast(:now as timestamptz)) as until from article
                        )
                        select e.slug, e.name, e.name_ar, last.until,
                               floor(extract(epoch from last.until - a.dated_at) / 1209600)::int as ago,
                               count(*) as articles
                        from last
                        join article a on a.dated_at > last.until - interval '182 days' and a.dated_at <= last.until
                        join article_entity ae on ae.article_id = a.id
                        join entity e on e.id = ae.entity_id and e.kind in ('GROUP', 'PERSON', 'STATE_BODY')
                        group by e.id, e.slug, e.name, e.name_ar, last.until, ago
                        order by e.id, ago
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    until[0] = Rows.moment(row, "until");
                    int ago = Math.clamp(row.getInt("ago"), 0, PERIODS - 1);
                    found.computeIfAbsent(Name.of(row), name -> new int[PERIODS])[PERIODS - 1 - ago] +=
                            row.getInt("articles");
                    return true;
                })
                .list();
        List<Entity> entities = new ArrayList<>();
        found.forEach((name, counts) -> entities.add(entity(name, counts)));
        return new Period(
                LocalDate.ofInstant(until[0], Times.ZONE),
                entities.stream()
                        .filter(Unusual::stands)
                        .sorted(Comparator.comparingDouble(Entity::surprise)
                                .reversed()
                                .thenComparing(entity -> entity.name.slug()))
                        .limit(limit)
                        .toList());
    }

    private static Entity entity(Name name, int[] counts) {
        double usual = IntStream.of(counts).limit(PERIODS - 1L).average().orElse(0);
        return new Entity(name, IntStream.of(counts).boxed().toList(), usual);
    }

    /** Three standard deviations of a Poisson count, the usual measure of a peak in counts. */
    private static boolean stands(Entity entity) {
        boolean enough = Math.max(entity.now(), entity.usual) >= LEAST;
        return enough && Math.abs(entity.now() - entity.usual) > 3 * Math.sqrt(Math.max(1, entity.usual));
    }
}
