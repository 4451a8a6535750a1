package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/statements")
@Tag(name = "statements")
class StatementsApi {

    private static final int MOST_INSTANCES = 1000;
    private static final int MOST_LINKS = 100;

    private final JdbcClient jdbc;

    StatementsApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param origin equal for instances that count once
     * @param why    first, words, sense, translation, copy, decided
     * @param party  whom its origin speaks for: then it is not independent
     */
    record Instance(
            long claimId,
            long articleId,
            String source,
            String published,
            String content,
            String origin,
            @Nullable String camp,
            @Nullable String party,
            String why,
            @Nullable Long likeClaimId,
            @Nullable Double likeness) {}

    /**
     * @param kind  denies, refuses_after_pledge, pledges_after_refusal, different_number, repeats
     * @param later whether the other statement is the later one of both: it denies this one, and not this one it
     */
    record Link(String kind, boolean later, long statementId, long claimId, long otherClaimId) {}

    record Counts(int outlets, int origins, int independentOrigins, int families, int camps) {}

    record Whole(
            long id,
            String content,
            String language,
            String stance,
            @Nullable String speaker,
            @Nullable String speakerText,
            boolean anonymous,
            String day,
            Counts counts,
            List<Instance> instances,
            List<Link> links) {}

    @GetMapping("/{id}")
    @Operation(summary = "One statement with its instances, and the statements that contradict or repeat it")
    Whole one(@PathVariable long id) {
        return whole(id).orElseThrow(() -> new NotThere("statement " + id));
    }

    /** One that became part of another is answered as that other one, whose id it then has. */
    private Optional<Whole> whole(long asked) {
        return jdbc.sql("""
                        select s.id, s.content, s.language, s.stance, e.slug, s.speaker_text, s.anonymous, s.day,
                               counted.outlets, counted.origins, counted.independent, counted.families, counted.camps
                        from statement asked
                        join statement s on s.id = coalesce(asked.merged_into, asked.id)
                        left join entity e on e.id = s.speaker_entity_id
                        cross join lateral (
                            select count(distinct i.source_id) as outlets, count(distinct i.origin) as origins,
                                   count(distinct i.origin) filter (where i.party_entity_id is null) as independent,
                                   count(distinct i.family) as families, count(distinct i.camp) as camps
                            from statement_instance i
                            join claim c on c.id = i.claim_id
                            where i.statement_id = s.id
                              and c.counts
                        ) counted
                        where asked.id = :id
                        """)
                .param("id", asked)
                .query((row, n) -> {
                    long id = row.getLong("id");
                    return new Whole(
                            id,
                            row.getString("content"),
                            row.getString("language"),
                            row.getString("stance").toLowerCase(Locale.ROOT),
                            row.getString("slug"),
                            row.getString("speaker_text"),
                            row.getBoolean("anonymous"),
                            row.getString("day"),
                            new Counts(
                                    row.getInt("outlets"),
                                    row.getInt("origins"),
                                    row.getInt("independent"),
                                    row.getInt("families"),
                                    row.getInt("camps")),
                            instances(id),
                            links(id));
                })
                .optional();
    }

    private List<Instance> instances(long id) {
        return jdbc.sql("""
                        select i.claim_id, i.article_id, s.slug as source, a.dated_at, c.content, i.origin, i.camp, p.slug as party,
                               placed.why, placed.like_claim_id, placed.likeness::float8 as likeness
                        from statement_instance i
                        join statement_claim placed on placed.claim_id = i.claim_id
                        join claim c on c.id = i.claim_id
                        join article a on a.id = i.article_id
                        join source s on s.id = i.source_id
                        left join entity p on p.id = i.party_entity_id
                        where i.statement_id = :id
                        order by a.dated_at, i.claim_id
                        limit :limit
                        """)
                .param("id", id)
                .param("limit", MOST_INSTANCES)
                .query((row, n) -> instance(row))
                .list();
    }

    private static Instance instance(ResultSet row) throws SQLException {
        return new Instance(
                row.getLong("claim_id"),
                row.getLong("article_id"),
                row.getString("source"),
                row.getTimestamp("dated_at")
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toString(),
                row.getString("content"),
                row.getString("origin"),
                row.getString("camp"),
                row.getString("party"),
                row.getString("why").toLowerCase(Locale.ROOT),
                row.getObject("like_claim_id", Long.class),
                row.getObject("likeness", Double.class));
    }

    private List<Link> links(long id) {
        return jdbc.sql("""
                        select l.kind, true as later, l.statement_id as other, l.other_claim_id as own, l.claim_id as theirs
                        from statement_link l
                        where l.other_id = :id
                        union all
                        select l.kind, false, l.other_id, l.claim_id, l.other_claim_id
                        from statement_link l
                        where l.statement_id = :id
                        order by 3, 1, 2
                        limit :limit
                        """)
                .param("id", id)
                .param("limit", MOST_LINKS)
                .query((row, n) -> new Link(
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getBoolean("later"),
                        row.getLong("other"),
                        row.getLong("own"),
                        row.getLong("theirs")))
                .list();
    }
}
