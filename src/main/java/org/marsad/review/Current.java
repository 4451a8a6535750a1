package org.marsad.review;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A claim as it stands, in the texts that a correction compares.
 *
 * @param into     the claim it is merged into
 * @param sentence that it was read from
 */
record Current(
        long id,
        int reviews,
        Map<Field, String> fields,
        String sentence,
        @Nullable Long into) {

    /** Locks the claim's row, so that of two who write at once one waits. */
    static Optional<Current> locked(JdbcClient jdbc, long id) {
        jdbc.sql("select 1 from claim where id = :id for update")
                .param("id", id)
                .query((row, n) -> row.getInt(1))
                .optional();
        return find(jdbc, id);
    }

    static Optional<Current> find(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        select c.id, c.reviews, c.merged_into, c.sentence, c.stance, c.speaker_text, c.anonymous, c.refers_edtf,
                               c.content, e.slug,
                               (select string_agg(h.text, e'\\n' order by h.position)
                                from claim_hop h
                                where h.claim_id = c.id) as chain
                        from claim c
                        left join entity e on e.id = c.speaker_entity_id
                        where c.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> {
                    Map<Field, String> fields = new EnumMap<>(Field.class);
                    fields.put(Field.STANCE, row.getString("stance"));
                    fields.put(Field.SPEAKER, empty(row.getString("slug")));
                    fields.put(Field.SPEAKER_WORDS, empty(row.getString("speaker_text")));
                    fields.put(Field.ANONYMOUS, Boolean.toString(row.getBoolean("anonymous")));
                    fields.put(Field.REFERS, empty(row.getString("refers_edtf")));
                    fields.put(Field.CONTENT, row.getString("content"));
                    fields.put(Field.CHAIN, empty(row.getString("chain")));
                    return new Current(
                            row.getLong("id"),
                            row.getInt("reviews"),
                            fields,
                            row.getString("sentence"),
                            row.getObject("merged_into", Long.class));
                })
                .optional();
    }

    String of(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** What a form field sends for a value: line ends as they are stored, nothing around them. */
    static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    static String upper(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
