package org.marsad.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a claim was read from.
 *
 * @param content  all of it
 * @param sentence the sentence it stands on, with the content, the words of its stance and its condition marked
 * @param condition the words on which a yes or no depends
 */
record Evidence(
        String content,
        MarkedText<String> sentence,
        @Nullable String cue,
        @Nullable String condition,
        String quote,
        @Nullable String anonymousType,
        @Nullable String reason,
        List<String> affiliation,
        String extractor) {

    static Evidence of(JdbcClient jdbc, long claimId) {
        return jdbc.sql("""
                        select content, sentence, sentence_start, (spans -> 0 ->> 0)::int as content_start,
                               (spans -> -1 ->> 1)::int as content_end, cue_text, quote, anonymous_type,
                               anonymous_reason, extractor, stance_start, stance_end, condition_start, condition_end,
                               array(select e.name from entity e where e.slug = any (c.affiliation) order by e.name) as affiliation
                        from claim c
                        where id = :id
                        """)
                .param("id", claimId)
                .query((row, n) -> {
                    int start = row.getInt("sentence_start");
                    String sentence = row.getString("sentence");
                    List<MarkedText.Mark<String>> marks = new ArrayList<>();
                    for (String layer : List.of("content", "stance", "condition")) {
                        Integer from = Rows.numberOrNull(row, layer + "_start");
                        if (from != null) {
                            marks.add(new MarkedText.Mark<>(
                                    from - start, row.getInt(layer + "_end") - start, false, layer));
                        }
                    }
                    Integer condition = Rows.numberOrNull(row, "condition_start");
                    return new Evidence(
                            row.getString("content"),
                            MarkedText.of(sentence, marks),
                            row.getString("cue_text"),
                            condition == null
                                    ? null
                                    : words(sentence, condition - start, row.getInt("condition_end") - start),
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

    private static @Nullable String words(String sentence, int from, int to) {
        return from < 0 || to > sentence.length() || from >= to ? null : sentence.substring(from, to);
    }
}
