package org.marsad.tag;

import java.util.List;
import org.marsad.entity.Gazetteer;

/** Finds the gazetteer's entities in texts. Pure and thread-safe; building one costs, using it is cheap. */
public final class Tagger {

    /** Version of the rules, stored with what they produced. */
    public static final String VERSION = "tag-2";

    private final Lexicon lexicon;

    public Tagger(Gazetteer gazetteer) {
        this.lexicon = Lexicon.of(gazetteer);
    }

    /**
     * Mentions in text order, never overlapping.
     *
     * @param title    read for context only; empty when there is none
     * @param language BCP 47 code of the text
     */
    public List<Mention> tag(String title, String text, String language) {
        Sightings body = Finder.find(lexicon, Words.of(text));
        Evidence evidence = new Evidence(lexicon);
        if (!title.isEmpty()) {
            Reader.gather(Finder.find(lexicon, Words.of(title)), evidence, true);
        }
        Reader.gather(body, evidence, false);
        Sightings all = body.with(Shorts.find(body.words(), evidence.fullNames()))
                .with(Patterns.find(lexicon, body.words(), body.candidates()))
                .with(Brigades.find(body.words(), lexicon.brigades()));
        return Reader.read(all, evidence);
    }
}
