package org.marsad.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for an analyst, most urgent first. Of a story only the origin's claims wait: its copies say no more. */
@Component
class Queue {

    /** The newest claims without a review that are looked at. */
    private static final int MOST = 1000;

    private static final Duration NEW = Duration.ofDays(14);
    private static final int MUCH_REPEATED = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a claim waits, most urgent first; a claim's urgency is the sum of its reasons. */
    enum Why {
        /** Reviewed, and no longer read out of its article. */
        DROPPED(60),
        /** Two analysts coded it blind and differ. */
        DIFFER(55),
        /** A denial that came in lately. */
        DENIAL(50),
        /** The speaker's stance before was another. */
        CHANGE(40),
        /** One outlet, nobody named, about a group. */
        SINGLE(30),
        /** Carried by many outlets. */
        REPEATED(20),
        /** The text itself doubts. */
        HEDGED(10);

        private final int weight;

        Why(int weight) {
            this.weight = weight;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param before  the speaker's stance before, where it changed
     * @param reviews how many it has, for the form
     */
    record Row(
            long id,
            int reviews,
            String stance,
            String content,
            String language,
            @Nullable String speaker,
            @Nullable Name name,
            boolean anonymous,
            LocalDate day,
            String source,
            int outlets,
            @Nullable String before,
            List<Why> whys) {

        int urgency() {
            return whys.stream().mapToInt(why -> why.weight).sum();
        }
    }

    record Name(String slug, String en, String ar) {

        public String in(String language) {
            return language.equals("ar") ? ar : en;
        }
    }

    /**
     * @param counts how many wait for each reason that occurs
     * @param why    the only reason that is shown; null for all
     */
    record View(
            List<Row> rows,
            Map<Why, Integer> counts,
            int total,
            @Nullable Why why) {}

    View now(@Nullable String why, int limit) {
        List<Row> all = rows();
        Map<Why, Integer> counts = new LinkedHashMap<>();
        for (Why reason : Why.values()) {
            int count =
                    (int) all.stream().filter(row -> row.whys.contains(reason)).count();
            if (count > 0) {
                counts.put(reason, count);
            }
        }
        Why only = Arrays.stream(Why.values())
                .filter(reason -> reason.key().equals(why))
                .findFirst()
                .orElse(null);
        List<Row> shown = all.stream()
                .filter(row -> only == null || row.whys.contains(only))
                .sorted(Comparator.comparingInt((Row row) -> -row.urgency())
                        .thenComparing(Comparator.comparing(Row::day).reversed())
                        .thenComparingLong(row -> -row.id))
                .limit(limit)
                .toList();
        return new View(shown, counts, all.size(), only);
    }

    private List<Row> rows() {
        return jdbc
                .sql("""
                        with waiting as (
                            (select c.id
                             from claim c
                             join article a on a.id = c.article_id
                             where c.reviews = 0
                               and c.stance <> 'ASSERTS'
                               and c.dropped_by is null
                               and a.story_reason = 'ORIGIN'
                             order by c.sort_day desc, c.id desc
                             limit :most)
                            union
                            (select c.id
                             from claim c
                             where c.dropped_by is not null
                               and not exists (select 1 from review r where r.claim_id = c.id and r.at > c.dropped_at)
                             order by c.sort_day desc, c.id desc
                             limit :most)
                            union
                            (select k.claim_id
                             from coding k
                             group by k.claim_id
                             having count(*) = 2
                                and (min(k.decision) <> max(k.decision) or min(k.stance) <> max(k.stance))
                                and not exists (select 1 from review r where r.claim_id = k.claim_id and r.at > max(k.at))
                             order by k.claim_id desc
                             limit :most)
                        )
                        select c.id, c.reviews, lower(c.stance) as stance, left(c.content, 320) as content, a.language,
                               c.speaker_text, c.anonymous, c.sort_day, c.hedged, s.name as source, told.outlets,
                               e.slug, e.name, e.name_ar, before.stance as before,
                               c.dropped_by is not null as dropped,
                               (select min(k.decision) <> max(k.decision) or min(k.stance) <> max(k.stance)
                                from coding k
                                where k.claim_id = c.id
                                having count(*) = 2) as differ,
                               c.stance = 'DENIES' and a.first_seen_at > :since as denial,
                               c.anonymous and told.outlets = 1
                                   and exists (select 1 from claim_about b join entity g on g.id = b.entity_id and g.kind = 'GROUP'
                                               where b.claim_id = c.id) as single
                        from waiting w
                        join claim c on c.id = w.id
                        join article a on a.id = c.article_id
                        join source s on s.id = a.source_id
                        left join entity e on e.id = c.speaker_entity_id
                        cross join lateral (
                            select count(distinct o.source_id)::int as outlets from article o where o.story_id = a.story_id
                        ) told
                        left join lateral (
                            select lower(p.stance) as stance
                            from claim p
                            where p.speaker_entity_id = c.speaker_entity_id
                              and p.sort_day < c.sort_day
                              and p.counts
                              and not p.anonymous
                              and p.stance in ('REFUSES', 'CONDITIONS', 'CONSIDERS', 'PLEDGES', 'ANNOUNCES', 'ACTS')
                              and c.stance in ('REFUSES', 'CONDITIONS', 'CONSIDERS', 'PLEDGES', 'ANNOUNCES', 'ACTS')
                              and not c.anonymous
                            order by p.sort_day desc, p.id desc
                            limit 1
                        ) before on before.stance <> lower(c.stance)
                        order by c.sort_day desc, c.id desc
                        """)
                .param("most", MOST)
                .param("since", Timestamp.from(clock.instant().minus(NEW)))
                .query((row, n) -> row(row))
                .list()
                .stream()
                .filter(row -> !row.whys.isEmpty())
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        String before = row.getString("before");
        return new Row(
                row.getLong("id"),
                row.getInt("reviews"),
                row.getString("stance"),
                row.getString("content"),
                row.getString("language"),
                row.getString("speaker_text"),
                slug == null ? null : new Name(slug, row.getString("name"), row.getString("name_ar")),
                row.getBoolean("anonymous"),
                row.getObject("sort_day", LocalDate.class),
                row.getString("source"),
                row.getInt("outlets"),
                before,
                whys(row, before != null));
    }

    private static List<Why> whys(ResultSet row, boolean changed) throws SQLException {
        Map<Why, Boolean> holds = Map.of(
                Why.DROPPED, row.getBoolean("dropped"),
                Why.DIFFER, row.getBoolean("differ"),
                Why.DENIAL, row.getBoolean("denial"),
                Why.CHANGE, changed,
                Why.SINGLE, row.getBoolean("single"),
                Why.REPEATED, row.getInt("outlets") >= MUCH_REPEATED,
                Why.HEDGED, row.getBoolean("hedged"));
        return Arrays.stream(Why.values())
                .filter(why -> Boolean.TRUE.equals(holds.get(why)))
                .toList();
    }
}
