package org.marsad.article;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim;
import org.marsad.lexeme.Facet;
import org.marsad.lexeme.Lexemes;
import org.marsad.tag.Mention;

/** The lexemes by which an article and its claims are found, as texts of {@code tsvector}. Pure. */
final class FoundBy {

    /** The first words of a text decide what it is found by. */
    private static final int INDEXED = 200_000;

    private FoundBy() {}

    /**
     * What a claim is found by besides its words.
     *
     * @param speaker   row id; null where the speaker is in no gazetteer or there is none
     * @param name      the words that name the speaker; null where there is none
     * @param via       row ids of hops
     * @param hops      the words of all hops
     * @param about     row ids
     */
    record OfClaim(
            String content,
            String stance,
            @Nullable Long speaker,
            @Nullable String name,
            boolean anonymous,
            List<Long> via,
            List<String> hops,
            List<Long> about) {

        static OfClaim of(Claim claim, Map<String, Long> ids) {
            Claim.Speaker speaker = claim.speaker();
            return new OfClaim(
                    claim.content(),
                    claim.stance().name(),
                    speaker == null || speaker.entity() == null ? null : ids.get(speaker.entity()),
                    speaker == null ? null : speaker.name() == null ? speaker.text() : speaker.name(),
                    speaker != null && speaker.anonymous(),
                    known(claim.via().stream().map(Claim.Hop::entity), ids),
                    claim.via().stream().map(Claim.Hop::text).toList(),
                    known(claim.about().stream(), ids));
        }

        private static List<Long> known(Stream<? extends @Nullable String> entities, Map<String, Long> ids) {
            List<Long> known = new ArrayList<>();
            entities.forEach(entity -> {
                Long id = entity == null ? null : ids.get(entity);
                if (id != null) {
                    known.add(id);
                }
            });
            return known;
        }

        private void into(Lexemes lexemes) {
            lexemes.facet(Facet.stance(stance)).facet(Facet.anonymous(anonymous));
            if (speaker != null) {
                lexemes.facet(Facet.speaker(speaker));
            }
            if (name != null) {
                lexemes.facets(Facet.speaker(name));
            }
            via.forEach(id -> lexemes.facet(Facet.via(id)));
            hops.forEach(hop -> lexemes.facets(Facet.via(hop)));
        }
    }

    /** What both have from their article. */
    record Place(long source, String language) {

        private void into(Lexemes lexemes) {
            lexemes.facet(Facet.source(source)).facet(Facet.language(language));
        }
    }

    static String article(Reading reading, Map<String, Long> ids) {
        return article(
                new Place(reading.sourceId(), reading.content().language()),
                reading.content().title(),
                reading.content().text(),
                reading.mentions().stream()
                        .map(Mention::entity)
                        .map(ids::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                reading.findings().events().stream()
                        .map(event -> YearMonth.from(ReadingRows.sortDay(event.when())))
                        .collect(Collectors.toSet()),
                reading.findings().claims().stream()
                        .map(claim -> OfClaim.of(claim, ids))
                        .toList());
    }

    static String article(
            Place place,
            String title,
            String text,
            Set<Long> entities,
            Collection<YearMonth> months,
            Collection<OfClaim> claims) {
        Lexemes lexemes = new Lexemes();
        // Facets first, so that the longest text does not crowd them out.
        place.into(lexemes);
        entities.forEach(entity -> lexemes.facet(Facet.entity(entity)));
        months.forEach(month -> lexemes.facet(Facet.month(month)));
        claims.forEach(claim -> claim.into(lexemes));
        return lexemes.title(title)
                .text(text.substring(0, Math.min(text.length(), INDEXED)))
                .toString();
    }

    static String claim(Place place, OfClaim claim) {
        Lexemes lexemes = new Lexemes();
        place.into(lexemes);
        claim.into(lexemes);
        claim.about.forEach(entity -> lexemes.facet(Facet.entity(entity)));
        if (claim.speaker != null) {
            lexemes.facet(Facet.entity(claim.speaker));
        }
        return lexemes.text(claim.content).toString();
    }
}
