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

    /** The week looked at and the twelve that it is held against. */
    private static final int WEEKS = 13;
    /** Fewer articles than this are no peak, and a smaller usual number makes no silence. */
    private static final int LEAST = 5;

    private final JdbcClient jdbc;

    Unusual(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param weeks  articles a week, oldest first
     * @param usual  mean of the weeks before the last
     */
    record Entity(Name name, List<Integer> weeks, double usual) {

        public int now() {
            return weeks.getLast();
        }

        public boolean silent() {
            return now() < usual;
        }

        /** The mean as people say it. */
        public double rounded() {
            return Math.round(usual * 10) / 10.0;
        }

        public Spark spark() {
            return Spark.of(weeks, usual);
        }

        private double surprise() {
            return Math.abs(now() - usual) / Math.sqrt(Math.max(1, usual));
        }
    }

    /** @param until the last day of the week looked at */
    record Week(LocalDate until, List<Entity> entities) {}

    /** The week that ends with the newest article, so that an archive has one too. */
    Week last(Instant now, int limit) {
        Map<Name, int[]> counts = new LinkedHashMap<>();
        Instant[] until = {now};
        jdbc.sql("""
                        with last as (
                            select least(max(dated_at), cast(:now as timestamptz)) as until from article
                        )
                        select e.slug, e.name, e.name_ar, last.until,
                               (extract(epoch from last.until - a.dated_at) / 604800)::int as weeks_ago,
                               count(*) as articles
                        from last
                        join article a on a.dated_at > last.until - interval '91 days' and a.dated_at <= last.until
                        join article_entity ae on ae.article_id = a.id
                        join entity e on e.id = ae.entity_id and e.kind in ('GROUP', 'PERSON', 'STATE_BODY')
                        group by e.id, e.slug, e.name, e.name_ar, last.until, weeks_ago
                        order by e.id, weeks_ago
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    until[0] = Rows.moment(row, "until");
                    int week = Math.clamp(row.getInt("weeks_ago"), 0, WEEKS - 1);
                    counts.computeIfAbsent(Name.of(row), name -> new int[WEEKS])[WEEKS - 1 - week] +=
                            row.getInt("articles");
                    return true;
                })
                .list();
        List<Entity> entities = new ArrayList<>();
        counts.forEach((name, weeks) -> entities.add(entity(name, weeks)));
        return new Week(
                LocalDate.ofInstant(until[0], Times.ZONE),
                entities.stream()
                        .filter(Unusual::stands)
                        .sorted(Comparator.comparingDouble(Entity::surprise)
                                .reversed()
                                .thenComparing(entity -> entity.name.slug()))
                        .limit(limit)
                        .toList());
    }

    private static Entity entity(Name name, int[] weeks) {
        double usual = IntStream.of(weeks).limit(WEEKS - 1L).average().orElse(0);
        return new Entity(name, IntStream.of(weeks).boxed().toList(), usual);
    }

    /** Three standard deviations of a Poisson count, the usual measure of a peak in counts. */
    private static boolean stands(Entity entity) {
        boolean enough = Math.max(entity.now(), entity.usual) >= LEAST;
        return enough && Math.abs(entity.now() - entity.usual) > 3 * Math.sqrt(Math.max(1, entity.usual));
    }
}
