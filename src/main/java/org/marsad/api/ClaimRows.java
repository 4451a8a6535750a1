package org.marsad.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Claims as the API shows them. */
@Component
class ClaimRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClaimRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Span(int start, int end) {}

    record Cue(String text, int start, int end) {}

    record Speaker(
            String text,
            int start,
            int end,
            @Nullable String entity,
            @Nullable String name,
            boolean anonymous,
            @Nullable String type,
            @Nullable Integer count,
            List<String> affiliation,
            @Nullable String reason) {}

    record Hop(String text, @Nullable String entity) {}

    /**
     * What analysts made of it.
     *
     * @param verdict    confirmed, corrected, rejected or merged; null while nobody decided
     * @param status     asserted, repeated, denied, walked_back, confirmed or acted_on
     * @param mergedInto the claim that stands for it
     * @param droppedBy  the reader that no longer reads it; null while it is read
     */
    record Review(
            int reviews,
            @Nullable String verdict,
            String status,
            @Nullable String reliability,
            @Nullable Integer credibility,
            @Nullable Long mergedInto,
            @Nullable String droppedBy) {}

    /** @param day the day lists sort by: when it was said as far as the text says so, else published */
    record Item(
            long id,
            long articleId,
            int start,
            int end,
            List<Span> spans,
            String content,
            String quote,
            @Nullable Cue cue,
            @Nullable Speaker speaker,
            List<Hop> via,
            String stance,
            List<String> about,
            @Nullable String refersTo,
            @Nullable String reportedOn,
            String day,
            String sentence,
            int sentenceStart,
            int sentenceEnd,
            boolean hedged,
            String extractor,
            @Nullable Statement statement,
            Review review) {}

    /** The statement that the claim is an instance of, and how many have it: outlets, origins, families of outlets. */
    record Statement(long id, int outlets, int origins, int families) {}

    static final String COLUMNS = """
            select c.*, e.slug as speaker_entity,
                   (select coalesce(jsonb_agg(jsonb_build_array(h.text, v.slug) order by h.position), '[]')
                    from claim_hop h
                    left join entity v on v.id = h.entity_id
                    where h.claim_id = c.id) as via,
                   array(select a.slug
                         from claim_about b
                         join entity a on a.id = b.entity_id
                         where b.claim_id = c.id
                         order by a.slug) as about,
                   placed.statement_id, counted.outlets, counted.origins, counted.families
            from claim c
            left join entity e on e.id = c.speaker_entity_id
            left join statement_claim placed on placed.claim_id = c.id
            left join lateral (
                select count(distinct i.source_id) as outlets, count(distinct i.origin) as origins,
                       count(distinct i.family) as families
                from statement_instance i
                join claim counting on counting.id = i.claim_id and counting.counts
                where i.statement_id = placed.statement_id
            ) counted on true
            """;

    List<Item> ofArticle(long articleId) {
        return jdbc.sql(COLUMNS + "where c.article_id = :id order by c.content_start, c.id limit 2000")
                .param("id", articleId)
                .query((row, n) -> item(row))
                .list();
    }

    Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getInt("content_start"),
                row.getInt("content_end"),
                spans(row.getString("spans")),
                row.getString("content"),
                word(row.getString("quote")),
                cue(row),
                speaker(row),
                hops(row.getString("via")),
                word(row.getString("stance")),
                strings(row, "about"),
                row.getString("refers_edtf"),
                row.getString("reported_edtf"),
                row.getString("sort_day"),
                row.getString("sentence"),
                row.getInt("sentence_start"),
                row.getInt("sentence_end"),
                row.getBoolean("hedged"),
                row.getString("extractor"),
                statement(row),
                review(row));
    }

    private static Review review(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new Review(
                row.getInt("reviews"),
                verdict == null ? null : word(verdict),
                word(row.getString("status")),
                row.getString("reliability"),
                row.getObject("credibility", Integer.class),
                row.getObject("merged_into", Long.class),
                row.getString("dropped_by"));
    }

    private static @Nullable Statement statement(ResultSet row) throws SQLException {
        long id = row.getLong("statement_id");
        return row.wasNull()
                ? null
                : new Statement(id, row.getInt("outlets"), row.getInt("origins"), row.getInt("families"));
    }

    private static @Nullable Cue cue(ResultSet row) throws SQLException {
        String text = row.getString("cue_text");
        return text == null ? null : new Cue(text, row.getInt("cue_start"), row.getInt("cue_end"));
    }

    private static @Nullable Speaker speaker(ResultSet row) throws SQLException {
        String text = row.getString("speaker_text");
        if (text == null) {
            return null;
        }
        int count = row.getInt("anonymous_count");
        boolean counted = !row.wasNull();
        return new Speaker(
                text,
                row.getInt("speaker_start"),
                row.getInt("speaker_end"),
                row.getString("speaker_entity"),
                row.getString("speaker_name"),
                row.getBoolean("anonymous"),
                row.getString("anonymous_type"),
                counted ? count : null,
                strings(row, "affiliation"),
                row.getString("anonymous_reason"));
    }

    private List<Span> spans(String value) {
        List<Span> spans = new ArrayList<>();
        for (int[] span : json.readValue(value, int[][].class)) {
            spans.add(new Span(span[0], span[1]));
        }
        return spans;
    }

    private List<Hop> hops(String value) {
        List<Hop> hops = new ArrayList<>();
        for (String[] hop : json.readValue(value, String[][].class)) {
            hops.add(new Hop(hop[0], hop[1]));
        }
        return hops;
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
