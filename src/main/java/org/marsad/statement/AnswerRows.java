package org.marsad.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.claim.Stance;
import org.marsad.statement.Answer.Kind;
import org.marsad.statement.SameStatement.Read;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What contradicts what, as rows: found when either of both arrives. Every method runs in the caller's transaction. */
@Component
class AnswerRows {

    /** Claims looked at before and after one, for each entity and side. */
    private static final int NEAREST = 40;

    /** Days within which a change of sides is one. */
    private static final int REVERSAL = 400;

    private static final int DENIAL = 14;
    private static final int CONFIRMATION = 60;

    /** Answers kept of a claim, of each kind and direction: one for a statement, the likest. */
    private static final int KEPT = 3;

    private final JdbcClient jdbc;
    private final SayingRows sayings;

    AnswerRows(JdbcClient jdbc, SayingRows sayings) {
        this.jdbc = jdbc;
        this.sayings = sayings;
    }

    /** Finds anew what these claims answer and what answers them. */
    void renew(List<Read> fresh) {
        Long[] ids = fresh.stream().map(read -> read.saying().claim()).toArray(Long[]::new);
        jdbc.sql("delete from claim_answer where claim_id = any(:claims) or other_id = any(:claims)")
                .param("claims", ids)
                .update();
        jdbc.sql("delete from claim_side where claim_id = any(:claims)")
                .param("claims", ids)
                .update();
        Map<Long, Read> known = new HashMap<>();
        fresh.forEach(read -> known.put(read.saying().claim(), read));
        Map<Long, Set<Long>> candidates = new HashMap<>();
        for (Read read : fresh) {
            keepSide(read);
        }
        for (Read read : fresh) {
            Set<Long> near = candidates(read);
            near.remove(read.saying().claim());
            candidates.put(read.saying().claim(), near);
        }
        Set<Long> unread = new HashSet<>();
        candidates.values().forEach(unread::addAll);
        unread.removeAll(known.keySet());
        sayings.of(unread).forEach(saying -> known.put(saying.claim(), Read.of(saying)));
        Map<Long, Long> statements = statements(known.keySet());
        for (Read read : fresh) {
            keep(read, candidates.getOrDefault(read.saying().claim(), Set.of()), known, statements);
        }
    }

    private void keepSide(Read read) {
        Side.of(read)
                .ifPresent(side -> jdbc.sql("""
                                insert into claim_side (entity_id, side, day, claim_id)
                                select e.id, :side, :day, :claim
                                from entity e
                                where e.slug = any(:entities)
                                on conflict do nothing
                                """)
                        .param("side", side.kind().name())
                        .param("day", read.saying().said().first())
                        .param("claim", read.saying().claim())
                        .param("entities", side.entities().toArray(String[]::new))
                        .update());
    }

    private Set<Long> candidates(Read read) {
        Saying saying = read.saying();
        LocalDate day = saying.said().first();
        Set<Long> found = new HashSet<>(sameWho(saying));
        Optional<Side> side = Side.of(read);
        if (side.isPresent() && side.get().kind() == Side.Kind.DENIES) {
            found.addAll(about(side.get().entities(), day.minusDays(DENIAL), day.plusDays(1)));
            side.get().entities().forEach(outlet -> found.addAll(through(outlet, day)));
        } else {
            Set<String> denied = new HashSet<>(saying.about());
            denied.addAll(saying.voice().group());
            denied.addAll(saying.via());
            saying.named().forEach(named -> denied.add(named.entity()));
            found.addAll(taking(denied, "DENIES", day.minusDays(1), day.plusDays(DENIAL)));
            if (saying.voice().entity() != null) {
                found.addAll(about(Set.of(saying.voice().entity()), day.minusDays(CONFIRMATION), day));
            } else {
                saying.about().forEach(entity -> found.addAll(saidBy(entity, day)));
            }
            side.ifPresent(own -> found.addAll(taking(
                    own.entities(),
                    own.kind() == Side.Kind.HOLDS ? "YIELDS" : "HOLDS",
                    day.minusDays(REVERSAL),
                    day.plusDays(REVERSAL))));
        }
        return found;
    }

    private List<Long> sameWho(Saying saying) {
        return around("""
                select claim_id, day
                from statement_claim
                where who = :who
                """, Map.of("who", Who.of(saying)), saying.said().first(), REVERSAL);
    }

    private List<Long> saidBy(String entity, LocalDate day) {
        return around("""
                select claim_id, day
                from statement_claim
                where who = :who
                """, Map.of("who", Who.ofEntity(entity)), day, CONFIRMATION);
    }

    private List<Long> through(String outlet, LocalDate day) {
        return around("""
                select claim_id, day
                from statement_claim
                where who = :who
                """, Map.of("who", Who.through(outlet)), day, DENIAL);
    }

