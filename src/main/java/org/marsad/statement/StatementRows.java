package org.marsad.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements and their instances as rows. Every method runs in the caller's transaction. */
@Component
class StatementRows {

    /** Instances looked at before and after a claim, of those of one speaker: the nearest in time. */
    private static final int NEAREST = 60;

    /** Articles of its story, the origin first. */
    private static final int STORY_MATES = 20;

    /** The head of a statement is the earliest published among so many of its first instances. */
    private static final int HEADS = 50;

    private static final int CLEARED = 200;

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param decided whether a person has put it there */
    record Placed(long statement, long says, boolean decided) {}

    /** Two articles with one speaker find their statements one after the other, on whichever node. */
    void lock(List<Long> whos) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(who)
                        from (select distinct who from unnest(:whos) who order by who) in_order
                        """)
                .param("whos", whos.toArray(Long[]::new))
                .query((row, n) -> true)
                .list();
    }

    Map<Long, Placed> ofArticle(long articleId) {
        Map<Long, Placed> placed = new HashMap<>();
        jdbc.sql("""
                        select s.claim_id, s.statement_id, s.says, s.decision_id is not null as decided
                        from claim c
                        join statement_claim s on s.claim_id = c.id
                        where c.article_id = :article
                        """)
                .param("article", articleId)
                .query((row, n) -> placed.put(
                                row.getLong("claim_id"),
                                new Placed(row.getLong("statement_id"), row.getLong("says"), row.getBoolean("decided")))
                        == null)
                .list();
        return placed;
    }

    /** Claims that may be the same as one of these, with their statements: of the same speakers, and of the same story. */
    Map<Long, Long> near(long articleId, List<Saying> sayings) {
        Map<Long, Long> near = new HashMap<>();
        jdbc.sql("""
                        with mine as (
                            select distinct who, day
                            from unnest(:whos, :days::date[]) as given (who, day)
                        ), mates as (
                            select a.id
                            from article me
                            join story own on own.id = me.story_id
                            join story s on s.id = coalesce(own.counts_under, own.id)
                                         or s.counts_under = coalesce(own.counts_under, own.id)
                            join article a on a.story_id = s.id
                            where me.id = :article
                            order by a.id = s.origin_article_id desc, abs(extract(epoch from a.dated_at - me.dated_at)), a.id
                            limit :mates
                        )
                        select before.claim_id, before.statement_id
                        from mine
                        cross join lateral (
                            select s.claim_id, s.statement_id
                            from statement_claim s
                            where s.who = mine.who
                              and s.day <= mine.day
                            order by s.day desc, s.claim_id desc
                            limit :nearest
                        ) before
                        union
                        select after.claim_id, after.statement_id
                        from mine
                        cross join lateral (
                            select s.claim_id, s.statement_id
                            from statement_claim s
                            where s.who = mine.who
                              and s.day > mine.day
                            order by s.day, s.claim_id
                            limit :nearest
                        ) after
                        union
                        select s.claim_id, s.statement_id
                        from mates
                        join claim c on c.article_id = mates.id
                        join statement_claim s on s.claim_id = c.id
                        """)
                .param("whos", sayings.stream().map(Who::of).toArray(Long[]::new))
                .param(
                        "days",
                        sayings.stream()
                                .map(saying -> saying.said().first().toString())
                                .toArray(String[]::new))
                .param("article", articleId)
                .param("mates", STORY_MATES)
                .param("nearest", NEAREST)
                .query((row, n) -> near.put(row.getLong("claim_id"), row.getLong("statement_id")) == null)
                .list();
        return near;
    }

    /** A statement for a claim that is like no other: the one that it had for itself, else a new one. */
    long alone(Saying saying, @Nullable Placed was) {
        if (was != null) {
            boolean own = jdbc.sql("""
                            select not exists (
                                select 1 from statement_claim where statement_id = :statement and claim_id <> :claim
                            ) as own
                            """)
                    .param("statement", was.statement())
                    .param("claim", saying.claim())
                    .query((row, n) -> row.getBoolean("own"))
                    .single();
            if (own) {
                return was.statement();
            }
        }
        return jdbc.sql("""
                        insert into statement (head_claim_id, day, stance, speaker_entity_id, speaker_text, anonymous, content,
                                               language)
                        select c.id, :day, c.stance, c.speaker_entity_id, coalesce(c.speaker_name, c.speaker_text), c.anonymous,
                               c.content, :language
                        from claim c
                        where c.id = :claim
                        returning id
                        """)
                .param("claim", saying.claim())
                .param("day", saying.said().first())
                .param("language", saying.language())
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    void put(Saying saying, long statement, Verdict.@Nullable Same same, @Nullable Long like) {
        jdbc.sql("""
                        insert into statement_claim (claim_id, statement_id, who, day, says, why, like_claim_id, likeness)
                        values (:claim, :statement, :who, :day, :says, :why, :like, :likeness)
                        on conflict (claim_id) do update
                        set statement_id = excluded.statement_id, who = excluded.who, day = excluded.day,
                            says = excluded.says, why = excluded.why, like_claim_id = excluded.like_claim_id,
                            likeness = excluded.likeness
                        """)
                .param("claim", saying.claim())
                .param("statement", statement)
                .param("who", Who.of(saying))
                .param("day", saying.said().first())
                .param("says", Who.says(saying))
                .param("why", same == null ? "FIRST" : same.why().name())
                .param("like", like)
                .param("likeness", same == null ? null : (float) Math.min(1, same.likeness()))
                .update();
    }

    /** Whether it was done: a statement that a person has decided on stays. */
    boolean merge(long gone, long stays) {
        int free = jdbc.sql("select 1 from statement where id = :gone and decided_at is null for update")
                .param("gone", gone)
                .query((row, n) -> 1)
                .list()
                .size();
        if (free == 0) {
            return false;
        }
        jdbc.sql("update statement_claim set statement_id = :stays where statement_id = :gone")
                .param("stays", stays)
                .param("gone", gone)
                .update();
        // Its address, which may have been sent to somebody, leads on.
        jdbc.sql("update statement set merged_into = :stays where id = :gone or merged_into = :gone")
                .param("stays", stays)
                .param("gone", gone)
                .update();
        return true;
    }

    /** Shows each as its first instance says it; one that lost all of them is left to {@link #clearEmpty}. */
    void settleHeads(Collection<Long> statements) {
        jdbc.sql("""
                        update statement s
                        set head_claim_id = null
                        where s.id = any(:statements)
                          and s.merged_into is null
                          and not exists (select 1 from statement_claim i where i.statement_id = s.id)
                        """).param("statements", statements.toArray(Long[]::new)).update();
        jdbc.sql("""
                        update statement s
                        set head_claim_id = head.id, day = head.day, stance = head.stance,
                            speaker_entity_id = head.speaker_entity_id, speaker_text = head.speaker,
                            anonymous = head.anonymous, content = head.content, language = head.language
                        from unnest(:statements) as touched (id)
                        cross join lateral (
                            select c.id, first.day, c.stance, c.speaker_entity_id,
                                   coalesce(c.speaker_name, c.speaker_text) as speaker, c.anonymous, c.content, a.language
                            from (
                                select i.claim_id, i.day
                                from statement_claim i
                                where i.statement_id = touched.id
                                order by i.day, i.claim_id
                                limit :heads
                            ) first
                            join claim c on c.id = first.claim_id
                            join article a on a.id = c.article_id
                            order by a.dated_at, c.content_start, c.id
                            limit 1
                        ) head
                        where s.id = touched.id
                          and (s.head_claim_id, s.day, s.stance, s.speaker_entity_id, s.speaker_text, s.anonymous, s.content)
                              is distinct from
                              (head.id, head.day, head.stance, head.speaker_entity_id, head.speaker, head.anonymous, head.content)
                        """)
                .param("statements", statements.toArray(Long[]::new))
                .param("heads", HEADS)
                .update();
    }

    /** Statements whose first instance is gone: they show the next one, or go with the last. */
    void clearEmpty() {
        List<Long> headless = jdbc.sql("""
                        select id
                        from statement
                        where head_claim_id is null
                          and merged_into is null
                          and (decided_at is null or exists (select 1 from statement_claim i where i.statement_id = statement.id))
                        order by id
                        limit :limit
                        for update skip locked
                        """)
                .param("limit", CLEARED)
                .query((row, n) -> row.getLong("id"))
                .list();
        if (!headless.isEmpty()) {
            settleHeads(headless);
            jdbc.sql("""
                            delete from statement s
                            where s.id = any(:headless)
                              and s.decided_at is null
                              and not exists (select 1 from statement_claim i where i.statement_id = s.id)
                            """).param("headless", headless.toArray(Long[]::new)).update();
        }
    }
}
