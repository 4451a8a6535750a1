package org.marsad.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Hints.Hint;
import org.marsad.extract.Phrases.Phrase;

/**
 * Describes each block of a page by numbers: its text, its place in the tree, its neighbours, and how it compares with
 * what the page states about its article. The order of the numbers is part of the learned model.
 */
final class BlockFeatures {

    /** Part of the learned model, as is the order below. */
    static final int COUNT = 136;

    private static final List<String> TAGS = List.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "td",
            "th",
            "dd",
            "dt",
            "figcaption",
            "blockquote",
            "pre",
            "div",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "nav",
            "body",
            "span",
            "label",
            "address",
            "caption",
            "summary");
    private static final List<String> ROOMS = List.of(
            "article",
            "main",
            "aside",
            "nav",
            "header",
            "footer",
            "figure",
            "ul",
            "ol",
            "table",
            "blockquote",
            "form",
            "section",
            "dl",
            "details");
    private static final int FAR = 12;
    private static final Hint[] HINTS = Hint.values();

    private static final long ELSEWHERE = Hint.COMMENT.bit
            | Hint.RELATED.bit
            | Hint.SIDE.bit
            | Hint.NAVIGATION.bit
            | Hint.CONSENT.bit
            | Hint.CARD.bit;

    private final List<Block> blocks;
    private final Anchors anchors;
    private final Line[] lines;
    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Place best;
    private final int headline;
    private final @Nullable Place marked;
    private final int totalChars;
    private final int allProse;

    private BlockFeatures(List<Block> blocks, Anchors anchors) {
        this.blocks = blocks;
        this.anchors = anchors;
        this.lines = new Line[blocks.size()];
        int chars = 0;
        for (int i = 0; i < lines.length; i++) {
            Block block = blocks.get(i);
            lines[i] = Line.of(block, anchors);
            chars += block.chars();
            tally(block, lines[i], i);
            repeats.merge(block.text(), 1, Integer::sum);
        }
        this.totalChars = Math.max(1, chars);
        this.allProse = Math.max(1, blocks.getFirst().place().up(Integer.MAX_VALUE).sentenceChars);
        weigh();
        this.best = bestPlace();
        this.headline = headline();
        this.marked = marked();
    }

    static float[][] of(List<Block> blocks, Anchors anchors) {
        if (blocks.isEmpty()) {
            return new float[0][];
        }
        BlockFeatures features = new BlockFeatures(blocks, anchors);
        float[][] all = new float[blocks.size()][];
        int charsBefore = 0;
        Marks marks = new Marks();
        for (int i = 0; i < all.length; i++) {
            marks.pass(i, blocks.get(i), features.lines[i]);
            all[i] = features.row(i, charsBefore, marks);
            charsBefore += blocks.get(i).chars();
        }
        return all;
    }

    /** Where the headline stands: the block that shares most with the stated title, a heading if one does. */
    static int headlineAt(List<Block> blocks, Anchors anchors) {
        int at = -1;
        double most = 0.55;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.chars() > 400) {
                continue;
            }
            List<String> words = Anchors.words(block.text());
            double share = Anchors.share(words, anchors.title());
            // Most blocks share nothing, and no heading alone is enough.
            double both = share == 0 ? 0 : Math.min(share, covered(words, anchors));
            double heading =
                    block.place().tag.equals("h1") ? 0.3 : block.place().tag.startsWith("h") ? 0.15 : 0;
            if (both + heading > most) {
                most = both + heading;
                at = i;
            }
        }
        if (at >= 0) {
            return at;
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).place().tag.equals("h1")) {
                return i;
            }
        }
        return -1;
    }

    private static double covered(List<String> words, Anchors anchors) {
        if (anchors.title().isEmpty()) {
            return 0;
        }
        long hits = anchors.title().stream().filter(words::contains).count();
        return (double) hits / anchors.title().size();
    }

    private int headline() {
        return headlineAt(blocks, anchors);
    }

    private void tally(Block block, Line line, int index) {
        double prose = line.prose();
        for (Place at = block.place(); at != null; at = at.parent) {
            at.blocks++;
            at.chars += block.chars();
            at.linkChars += block.linkChars();
            at.sentenceChars += prose > 0 ? block.chars() : 0;
            at.first = Math.min(at.first, index);
            at.last = index;
        }
        families.computeIfAbsent(block.place().signature, key -> new Family()).add(block, line);
    }

    /** The nearer the container, the more a paragraph speaks for it; one under comments or teasers says little. */
    private void weigh() {
        for (int i = 0; i < lines.length; i++) {
            double prose = lines[i].prose();
            if (prose > 0) {
                double trust = (narrow(blocks.get(i).place()) & ELSEWHERE) == 0 ? prose : 0.25 * prose;
                int level = 0;
                for (Place at = blocks.get(i).place(); at != null && level < 6; at = at.parent, level++) {
                    at.weight += trust / (1 + level * 0.6);
                }
            }
        }
    }

    /** Whether the place holds so much of the page that its names say nothing about one block. */
    private boolean wide(Place place) {
        return place.sentenceChars > 0.6 * allProse;
    }

    /** Hints of the places that hold a part of the page only. */
    private long narrow(Place place) {
        long bits = 0;
        for (Place at = place; at != null && !wide(at); at = at.parent) {
            bits |= at.hints;
        }
        return bits;
    }

    private Place bestPlace() {
        Place top = blocks.getFirst().place();
        Place most = top;
        for (Block block : blocks) {
            Place at = block.place();
            for (int level = 0; level < 6 && at != null; level++, at = at.parent) {
                if (at.weight * (1 - at.linkShare()) > most.weight * (1 - most.linkShare())) {
                    most = at;
                }
            }
        }
        return most;
    }

    private float[] row(int i, int charsBefore, Marks marks) {
        Row row = new Row();
        Block block = blocks.get(i);
        Line line = lines[i];
        text(row, block, line);
        names(row, block.place());
        room(row, block.place());
        surroundings(row, i);
        position(row, i, charsBefore, marks);
        family(row, block);
        stated(row, block, line);
        belonging(row, block, marks);
        return row.done();
    }

    private static void text(Row row, Block block, Line line) {
        row.add(Math.log1p(block.chars()));
        row.add(line.words.all());
        row.add(block.linkShare());
        row.add((double) block.boldChars() / Math.max(1, block.chars()));
        row.add(line.words.all() == 0 ? 0 : (double) line.words.function() / line.words.all());
        row.add(line.words.all() == 0 ? 0 : (double) line.words.upper() / line.words.all());
        row.add((double) block.chars() / Math.max(1, line.words.all()));
        row.add(line.digits / (double) Math.max(1, block.chars()));
        row.add(line.sentences);
        row.add(line.commas);
        row.add(line.endsSentence);
        row.add(block.text().endsWith(":"));
        row.add(line.startsQuoted);
        row.add(line.endsEllipsis);
        row.add(block.afterBreak());
        row.add(line.phrases == 0);
        for (Phrase phrase : Phrase.values()) {
            row.add((line.phrases & phrase.bit) != 0);
        }
        row.add(line.allCaps);
        row.add(line.pipes);
    }

    private void names(Row row, Place place) {
        row.add(TAGS.indexOf(place.tag));
        row.add(place.tag.equals("p"));
        row.add(place.tag.length() == 2 && place.tag.charAt(0) == 'h' && Character.isDigit(place.tag.charAt(1)));
        row.add(place.tag.equals("li"));
        int[] steps = new int[HINTS.length];
        Arrays.fill(steps, FAR);
        int step = 0;
        for (Place at = place; at != null && step < FAR && !wide(at); at = at.parent, step++) {
            for (int h = 0; h < HINTS.length; h++) {
                if (steps[h] == FAR && (at.hints & HINTS[h].bit) != 0) {
                    steps[h] = step;
                }
            }
        }
        for (int value : steps) {
            row.add(value);
        }
        row.add(place.stepsTo(Hint.BODY.bit, FAR));
        row.add(Long.bitCount(narrow(place) & ELSEWHERE));
        row.add(step);
    }

    private static void room(Row row, Place place) {
        double[] steps = new double[ROOMS.size()];
        Arrays.fill(steps, FAR);
        int step = 0;
        for (Place at = place; at != null && step < FAR; at = at.parent, step++) {
            int room = ROOMS.indexOf(at.tag);
            if (room >= 0 && steps[room] == FAR) {
                steps[room] = step;
            }
        }
        for (double value : steps) {
            row.add(value);
        }
        row.add(place.depth);
    }

    private void surroundings(Row row, int i) {
        Block block = blocks.get(i);
        Place place = block.place();
        for (int step = 1; step <= 4; step++) {
            Place above = place.up(step);
            row.add((double) above.sentenceChars / totalChars);
            row.add(above.linkShare());
        }
        row.add(place.up(1).blocks);
        row.add(place.up(1).chars / (double) Math.max(1, place.up(1).blocks));
        row.add(place.up(2).chars / (double) Math.max(1, place.up(2).blocks));
        for (int away : new int[] {-2, -1, 1, 2}) {
            int j = i + away;
            boolean there = j >= 0 && j < lines.length;
            row.add(there ? Math.log1p(blocks.get(j).chars()) : -1);
            row.add(there ? blocks.get(j).linkShare() : -1);
            row.add(there ? lines[j].prose() : -1);
            row.add(there && blocks.get(j).place().signature.equals(place.signature));
        }
        row.add(nearestProse(i, -1));
        row.add(nearestProse(i, 1));
        row.add(place.within(best));
        row.add(distance(place, best));
        row.add((double) best.sentenceChars / totalChars);
        row.add(i < best.first ? best.first - i : i > best.last ? i - best.last : 0);
    }

    private double nearestProse(int i, int direction) {
        for (int steps = 1; steps < FAR; steps++) {
            int j = i + direction * steps;
            if (j < 0 || j >= lines.length) {
                return FAR;
            }
            if (lines[j].prose() > 0 && blocks.get(j).chars() > 80) {
                return steps;
            }
        }
        return FAR;
    }

    private static int distance(Place place, Place other) {
        Place at = place;
        int steps = 0;
        while (at != null && !other.within(at)) {
            at = at.parent;
            steps++;
        }
        return Math.min(steps, FAR);
    }

    private void position(Row row, int i, int charsBefore, Marks marks) {
        row.add((double) i / lines.length);
        row.add((double) charsBefore / totalChars);
        row.add(headline < 0 ? -99 : Math.clamp(i - headline, -50, 200));
        row.add(headline >= 0 && i > headline);
        row.add(
                headline < 0
                        ? -1
                        : distance(blocks.get(i).place(), blocks.get(headline).place()));
        row.add(Math.min(lines.length, 500));
        row.add(marks.sinceHeading(i));
        row.add((marks.heading & Phrase.RELATED.bit) != 0);
        row.add((marks.heading & (Phrase.COMMENT.bit | Phrase.SHARE.bit | Phrase.SIGNUP.bit)) != 0);
        row.add(marks.relatedPassed);
        row.add(marks.proseSince);
        row.add(marks.proseChars / (double) totalChars);
    }

    private void family(Row row, Block block) {
        Family family = families.get(block.place().signature);
        if (family == null) {
            family = new Family();
        }
        row.add(family.blocks);
        row.add((double) family.chars / totalChars);
        row.add((double) family.chars / Math.max(1, family.blocks));
        row.add(family.linkChars / (double) Math.max(1, family.chars));
        row.add(family.prose / Math.max(1, family.blocks));
        row.add(Math.min(5, repeats.getOrDefault(block.text(), 1)));
    }

    private void stated(Row row, Block block, Line line) {
        row.add(line.title);
        row.add(line.description);
        row.add(line.inBody);
        row.add(block.chars() < 400 && anchors.namesAuthor(block.text()));
    }

    /** What says that a block belongs to the article, or to another one of which there is a link. */
    private void belonging(Row row, Block block, Marks marks) {
        row.add(marked == null ? -1 : block.place().within(marked) ? 1 : 0);
        row.add(Math.log1p(block.leadChars()));
        row.add(marks.linkedHeading);
        Place article = article(block.place());
        row.add(
                article == null
                        ? 0
                        : headline >= 0 && blocks.get(headline).place().within(article) ? 1 : 2);
    }

    /** The one place that the page marks as the article's body; null where it marks none, or several. */
    private @Nullable Place marked() {
        Place marked = null;
        for (Block block : blocks) {
            for (Place at = block.place(); at != null; at = at.parent) {
                if (at.element.attr("itemprop").equalsIgnoreCase("articleBody") && at != marked) {
                    if (marked != null) {
                        return null;
                    }
                    marked = at;
                }
            }
        }
        return marked;
    }

    private static @Nullable Place article(Place place) {
        Place at = place;
        while (at != null && !at.tag.equals("article")) {
            at = at.parent;
        }
        return at;
    }

    /** What the text of a block looks like. */
    private static final class Line {

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

        private Line(Block block, Anchors anchors) {
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

        static Line of(Block block, Anchors anchors) {
            return new Line(block, anchors);
        }

        /** How much this reads like a paragraph: 0 for anything short, linked or without sentences. */
        double prose() {
            if (chars < 40 || linkShare > 0.4 || (!endsSentence && chars < 120)) {
                return 0;
            }
            return Math.sqrt(chars) * (1 - linkShare);
        }
    }

    /** Blocks with the same tags and classes around them. */
    private static final class Family {

        private int blocks;
        private int chars;
        private int linkChars;
        private double prose;

        void add(Block block, Line line) {
            blocks++;
            chars += block.chars();
            linkChars += block.linkChars();
            prose += line.prose();
        }
    }

    /** What has been passed on the way down the page. */
    private static final class Marks {

        private int heading;
        private boolean linkedHeading;
        private int headingAt = -1;
        private int relatedPassed;
        private int proseSince;
        private int proseChars;

        void pass(int i, Block block, Line line) {
            boolean label = block.chars() < 60 && !line.endsSentence;
            boolean heads =
                    block.place().tag.startsWith("h") && block.place().tag.length() == 2;
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

    private static final class Row {

        private final float[] values = new float[COUNT];
        private int used;

        void add(double value) {
            values[used++] = (float) value;
        }

        void add(boolean value) {
            values[used++] = value ? 1 : 0;
        }

        float[] done() {
            if (used != COUNT) {
                throw new IllegalStateException(used + " features, not " + COUNT);
            }
            return values;
        }
    }
}
