package org.marsad.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.tag.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is marked in an article's text, layer by layer. */
@Component
class ArticleMarks {

    /** An article with more marks of a layer than this is no article; the rest stays unmarked. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArticleMarks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What a mark is about.
     *
     * @param layer  {@code claim}, {@code cue}, {@code speaker}, {@code stance}, {@code condition}, {@code mention} or {@code date}
     * @param number of the claim, as its note counts
     * @param target slug of a mention's entity, EDTF of a date, name of a stance
     * @param begins whether it is the first stretch of its claim
     * @param ends   whether it is the last stretch of its claim
     */
    record About(String layer, int number, @Nullable String target, boolean begins, boolean ends) {}

    List<MarkedText.Mark<About>> mentions(long articleId) {
        return jdbc.sql("""
                        select m.start_offset, m.end_offset, e.slug
                        from mention m
                        join entity e on e.id = m.entity_id
                        where m.article_id = :id
                        order by m.start_offset, m.end_offset desc, m.entity_id
                        limit :limit
                        """)
                .param("id", articleId)
                .param("limit", MOST)
                .query((row, n) -> new MarkedText.Mark<>(
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        true,
                        new About("mention", 0, row.getString("slug"), true, true)))
                .list();
    }

    /** Why they count, those that say so in a way that is still understood. */
    List<Why.Mentioned> rules(long articleId) {
        return jdbc
                .sql("""
                        select m.start_offset, m.surface, m.rule, e.slug, e.name, e.name_ar
                        from mention m
                        join entity e on e.id = m.entity_id
                        where m.article_id = :id
                        order by m.start_offset, m.end_offset desc, m.entity_id
                        limit :limit
                        """)
                .param("id", articleId)
                .param("limit", MOST)
                .query((row, n) -> {
                    int start = row.getInt("start_offset");
                    String surface = row.getString("surface");
                    Name entity = Name.of(row);
                    return Rule.parse(row.getString("rule"))
                            .map(rule -> new Why.Mentioned(start, surface, entity, rule));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    List<MarkedText.Mark<About>> dates(long articleId) {
        return jdbc.sql("""
                        select start_offset, end_offset, edtf
                        from date_expression
                        where article_id = :id
                          and edtf is not null
                        order by start_offset
                        limit :limit
                        """)
                .param("id", articleId)
                .param("limit", MOST)
                .query((row, n) -> new MarkedText.Mark<>(
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        false,
                        new About("date", 0, row.getString("edtf"), true, true)))
                .list();
    }

    /** Where a claim stands in the text; {@code marks} are its content, cue, speaker, hops, stance and condition. */
    record Place(long claimId, int start, List<MarkedText.Mark<About>> marks) {}

    private record Span(int start, int end) {}

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    /** In the order of the text, numbered from 1. */
    List<Place> claims(long articleId) {
        return jdbc.sql("""
                        select c.id, c.content_start, c.content_end, c.spans, c.cue_start, c.cue_end, c.cue_text,
                               c.speaker_start, c.speaker_end, lower(c.stance) as stance, c.stance_start, c.stance_end,
                               c.condition_start, c.condition_end,
                               array(select h.start_offset from claim_hop h where h.claim_id = c.id order by h.position) as hop_starts,
                               array(select h.end_offset from claim_hop h where h.claim_id = c.id order by h.position) as hop_ends
                        from claim c
                        where c.article_id = :id
                        order by c.content_start, c.id
                        limit :limit
                        """)
                .param("id", articleId)
                .param("limit", MOST)
                .query((row, n) -> {
                    List<MarkedText.Mark<About>> marks = new ArrayList<>(content(
                            n + 1, row.getString("spans"), row.getInt("content_start"), row.getInt("content_end")));
                    if (row.getString("cue_text") != null) {
                        marks.add(mark("cue", row.getInt("cue_start"), row.getInt("cue_end")));
                    }
                    Integer speaker = Rows.numberOrNull(row, "speaker_start");
                    if (speaker != null) {
                        marks.add(mark("speaker", speaker, row.getInt("speaker_end")));
                    }
                    Integer stance = Rows.numberOrNull(row, "stance_start");
                    if (stance != null) {
                        marks.add(new MarkedText.Mark<>(
                                stance,
                                row.getInt("stance_end"),
                                false,
                                new About("stance", 0, row.getString("stance"), true, true)));
                    }
                    Integer condition = Rows.numberOrNull(row, "condition_start");
                    if (condition != null) {
                        marks.add(mark("condition", condition, row.getInt("condition_end")));
                    }
                    Integer[] starts = (Integer[]) row.getArray("hop_starts").getArray();
                    Integer[] ends = (Integer[]) row.getArray("hop_ends").getArray();
                    for (int i = 0; i < starts.length; i++) {
                        marks.add(mark("speaker", starts[i], ends[i]));
                    }
                    return new Place(row.getLong("id"), row.getInt("content_start"), List.copyOf(marks));
                })
                .list();
    }

    private static MarkedText.Mark<About> mark(String layer, int start, int end) {
        return new MarkedText.Mark<>(start, end, false, new About(layer, 0, null, true, true));
    }

    private List<MarkedText.Mark<About>> content(int number, String spans, int start, int end) {
        List<Span> read = spans(spans);
        List<Span> all = read.isEmpty() ? List.of(new Span(start, end)) : read;
        List<MarkedText.Mark<About>> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            marks.add(new MarkedText.Mark<>(
                    all.get(i).start,
                    all.get(i).end,
                    false,
                    new About("claim", number, null, i == 0, i == all.size() - 1)));
        }
        return marks;
    }

    private List<Span> spans(String text) {
        try {
            return json.readValue(text, SPANS);
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
