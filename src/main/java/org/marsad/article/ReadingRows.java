package org.marsad.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim;
import org.marsad.claim.Event;
import org.marsad.claim.Span;
import org.marsad.date.DateExpression;
import org.marsad.date.Interval;
import org.marsad.tag.Mention;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mentions, dates, claims and events of an article, replaced together with it. Claims that stand where they stood keep
 * their ids. Every method runs in the caller's transaction.
 */
@Component
class ReadingRows {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final ClaimsBefore claimsBefore;

    ReadingRows(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.claimsBefore = new ClaimsBefore(jdbc);
    }

    void replace(long articleId, Reading reading, Map<String, Long> entityIds) {
        for (String table : List.of("mention", "article_entity", "date_expression", "event")) {
            jdbc.sql("delete from " + table + " where article_id = :id")
                    .param("id", articleId)
                    .update();
        }
        write(articleId, reading, entityIds);
    }

    /** For an article that has none of these rows, which most have not when they are read. */
    void write(long articleId, Reading reading, Map<String, Long> entityIds) {
        List<Mention> mentions = reading.mentions().stream()
                .filter(mention -> entityIds.containsKey(mention.entity()))
                .toList();
        insertMentions(articleId, mentions, reading.versions().tag(), entityIds);
        insertDates(articleId, reading.dates());
        Reading.Published published = reading.published();
        LocalDate day =
                published == null ? LocalDate.ofInstant(reading.snapshot().at(), Reading.ZONE) : published.day();
        String text = reading.content().text();
        insertEvents(articleId, text, reading.findings().events(), entityIds);
        replaceClaims(articleId, text, reading, day, entityIds);
    }

    private void insertMentions(long articleId, List<Mention> mentions, String extractor, Map<String, Long> ids) {
        batch.batchUpdate("""
                        insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """, mentions, BATCH, (row, mention) -> {
            row.setLong(1, articleId);
            row.setLong(2, id(ids, mention.entity()));
            row.setInt(3, mention.start());
            row.setInt(4, mention.end());
            row.setString(5, mention.surface());
            row.setString(6, mention.rule().code());
            row.setString(7, extractor);
        });
        jdbc.sql("""
                        insert into article_entity (entity_id, dated_at, article_id, mentions)
                        select m.entity_id, a.dated_at, a.id, count(*)
                        from mention m
                        join article a on a.id = m.article_id
                        where a.id = :id
                        group by m.entity_id, a.dated_at, a.id
                        """).param("id", articleId).update();
    }

    private void insertDates(long articleId, List<DateExpression> dates) {
        batch.batchUpdate("""
                        insert into date_expression (article_id, start_offset, end_offset, surface, type, value, mod, edtf)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """, dates, BATCH, (row, date) -> {
            row.setLong(1, articleId);
            row.setInt(2, date.start());
            row.setInt(3, date.end());
            row.setString(4, date.text());
            row.setString(5, date.type().name());
            row.setString(6, date.value());
            row.setString(7, date.mod());
            row.setString(8, edtf(date.interval()));
        });
    }

    private void insertEvents(long articleId, String text, List<Event> events, Map<String, Long> ids) {
        for (Event event : events) {
            LocalDate day = sortDay(event.when());
            Span sentence = event.sentence();
            List<Long> entities = known(ids, event.entities());
            List<Long> inserted = jdbc.sql("""
                            insert into event (article_id, edtf, first_day, last_day, precision, basis, sort_day,
                                               sentence, sentence_start, sentence_end)
                            values (:article, :edtf, :first, :last, :precision, :basis, :day, :sentence, :start, :end)
                            on conflict (article_id, sentence_start, edtf) do nothing
                            returning id
                            """)
                    .param("article", articleId)
                    .param("edtf", event.when().edtf())
                    .param("first", event.when().first())
                    .param("last", event.when().last())
                    .param("precision", event.when().precision().name())
                    .param("basis", event.basis().name())
                    .param("day", day)
                    .param("sentence", text.substring(sentence.start(), sentence.end()))
                    .param("start", sentence.start())
                    .param("end", sentence.end())
                    .query((row, n) -> row.getLong("id"))
                    .list();
            inserted.forEach(id -> link("event_entity", "event_id", id, entities, day));
        }
    }

