package org.marsad.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marsad.date.DateExpression;
import org.marsad.date.Interval;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;

/** Reads dated happenings: every sentence with a day, month or year that says when. */
final class EventReader {

    private EventReader() {}

    static List<Event> read(Passage passage, Gazetteer gazetteer) {
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : passage.sentences) {
            sentence(passage, sentence, gazetteer, events);
        }
        return events;
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
