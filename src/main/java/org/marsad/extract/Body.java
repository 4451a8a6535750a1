package org.marsad.extract;

import java.util.List;
import org.jsoup.Jsoup;

/** Chooses the blocks that make the article's body. */
final class Body {

    private static final double LIKELY = 0.5;
    /** A visible body shorter than this may be a teaser of the one that JSON-LD states. */
    private static final int SHORT = 600;

    private final BodyModel model;

    Body(BodyModel model) {
        this.model = model;
    }

    String text(List<Block> blocks, Anchors anchors, StatedArticle stated) {
        double[] likely = model.probabilities(blocks, BlockFeatures.of(blocks, anchors));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] >= LIKELY) {
                text.append(text.isEmpty() ? "" : "\n").append(blocks.get(i).text());
            }
        }
        String spoken = stated.body().isEmpty() || text.length() >= SHORT ? "" : paragraphs(stated.body());
        return spoken.length() > 2 * text.length() ? spoken : text.toString();
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
