package org.marsad.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outlets of the gazetteer and those that are watched, by their names. Runs in the caller's transaction. */
@Component
class KnownOutlets implements Outlets {

    private final JdbcClient jdbc;

    KnownOutlets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Outlet> named(Set<String> names) {
        Map<String, Outlet> found = new HashMap<>();
        jdbc.sql("""
                        select n.name, g.entity_id, w.source_id
                        from unnest(:names) n(name)
                        left join lateral (
                            select min(e.id) as entity_id
                            from alias l
                            join entity e on e.id = l.entity_id and e.kind = 'OUTLET'
                            where marsad_name_key(l.text) = marsad_name_key(n.name)
                        ) g on true
                        left join lateral (
                            select min(s.id) as source_id
                            from source s
                            where marsad_name_key(regexp_replace(s.name, '\\s*\\(.*\\)\\s*$', '')) = marsad_name_key(n.name)
                        ) w on true
                        where g.entity_id is not null
                           or w.source_id is not null
                        """)
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("name"), new Outlet((Long) row.getObject("entity_id"), (Long)
                        row.getObject("source_id"))))
                .list()
                .forEach(outlet -> found.put(outlet.getKey(), outlet.getValue()));
        return found;
    }
}
