package org.marsad.curation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names that recur near known entities, for editors to decide on. What the gazetteer knows meanwhile is offered no more, and
 * neither are the sources, which their own articles name.
 */
@Component
class Suggestions {

    /** A name that came in fewer articles is not offered. */
    static final int RECURS = 2;

    private static final int ON_A_PAGE = 25;
    private static final int CONTEXTS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Suggestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(long id, String name, String language, int articles, List<Context> contexts) {}

    record Context(long article, String title, Snippet snippet) {}

    record Named(String name, String language) {}

    Slice<Row> open(@Nullable After after) {
        List<Row> rows = jdbc.sql("""
                        select s.id, s.name, s.language, s.articles
                        from suggestion s
                        where s.dismissed_at is null
                          and s.articles >= :recurs
                          and (s.articles, s.id) < (:articles, :id)
                          and not exists (select 1 from alias a where marsad_name_key(a.text) = s.key)
                          and not exists (
                              select 1
                              from source o
                              where marsad_name_key(regexp_replace(o.name, '\\s*\\(.*\\)$', '')) = s.key)
                        order by s.articles desc, s.id desc
                        limit :limit
                        """)
                .param("recurs", RECURS)
                .param("articles", articles(after))
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", ON_A_PAGE + 1)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getInt("articles"),
                        contexts(row.getLong("id"))))
                .list();
        return Slice.of(rows, ON_A_PAGE, row -> new After(Integer.toString(row.articles), row.id));
    }

    private static int articles(@Nullable After after) {
        try {
            return after == null ? Integer.MAX_VALUE : Integer.parseInt(after.key());
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private List<Context> contexts(long suggestion) {
        return jdbc.sql("""
                        select a.id, a.title, a.body, x.start_offset, x.end_offset
                        from suggestion_sighting x
                        join article a on a.id = x.article_id
                        where x.suggestion_id = :id
                        order by a.dated_at desc, a.id desc
                        limit :limit
                        """)
                .param("id", suggestion)
                .param("limit", CONTEXTS)
                .query((row, n) -> new Context(
                        row.getLong("id"),
                        row.getString("title"),
                        Snippet.of(row.getString("body"), row.getInt("start_offset"), row.getInt("end_offset"))))
                .list();
    }

    Optional<Named> find(long id) {
        return jdbc.sql("select name, language from suggestion where id = :id")
                .param("id", id)
                .query((row, n) -> new Named(row.getString("name"), row.getString("language")))
                .optional();
    }

    /** For good: the name is counted on and never offered again. */
    boolean dismiss(long id, String by) {
        return jdbc.sql("""
                        update suggestion
                        set dismissed_at = :now, dismissed_by = :by
                        where id = :id and dismissed_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }
}
