package org.marsad.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored articles that a change of the gazetteer can touch: those that mention a changed entity, and those whose words
 * hold a form that came, went or counts otherwise now.
 */
@Component
class TouchedArticles {

    /** Forms in one query; an imported file may bring thousands. */
    private static final int AT_ONCE = 100;

    private static final String TOUCHED = """
            select x.article_id as id
            from article_entity x
            where x.entity_id = any(:entities)
            union
            select a.id
            from article a
            where a.words @@ to_tsquery('simple', marsad_fold(:query))
            """;

    private final JdbcClient jdbc;

    TouchedArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Text(long id, String title, String body, String language) {}

    int count(Collection<Long> entities, Collection<String> forms) {
        return jdbc.sql("select count(*) from (" + TOUCHED + ") touched")
                .param("entities", entities.toArray(Long[]::new))
                .param("query", FormQuery.of(forms))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    List<Text> newest(Collection<Long> entities, Collection<String> forms, int limit) {
        return jdbc.sql("with touched as (" + TOUCHED + ")\n" + """
                        select a.id, a.title, a.body, a.language
                        from touched t
                        join article a on a.id = t.id
                        order by a.dated_at desc, a.id desc
                        limit :limit
                        """)
                .param("entities", entities.toArray(Long[]::new))
                .param("query", FormQuery.of(forms))
                .param("limit", limit)
                .query((row, n) -> new Text(
                        row.getLong("id"), row.getString("title"), row.getString("body"), row.getString("language")))
                .list();
    }

    /** All of them, each once, oldest first. */
    List<Long> ids(Collection<Long> entities, List<String> forms) {
        SortedSet<Long> ids = new TreeSet<>();
        for (int i = 0; i == 0 || i < forms.size(); i += AT_ONCE) {
            ids.addAll(jdbc.sql(TOUCHED)
                    .param("entities", i == 0 ? entities.toArray(Long[]::new) : new Long[0])
                    .param("query", FormQuery.of(forms.subList(i, Math.min(forms.size(), i + AT_ONCE))))
                    .query((row, n) -> row.getLong("id"))
                    .list());
        }
        return new ArrayList<>(ids);
    }
}
