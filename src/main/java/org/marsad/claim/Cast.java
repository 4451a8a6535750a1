package org.marsad.claim;

import org.marsad.claim.Claim.Speaker;
import org.marsad.entity.Gazetteer;

/**
 * Who speaks: resolves the words that name speakers, in text order, to entities, to people outside the gazetteer, or to
 * sources without a name.
 */
final class Cast {

    private final Passage passage;
    private final Gazetteer gazetteer;
    private final Memory memory;
    private final EnglishCast english;
    private final ArabicCast arabic;

    Cast(Passage passage, Gazetteer gazetteer) {
        this.passage = passage;
        this.gazetteer = gazetteer;
        this.memory = new Memory(passage, gazetteer);
        NameFinder names = new NameFinder(passage);
        this.english = new EnglishCast(passage, memory, names);
        this.arabic = new ArabicCast(passage, memory, names);
    }

    Speaker speaker(Range range) {
        Phrase phrase = Phrase.of(passage, range, gazetteer);
        Speaker speaker = phrase.isArabic() ? arabic.read(phrase) : english.read(phrase);
        memory.add(speaker, passage.sentenceNumber(range.from()));
        return speaker;
    }
}