    /** The day a timeline sorts by: where a stretch begins, or ends when its beginning is open. */
    private static LocalDate sortDay(Interval when) {
        LocalDate first = when.first();
        return first != null ? first : Objects.requireNonNull(when.last(), "an interval has an end");
    }

    private void replaceClaims(
            long articleId, String text, Reading reading, LocalDate published, Map<String, Long> ids) {
        Map<ClaimsBefore.Place, Claim> claims = new LinkedHashMap<>();
        for (Claim claim : reading.findings().claims()) {
            claims.putIfAbsent(place(claim), claim);
        }
        List<ClaimsBefore.Row> before = claimsBefore.of(articleId);
        claimsBefore.settle(before, claims.keySet(), text, reading.versions().claim());
        claims.forEach((place, claim) -> upsert(
                articleId, text, place, claim, published, reading.versions().claim(), ids));
        claimsBefore.layReviewsOver(before);
    }

    private static ClaimsBefore.Place place(Claim claim) {
        Claim.Cue cue = claim.cue();
        int start = claim.spans().getFirst().start();
        return new ClaimsBefore.Place(
                start,
                claim.spans().getLast().end(),
                cue == null ? start : cue.span().start());
    }

    private void upsert(
            long articleId,
            String text,
            ClaimsBefore.Place place,
            Claim claim,
            LocalDate published,
            String extractor,
            Map<String, Long> ids) {
        Claim.Cue cue = claim.cue();
        Claim.Speaker speaker = claim.speaker();
        Claim.Evidence evidence = claim.evidence();
        Span words = evidence == null ? null : evidence.words();
        Span condition = evidence == null ? null : evidence.condition();
        LocalDate day = claimDay(claim, published);
        long id = jdbc.sql("""
                        insert into claim (article_id, content_start, content_end, spans, content, quote,
                                           cue_text, cue_start, cue_end, speaker_text, speaker_start, speaker_end,
                                           speaker_entity_id, speaker_name, anonymous, anonymous_type, anonymous_count,
                                           anonymous_reason, affiliation, stance, stance_start, stance_end,
                                           condition_start, condition_end, refers_edtf, reported_edtf, sort_day,
                                           sentence, sentence_start, sentence_end, hedged, extractor)
                        values (:article, :start, :end, :spans::jsonb, :content, :quote,
                                :cue, :cueStart, :cueEnd, :speaker, :speakerStart, :speakerEnd,
                                :entity, :name, :anonymous, :type, :count,
                                :reason, :affiliation, :stance, :stanceStart, :stanceEnd,
                                :conditionStart, :conditionEnd, :refers, :reported, :day,
                                :sentence, :sentenceStart, :sentenceEnd, :hedged, :extractor)
                        on conflict (article_id, content_start, content_end, cue_start) do update
                        set spans = excluded.spans, content = excluded.content, quote = excluded.quote,
                            cue_text = excluded.cue_text, cue_end = excluded.cue_end,
                            speaker_text = excluded.speaker_text, speaker_start = excluded.speaker_start,
                            speaker_end = excluded.speaker_end, speaker_entity_id = excluded.speaker_entity_id,
                            speaker_name = excluded.speaker_name, anonymous = excluded.anonymous,
                            anonymous_type = excluded.anonymous_type, anonymous_count = excluded.anonymous_count,
                            anonymous_reason = excluded.anonymous_reason, affiliation = excluded.affiliation,
                            stance = excluded.stance, stance_start = excluded.stance_start, stance_end = excluded.stance_end,
                            condition_start = excluded.condition_start, condition_end = excluded.condition_end,
                            refers_edtf = excluded.refers_edtf,
                            reported_edtf = excluded.reported_edtf, sort_day = excluded.sort_day,
                            sentence = excluded.sentence, sentence_start = excluded.sentence_start,
                            sentence_end = excluded.sentence_end, hedged = excluded.hedged,
                            extractor = excluded.extractor, dropped_by = null, dropped_at = null
                        returning id
                        """)
                .param("article", articleId)
                .param("start", place.start())
                .param("end", place.end())
                .param("spans", spans(claim.spans()))
                .param("content", claim.content())
                .param("quote", claim.quote().name())
                .param("cue", cue == null ? null : cue.text())
                .param("cueStart", place.cueStart())
                .param("cueEnd", cue == null ? place.cueStart() : cue.span().end())
                .param("speaker", speaker == null ? null : speaker.text())
                .param("speakerStart", speaker == null ? null : speaker.span().start())
                .param("speakerEnd", speaker == null ? null : speaker.span().end())
                .param("entity", speaker == null ? null : optionalId(ids, speaker.entity()))
                .param("name", speaker == null ? null : speaker.name())
                .param("anonymous", speaker != null && speaker.anonymous())
                .param("type", speaker == null ? null : speaker.type())
                .param("count", speaker == null ? null : speaker.count())
                .param("reason", speaker == null ? null : speaker.reason())
                .param(
                        "affiliation",
                        speaker == null ? new String[0] : speaker.affiliation().toArray(String[]::new))
                .param("stance", claim.stance().name())
                .param("stanceStart", words == null ? null : words.start())
                .param("stanceEnd", words == null ? null : words.end())
                .param("conditionStart", condition == null ? null : condition.start())
                .param("conditionEnd", condition == null ? null : condition.end())
                .param("refers", edtf(claim.refersTo()))
                .param("reported", edtf(claim.reportedOn()))
                .param("day", day)
                .param(
                        "sentence",
                        text.substring(
                                claim.sentence().start(), claim.sentence().end()))
                .param("sentenceStart", claim.sentence().start())
                .param("sentenceEnd", claim.sentence().end())
                .param("hedged", claim.hedged())
                .param("extractor", extractor)
                .query((row, n) -> row.getLong("id"))
                .single();
        insertHops(id, claim.via(), ids);
        jdbc.sql("delete from claim_about where claim_id = :id").param("id", id).update();
        link("claim_about", "claim_id", id, known(ids, claim.about()), day);
    }

