package org.marsad.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;

/**
 * Which groups "several militias" or "their groups" are: those that one of the next sentences lists, where it takes up the
 * groups or the speakers again ("The groups include X and Y", "The commanders spoke of X and Y").
 */
final class GroupsMeant {

    /** Sentences behind the statement's own that are looked at. */
    private static final int NEAR = 3;

    /** How soon a sentence must take up what it lists. */
    private static final int SOON = 12;

    private static final Set<String> GROUPS =
            Set.of("groups", "militias", "factions", "فصائل", "فصائلهم", "فصائلها", "جماعات", "ميليشيات", "ميليشيا");
    private static final Set<String> SPEAKERS =
            Set.of("commanders", "leaders", "members", "officials", "sources", "قاده", "قياديون", "مصادر", "اعضاء");

    private final Passage passage;
    private final Gazetteer gazetteer;

    GroupsMeant(Passage passage, Gazetteer gazetteer) {
        this.passage = passage;
        this.gazetteer = gazetteer;
    }

    /** Ids of the groups; empty where the content speaks of no groups in general, or nothing near lists any. */
    Set<String> of(Draft draft) {
        if (draft.contents().stream().noneMatch(content -> holds(content, GROUPS))) {
            return Set.of();
        }
        int own = passage.sentenceNumber(draft.contents().getLast().to() - 1);
        Set<String> speakers = draft.speaker() == null ? Set.of() : words(draft.speaker(), SPEAKERS);
        int last = Math.min(own + NEAR, passage.sentences.size() - 1);
        for (int number = own + 1; number <= last; number++) {
            Sentence sentence = passage.sentences.get(number);
            Range opening = new Range(sentence.from(), Math.min(sentence.to(), sentence.from() + SOON));
            if (holds(opening, GROUPS) || holds(opening, speakers)) {
                Set<String> listed = listed(sentence);
                if (listed.size() > 1) {
                    return listed;
                }
            }
        }
        return Set.of();
    }

    private Set<String> listed(Sentence sentence) {
        Set<String> ids = new LinkedHashSet<>();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            Mention mention = passage.mentionAt(at);
            Entity entity = mention == null ? null : gazetteer.find(mention.entity());
            if (entity != null && entity.kind() == Entity.Kind.GROUP) {
                ids.add(entity.id());
            }
        }
        return ids;
    }

    private boolean holds(Range range, Set<String> words) {
        return !words(range, words).isEmpty();
    }

    private Set<String> words(Range range, Set<String> among) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = range.from(); at < range.to(); at++) {
            for (String word :
                    List.of(passage.norm(at), ArabicWords.unjoined(passage.norm(at)), bare(passage.norm(at)))) {
                if (among.contains(word)) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    /** Without the Arabic article. */
    private static String bare(String word) {
        String unjoined = ArabicWords.unjoined(word);
        return unjoined.startsWith("ال") ? unjoined.substring(2) : unjoined;
    }
}
