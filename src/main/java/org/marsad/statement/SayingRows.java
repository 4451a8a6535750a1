package org.marsad.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Stance;
import org.marsad.date.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored claims as matching sees them. Thread-safe. */
@Component
public class SayingRows {

    private static final int MOST = 2000;

    private static final String SELECT = """
            select c.id, c.article_id, coalesce(st.counts_under, st.id) as story, a.language, e.slug as speaker,
                   c.speaker_name, c.anonymous, c.anonymous_type, c.anonymous_count, c.affiliation, c.stance, c.content,
                   c.reported_edtf, c.sort_day,
                   array(select he.slug
                         from claim_hop h
                         join entity he on he.id = h.entity_id
                         where h.claim_id = c.id
                         order by h.position) as via,
                   array(select x.slug
                         from claim_about b
                         join entity x on x.id = b.entity_id
                         where b.claim_id = c.id
                         order by x.slug) as about,
                   array(select array[m.surface, x.slug]
                         from mention m
                         join entity x on x.id = m.entity_id
                         where m.article_id = c.article_id
                           and m.start_offset >= c.content_start
                           and m.end_offset <= c.content_end
                         order by m.start_offset, x.slug) as named
            from claim c
            join article a on a.id = c.article_id
            join story st on st.id = a.story_id
            left join entity e on e.id = c.speaker_entity_id
            """;

    private final JdbcClient jdbc;

    SayingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the text. */
    List<Saying> ofArticle(long articleId) {
        return jdbc.sql(SELECT + """
                        where c.article_id = :article
                        order by c.content_start, c.id
                        limit :limit
                        """)
                .param("article", articleId)
                .param("limit", MOST)
                .query((row, n) -> saying(row))
                .list();
    }

    /** In the order of their ids. */
    public List<Saying> of(Collection<Long> claimIds) {
        if (claimIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                        where c.id = any(:claims)
                        order by c.id
                        limit :limit
                        """)
                .param("claims", claimIds.toArray(Long[]::new))
                .param("limit", MOST)
                .query((row, n) -> saying(row))
                .list();
    }

    private static Saying saying(ResultSet row) throws SQLException {
        String reported = row.getString("reported_edtf");
        return new Saying(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getLong("story"),
                row.getString("language"),
                voice(row),
                strings(row, "via"),
                Stance.valueOf(row.getString("stance")),
                set(row, "about"),
                named(row),
                row.getString("content"),
                said(reported, row.getObject("sort_day", LocalDate.class)));
    }

    private static Said said(@Nullable String reported, LocalDate day) {
        return reported == null ? Said.published(day) : Said.stated(Interval.parse(reported));
    }

    private static Voice voice(ResultSet row) throws SQLException {
        int count = row.getInt("anonymous_count");
        boolean counted = !row.wasNull();
        return new Voice(
                row.getString("speaker"),
                row.getString("speaker_name"),
                row.getBoolean("anonymous"),
                row.getString("anonymous_type"),
                counted ? count : null,
                set(row, "affiliation"));
    }

    private static List<Saying.Named> named(ResultSet row) throws SQLException {
        List<Saying.Named> named = new ArrayList<>();
        for (Object pair : (Object[]) row.getArray("named").getArray()) {
            String[] words = (String[]) pair;
            Saying.Named one = new Saying.Named(words[0], words[1]);
            if (!named.contains(one)) {
                named.add(one);
            }
        }
        return List.copyOf(named);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.copyOf(new TreeSet<>(strings(row, column)));
    }
}
