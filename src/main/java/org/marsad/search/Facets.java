package org.marsad.search;

import java.util.ArrayList;
import java.util.List;

/** What the newest results have in common: how many of them each value of a field would leave. Bounded by their number. */
record Facets(List<Group> groups) {

    static final Facets NONE = new Facets(List.of());

    private static final int MOST_VALUES = 8;

    /** @param field ends the key of its heading */
    record Group(String field, List<Value> values) {}

    /**
     * @param term  what a query says to have only these
     * @param count of the results looked at
     */
    record Value(String text, String textAr, String term, int count) {

        public String in(String language) {
            return language.equals("ar") ? textAr : text;
        }
    }

    private static final String OF_ARTICLES = """
            with hit as (select x.id, x.source_id, x.language, x.dated_at from article x where x.id = any(:ids))
            (select 'source' as field, s.slug as term, s.name as text, s.name as text_ar, count(*) as n
             from hit join source s on s.id = hit.source_id
             group by s.id order by n desc, s.id limit :most)
            union all
            (select 'lang', language, language, language, count(*) as n
             from hit group by language order by n desc, language limit :most)
            union all
            (select 'year', y.year, y.year, y.year, count(*) as n
             from hit, lateral (select to_char(dated_at at time zone 'Asia/Baghdad', 'YYYY') as year) y
             group by y.year order by y.year desc limit :most)
            union all
            (select 'entity', e.slug, e.name, e.name_ar, count(*) as n
             from hit join article_entity m on m.article_id = hit.id join entity e on e.id = m.entity_id
             group by e.id order by n desc, e.id limit :most)
            union all
            (select 'stance', lower(c.stance), lower(c.stance), lower(c.stance), count(distinct hit.id) as n
             from hit join claim c on c.article_id = hit.id
             group by c.stance order by n desc, c.stance limit :most)
            """;

    private static final String OF_CLAIMS = """
            with hit as (select x.id, x.article_id, x.stance, x.speaker_entity_id, x.sort_day
                         from claim x where x.id = any(:ids))
            (select 'stance' as field, lower(stance) as term, lower(stance) as text, lower(stance) as text_ar, count(*) as n
             from hit group by stance order by n desc, stance limit :most)
            union all
            (select 'speaker', e.slug, e.name, e.name_ar, count(*) as n
             from hit join entity e on e.id = hit.speaker_entity_id
             group by e.id order by n desc, e.id limit :most)
            union all
            (select 'source', s.slug, s.name, s.name, count(*) as n
             from hit join article a on a.id = hit.article_id join source s on s.id = a.source_id
             group by s.id order by n desc, s.id limit :most)
            union all
            (select 'lang', a.language, a.language, a.language, count(*) as n
             from hit join article a on a.id = hit.article_id
             group by a.language order by n desc, a.language limit :most)
            union all
            (select 'year', y.year, y.year, y.year, count(*) as n
             from hit, lateral (select to_char(sort_day, 'YYYY') as year) y
             group by y.year order by y.year desc limit :most)
            """;

    static Facets of(Hits hits, Target target, List<Hit> looked) {
        if (looked.isEmpty()) {
            return NONE;
        }
        List<Group> groups = new ArrayList<>();
        hits.jdbc()
                .sql(target == Target.CLAIMS ? OF_CLAIMS : OF_ARTICLES)
                .param("ids", looked.stream().map(Hit::id).toArray(Long[]::new))
                .param("most", MOST_VALUES)
                .query((row, n) -> {
                    String field = row.getString("field");
                    if (groups.isEmpty() || !groups.getLast().field.equals(field)) {
                        groups.add(new Group(field, new ArrayList<>()));
                    }
                    String term = row.getString("term");
                    return groups.getLast()
                            .values
                            .add(new Value(
                                    row.getString("text"),
                                    row.getString("text_ar"),
                                    field.equals("year") ? "from:" + term + " to:" + term : field + ":" + term,
                                    row.getInt("n")));
                })
                .list();
        return new Facets(List.copyOf(groups));
    }
}
