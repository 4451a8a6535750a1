package org.marsad.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Outlets of a story that have it from one another: A's article cites B, B's cites A. None of them is an origin.
 *
 * @param steps each outlet with the one that it cites; the last cites the first
 */
record Circle(List<Citation> steps) {

    /** More outlets citing outlets in one story are looked at no further. */
    private static final int MOST_CITATIONS = 500;

    private static final int MOST = 5;

    /** Names as they are shown. */
    record Citation(String citing, String cited) {}

    /** Those among the articles of a story; outlets of the gazetteer go by its names. */
    static List<Circle> of(JdbcClient jdbc, long storyId) {
        return among(jdbc.sql("""
                        select distinct hop.citing, hop.cited
                        from (select coalesce(
                                         lag(coalesce(e.name, h.text)) over (partition by h.claim_id order by h.position),
                                         own.name, s.name) as citing,
                                     coalesce(e.name, h.text) as cited
                              from article a
                              join source s on s.id = a.source_id
                              join claim c on c.article_id = a.id
                              join claim_hop h on h.claim_id = c.id
                              left join entity e on e.id = h.entity_id
                              left join lateral (
                                  select o.name
                                  from alias x
                                  join entity o on o.id = x.entity_id and o.kind = 'OUTLET'
                                  where marsad_name_key(x.text) = marsad_name_key(s.name)
                                  order by o.id
                                  limit 1
                              ) own on true
                              where a.story_id = :story) hop
                        where lower(hop.citing) <> lower(hop.cited)
                        order by hop.citing, hop.cited
                        limit :limit
                        """)
                .param("story", storyId)
                .param("limit", MOST_CITATIONS)
                .query((row, n) -> new Citation(row.getString("citing"), row.getString("cited")))
                .list());
    }

    /** The shortest circle through each outlet, each told once. */
    static List<Circle> among(List<Citation> citations) {
        SortedMap<String, SortedSet<String>> cites = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Citation citation : citations) {
            cites.computeIfAbsent(citation.citing, name -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .add(citation.cited);
        }
        List<Circle> circles = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String outlet : cites.keySet()) {
            List<Citation> back = told.contains(outlet) ? List.of() : shortest(cites, outlet);
            if (!back.isEmpty() && circles.size() < MOST) {
                back.forEach(step -> told.add(step.citing));
                circles.add(new Circle(back));
            }
        }
        return List.copyOf(circles);
    }

    /** From an outlet over those it cites back to itself; empty where no way leads back. */
    private static List<Citation> shortest(SortedMap<String, SortedSet<String>> cites, String outlet) {
        Map<String, String> citedBy = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(outlet));
        while (!next.isEmpty()) {
            String citing = next.remove();
            for (String name : cites.getOrDefault(citing, new TreeSet<>())) {
                String cited = shown(cites, name);
                if (cited.equals(outlet)) {
                    return way(citedBy, outlet, citing);
                }
                if (citedBy.putIfAbsent(cited, citing) == null) {
                    next.add(cited);
                }
            }
        }
        return List.of();
    }

    private static String shown(SortedMap<String, SortedSet<String>> cites, String name) {
        @Nullable String same = cites.containsKey(name) ? cites.tailMap(name).firstKey() : null;
        return same == null ? name : same;
    }

    private static List<Citation> way(Map<String, String> citedBy, String outlet, String last) {
        List<Citation> steps = new ArrayList<>(List.of(new Citation(last, outlet)));
        String cited = last;
        while (!cited.equals(outlet)) {
            String citing = citedBy.getOrDefault(cited, outlet);
            steps.addFirst(new Citation(citing, cited));
            cited = citing;
        }
        return List.copyOf(steps);
    }
}
