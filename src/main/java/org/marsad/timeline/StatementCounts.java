package org.marsad.timeline;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands behind a statement, by the rule that its page tells.
 *
 * @param independent origins that speak for no party to the events
 * @param named       speakers with a name
 * @param anonymous   speakers without one, each once by its words
 */
public record StatementCounts(
        int instances,
        int articles,
        int outlets,
        int origins,
        int independent,
        int families,
        int camps,
        int named,
        int anonymous) {

    public boolean singleSourced() {
        return origins == 1;
    }

    /** Origins that speak for a party. */
    public int partial() {
        return origins - independent;
    }

    /** Empty where the statement has no instances. */
    static Optional<StatementCounts> of(JdbcClient jdbc, long statement) {
        return jdbc.sql("""
                        select count(*) as instances,
                               count(distinct i.article_id) as articles,
                               count(distinct i.source_id) as outlets,
                               count(distinct i.origin) as origins,
                               count(distinct i.origin) filter (where i.party_entity_id is null) as independent,
                               count(distinct i.family) as families,
                               count(distinct i.camp) as camps,
                               count(distinct coalesce(c.speaker_entity_id::text, lower(c.speaker_name)))
                                   filter (where not c.anonymous) as named,
                               count(distinct i.origin || coalesce(c.anonymous_type, '')) filter (where c.anonymous) as anonymous
                        from statement_instance i
                        join claim c on c.id = i.claim_id
                        where i.statement_id = :statement
                          and c.counts
                        """)
                .param("statement", statement)
                .query((row, n) -> new StatementCounts(
                        row.getInt("instances"),
                        row.getInt("articles"),
                        row.getInt("outlets"),
                        row.getInt("origins"),
                        row.getInt("independent"),
                        row.getInt("families"),
                        row.getInt("camps"),
                        row.getInt("named"),
                        row.getInt("anonymous")))
                .optional()
                .filter(counts -> counts.instances > 0);
    }
}
