package org.marsad.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim;
import org.marsad.claim.Span;
import org.marsad.date.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the claims of a reading: those that stand where one stood into its row, the others into new ones. Three
 * statements, however many claims, hops and entities there are. Every method runs in the caller's transaction.
 */
final class ClaimsNow {

    private final JdbcClient jdbc;

    ClaimsNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reading's claims as rows, one at each place: of two that stand at the same, the first. */
    record Read(Map<ClaimsBefore.Place, Row> rows, List<Hop> hops, List<About> about) {

        Set<ClaimsBefore.Place> places() {
            return rows.keySet();
        }
    }

    /**
     * @param spans pairs of start and end
     * @param words the lexemes that it is found by
     */
    record Row(
            int start,
            int end,
            List<List<Integer>> spans,
            String content,
            String quote,
            @Nullable String cue,
            int cueStart,
            int cueEnd,
            @Nullable Speaker speaker,
            boolean anonymous,
            List<String> affiliation,
            String stance,
            @Nullable Integer stanceStart,
            @Nullable Integer stanceEnd,
            @Nullable Integer conditionStart,
            @Nullable Integer conditionEnd,
            @Nullable String refers,
            @Nullable String reported,
            LocalDate day,
            String sentence,
            int sentenceStart,
            int sentenceEnd,
            boolean hedged,
            String extractor,
            String words) {}

    record Speaker(
            String text,
            int start,
            int end,
            @Nullable Long entity,
            @Nullable String name,
            @Nullable String type,
            @Nullable Integer count,
            @Nullable String reason) {}

    /** A hop of the claim at a place. */
    record Hop(
            int start,
            int end,
            int cueStart,
            int position,
            String text,
            int from,
            int until,
            @Nullable Long entity) {}

    /** An entity that the claim at a place is about. */
    record About(int start, int end, int cueStart, long entity, LocalDate day) {}

    static Read read(Reading reading, Map<String, Long> ids) {
        Reading.Published published = reading.published();
        LocalDate day =
                published == null ? LocalDate.ofInstant(reading.snapshot().at(), Reading.ZONE) : published.day();
        Read read = new Read(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Claim claim : reading.findings().claims()) {
            ClaimsBefore.Place place = place(claim);
            if (!read.rows.containsKey(place)) {
                Row row = row(claim, place, reading, day, ids);
                read.rows.put(place, row);
                addHops(read.hops, place, claim.via(), ids);
                ReadingRows.known(ids, claim.about())
                        .forEach(entity -> read.about.add(
                                new About(place.start(), place.end(), place.cueStart(), entity, row.day)));
            }
        }
        return read;
    }

    private static ClaimsBefore.Place place(Claim claim) {
        Claim.Cue cue = claim.cue();
        int start = claim.spans().getFirst().start();
        return new ClaimsBefore.Place(
                start,
                claim.spans().getLast().end(),
                cue == null ? start : cue.span().start());
    }

    private static Row row(
            Claim claim, ClaimsBefore.Place place, Reading reading, LocalDate published, Map<String, Long> ids) {
        Claim.Cue cue = claim.cue();
        Claim.Speaker speaker = claim.speaker();
        Claim.Evidence evidence = claim.evidence();
        Span words = evidence == null ? null : evidence.words();
        Span condition = evidence == null ? null : evidence.condition();
        Interval reported = claim.reportedOn();
        Span sentence = claim.sentence();
        return new Row(
                place.start(),
                place.end(),
                claim.spans().stream()
                        .map(span -> List.of(span.start(), span.end()))
                        .toList(),
                claim.content(),
                claim.quote().name(),
                cue == null ? null : cue.text(),
                place.cueStart(),
                cue == null ? place.cueStart() : cue.span().end(),
                speaker == null ? null : speaker(speaker, ids),
                speaker != null && speaker.anonymous(),
                speaker == null ? List.of() : speaker.affiliation(),
                claim.stance().name(),
                words == null ? null : words.start(),
                words == null ? null : words.end(),
                condition == null ? null : condition.start(),
                condition == null ? null : condition.end(),
                edtf(claim.refersTo()),
                edtf(reported),
                // When the statement was made, as far as the text says so, else when the article was published.
                reported == null ? published : ReadingRows.sortDay(reported),
                reading.content().text().substring(sentence.start(), sentence.end()),
                sentence.start(),
                sentence.end(),
                claim.hedged(),
                reading.versions().claim(),
                FoundBy.claim(
                        new FoundBy.Place(reading.sourceId(), reading.content().language()),
                        FoundBy.OfClaim.of(claim, ids)));
    }

    private static Speaker speaker(Claim.Speaker speaker, Map<String, Long> ids) {
        return new Speaker(
                speaker.text(),
                speaker.span().start(),
                speaker.span().end(),
                id(ids, speaker.entity()),
                speaker.name(),
                speaker.type(),
                speaker.count(),
                speaker.reason());
    }