    /** When the statement was made, as far as the text says so, else when the article was published. */
    private static LocalDate claimDay(Claim claim, LocalDate published) {
        return claim.reportedOn() == null ? published : sortDay(claim.reportedOn());
    }

    private void insertHops(long claimId, List<Claim.Hop> via, Map<String, Long> ids) {
        jdbc.sql("delete from claim_hop where claim_id = :id")
                .param("id", claimId)
                .update();
        for (int position = 0; position < via.size(); position++) {
            Claim.Hop hop = via.get(position);
            jdbc.sql("""
                            insert into claim_hop (claim_id, position, text, start_offset, end_offset, entity_id)
                            values (:claim, :position, :text, :start, :end, :entity)
                            """)
                    .param("claim", claimId)
                    .param("position", position)
                    .param("text", hop.text())
                    .param("start", hop.span().start())
                    .param("end", hop.span().end())
                    .param("entity", optionalId(ids, hop.entity()))
                    .update();
        }
    }

    private void link(String table, String column, long id, List<Long> entities, LocalDate day) {
        if (entities.isEmpty()) {
            return;
        }
        jdbc.sql("insert into " + table + " (" + column + ", entity_id, sort_day) select :id, unnest(:entities), :day")
                .param("id", id)
                .param("entities", entities.toArray(Long[]::new))
                .param("day", day)
                .update();
    }

    private static List<Long> known(Map<String, Long> ids, List<String> entities) {
        List<Long> known = new ArrayList<>();
        for (String entity : entities) {
            Long id = ids.get(entity);
            if (id != null && !known.contains(id)) {
                known.add(id);
            }
        }
        return known;
    }

    private static long id(Map<String, Long> ids, String entity) {
        return Objects.requireNonNull(ids.get(entity), entity);
    }

    private static @Nullable Long optionalId(Map<String, Long> ids, @Nullable String entity) {
        return entity == null ? null : ids.get(entity);
    }

    private static @Nullable String edtf(@Nullable Interval interval) {
        return interval == null ? null : interval.edtf();
    }

    private static String spans(List<Span> spans) {
        StringBuilder json = new StringBuilder("[");
        for (Span span : spans) {
            json.append(json.length() == 1 ? "" : ",")
                    .append('[')
                    .append(span.start())
                    .append(',')
                    .append(span.end())
                    .append(']');
        }
        return json.append(']').toString();
    }
}
