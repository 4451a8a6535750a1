package org.marsad.extract;

import java.util.List;

/** What the text of a block looks like. */
final class Line {

    final Phrases.Words words;
    final int phrases;
    final boolean endsSentence;
    final boolean endsEllipsis;
    final boolean startsQuoted;
    final boolean allCaps;
    final int sentences;
    final int commas;
    final int digits;
    final int pipes;
    final double title;
    final double description;
    final double inBody;
    final int chars;
    final double linkShare;

    Line(Block block, Anchors anchors) {
        String text = block.text();
        words = Phrases.Words.of(text);
        phrases = Phrases.in(text);
        endsSentence = Blocks.endsSentence(text);
        endsEllipsis = text.endsWith("…") || text.endsWith("...");
        startsQuoted = "\"'“‘«„»".indexOf(text.charAt(0)) >= 0;
        chars = text.length();
        linkShare = block.linkShare();
        int ends = 0;
        int commaCount = 0;
        int digitCount = 0;
        int pipeCount = 0;
        int lower = 0;
        int upper = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (".!?؟。！？۔".indexOf(c) >= 0) {
                ends++;
            } else if (",،、，;؛".indexOf(c) >= 0) {
                commaCount++;
            } else if (Character.isDigit(c)) {
                digitCount++;
            } else if ("|•·›»/>".indexOf(c) >= 0) {
                pipeCount++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            } else if (Character.isUpperCase(c)) {
                upper++;
            }
        }
        sentences = ends;
        commas = commaCount;
        digits = digitCount;
        pipes = pipeCount;
        allCaps = upper > 3 && lower < upper / 4;
        List<String> plain = Anchors.words(text);
        title = Anchors.share(plain, anchors.title());
        description = Anchors.share(plain, anchors.description());
        inBody = anchors.inBody(plain);
    }

    /** How much this reads like a paragraph: 0 for anything short, linked or without sentences. */
    double prose() {
        if (chars < 40 || linkShare > 0.4 || (!endsSentence && chars < 120)) {
            return 0;
        }
        return Math.sqrt(chars) * (1 - linkShare);
    }
}
