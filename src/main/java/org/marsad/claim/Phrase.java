package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;

/** The words that name a speaker, with the gazetteer's entities in them. */
final class Phrase {

    /** An entity within the phrase and its tokens. */
    record Part(Entity entity, Range range) {}

    final Passage passage;
    final Range range;
    final List<Part> parts;

    private Phrase(Passage passage, Range range, List<Part> parts) {
        this.passage = passage;
        this.range = range;
        this.parts = parts;
    }

    static Phrase of(Passage passage, Range range, Gazetteer gazetteer) {
        List<Part> parts = new ArrayList<>();
        int at = range.from();
        while (at < range.to()) {
            int end = at + 1;
            while (end < range.to() && passage.sameMention(at, end)) {
                end++;
            }
            Mention mention = passage.mentionAt(at);
            Entity entity = mention == null ? null : gazetteer.find(mention.entity());
            if (entity != null) {
                parts.add(new Part(entity, new Range(at, end)));
            }
            at = end;
        }
        return new Phrase(passage, range, List.copyOf(parts));
    }

    boolean isArabic() {
        return ArabicWords.isArabic(passage.token(range.from()));
    }

    String norm(int at) {
        return at >= range.from() && at < range.to() ? passage.norm(at) : "";
    }

    @Nullable
    Part first(Entity.Kind... kinds) {
        for (Part part : parts) {
            for (Entity.Kind kind : kinds) {
                if (part.entity().kind() == kind) {
                    return part;
                }
            }
        }
        return null;
    }

    /** Those a nameless speaker may belong to: groups, state bodies, people; not where he sits, nor who prints him. */
    List<String> affiliations() {
        return parts.stream()
                .filter(part -> part.entity().kind() != Entity.Kind.PLACE
                        && part.entity().kind() != Entity.Kind.OUTLET)
                .map(part -> part.entity().id())
                .distinct()
                .toList();
    }

    boolean has(String word) {
        for (int at = range.from(); at < range.to(); at++) {
            if (passage.norm(at).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
