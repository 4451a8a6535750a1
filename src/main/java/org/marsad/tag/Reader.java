package org.marsad.tag;

import java.util.ArrayList;
import java.util.List;

/** Goes through the candidates of a text from left to right: the longest one that counts is a mention. */
final class Reader {

    private Reader() {}

    /** First reading: what is certain whatever the rest says. */
    static void gather(Sightings sightings, Evidence evidence, boolean title) {
        Judge judge = new Judge(sightings, evidence);
        Words words = sightings.words();
        sightings.countries().forEach((word, country) -> {
            evidence.addCountry(country, country, title ? Evidence.TITLE : words.start(word));
        });
        int behind = 0;
        for (Candidate candidate : sightings.candidates()) {
            if (candidate.start() < behind) {
                continue;
            }
            Name certain = judge.certain(candidate);
            if (certain != null) {
                int place = title ? Evidence.TITLE : candidate.start();
                evidence.addMention(place, certain, words, candidate);
            }
            if (certain != null || candidate.last() > candidate.first()) {
                behind = candidate.end();
            }
        }
    }

    /**
     * Second reading: everything, judged by what the first one gathered. What it finds may support what it passed over
     * ("PMF" supports "45th Brigade"), so that a third reading may find more; there is no fourth.
     */
    static List<Mention> read(Sightings sightings, Evidence evidence) {
        List<Mention> mentions = readOnce(sightings, evidence);
        return evidence.support(mentions) ? readOnce(sightings, evidence) : mentions;
    }

    private static List<Mention> readOnce(Sightings sightings, Evidence evidence) {
        Judge judge = new Judge(sightings, evidence);
        List<Mention> mentions = new ArrayList<>();
        int behind = 0;
        for (Candidate candidate : sightings.candidates()) {
            if (candidate.start() >= behind) {
                Verdict verdict = judge.judge(candidate);
                if (verdict != null) {
                    behind = candidate.end();
                }
                if (verdict != null && verdict.rank() > Verdict.NOTHING) {
                    mentions.add(mention(sightings.words(), candidate, verdict));
                }
            }
        }
        return mentions;
    }

    private static Mention mention(Words words, Candidate candidate, Verdict verdict) {
        String surface = words.text().substring(candidate.start(), candidate.end());
        return new Mention(verdict.entity().id(), candidate.start(), candidate.end(), surface, verdict.rule());
    }
}
