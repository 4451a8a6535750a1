package org.marsad.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles as clustering sees them, and what it keeps of them. Every method runs in the caller's transaction. */
@Component
class MemberRows {

    private static final String SELECT = """
            select a.id, a.story_id, a.dated_at, a.language, a.source_id, a.title, a.authors, a.byline_credit, a.body, s.name,
                   m.anchors, m.credit_entity_id, m.credit_source_id, m.decision_id,
                   (select min(e.id)
                    from alias l
                    join entity e on e.id = l.entity_id and e.kind = 'OUTLET'
                    where marsad_name_key(l.text) = marsad_name_key(regexp_replace(s.name, '\\s*\\(.*\\)\\s*$', ''))) as own_entity_id
            from article a
            join source s on s.id = a.source_id
            left join story_member m on m.article_id = a.id
            """;

    private final JdbcClient jdbc;
    private final Outlets outlets;

    MemberRows(JdbcClient jdbc, Outlets outlets) {
        this.jdbc = jdbc;
        this.outlets = outlets;
    }

    /** An article as it now reads, and whom it credits. */
    record Read(Member member, Optional<Credit> credit, String body) {

        private static final int AROUND = 40;

        /** What stands around the credited outlet's name in the body; null where it stands elsewhere. */
        private @Nullable String creditWords() {
            return credit.filter(found -> found.start() >= 0)
                    .map(found -> body.substring(
                                    Math.max(0, found.start() - AROUND), Math.min(body.length(), found.end() + AROUND))
                            .strip())
                    .orElse(null);
        }
    }

