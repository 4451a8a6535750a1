package org.marsad.claim;

import java.util.List;
import java.util.Set;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Form;

/** Which candidates attribute nothing, whatever the weights say: what is found, done or asked for and not said. */
final class EnglishSieve {

    /** Of a thing, these tell what happened; of a clause, what somebody says. */
    private static final Set<String> FINDS =
            Set.of("found", "find", "finds", "finding", "discovered", "discover", "saw", "spotted", "located");

    /** Verbs behind which an infinitive without "to" is what is asked for: "demanded that the group declare its arms". */
    private static final Set<String> ASKS = Set.of(
            "demand", "insist", "urg", "ask", "request", "require", "recommend", "propos", "suggest", "call", "advis");

    private static final Set<String> POINTERS =
            Set.of("that", "it", "them", "this", "so", "him", "her", "these", "those");

    private final EnglishView view;
    private final Passage passage;

    EnglishSieve(EnglishView view) {
        this.view = view;
        this.passage = view.passage;
    }

    boolean holdsBack(Candidate candidate, List<Candidate> others) {
        return isDay(candidate)
                || isPronoun(candidate)
                || isDeed(candidate)
                || citesNobody(candidate)
                || isParticle(candidate.cue())
                || others.stream().anyMatch(other -> !other.equals(candidate) && gives(candidate, other));
    }

    /** "is expected on 28 April": a day is no statement. */
    private boolean isDay(Candidate candidate) {
        for (Range content : candidate.contents()) {
            for (int at = content.from(); at < content.to(); at++) {
                if (passage.token(at).isWordOrNumber()
                        && passage.dateAt(at) == null
                        && view.tag(at) != PartOfSpeech.ADP) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "doubted that": what is only pointed to is no statement. */
    private boolean isPronoun(Candidate candidate) {
        Range content = candidate.contents().getFirst();
        boolean one = candidate.contents().size() == 1 && content.to() - content.from() == 1;
        return one && POINTERS.contains(passage.norm(content.from()));
    }

    /** "police found 45 rifles", "the group reported to a barracks", "parliament has debated the law": told and not quoted. */
    private boolean isDeed(Candidate candidate) {
        int cue = candidate.cue();
        Range first = candidate.contents().getFirst();
        boolean clause = passage.norm(first.from() - 1).equals("that")
                || passage.norm(first.from()).equals("to")
                || isQuoted(candidate);
        if (view.tag(cue) != PartOfSpeech.VERB || first.from() < cue || clause) {
            return false;
        }
        if (passage.norm(cue).startsWith("report") && passage.norm(cue + 1).equals("to")) {
            return true;
        }
        boolean unreported = passage.norm(cue).startsWith("report") && candidate.speaker() == null;
        boolean mayBeDeed = unreported || FINDS.contains(passage.norm(cue)) || view.frames(cue) == 0;
        return mayBeDeed && !hasVerb(first) && !has(first, "as");
    }

    private boolean isQuoted(Candidate candidate) {
        return candidate.contents().stream()
                .anyMatch(content ->
                        passage.quotationNumber(content.from()) >= 0 || passage.quotationNumber(content.to() - 1) >= 0);
    }

    private boolean hasVerb(Range words) {
        for (int at = words.from(); at < words.to(); at++) {
            if (view.tag(at) == PartOfSpeech.VERB || view.tag(at) == PartOfSpeech.AUX) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Range words, String word) {
        for (int at = words.from(); at < words.to(); at++) {
            if (passage.norm(at).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean citesNobody(Candidate candidate) {
        String word = passage.norm(candidate.cue());
        return candidate.speaker() == null && (word.equals("citing") || word.equals("quoting"));
    }

    /** "hand back", "pull back". */
    private boolean isParticle(int cue) {
        return passage.norm(cue).equals("back")
                && (view.tag(cue - 1) == PartOfSpeech.VERB || view.tag(cue) != PartOfSpeech.VERB);
    }

    /** Whether the other attributes the same by a verb, or asks for what seems to be said here. */
    private boolean gives(Candidate candidate, Candidate other) {
        int cue = candidate.cue();
        if (view.tag(other.cue()) != PartOfSpeech.VERB) {
            return false;
        }
        if (view.tag(cue) != PartOfSpeech.VERB) {
            boolean means = candidate.speaker() != null && candidate.speaker().contains(cue);
            return sharesMost(candidate, other) || (means && touches(candidate, other));
        }
        Cue verb = view.cue(cue);
        boolean bare = verb != null && verb.form() == Form.BASE && candidate.group() == cue;
        return bare
                && other.contents().stream().anyMatch(content -> content.contains(cue))
                && asks(other.cue())
                && !passage.norm(cue - 1).equals("to")
                && candidate.speaker() != null
                && candidate.speaker().to() == cue;
    }

    private boolean asks(int cue) {
        String word = passage.norm(cue);
        return ASKS.stream().anyMatch(word::startsWith);
    }

    private static boolean touches(Candidate candidate, Candidate other) {
        return candidate.contents().stream()
                .anyMatch(one -> other.contents().stream().anyMatch(one::touches));
    }

    /** Whether at least half of what this one holds is said there too. */
    private static boolean sharesMost(Candidate candidate, Candidate other) {
        int size = 0;
        int shared = 0;
        for (Range one : candidate.contents()) {
            size += one.to() - one.from();
            for (Range another : other.contents()) {
                shared += Math.max(0, Math.min(one.to(), another.to()) - Math.max(one.from(), another.from()));
            }
        }
        return shared * 2 > size;
    }
}
