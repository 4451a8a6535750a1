package org.marsad.timeline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a claim was read from.
 *
 * @param content  all of it
 * @param sentence the sentence it stands on, with the content marked
 */
record Evidence(
        String content,
        MarkedText<String> sentence,
        @Nullable String cue,
        String quote,
        @Nullable String anonymousType,
        @Nullable String reason,
        List<String> affiliation,
        String extractor) {

    static Evidence of(JdbcClient jdbc, long claimId) {
        return jdbc.sql("""
                        select content, sentence, sentence_start, (spans -> 0 ->> 0)::int as content_start,
                               (spans -> -1 ->> 1)::int as content_end, cue_text, quote, anonymous_type,
                               anonymous_reason, extractor,
                               array(select e.name from entity e where e.slug = any (c.affiliation) order by e.name) as affiliation
                        from claim c
                        where id = :id
                        """)
                .param("id", claimId)
                .query((row, n) -> {
                    int start = row.getInt("sentence_start");
                    return new Evidence(
                            row.getString("content"),
                            MarkedText.of(
                                    row.getString("sentence"),
                                    List.of(new MarkedText.Mark<>(
                                            row.getInt("content_start") - start,
                                            row.getInt("content_end") - start,
                                            false,
                                            "claim"))),
                            row.getString("cue_text"),
                            row.getString("quote").toLowerCase(Locale.ROOT),
                            row.getString("anonymous_type"),
                            row.getString("anonymous_reason"),
                            Rows.texts(row, "affiliation").stream()
                                    .map(java.util.Objects::requireNonNull)
                                    .toList(),
                            row.getString("extractor"));
                })
                .single();
    }
}
