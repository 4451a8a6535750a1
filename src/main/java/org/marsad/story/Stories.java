package org.marsad.story;

import java.util.List;
import java.util.Optional;
import org.marsad.extract.Sketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which articles tell the same report. Thread-safe; every method runs in the caller's transaction. {@link #join} takes the
 * clustering lock until that ends, so that two copies that arrive together find each other: it comes last.
 */
@Component
public class Stories {

    /** Least resemblance of two texts that are copies: a copy that lost a third of its paragraphs still reaches it. */
    static final double COPY = 0.3;

    /** Hashes of a sketch: enough to tell a copy, few enough to look up by each. */
    private static final int SKETCH = 64;

    private static final int CANDIDATES = 10;

    private final JdbcClient jdbc;

    Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason {@code ORIGIN} for the first of its story, {@code COPY} for a text much like another's */
    public record Place(long storyId, String reason) {}

    /** A story of its own for an article that is being stored; {@link #join} finds out whether it keeps it. */
    public Place begin() {
        return new Place(newStory(), "ORIGIN");
    }

    /**
     * Moves a stored article to the story that its text belongs to, and remembers the text for those that come later. An
     * article that resembles no other keeps the story that it has for itself, and with it the story's address.
     *
     * @param text   its body
     * @param former its story until now
     */
    public void join(long articleId, String text, long former) {
        Sketch sketch = Sketch.of(text, SKETCH);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('marsad.story'))")
                .query((row, n) -> true)
                .list();
        long story = candidates(sketch, articleId).stream()
                .filter(candidate -> sketch.resemblance(sketchOf(candidate.articleId)) >= COPY)
                .findFirst()
                .map(Candidate::storyId)
                .orElseGet(() -> own(articleId, former));
        remember(articleId, sketch);
        if (story != former) {
            jdbc.sql("update article set story_id = :story where id = :id")
                    .param("story", story)
                    .param("id", articleId)
                    .update();
            int empty = jdbc.sql(
                            "delete from story where id = :id and not exists (select 1 from article where story_id = :id)")
                    .param("id", former)
                    .update();
            if (empty == 0) {
                settle(former);
            }
        }
        settle(story);
    }

    private record Candidate(long articleId, long storyId) {}

    private List<Candidate> candidates(Sketch sketch, long articleId) {
        if (sketch.hashes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.article_id, a.story_id
                        from shingle s
                        join article a on a.id = s.article_id
                        where s.hash in (:hashes)
                          and s.article_id <> :self
                        group by s.article_id, a.story_id
                        having count(*) >= 8
                        order by count(*) desc, s.article_id
                        limit :limit
                        """)
                .param("hashes", sketch.hashes())
                .param("self", articleId)
                .param("limit", CANDIDATES)
                .query((row, n) -> new Candidate(row.getLong("article_id"), row.getLong("story_id")))
                .list();
    }

    private Sketch sketchOf(long articleId) {
        return new Sketch(
                SKETCH,
                jdbc.sql("select hash from shingle where article_id = :id order by hash")
                        .param("id", articleId)
                        .query((row, n) -> row.getLong("hash"))
                        .list());
    }

    private long own(long articleId, long storyId) {
        boolean alone = jdbc.sql(
                        "select not exists (select 1 from article where story_id = :story and id <> :self) as alone")
                .param("story", storyId)
                .param("self", articleId)
                .query((row, n) -> row.getBoolean("alone"))
                .single();
        return alone ? storyId : newStory();
    }

    private long newStory() {
        return jdbc.sql("insert into story default values returning id")
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    private void remember(long articleId, Sketch sketch) {
        jdbc.sql("delete from shingle where article_id = :id")
                .param("id", articleId)
                .update();
        if (!sketch.hashes().isEmpty()) {
            jdbc.sql("insert into shingle (hash, article_id) select unnest(:hashes), :id")
                    .param("hashes", sketch.hashes().toArray(Long[]::new))
                    .param("id", articleId)
                    .update();
        }
    }

    /**
     * Sets the story's origin: the member that most others credit by its source's name, else the earliest; and every
     * member's reason after it.
     */
    private void settle(long storyId) {
        List<Member> members = members(storyId);
        Optional<Member> origin = members.stream().max((one, other) -> {
            int byCredit = Long.compare(credits(members, one), credits(members, other));
            return byCredit != 0 ? byCredit : other.order.compareTo(one.order);
        });
        origin.ifPresent(first -> {
            jdbc.sql("update story set origin_article_id = :article where id = :id")
                    .param("article", first.id)
                    .param("id", storyId)
                    .update();
            jdbc.sql("""
                            update article
                            set story_reason = settled.reason, credit = settled.credit
                            from (
                                select id,
                                       case when id = :article then 'ORIGIN' else 'COPY' end as reason,
                                       case when id <> :article and strpos(marsad_fold(authors::text || body), marsad_fold(:name)) > 0
                                            then :name end as credit
                                from article
                                where story_id = :id
                            ) settled
                            where article.id = settled.id
                              and (article.story_reason, article.credit) is distinct from (settled.reason, settled.credit)
                            """)
                    .param("article", first.id)
                    .param("name", first.outlet)
                    .param("id", storyId)
                    .update();
        });
    }

    /** @param order sorts by date, then id */
    private record Member(long id, String outlet, String order, List<String> credited) {}

    private List<Member> members(long storyId) {
        return jdbc.sql("""
                        select a.id, s.name, to_char(a.dated_at at time zone 'UTC', 'YYYYMMDDHH24MISS') || lpad(a.id::text, 19, '0') as sort,
                               array(select distinct o.name
                                     from article m
                                     join source o on o.id = m.source_id
                                     where m.story_id = a.story_id
                                       and m.source_id <> a.source_id
                                       and strpos(marsad_fold(a.authors::text || a.body), marsad_fold(regexp_replace(o.name, '\\s*\\(.*\\)\\s*$', ''))) > 0
                                    ) as credited
                        from article a
                        join source s on s.id = a.source_id
                        where a.story_id = :id
                        order by a.dated_at, a.id
                        limit 200
                        """)
                .param("id", storyId)
                .query((row, n) -> new Member(
                        row.getLong("id"), shortName(row.getString("name")), row.getString("sort"), List.of((String[])
                                row.getArray("credited").getArray())))
                .list();
    }

    private static long credits(List<Member> members, Member outlet) {
        return members.stream()
                .filter(member -> member.credited.stream()
                        .anyMatch(name -> shortName(name).equalsIgnoreCase(outlet.outlet)))
                .count();
    }

    /** An outlet's name without what stands in brackets behind it. */
    private static String shortName(String name) {
        int bracket = name.indexOf('(');
        String plain = bracket > 0 ? name.substring(0, bracket) : name;
        return plain.strip();
    }
}
