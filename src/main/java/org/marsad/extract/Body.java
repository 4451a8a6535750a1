package org.marsad.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * Chooses the blocks that make the article's body: those that boosted trees find likely. The trees are learned;
 * {@code BlockTraining} in the tests has the command.
 */
final class Body {

    static final String MODEL = "/org/marsad/extract/body.trees";

    private static final double LIKELY = 0.5;
    /** A visible body shorter than this may be a teaser of the one that JSON-LD states. */
    private static final int SHORT = 600;

    /** Fewer characters than this are no article. */
    private static final int FEWEST = 140;

    private static final double LEAST_LIKELY = 0.03;
    /** Names of speakers and the like may come again. */
    private static final int SHORT_LINE = 25;

    private final Trees model;

    Body() {
        this.model = Trees.load(MODEL);
    }

    String text(List<Block> blocks, Anchors anchors, StatedArticle stated) {
        double[] likely = Arrays.stream(BlockFeatures.of(blocks, anchors))
                .mapToDouble(model::probability)
                .toArray();
        String text = chosen(blocks, likely);
        String spoken = stated.body().isEmpty() || text.length() >= SHORT ? "" : paragraphs(stated.body());
        return spoken.length() > 2 * text.length() ? spoken : text;
    }

    /** The likely blocks, one a line, none twice; where hardly any is likely, those that come nearest. */
    static String chosen(List<Block> blocks, double[] likely) {
        String text = chosen(blocks, likely, LIKELY);
        if (text.length() >= FEWEST) {
            return text;
        }
        double most = 0;
        for (int i = 0; i < likely.length; i++) {
            most = blocks.get(i).chars() >= 40 ? Math.max(most, likely[i]) : most;
        }
        return most < LEAST_LIKELY || most / 2 >= LIKELY ? text : chosen(blocks, likely, most / 2);
    }

    private static String chosen(List<Block> blocks, double[] likely, double threshold) {
        Set<String> seen = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < likely.length; i++) {
            String line = blocks.get(i).text();
            if (likely[i] >= threshold && (seen.add(line) || line.length() < SHORT_LINE)) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }

    private static String paragraphs(String body) {
        String plain = body.indexOf('<') < 0
                ? body
                : Jsoup.parseBodyFragment(body.replaceAll("(?i)</?(?:p|br|div|h\\d|li)\\b[^>]{0,200}>", "\n"))
                        .wholeText();
        StringBuilder text = new StringBuilder();
        for (String line : plain.split("[\\r\\n]+")) {
            String paragraph = line.strip().replaceAll("\\s{1,200}", " ");
            if (!paragraph.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(paragraph);
            }
        }
        return text.toString();
    }
}