    Read read(long articleId) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", articleId)
                .query((row, n) -> read(row))
                .single();
    }

    private Read read(ResultSet row) throws SQLException {
        String body = row.getString("body");
        Credit.Told told =
                new Credit.Told(row.getString("title"), texts(row, "authors"), row.getString("byline_credit"), body);
        Outlets.Outlet own = own(row);
        Optional<Credit> credit = Credit.of(told, own, outlets);
        Anchors anchors = Anchors.of(body, names(row.getLong("id")), dates(row.getLong("id")));
        return new Read(member(row, own, credit.map(Credit::outlet).orElse(null), anchors), credit, body);
    }

    private List<Anchors.Named> names(long articleId) {
        return jdbc.sql("""
                        select entity_id, start_offset, end_offset
                        from mention
                        where article_id = :id
                        order by start_offset, entity_id
                        limit 2000
                        """)
                .param("id", articleId)
                .query((row, n) -> new Anchors.Named(
                        row.getLong("entity_id"), row.getInt("start_offset"), row.getInt("end_offset")))
                .list();
    }

    private List<Anchors.Dated> dates(long articleId) {
        return jdbc.sql("""
                        select edtf, start_offset, end_offset
                        from date_expression
                        where article_id = :id
                          and edtf is not null
                        order by start_offset
                        limit 500
                        """)
                .param("id", articleId)
                .query((row, n) ->
                        new Anchors.Dated(row.getString("edtf"), row.getInt("start_offset"), row.getInt("end_offset")))
                .list();
    }

    /** Stored ones, in the order of their ids. */
    List<Member> stored(List<Long> articleIds) {
        return jdbc.sql(SELECT + "where a.id = any(:ids) and m.article_id is not null order by a.id")
                .param("ids", articleIds.toArray(Long[]::new))
                .query((row, n) -> member(row, own(row), credit(row), Anchors.stored((Long[])
                        row.getArray("anchors").getArray())))
                .list();
    }

    private static Member member(ResultSet row, Outlets.Outlet own, Outlets.@Nullable Outlet credit, Anchors anchors)
            throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getLong("story_id"),
                row.getTimestamp("dated_at").toInstant(),
                row.getString("language"),
                own,
                credit,
                row.getObject("decision_id") != null,
                Shingles.of(row.getString("body")),
                anchors);
    }

    private static Outlets.Outlet own(ResultSet row) throws SQLException {
        return new Outlets.Outlet((Long) row.getObject("own_entity_id"), row.getLong("source_id"));
    }

    static Outlets.@Nullable Outlet credit(ResultSet row) throws SQLException {
        Long entity = (Long) row.getObject("credit_entity_id");
        Long source = (Long) row.getObject("credit_source_id");
        return entity == null && source == null ? null : new Outlets.Outlet(entity, source);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Keeps by what an article is found and told from now on. */
    void remember(Read read) {
        Member member = read.member();
        long[] prints = LongStream.concat(
                        Arrays.stream(member.text().sample()),
                        Arrays.stream(member.anchors().prints()))
                .distinct()
                .toArray();
        forget(member.articleId());
        jdbc.sql("""
                        insert into story_print (hash, dated_at, article_id)
                        select unnest(:prints), :at, :id
                        """)
                .param("prints", prints)
                .param("at", Timestamp.from(member.at()))
                .param("id", member.articleId())
                .update();
        Optional<Credit> credit = read.credit();
        boolean inBody = credit.isPresent() && credit.get().start() >= 0;
        jdbc.sql("""
                        insert into story_member (article_id, dated_at, prints, anchors, credit_entity_id, credit_source_id,
                                                  credit_text, credit_place, credit_start, credit_end, credit_words)
                        values (:id, :at, :prints, :anchors, :entity, :source, :text, :place, :start, :end, :words)
                        on conflict (article_id) do update
                        set dated_at = excluded.dated_at, prints = excluded.prints, anchors = excluded.anchors,
                            credit_entity_id = excluded.credit_entity_id, credit_source_id = excluded.credit_source_id,
                            credit_text = excluded.credit_text, credit_place = excluded.credit_place,
                            credit_start = excluded.credit_start, credit_end = excluded.credit_end,
                            credit_words = excluded.credit_words
                        """)
                .param("id", member.articleId())
                .param("at", Timestamp.from(member.at()))
                .param("prints", prints)
                .param("anchors", member.anchors().order().toArray(Long[]::new))
                .param("entity", credit.map(found -> found.outlet().entityId()).orElse(null))
                .param("source", credit.map(found -> found.outlet().sourceId()).orElse(null))
                .param("text", credit.map(Credit::text).orElse(null))
                .param("place", credit.map(found -> found.place().name()).orElse(null))
                .param("start", inBody ? credit.get().start() : null)
                .param("end", inBody ? credit.get().end() : null)
                .param("words", read.creditWords())
                .update();
    }

    private void forget(long articleId) {
        jdbc.sql("""
                        delete from story_print p
                        using story_member m
                        where m.article_id = :id
                          and p.hash = any(m.prints)
                          and p.dated_at = m.dated_at
                          and p.article_id = m.article_id
                        """).param("id", articleId).update();
    }

    /** Why an article is in its story; nulls where it tells its own report. */
    void explain(long articleId, Placement.@Nullable Match match) {
        Likeness likeness = match == null || match.translation() != null ? null : match.likeness();
        Shingles.Run run = likeness == null ? null : likeness.run();
        Translation translation = match == null ? null : match.translation();
        jdbc.sql("""
                        update story_member
                        set like_id = :like, resemblance = :resemblance, containment = :containment,
                            sentence_start = :start, sentence_end = :end, passage = :passage,
                            anchors_shared = :shared, anchors_total = :total
                        where article_id = :id
                        """)
                .param("like", match == null ? null : match.other().articleId())
                .param("resemblance", likeness == null ? null : likeness.resemblance())
                .param("containment", likeness == null ? null : likeness.containment())
                .param("start", run == null ? null : run.start())
                .param("end", run == null ? null : run.end())
                .param("passage", run == null ? null : run.passage())
                .param("shared", translation == null ? null : translation.inOrder())
                .param("total", translation == null ? null : translation.of())
                .param("id", articleId)
                .update();
    }
}
