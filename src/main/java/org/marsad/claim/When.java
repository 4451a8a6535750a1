package org.marsad.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.date.DateExpression;
import org.marsad.date.Interval;

/** Which day a statement speaks of, and on which day it was made, as far as the text says so. */
final class When {

    /** How far from its cue a date may stand that tells when something was said. */
    private static final int NEAR = 14;

    private When() {}

    /** The first date within the content. */
    static @Nullable Interval refersTo(Passage passage, Draft draft) {
        for (Range content : draft.contents()) {
            for (int at = content.from(); at < content.to(); at++) {
                Interval day = day(passage, at);
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    /**
     * The date nearest to the cue in its sentence, outside what is said.
     *
     * @param near the attributions around it: what they say may hold dates too
     */
    static @Nullable Interval reportedOn(Passage passage, Draft draft, List<Draft> near) {
        Range cue = draft.cue();
        if (cue == null) {
            return null;
        }
        Sentence sentence = passage.sentenceAt(cue.from());
        for (int away = 1; away <= NEAR; away++) {
            Interval behind = reported(passage, draft, near, sentence, cue.to() - 1 + away);
            if (behind != null) {
                return behind;
            }
            Interval before = reported(passage, draft, near, sentence, cue.from() - away);
            if (before != null) {
                return before;
            }
        }
        return null;
    }

    private static @Nullable Interval reported(
            Passage passage, Draft draft, List<Draft> near, Sentence sentence, int at) {
        boolean outside = at < sentence.from() || at >= sentence.to();
        if (outside
                || draft.contents().stream().anyMatch(content -> content.contains(at))
                || passage.quotationNumber(at) >= 0) {
            return null;
        }
        Interval day = day(passage, at);
        boolean said = day != null && near.stream().anyMatch(other -> isSaidElsewhere(draft, other, at));
        return day == null || said || day.first() == null ? null : day;
    }

    /** Whether a date belongs to what another attribution says, beside this one and not around it. */
    private static boolean isSaidElsewhere(Draft draft, Draft other, int at) {
        Range cue = draft.cue();
        return cue != null
                && other.contents().stream().anyMatch(content -> content.contains(at))
                && other.contents().stream().noneMatch(content -> content.contains(cue.from()));
    }

    private static @Nullable Interval day(Passage passage, int at) {
        DateExpression date = passage.dateAt(at);
        if (date == null || date.value().endsWith("_REF")) {
            return null;
        }
        boolean dated = date.type() == DateExpression.Type.DATE || date.type() == DateExpression.Type.TIME;
        return dated ? date.interval() : null;
    }
}
