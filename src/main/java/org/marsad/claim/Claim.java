package org.marsad.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;

/**
 * An attributed statement, as the codebook defines it. Offsets count UTF-16 code units of the article's text.
 *
 * @param spans      the content's stretches in text order, without cue and outer quotation marks; several when interrupted
 * @param content    their words, joined by a space
 * @param cue        the words that attribute; null where only quotation marks do
 * @param speaker    who says it; null where an outlet reports on its own authority
 * @param via        the hops between the publishing source and the speaker, outermost first
 * @param evidence   the words that made its stance, and the condition; null where it merely asserts
 * @param about      ids of the entities whose arms, act or fate it is about
 * @param refersTo   when the thing spoken of happens, if the content says so
 * @param reportedOn when the statement was made, if the text says so
 * @param sentence   the sentence (or sentences) it stands on
 * @param hedged     whether the text itself doubts
 */
public record Claim(
        List<Span> spans,
        String content,
        Quote quote,
        @Nullable Cue cue,
        @Nullable Speaker speaker,
        List<Hop> via,
        Stance stance,
        @Nullable Evidence evidence,
        List<String> about,
        @Nullable Interval refersTo,
        @Nullable Interval reportedOn,
        Span sentence,
        boolean hedged) {

    /** How much of the content stands in quotation marks: all, part, none. */
    public enum Quote {
        DIRECT,
        MIXED,
        INDIRECT
    }

    /**
     * @param words     where the words stand that the codebook knows the stance by
     * @param condition where it hangs on one: the words that state it
     */
    public record Evidence(Span words, @Nullable Span condition) {}

    public record Cue(String text, Span span) {}

    /**
     * @param entity      id in the gazetteer, also when reached through a pronoun or title
     * @param name        the person's name where it is stated and not in the gazetteer
     * @param anonymous   no name that could be held to it
     * @param type        for anonymous ones: official, security, military, commander, faction, politician, diplomat, witness,
     *                    medical, document, expert, media, source
     * @param count       the number stated: six commanders are 6, an official is 1, officials are null
     * @param affiliation ids of the entities they are said to belong to
     * @param reason      why they stay anonymous, in the text's words
     */
    public record Speaker(
            String text,
            Span span,
            @Nullable String entity,
            @Nullable String name,
            boolean anonymous,
            @Nullable String type,
            @Nullable Integer count,
            List<String> affiliation,
            @Nullable String reason) {}

    /** One hop; {@code entity} is its id where the gazetteer knows it. */
    public record Hop(String text, Span span, @Nullable String entity) {}
}
