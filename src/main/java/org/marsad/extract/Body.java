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

    /** A page of a video or picture may state a summary and have no other text. */
    private static final int FEWEST_STATED = 50;

    private static final double LEAST_LIKELY = 0.03;
    /** Names of speakers and the like may come again. */
    private static final int SHORT_LINE = 25;

    private static final double POSSIBLE = 0.25;
    private static final double HARDLY = 0.05;
    private static final double CERTAIN = 0.8;
    private static final int REACH = 5;
    private static final int MOST_OPENING = 3;
    private static final int LONGEST_OPENING = 250;
    private static final int LONGEST_STAMP = 60;

    private final Trees model;

    Body() {
        this(Trees.load(MODEL));
    }

    /** Judging by another model than the shipped one. */
    Body(Trees model) {
        this.model = model;
    }

    /** The log-odds of each block, judged from its own page alone. */
    double[] odds(List<Block> blocks, Anchors anchors) {
        return Arrays.stream(BlockFeatures.of(blocks, anchors))
                .mapToDouble(model::score)
                .toArray();
    }

    static String text(List<Block> blocks, boolean[] in, Anchors anchors, StatedArticle stated) {
        String text = opened(lines(blocks, in), anchors);
        String spoken = stated.body().isEmpty() || text.length() >= SHORT ? "" : paragraphs(stated.body());
        String longer = spoken.length() > 2 * text.length() ? spoken : text;
        return longer.isEmpty() && stated.article() && stated.description().length() >= FEWEST_STATED
                ? stated.description()
                : longer;
    }

    /** The text that the odds alone make, before anything the page states is looked at. */
    static String chosenBy(List<Block> blocks, double[] odds) {
        return chosen(blocks, likely(odds));
    }

    /** The likelihood of each block by its log-odds. */
    static double[] likely(double[] odds) {
        return Arrays.stream(odds).map(odd -> 1 / (1 + Math.exp(-odd))).toArray();
    }

    /** The likely blocks, one a line. */
    static String chosen(List<Block> blocks, double[] likely) {
        return lines(blocks, choose(blocks, likely));
    }

    /** Which blocks are the body: the likely ones, none twice; where hardly any is likely, those that come nearest. */
    static boolean[] choose(List<Block> blocks, double[] likely) {
        boolean[] in = choose(blocks, likely, LIKELY);
        if (lines(blocks, in).length() >= FEWEST) {
            return in;
        }
        double most = 0;
        for (int i = 0; i < likely.length; i++) {
            most = paragraph(blocks.get(i)) ? Math.max(most, likely[i]) : most;
        }
        return most < LEAST_LIKELY || most / 2 >= LIKELY ? in : choose(blocks, likely, most / 2);
    }

    private static boolean[] choose(List<Block> blocks, double[] likely, double threshold) {
        boolean[] in = new boolean[likely.length];
        for (int i = 0; i < likely.length; i++) {
            in[i] = likely[i] >= (comment(blocks.get(i)) ? Math.max(threshold, CERTAIN) : threshold);
        }
        boolean[] joined = joined(blocks, likely, in);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < likely.length; i++) {
            String line = blocks.get(i).text();
            joined[i] = joined[i] && (seen.add(line) || line.length() < SHORT_LINE);
        }
        return joined;
    }

    private static String lines(List<Block> blocks, boolean[] in) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                text.append(text.isEmpty() ? "" : "\n").append(blocks.get(i).text());
            }
        }
        return text.toString();
    }

    /** A subhead or list item between paragraphs of the body and beside them in the tree belongs to it, if it is not unlikely. */
    private static boolean[] joined(List<Block> blocks, double[] likely, boolean[] in) {
        boolean[] joined = in.clone();
        for (int i = 0; i < in.length; i++) {
            if (!in[i] && likely[i] >= (spoken(blocks.get(i)) ? HARDLY : POSSIBLE)) {
                joined[i] = beside(blocks, in, i, -1) && beside(blocks, in, i, 1);
            }
        }
        return joined;
    }

    private static boolean paragraph(Block block) {
        return block.chars() >= 80 && !block.place().tag.startsWith("h") && Blocks.endsSentence(block.text());
    }

    /** A list item that is a sentence. */
    private static boolean spoken(Block block) {
        return block.place().tag.equals("li") && block.linkShare() < 0.3 && Blocks.endsSentence(block.text());
    }

    private static boolean comment(Block block) {
        return block.place().stepsTo(Hints.Hint.COMMENT.bit, 5) < 5;
    }

    /** Whether a few blocks on in one direction there is one of the body that shares the container. */
    private static boolean beside(List<Block> blocks, boolean[] in, int i, int direction) {
        for (int j = i + direction; j >= 0 && j < in.length && Math.abs(j - i) <= REACH; j += direction) {
            if (in[j] && room(blocks.get(j)) == room(blocks.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Place room(Block block) {
        return block.place().up(block.place().tag.equals("li") ? 2 : 1);
    }

    /** Without lines before the first paragraph that only repeat the headline or the date. */
    static String opened(String text, Anchors anchors) {
        String rest = text;
        for (int i = 0; i < MOST_OPENING; i++) {
            int end = rest.indexOf('\n');
            if (end < 0 || end > LONGEST_OPENING) {
                return rest;
            }
            String line = rest.substring(0, end);
            List<String> words = Anchors.words(line);
            boolean headline = anchors.title().size() > 2
                    && anchors.title().size() == Set.copyOf(words).size()
                    && Anchors.share(words, anchors.title()) == 1;
            if (!headline && !stamp(line)) {
                return rest;
            }
            rest = rest.substring(end + 1);
        }
        return rest;
    }

    private static boolean stamp(String line) {
        return line.length() <= LONGEST_STAMP
                && line.chars().filter(Character::isDigit).count() >= 3
                && !Blocks.endsSentence(line)
                && WrittenDate.find(line, false) != null;
    }

    /** The paragraphs of a body stated in JSON-LD, one a line. */
    static String paragraphs(String body) {
        String plain = body.indexOf('<') < 0 && body.indexOf('&') < 0
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
