package org.marsad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marsad.date.DateExpression;
import org.marsad.date.Interval;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;

/**
 * Reads happenings: every sentence with a day, month or year that says when, and narrated deeds without one, which the day of
 * publication dates.
 */
final class EventReader {

    private EventReader() {}

    /** More undated deeds than this are no report of the day. */
    private static final int MOST_UNDATED = 5;

    static List<Event> read(Passage passage, Gazetteer gazetteer, List<Claim> claims, StanceCodebook codebook) {
        List<Event> events = new ArrayList<>();
        LocalDate published = passage.report.published();
        int undated = 0;
        int[] said = said(passage, claims);
        for (Sentence sentence : passage.sentences) {
            int before = events.size();
            sentence(passage, sentence, gazetteer, events);
            if (published != null
                    && events.size() == before
                    && undated < MOST_UNDATED
                    && isDeed(passage, sentence, said, codebook)) {
                List<String> entities = entities(passage, sentence, gazetteer);
                if (!entities.isEmpty()) {
                    undated++;
                    events.add(new Event(
                            Interval.day(published),
                            Event.Basis.PUBLICATION,
                            passage.span(new Range(sentence.from(), sentence.to())),
                            entities));
                }
            }
        }
        return events;
    }

    /** The narrator tells it, no speaker, no date, and by the codebook's words something is done. */
    private static boolean isDeed(Passage passage, Sentence sentence, int[] said, StanceCodebook codebook) {
        Range whole = new Range(sentence.from(), sentence.to());
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (passage.dateAt(at) != null || passage.quotationNumber(at) >= 0) {
                return false;
            }
        }
        return said[passage.span(whole).start()] == 0 && codebook.tellsOfDeeds(passage, whole);
    }

    /** How many claims take in each place of the text; they take whole sentences. */
    private static int[] said(Passage passage, List<Claim> claims) {
        int[] said = new int[passage.report.text().length() + 1];
        for (Claim claim : claims) {
            said[claim.sentence().start()]++;
            said[claim.sentence().end()]--;
        }
        Arrays.parallelPrefix(said, Integer::sum);
        return said;
    }

    private static void sentence(Passage passage, Sentence sentence, Gazetteer gazetteer, List<Event> events) {
        Set<Interval> seen = new LinkedHashSet<>();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            DateExpression date = passage.dateAt(at);
            if (date == null
                    || date.interval() == null
                    || date.type() != DateExpression.Type.DATE
                    || !seen.add(date.interval())) {
                continue;
            }
            Event.Basis basis = Character.isDigit(
                                    date.value().isEmpty() ? 'x' : date.value().charAt(0))
                            && date.text().chars().anyMatch(Character::isDigit)
                    ? Event.Basis.STATED
                    : Event.Basis.RESOLVED;
            events.add(new Event(
                    date.interval(),
                    basis,
                    passage.span(new Range(sentence.from(), sentence.to())),
                    entities(passage, sentence, gazetteer)));
        }
    }

    private static List<String> entities(Passage passage, Sentence sentence, Gazetteer gazetteer) {
        Set<String> ids = new LinkedHashSet<>();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            Mention mention = passage.mentionAt(at);
            Entity entity = mention == null ? null : gazetteer.find(mention.entity());
            if (entity != null && entity.kind() != Entity.Kind.OUTLET) {
                ids.add(entity.id());
            }
        }
        return List.copyOf(ids);
    }
}