    private static void addHops(List<Hop> hops, ClaimsBefore.Place place, List<Claim.Hop> via, Map<String, Long> ids) {
        for (int position = 0; position < via.size(); position++) {
            Claim.Hop hop = via.get(position);
            hops.add(new Hop(
                    place.start(),
                    place.end(),
                    place.cueStart(),
                    position,
                    hop.text(),
                    hop.span().start(),
                    hop.span().end(),
                    id(ids, hop.entity())));
        }
    }

    private static @Nullable Long id(Map<String, Long> ids, @Nullable String entity) {
        return entity == null ? null : ids.get(entity);
    }

    static @Nullable String edtf(@Nullable Interval interval) {
        return interval == null ? null : interval.edtf();
    }

    /** Takes hops and entities from the claims that are still read; those that are not keep theirs. */
    void clearParts(long articleId) {
        for (String table : List.of("claim_hop", "claim_about")) {
            jdbc.sql("delete from " + table + """
                             where claim_id in (select id
                                                from claim
                                                where article_id = :article
                                                  and dropped_by is null)
                            """).param("article", articleId).update();
        }
    }

    void write(long articleId, Read read) {
        if (read.rows.isEmpty()) {
            return;
        }
        upsert(articleId, List.copyOf(read.rows.values()));
        if (!read.hops.isEmpty()) {
            insertHops(articleId, read.hops);
        }
        if (!read.about.isEmpty()) {
            insertAbout(articleId, read.about);
        }
    }

    private void upsert(long articleId, List<Row> rows) {
        jdbc.sql("""
                        insert into claim (article_id, content_start, content_end, spans, content, quote,
                                           cue_text, cue_start, cue_end, speaker_text, speaker_start, speaker_end,
                                           speaker_entity_id, speaker_name, anonymous, anonymous_type, anonymous_count,
                                           anonymous_reason, affiliation, stance, stance_start, stance_end,
                                           condition_start, condition_end, refers_edtf, reported_edtf, sort_day,
                                           sentence, sentence_start, sentence_end, hedged, extractor, words)
                        select :article, c.start, c."end", c.spans, c.content, c.quote,
                               c.cue, c."cueStart", c."cueEnd", s.text, s.start, s."end",
                               s.entity, s.name, c.anonymous, s.type, s.count,
                               s.reason, c.affiliation, c.stance, c."stanceStart", c."stanceEnd",
                               c."conditionStart", c."conditionEnd", c.refers, c.reported, c.day,
                               c.sentence, c."sentenceStart", c."sentenceEnd", c.hedged, c.extractor,
                               c.words::tsvector
                        from jsonb_to_recordset(:rows::jsonb)
                            as c (start integer, "end" integer, spans jsonb, content text, quote text,
                                  cue text, "cueStart" integer, "cueEnd" integer, speaker jsonb, anonymous boolean,
                                  affiliation text[], stance text, "stanceStart" integer, "stanceEnd" integer,
                                  "conditionStart" integer, "conditionEnd" integer, refers text, reported text, day date,
                                  sentence text, "sentenceStart" integer, "sentenceEnd" integer, hedged boolean,
                                  extractor text, words text)
                        left join lateral jsonb_to_record(c.speaker)
                            as s (text text, start integer, "end" integer, entity bigint, name text, type text,
                                  count integer, reason text) on true
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
                            extractor = excluded.extractor, words = excluded.words, dropped_by = null, dropped_at = null
                        """)
                .param("article", articleId)
                .param("rows", RowsAsJson.of(rows))
                .update();
    }

    private void insertHops(long articleId, List<Hop> hops) {
        jdbc.sql("""
                        insert into claim_hop (claim_id, position, text, start_offset, end_offset, entity_id)
                        select c.id, h.position, h.text, h."from", h.until, h.entity
                        from jsonb_to_recordset(:rows::jsonb)
                            as h (start integer, "end" integer, "cueStart" integer, position integer, text text,
                                  "from" integer, until integer, entity bigint)
                        join claim c on c.article_id = :article
                            and c.content_start = h.start
                            and c.content_end = h."end"
                            and c.cue_start = h."cueStart"
                        """)
                .param("article", articleId)
                .param("rows", RowsAsJson.of(hops))
                .update();
    }

    private void insertAbout(long articleId, List<About> about) {
        jdbc.sql("""
                        insert into claim_about (claim_id, entity_id, sort_day)
                        select c.id, a.entity, a.day
                        from jsonb_to_recordset(:rows::jsonb)
                            as a (start integer, "end" integer, "cueStart" integer, entity bigint, day date)
                        join claim c on c.article_id = :article
                            and c.content_start = a.start
                            and c.content_end = a."end"
                            and c.cue_start = a."cueStart"
                        """)
                .param("article", articleId)
                .param("rows", RowsAsJson.of(about))
                .update();
    }
}
