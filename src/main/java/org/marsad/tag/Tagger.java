package org.marsad.tag;

import java.util.ArrayList;
import java.util.List;
import org.marsad.entity.Gazetteer;

/** Finds the gazetteer's entities in texts. Pure and thread-safe; building one costs, using it is cheap. */
public final class Tagger {

    /** Version of the rules, stored with what they produced. */
    public static final String VERSION = "tag-1";

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
        Words words = Words.of(text);
        List<Mention> mentions = new ArrayList<>();
        int behind = 0;
        for (Candidate candidate : new Finder(lexicon, words).find()) {
            if (candidate.start() >= behind) {
                String surface = text.substring(candidate.start(), candidate.end());
                mentions.add(new Mention(
                        candidate.names()[0].entity().id(), candidate.start(), candidate.end(), surface, "alias"));
                behind = candidate.end();
            }
        }
        return mentions;
    }
}