    private List<Long> around(String select, Map<String, Object> parameters, LocalDate day, int days) {
        return jdbc.sql("(" + select + """
                        and day between :day - :days and :day
                        order by day desc, claim_id desc
                        limit :nearest)
                        union all
                        (""" + select + """
                        and day > :day
                        and day <= :day + :days
                        order by day, claim_id
                        limit :nearest)
                        """)
                .params(parameters)
                .param("day", day)
                .param("days", days)
                .param("nearest", NEAREST)
                .query((row, n) -> row.getLong("claim_id"))
                .list();
    }

    private List<Long> about(Collection<String> entities, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select near.claim_id
                        from entity e
                        cross join lateral (
                            select b.claim_id
                            from claim_about b
                            where b.entity_id = e.id
                              and b.sort_day between :from and :to
                            order by b.sort_day desc, b.claim_id desc
                            limit :nearest
                        ) near
                        where e.slug = any(:entities)
                        """)
                .param("entities", entities.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .param("nearest", NEAREST)
                .query((row, n) -> row.getLong("claim_id"))
                .list();
    }

    private List<Long> taking(Collection<String> entities, String side, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select near.claim_id
                        from entity e
                        cross join lateral (
                            select s.claim_id
                            from claim_side s
                            where s.entity_id = e.id
                              and s.side = :side
                              and s.day between :from and :to
                            order by s.day desc, s.claim_id desc
                            limit :nearest
                        ) near
                        where e.slug = any(:entities)
                        """)
                .param("entities", entities.toArray(String[]::new))
                .param("side", side)
                .param("from", from)
                .param("to", to)
                .param("nearest", NEAREST)
                .query((row, n) -> row.getLong("claim_id"))
                .list();
    }

    private Map<Long, Long> statements(Set<Long> claims) {
        Map<Long, Long> statements = new HashMap<>();
        jdbc.sql("select claim_id, statement_id from statement_claim where claim_id = any(:claims)")
                .param("claims", claims.toArray(Long[]::new))
                .query((row, n) -> statements.put(row.getLong("claim_id"), row.getLong("statement_id")) == null)
                .list();
        return statements;
    }

    /** @param gap days between both */
    private record Found(long later, long earlier, long otherStatement, Answer answer, long gap) {}

    private void keep(Read read, Set<Long> near, Map<Long, Read> known, Map<Long, Long> statements) {
        Long own = statements.get(read.saying().claim());
        List<Found> found = new ArrayList<>();
        for (long id : near) {
            Read other = known.get(id);
            Long theirs = statements.get(id);
            if (other != null && theirs != null && !theirs.equals(own)) {
                answers(read, other, theirs).forEach(found::add);
            }
        }
        found.sort(Comparator.comparingLong((Found one) -> one.gap)
                .thenComparingDouble(one -> -one.answer.likeness())
                .thenComparingLong(one -> one.later)
                .thenComparingLong(one -> one.earlier));
        record Slot(Kind kind, boolean later) {}
        Map<Slot, Set<Long>> kept = new HashMap<>();
        for (Found one : found) {
            Slot slot = new Slot(one.answer.kind(), one.later == read.saying().claim());
            Set<Long> answered = kept.computeIfAbsent(slot, key -> new HashSet<>());
            if (answered.size() < KEPT && answered.add(one.otherStatement)) {
                insert(one);
            }
        }
    }

    private static Stream<Found> answers(Read read, Read other, long otherStatement) {
        boolean isLater = isLater(read, other);
        Read later = isLater ? read : other;
        Read earlier = isLater ? other : read;
        long gap = later.saying().said().gap(earlier.saying().said());
        Answer answer = switch (SameStatement.compare(later, earlier)) {
            case Verdict.OtherNumber(double likeness) -> new Answer(Kind.DIFFERENT_NUMBER, likeness);
            case Verdict.Again(double likeness) -> new Answer(Kind.REPEATS, likeness);
            case Verdict.Same _ -> null;
            case Verdict.Apart _ -> Contradiction.between(later, earlier).orElse(null);
        };
        return answer == null
                ? Stream.empty()
                : Stream.of(new Found(later.saying().claim(), earlier.saying().claim(), otherStatement, answer, gap));
    }

    /** Of one day, the denial is the later one. */
    private static boolean isLater(Read one, Read other) {
        int byDay = one.saying().said().first().compareTo(other.saying().said().first());
        boolean denial = one.saying().stance() == Stance.DENIES;
        boolean denied = other.saying().stance() == Stance.DENIES;
        boolean near = one.saying().said().mayBe(other.saying().said());
        if (denial != denied && (byDay == 0 || near)) {
            return denial;
        }
        return byDay != 0 ? byDay > 0 : one.saying().claim() > other.saying().claim();
    }

    private void insert(Found found) {
        jdbc.sql("""
                        insert into claim_answer (claim_id, other_id, kind, likeness)
                        values (:claim, :other, :kind, :likeness)
                        on conflict do nothing
                        """)
                .param("claim", found.later)
                .param("other", found.earlier)
                .param("kind", found.answer.kind().name())
                .param("likeness", (float) Math.max(0, Math.min(1, found.answer.likeness())))
                .update();
    }
}
