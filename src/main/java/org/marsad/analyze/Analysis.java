package org.marsad.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim;
import org.marsad.claim.Event;
import org.marsad.claim.Findings;
import org.marsad.date.DateExpression;
import org.marsad.date.Interval;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.extract.Content;
import org.marsad.extract.PageDate;
import org.marsad.tag.Mention;

/** One line of output; its fields are a promise to other tools. Offsets count UTF-16 code units of {@code text}. */
record Analysis(
        String id,
        String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String publishedPrecision,
        @Nullable String modified,
        String language,
        String text,
        List<Tagged> entities,
        List<Said> claims,
        List<Dated> dates,
        List<Happened> events) {

    record Span(int start, int end) {}

    record Spot(int start, int end, String surface) {}

    record Tagged(String id, String kind, List<Spot> mentions) {}

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

    record Said(
            int start,
            int end,
            List<Span> spans,
            String content,
            String quote,
            @Nullable Cue cue,
            @Nullable Speaker speaker,
            List<Hop> via,
            String stance,
            @Nullable Span stanceWords,
            @Nullable Span condition,
            List<String> about,
            @Nullable String refersTo,
            @Nullable String reportedOn,
            int sentenceStart,
            int sentenceEnd,
            boolean hedged) {}

    record Dated(
            int start,
            int end,
            String text,
            String type,
            String value,
            @Nullable String mod,
            @Nullable String edtf) {}

    record Happened(String when, String precision, String basis, int start, int end, List<String> entities) {}

    static Analysis of(
            String id,
            Content content,
            @Nullable String published,
            @Nullable String precision,
            List<Mention> mentions,
            List<DateExpression> dates,
            Findings findings,
            Gazetteer gazetteer) {
        PageDate modified = content.modified();
        return new Analysis(
                id,
                content.title(),
                content.authors(),
                published,
                precision == null ? null : word(precision),
                modified == null ? null : modified.iso(),
                content.language(),
                content.text(),
                entities(mentions, gazetteer),
                findings.claims().stream().map(Analysis::said).toList(),
                dates.stream().map(Analysis::dated).toList(),
                findings.events().stream().map(Analysis::happened).toList());
    }

    private static List<Tagged> entities(List<Mention> mentions, Gazetteer gazetteer) {
        Map<String, List<Spot>> spots = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            spots.computeIfAbsent(mention.entity(), _ -> new ArrayList<>())
                    .add(new Spot(mention.start(), mention.end(), mention.surface()));
        }
        List<Tagged> tagged = new ArrayList<>();
        spots.forEach((entity, where) -> {
            Entity known = gazetteer.find(entity);
            tagged.add(new Tagged(entity, known == null ? "" : word(known.kind().name()), where));
        });
        return tagged;
    }

    private static Said said(Claim claim) {
        Claim.Cue cue = claim.cue();
        Claim.Evidence evidence = claim.evidence();
        return new Said(
                claim.spans().getFirst().start(),
                claim.spans().getLast().end(),
                claim.spans().stream()
                        .map(span -> new Span(span.start(), span.end()))
                        .toList(),
                claim.content(),
                word(claim.quote().name()),
                cue == null
                        ? null
                        : new Cue(cue.text(), cue.span().start(), cue.span().end()),
                speaker(claim.speaker()),
                claim.via().stream()
                        .map(hop -> new Hop(hop.text(), hop.entity()))
                        .toList(),
                word(claim.stance().name()),
                evidence == null ? null : span(evidence.words()),
                evidence == null ? null : span(evidence.condition()),
                claim.about(),
                edtf(claim.refersTo()),
                edtf(claim.reportedOn()),
                claim.sentence().start(),
                claim.sentence().end(),
                claim.hedged());
    }

    private static @Nullable Span span(org.marsad.claim.@Nullable Span span) {
        return span == null ? null : new Span(span.start(), span.end());
    }

    private static @Nullable Speaker speaker(Claim.@Nullable Speaker speaker) {
        return speaker == null
                ? null
                : new Speaker(
                        speaker.text(),
                        speaker.span().start(),
                        speaker.span().end(),
                        speaker.entity(),
                        speaker.name(),
                        speaker.anonymous(),
                        speaker.type(),
                        speaker.count(),
                        speaker.affiliation(),
                        speaker.reason());
    }

    private static Dated dated(DateExpression date) {
        return new Dated(
                date.start(),
                date.end(),
                date.text(),
                date.type().name(),
                date.value(),
                date.mod(),
                edtf(date.interval()));
    }

    private static Happened happened(Event event) {
        return new Happened(
                event.when().edtf(),
                word(event.when().precision().name()),
                word(event.basis().name()),
                event.sentence().start(),
                event.sentence().end(),
                event.entities());
    }

    private static @Nullable String edtf(@Nullable Interval interval) {
        return interval == null ? null : interval.edtf();
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
