package org.marsad.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a stored article as clustering sees it. Runs in the caller's transaction. */
@Component
class MemberReader {

    private final JdbcClient jdbc;
    private final Outlets outlets;

    MemberReader(JdbcClient jdbc, Outlets outlets) {
        this.jdbc = jdbc;
        this.outlets = outlets;
    }

    /**
     * An article as it now reads.
     *
     * @param credit whom it credits
     * @param fresh  whether nobody can have found it or its story yet
     * @param apart  stories that editors keep it out of
     */
    record Read(Member member, Optional<Credit> credit, String body, boolean fresh, Set<Long> apart) {

        private static final int AROUND = 40;

        /** What stands around the credited outlet's name in the body; null where it stands elsewhere. */
        @Nullable
        String creditWords() {
            return credit.filter(found -> found.start() >= 0)
                    .map(found -> body.substring(
                                    Math.max(0, found.start() - AROUND), Math.min(body.length(), found.end() + AROUND))
                            .strip())
                    .orElse(null);
        }
    }

    Read read(long articleId) {
        return jdbc.sql("""
                        select a.id, a.story_id, a.dated_at, a.language, a.source_id, a.title, a.authors, a.byline_credit,
                               a.body, m.decision_id,
                               (select min(e.id)
                                from alias l
                                join entity e on e.id = l.entity_id and e.kind = 'OUTLET'
                                where marsad_name_key(l.text)
                                      = marsad_name_key(regexp_replace(s.name, '\\s*\\(.*\\)\\s*$', ''))) as own_entity_id,
                               array(select array[n.entity_id, n.start_offset, n.end_offset]
                                     from mention n
                                     where n.article_id = a.id
                                     order by n.start_offset, n.entity_id
                                     limit 2000) as names,
                               array(select array[d.edtf, cast(d.start_offset as text), cast(d.end_offset as text)]
                                     from date_expression d
                                     where d.article_id = a.id
                                       and d.edtf is not null
                                     order by d.start_offset
                                     limit 500) as dates,
                               m.article_id is null and t.first_at is null and t.version = 0
                                   and not exists (select 1 from article o where o.story_id = a.story_id and o.id <> a.id)
                                   as fresh,
                               array(select o.story_id
                                     from story_apart x
                                     join article o on o.id = x.other_id
                                     where x.article_id = a.id
                                     union
                                     select o.story_id
                                     from story_apart x
                                     join article o on o.id = x.article_id
                                     where x.other_id = a.id) as apart
                        from article a
                        join source s on s.id = a.source_id
                        join story t on t.id = a.story_id
                        left join story_member m on m.article_id = a.id
                        where a.id = :id
                        """).param("id", articleId).query((row, n) -> read(row)).single();
    }

    private Read read(ResultSet row) throws SQLException {
        String body = row.getString("body");
        Credit.Told told = new Credit.Told(
                row.getString("title"),
                List.of((String[]) row.getArray("authors").getArray()),
                row.getString("byline_credit"),
                body);
        Optional<Credit> credit = Credit.of(told, MemberRows.own(row), outlets);
        Member member = MemberRows.member(
                row, credit.map(Credit::outlet).orElse(null), body, Anchors.of(body, names(row), dates(row)));
        return new Read(member, credit, body, row.getBoolean("fresh"), Set.of((Long[])
                row.getArray("apart").getArray()));
    }

    /** Where there are none, the array of arrays is a plain empty one. */
    private static List<Anchors.Named> names(ResultSet row) throws SQLException {
        return row.getArray("names").getArray() instanceof Long[][] names
                ? Arrays.stream(names)
                        .map(name -> new Anchors.Named(name[0], name[1].intValue(), name[2].intValue()))
                        .toList()
                : List.of();
    }

    private static List<Anchors.Dated> dates(ResultSet row) throws SQLException {
        return row.getArray("dates").getArray() instanceof String[][] dates
                ? Arrays.stream(dates)
                        .map(date -> new Anchors.Dated(date[0], Integer.parseInt(date[1]), Integer.parseInt(date[2])))
                        .toList()
                : List.of();
    }
}
