package org.marsad.review;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review as typed, kept as it is until it is recorded: whoever is overtaken by a colleague finds her words again.
 *
 * @param seen     how many reviews the claim had when the form was made
 * @param evidence number or address of a claim or an article
 * @param words    the sentence of that article
 * @param into     number or address of a claim
 */
public record ReviewForm(
        @Nullable Integer seen,
        @Nullable String decision,
        @Nullable String why,
        @Nullable String reliability,
        @Nullable String credibility,
        @Nullable String status,
        @Nullable String evidence,
        @Nullable String words,
        @Nullable String into,
        @Nullable String stance,
        @Nullable String speaker,
        @Nullable String speakerWords,
        @Nullable String anonymous,
        @Nullable String refers,
        @Nullable String content,
        @Nullable String chain) {

    /** An untouched form over a claim as it stands. */
    static ReviewForm of(Current claim) {
        return new ReviewForm(
                claim.reviews(),
                null,
                "",
                null,
                null,
                null,
                "",
                "",
                "",
                claim.of(Field.STANCE),
                claim.of(Field.SPEAKER),
                claim.of(Field.SPEAKER_WORDS),
                claim.of(Field.ANONYMOUS),
                claim.of(Field.REFERS),
                claim.of(Field.CONTENT),
                claim.of(Field.CHAIN));
    }

    /** The same words after a colleague's review was shown. */
    ReviewForm seeing(int reviews) {
        return new ReviewForm(
                reviews,
                decision,
                why,
                reliability,
                credibility,
                status,
                evidence,
                words,
                into,
                stance,
                speaker,
                speakerWords,
                anonymous,
                refers,
                content,
                chain);
    }

    /** The fields that were sent; a short form sends none. */
    Map<Field, String> fields() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.STANCE, stance == null ? null : Current.upper(stance));
        put(fields, Field.SPEAKER, speaker);
        put(fields, Field.SPEAKER_WORDS, speakerWords);
        put(fields, Field.ANONYMOUS, anonymous);
        put(fields, Field.REFERS, refers);
        put(fields, Field.CONTENT, content);
        put(fields, Field.CHAIN, chain);
        return fields;
    }

    private static void put(Map<Field, String> fields, Field field, @Nullable String typed) {
        if (typed != null) {
            fields.put(field, Current.plain(typed));
        }
    }
}
