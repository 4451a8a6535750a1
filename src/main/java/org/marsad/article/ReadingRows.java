package org.marsad.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Event;
import org.marsad.claim.Span;
import org.marsad.date.DateExpression;
import org.marsad.date.Interval;
import org.marsad.tag.Mention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mentions, dates, claims and events of an article, replaced together with it. However many there are, each table takes
 * one statement. Claims that stand where they stood keep their ids. Every method runs in the caller's transaction.
 */
@Component
class ReadingRows {

    private final JdbcClient jdbc;
    private final ClaimsBefore claimsBefore;
    private final ClaimsNow claimsNow;

    ReadingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.claimsBefore = new ClaimsBefore(jdbc);
        this.claimsNow = new ClaimsNow(jdbc);
    }

    void replace(long articleId, Reading reading, Map<String, Long> entityIds) {
        for (String table : List.of("mention", "article_entity", "date_expression", "event")) {
            jdbc.sql("delete from " + table + " where article_id = :id")
                    .param("id", articleId)
                    .update();
        }
        insertMentions(articleId, reading, entityIds);
        insertDates(articleId, reading.dates());
        insertEvents(articleId, reading, entityIds);
        ClaimsNow.Read claims = ClaimsNow.read(reading, entityIds);
        List<ClaimsBefore.Row> before = claimsBefore.of(articleId);
        claimsBefore.settle(
                before,
                claims.places(),
                reading.content().text(),
                reading.versions().claim());
        claimsNow.clearParts(articleId);
        claimsNow.write(articleId, claims);
        claimsBefore.layReviewsOver(before);
    }

    /** For an article that has none of these rows, which most have not when they are read. */
    void write(long articleId, Reading reading, Map<String, Long> entityIds) {
        insertMentions(articleId, reading, entityIds);
        insertDates(articleId, reading.dates());
        insertEvents(articleId, reading, entityIds);
        claimsNow.write(articleId, ClaimsNow.read(reading, entityIds));
    }

    private record MentionRow(long entity, int start, int end, String surface, String rule) {}

    private void insertMentions(long articleId, Reading reading, Map<String, Long> ids) {
        List<MentionRow> rows = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            Long entity = ids.get(mention.entity());
            if (entity != null) {
                rows.add(new MentionRow(
                        entity,
                        mention.start(),
                        mention.end(),
                        mention.surface(),
                        mention.rule().code()));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
                        select :article, m.entity, m.start, m."end", m.surface, m.rule, :extractor
                        from jsonb_to_recordset(:rows::jsonb)
                            as m (entity bigint, start integer, "end" integer, surface text, rule text)
                        on conflict do nothing
                        """)
                .param("article", articleId)
                .param("extractor", reading.versions().tag())
                .param("rows", RowsAsJson.of(rows))
                .update();
        jdbc.sql("""
                        insert into article_entity (entity_id, dated_at, article_id, mentions)
                        select m.entity_id, a.dated_at, a.id, count(*)
                        from mention m
                        join article a on a.id = m.article_id
                        where a.id = :id
                        group by m.entity_id, a.dated_at, a.id
                        """).param("id", articleId).update();
    }

    private record DateRow(
            int start,
            int end,
            String surface,
            String type,
            String value,
            @Nullable String mod,
            @Nullable String edtf) {}

    private void insertDates(long articleId, List<DateExpression> dates) {
        if (dates.isEmpty()) {
            return;
        }
        List<DateRow> rows = dates.stream()
                .map(date -> new DateRow(
                        date.start(),
                        date.end(),
                        date.text(),
                        date.type().name(),
                        date.value(),
                        date.mod(),
                        ClaimsNow.edtf(date.interval())))
                .toList();
        jdbc.sql("""
                        insert into date_expression (article_id, start_offset, end_offset, surface, type, value, mod, edtf)
                        select :article, d.start, d."end", d.surface, d.type, d.value, d.mod, d.edtf
                        from jsonb_to_recordset(:rows::jsonb)
                            as d (start integer, "end" integer, surface text, type text, value text, mod text, edtf text)
                        on conflict do nothing
                        """)
                .param("article", articleId)
                .param("rows", RowsAsJson.of(rows))
                .update();
    }

    private record EventRow(
            String edtf,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String precision,
            String basis,
            LocalDate day,
            String sentence,
            int start,
            int end,
            List<Long> entities) {}

    /** Of two events of one sentence and date, the first stands. */
    private void insertEvents(long articleId, Reading reading, Map<String, Long> ids) {
        record Key(int start, String edtf) {}
        Map<Key, EventRow> rows = new LinkedHashMap<>();
        for (Event event : reading.findings().events()) {
            EventRow row = row(event, reading.content().text(), ids);
            rows.putIfAbsent(new Key(row.start, row.edtf), row);
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with read as (
                            select *
                            from jsonb_to_recordset(:rows::jsonb)
                                as e (edtf text, first date, last date, precision text, basis text, day date,
                                      sentence text, start integer, "end" integer, entities bigint[])),
                        written as (
                            insert into event (article_id, edtf, first_day, last_day, precision, basis, sort_day,
                                               sentence, sentence_start, sentence_end)
                            select :article, edtf, first, last, precision, basis, day, sentence, start, "end"
                            from read
                            returning id, edtf, sentence_start)
                        insert into event_entity (event_id, entity_id, sort_day)
                        select w.id, entity, r.day
                        from written w
                        join read r on r.start = w.sentence_start and r.edtf = w.edtf
                        cross join unnest(r.entities) entity
                        """)
                .param("article", articleId)
                .param("rows", RowsAsJson.of(List.copyOf(rows.values())))
                .update();
    }

    private static EventRow row(Event event, String text, Map<String, Long> ids) {
        Span sentence = event.sentence();
        return new EventRow(
                event.when().edtf(),
                event.when().first(),
                event.when().last(),
                event.when().precision().name(),
                event.basis().name(),
                sortDay(event.when()),
                text.substring(sentence.start(), sentence.end()),
                sentence.start(),
                sentence.end(),
                known(ids, event.entities()));
    }

    /** The day a timeline sorts by: where a stretch begins, or ends when its beginning is open. */
    static LocalDate sortDay(Interval when) {
        LocalDate first = when.first();
        return first != null ? first : Objects.requireNonNull(when.last(), "an interval has an end");
    }

    /** The rows of those that are in the gazetteer as it is stored, each once. */
    static List<Long> known(Map<String, Long> ids, List<String> entities) {
        return entities.stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
