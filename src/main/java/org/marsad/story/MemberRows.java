package org.marsad.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clustering keeps of articles, one row each. Every method runs in the caller's transaction. */
@Component
class MemberRows {

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that it has read, in the order of their ids. */
    List<Member> stored(Candidates.Near near) {
        if (near.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.id, a.story_id, a.dated_at, a.language, a.source_id,
                               case when a.id = any(:texts) then a.body else '' end as body,
                               m.anchors, m.own_entity_id, m.credit_entity_id, m.credit_source_id, m.decision_id
                        from article a
                        join story_member m on m.article_id = a.id
                        where a.id = any(cast(:texts as bigint[]) || cast(:anchors as bigint[]))
                        order by a.id
                        """)
                .param("texts", near.byText().toArray(Long[]::new))
                .param("anchors", near.byAnchors().toArray(Long[]::new))
                .query((row, n) -> member(row, credit(row), row.getString("body"), Anchors.stored((Long[])
                        row.getArray("anchors").getArray())))
                .list();
    }

    static Member member(ResultSet row, Outlets.@Nullable Outlet credit, String body, Anchors anchors)
            throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getLong("story_id"),
                row.getTimestamp("dated_at").toInstant(),
                row.getString("language"),
                own(row),
                credit,
                row.getObject("decision_id") != null,
                Shingles.of(body),
                anchors);
    }

    static Outlets.Outlet own(ResultSet row) throws SQLException {
        return new Outlets.Outlet((Long) row.getObject("own_entity_id"), row.getLong("source_id"));
    }

    static Outlets.@Nullable Outlet credit(ResultSet row) throws SQLException {
        Long entity = (Long) row.getObject("credit_entity_id");
        Long source = (Long) row.getObject("credit_source_id");
        return entity == null && source == null ? null : new Outlets.Outlet(entity, source);
    }

    /** Keeps by what an article is found and told from now on, and why it is in its story: null where it tells its own report. */
    void remember(MemberReader.Read read, Placement.@Nullable Match match) {
        Member member = read.member();
        long[] prints = LongStream.concat(
                        Arrays.stream(member.text().sample()),
                        Arrays.stream(member.anchors().prints()))
                .distinct()
                .toArray();
        Optional<Credit> credit = read.credit();
        boolean inBody = credit.isPresent() && credit.get().start() >= 0;
        why(jdbc.sql("""
                        with former as (
                            delete from story_print p
                            using story_member m
                            where m.article_id = :id
                              and p.hash = any(m.prints)
                              and p.dated_at = m.dated_at
                              and p.article_id = m.article_id
                              and (p.dated_at <> :at or p.hash <> all(:prints))
                        ), found_by as (
                            insert into story_print (hash, dated_at, article_id)
                            select hash, :at, :id
                            from unnest(:prints) hash
                            on conflict do nothing
                        )
                        insert into story_member (article_id, dated_at, prints, anchors, own_entity_id,
                                                  credit_entity_id, credit_source_id, credit_text, credit_place,
                                                  credit_start, credit_end, credit_words,
                                                  like_id, resemblance, containment, sentence_start, sentence_end, passage,
                                                  anchors_shared, anchors_total)
                        values (:id, :at, :prints, :anchors, :own,
                                :entity, :source, :text, :place,
                                :creditStart, :creditEnd, :words,
                                :like, :resemblance, :containment, :start, :end, :passage,
                                :shared, :total)
                        on conflict (article_id) do update
                        set dated_at = excluded.dated_at, prints = excluded.prints, anchors = excluded.anchors,
                            own_entity_id = excluded.own_entity_id,
                            credit_entity_id = excluded.credit_entity_id, credit_source_id = excluded.credit_source_id,
                            credit_text = excluded.credit_text, credit_place = excluded.credit_place,
                            credit_start = excluded.credit_start, credit_end = excluded.credit_end,
                            credit_words = excluded.credit_words,
                            like_id = excluded.like_id, resemblance = excluded.resemblance,
                            containment = excluded.containment, sentence_start = excluded.sentence_start,
                            sentence_end = excluded.sentence_end, passage = excluded.passage,
                            anchors_shared = excluded.anchors_shared, anchors_total = excluded.anchors_total
                        """), match)
                .param("id", member.articleId())
                .param("at", Timestamp.from(member.at()))
                .param("prints", prints)
                .param("anchors", member.anchors().order().toArray(Long[]::new))
                .param("own", member.own().entityId())
                .param("entity", credit.map(found -> found.outlet().entityId()).orElse(null))
                .param("source", credit.map(found -> found.outlet().sourceId()).orElse(null))
                .param("text", credit.map(Credit::text).orElse(null))
                .param("place", credit.map(found -> found.place().name()).orElse(null))
                .param("creditStart", inBody ? credit.get().start() : null)
                .param("creditEnd", inBody ? credit.get().end() : null)
                .param("words", read.creditWords())
                .update();
    }

    /** Why these articles are in the story whose origin is the other. */
    void explain(Set<Long> articleIds, long originId) {
        Set<Long> all = new HashSet<>(articleIds);
        all.add(originId);
        List<Member> members = stored(new Candidates.Near(all, Set.of()));
        members.stream()
                .filter(member -> member.articleId() == originId)
                .findFirst()
                .ifPresent(origin -> members.stream()
                        .filter(member -> member.articleId() != originId)
                        .forEach(member -> explain(member.articleId(), Placement.match(member, origin))));
    }

    private void explain(long articleId, Placement.@Nullable Match match) {
        why(jdbc.sql("""
                        update story_member
                        set like_id = :like, resemblance = :resemblance, containment = :containment,
                            sentence_start = :start, sentence_end = :end, passage = :passage,
                            anchors_shared = :shared, anchors_total = :total
                        where article_id = :id
                        """), match).param("id", articleId).update();
    }

    private static JdbcClient.StatementSpec why(JdbcClient.StatementSpec statement, Placement.@Nullable Match match) {
        Likeness likeness = match == null || match.translation() != null ? null : match.likeness();
        Shingles.Run run = likeness == null ? null : likeness.run();
        Translation translation = match == null ? null : match.translation();
        return statement
                .param("like", match == null ? null : match.other().articleId())
                .param("resemblance", likeness == null ? null : likeness.resemblance())
                .param("containment", likeness == null ? null : likeness.containment())
                .param("start", run == null ? null : run.start())
                .param("end", run == null ? null : run.end())
                .param("passage", run == null ? null : run.passage())
                .param("shared", translation == null ? null : translation.inOrder())
                .param("total", translation == null ? null : translation.of());
    }
}
