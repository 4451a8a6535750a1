package org.marsad.extract;

import org.marsad.extract.Phrases.Phrase;

/** What has been passed on the way down the page. */
final class Passed {

    int heading;
    boolean linkedHeading;
    private int headingAt = -1;
    int relatedPassed;
    int proseSince;
    int proseChars;

    void pass(int i, Block block, Line line) {
        boolean label = block.chars() < 60 && !line.endsSentence;
        boolean heads = block.place().tag.startsWith("h") && block.place().tag.length() == 2;
        if (heads || (label && line.phrases != 0)) {
            heading = line.phrases;
            linkedHeading = block.linkShare() > 0.8;
            headingAt = i;
            if ((line.phrases & Phrase.RELATED.bit) != 0) {
                relatedPassed++;
                proseSince = 0;
            }
        }
        if (line.prose() > 0) {
            proseSince++;
            proseChars += block.chars();
        }
    }

    int sinceHeading(int i) {
        return headingAt < 0 ? 50 : Math.min(50, i - headingAt);
    }
}
