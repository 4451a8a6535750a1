package org.marsad.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owns which outlets, since when, by which citation; and whom outlets speak for. */
@Component
class FamilyRows {

    static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    FamilyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Family(long id, String slug, String name, String nameAr, String owner, int version, List<Part> parts) {}

    record Part(
            long id,
            long sourceId,
            String source,
            @Nullable String language,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String citation) {}

    List<Family> all() {
        return jdbc.sql("select id, slug, name, name_ar, owner, version from family order by name, id limit :most")
                .param("most", MOST)
                .query((row, n) -> new Family(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("name_ar"),
                        row.getString("owner"),
                        row.getInt("version"),
                        parts(row.getLong("id"))))
                .list();
    }

    private List<Part> parts(long family) {
        return jdbc.sql("""
                        select m.id, m.source_id, s.name, s.language, m.from_day, m.to_day, m.citation
                        from family_member m
                        join source s on s.id = m.source_id
                        where m.family_id = :family
                        order by s.name, m.from_day nulls first, m.id
                        limit :most
                        """)
                .param("family", family)
                .param("most", MOST)
                .query((row, n) -> new Part(
                        row.getLong("id"),
                        row.getLong("source_id"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("citation")))
                .list();
    }

    Optional<Long> find(String slug) {
        return jdbc.sql("select id from family where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    long add(String slug, String name, String nameAr, String owner, String who) {
        return jdbc.sql("""
                        insert into family (slug, name, name_ar, owner, edited_by, edited_at)
                        values (:slug, :name, :nameAr, :owner, :who, :at)
                        returning id
                        """)
                .param("slug", slug)
                .param("name", name)
                .param("nameAr", nameAr)
                .param("owner", owner)
                .param("who", who)
                .param("at", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    /** False where another editor changed the family since the page was shown. */
    boolean touch(long family, int version, String who) {
        return jdbc.sql("""
                        update family
                        set version = version + 1, edited_by = :who, edited_at = :at
                        where id = :id
                          and version = :version
                        """)
                        .param("id", family)
                        .param("version", version)
                        .param("who", who)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether the source is in a family on one of these days; an outlet has one owner at a time. */
    boolean taken(long source, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from family_member
                            where source_id = :source
                              and coalesce(from_day, '-infinity') <= coalesce(cast(:to as date), 'infinity')
                              and coalesce(to_day, 'infinity') >= coalesce(cast(:from as date), '-infinity')
                        ) as taken
                        """)
                .param("source", source)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row.getBoolean("taken"))
                .single();
    }

    void join(long family, long source, @Nullable LocalDate from, @Nullable LocalDate to, String citation) {
        jdbc.sql("""
                        insert into family_member (family_id, source_id, from_day, to_day, citation)
                        values (:family, :source, :from, :to, :citation)
                        """)
                .param("family", family)
                .param("source", source)
                .param("from", from)
                .param("to", to)
                .param("citation", citation)
                .update();
    }

    void leave(long family, long part) {
        jdbc.sql("delete from family_member where id = :id and family_id = :family")
                .param("id", part)
                .param("family", family)
                .update();
    }

    /** A source with its leaning and whom it speaks for. */
    record Voice(
            long id,
            String name,
            @Nullable String language,
            @Nullable String camp,
            @Nullable String party,
            @Nullable String partyName,
            @Nullable String partyNameAr,
            @Nullable String citation) {}

    List<Voice> voices() {
        return jdbc.sql("""
                        select s.id, s.name, s.language, s.camp, e.slug, e.name as party, e.name_ar as party_ar,
                               s.party_citation
                        from source s
                        left join entity e on e.id = s.party_entity_id
                        order by s.name, s.id
                        limit :most
                        """)
                .param("most", MOST)
                .query((row, n) -> new Voice(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("camp"),
                        row.getString("slug"),
                        row.getString("party"),
                        row.getString("party_ar"),
                        row.getString("party_citation")))
                .list();
    }

    record Camp(String name, String nameAr) {}

    List<Camp> camps() {
        return jdbc.sql("select name, name_ar from camp order by name limit :most")
                .param("most", MOST)
                .query((row, n) -> new Camp(row.getString("name"), row.getString("name_ar")))
                .list();
    }

    void addCamp(String name, String nameAr) {
        jdbc.sql(
                        "insert into camp (name, name_ar) values (:name, :nameAr) on conflict (name) do update set name_ar = excluded.name_ar")
                .param("name", name)
                .param("nameAr", nameAr)
                .update();
    }

    void dropCamp(String name) {
        jdbc.sql("delete from camp where name = :name").param("name", name).update();
    }

    /** False where there is no such entity; an empty party means that it speaks for nobody. */
    boolean speaksFor(long source, String party, String citation, String camp) {
        return jdbc.sql("""
                        update source
                        set party_entity_id = (select id from entity where slug = :party),
                            party_citation = :citation,
                            camp = nullif(:camp, '')
                        where id = :source
                          and (:party = '' or exists (select 1 from entity where slug = :party))
                        """)
                        .param("source", source)
                        .param("party", party)
                        .param("citation", citation)
                        .param("camp", camp)
                        .update()
                == 1;
    }
}
