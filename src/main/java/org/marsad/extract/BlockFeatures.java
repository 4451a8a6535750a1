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

    private static final List<String> TAGS =
            List.of(("p h1 h2 h3 h4 h5 h6 li td th dd dt figcaption blockquote pre div section article aside "
                            + "header footer nav body span label address caption summary")
                    .split(" "));
    private static final List<String> ROOMS =
            List.of(("article main aside nav header footer figure ul ol table blockquote form section dl " + "details")
                    .split(" "));
    /** Steps that count as far away. */
    static final int FAR = 12;

    private static final Hint[] HINTS = Hint.values();

    private final List<Block> blocks;
    private final Anchors anchors;
    private final Line[] lines;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Terrain terrain;
    private final int headline;
    private final int totalChars;

    private BlockFeatures(List<Block> blocks, Anchors anchors) {
        this.blocks = blocks;
        this.anchors = anchors;
        this.lines = new Line[blocks.size()];
        int chars = 0;
        for (int i = 0; i < lines.length; i++) {
            Block block = blocks.get(i);
            lines[i] = new Line(block, anchors);
            chars += block.chars();
            repeats.merge(block.text(), 1, Integer::sum);
        }
        this.totalChars = Math.max(1, chars);
        this.terrain = new Terrain(blocks, lines);
        this.headline = Headline.at(blocks, anchors);
    }

    static float[][] of(List<Block> blocks, Anchors anchors) {
        if (blocks.isEmpty()) {
            return new float[0][];
        }
        BlockFeatures features = new BlockFeatures(blocks, anchors);
        float[][] all = new float[blocks.size()][];
        int charsBefore = 0;
        Passed passed = new Passed();
        for (int i = 0; i < all.length; i++) {
            passed.pass(i, blocks.get(i), features.lines[i]);
            all[i] = features.row(i, charsBefore, passed);
            charsBefore += blocks.get(i).chars();
        }
        return all;
    }

    private float[] row(int i, int charsBefore, Passed passed) {
        FeatureRow row = new FeatureRow();
        Block block = blocks.get(i);
        Line line = lines[i];
        text(row, block, line);
        names(row, block.place());
        room(row, block.place());
        surroundings(row, i);
        position(row, i, charsBefore, passed);
        family(row, block);
        stated(row, block, line);
        belonging(row, block, passed);
        return row.done();
    }

    private static void text(FeatureRow row, Block block, Line line) {
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

    private void names(FeatureRow row, Place place) {
        row.add(TAGS.indexOf(place.tag));
        row.add(place.tag.equals("p"));
        row.add(place.tag.length() == 2 && place.tag.charAt(0) == 'h' && Character.isDigit(place.tag.charAt(1)));
        row.add(place.tag.equals("li"));
        int[] steps = new int[HINTS.length];
        Arrays.fill(steps, FAR);
        int step = 0;
        for (Place at = place; at != null && step < FAR && !terrain.wide(at); at = at.parent, step++) {
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
        row.add(Long.bitCount(terrain.narrow(place) & Terrain.ELSEWHERE));
        row.add(step);
    }

    private static void room(FeatureRow row, Place place) {
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

    private void surroundings(FeatureRow row, int i) {
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
        row.add(place.within(terrain.best));
        row.add(Terrain.distance(place, terrain.best));
        row.add((double) terrain.best.sentenceChars / totalChars);
        row.add(i < terrain.best.first ? terrain.best.first - i : i > terrain.best.last ? i - terrain.best.last : 0);
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

    private void position(FeatureRow row, int i, int charsBefore, Passed passed) {
        row.add((double) i / lines.length);
        row.add((double) charsBefore / totalChars);
        row.add(headline < 0 ? -99 : Math.clamp(i - headline, -50, 200));
        row.add(headline >= 0 && i > headline);
        row.add(
                headline < 0
                        ? -1
                        : Terrain.distance(
                                blocks.get(i).place(), blocks.get(headline).place()));
        row.add(Math.min(lines.length, 500));
        row.add(passed.sinceHeading(i));
        row.add((passed.heading & Phrase.RELATED.bit) != 0);
        row.add((passed.heading & (Phrase.COMMENT.bit | Phrase.SHARE.bit | Phrase.SIGNUP.bit)) != 0);
        row.add(passed.relatedPassed);
        row.add(passed.proseSince);
        row.add(passed.proseChars / (double) totalChars);
    }

    private void family(FeatureRow row, Block block) {
        Terrain.Family family = terrain.family(block);
        row.add(family.blocks);
        row.add((double) family.chars / totalChars);
        row.add((double) family.chars / Math.max(1, family.blocks));
        row.add(family.linkChars / (double) Math.max(1, family.chars));
        row.add(family.prose / Math.max(1, family.blocks));
        row.add(Math.min(5, repeats.getOrDefault(block.text(), 1)));
    }

    private void stated(FeatureRow row, Block block, Line line) {
        row.add(line.title);
        row.add(line.description);
        row.add(line.inBody);
        row.add(block.chars() < 400 && anchors.namesAuthor(block.text()));
    }

    /** What says that a block belongs to the article, or to another one of which there is a link. */
    private void belonging(FeatureRow row, Block block, Passed passed) {
        row.add(terrain.marked == null ? -1 : block.place().within(terrain.marked) ? 1 : 0);
        row.add(Math.log1p(block.leadChars()));
        row.add(passed.linkedHeading);
        Place article = article(block.place());
        row.add(
                article == null
                        ? 0
                        : headline >= 0 && blocks.get(headline).place().within(article) ? 1 : 2);
    }

    private static @Nullable Place article(Place place) {
        Place at = place;
        while (at != null && !at.tag.equals("article")) {
            at = at.parent;
        }
        return at;
    }
}
