package org.marsad.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how likely each block belongs to the article's body. A first model looks at each block alone, a second one also
 * at what the first says about its neighbours, its container and its kind. Both are learned; {@code BlockTraining} in
 * the tests has the command.
 */
final class BodyModel {

    static final String FIRST = "/org/marsad/extract/body-first.trees";
    static final String SECOND = "/org/marsad/extract/body-second.trees";

    private static final int REACH = 4;
    private static final int ADDED = 2 * REACH + 9;

    static final int SECOND_COUNT = BlockFeatures.COUNT + ADDED;

    private final Trees first;
    private final Trees second;

    BodyModel(Trees first, Trees second) {
        this.first = first;
        this.second = second;
    }

    static BodyModel load() {
        return new BodyModel(Trees.load(FIRST), Trees.load(SECOND));
    }

    double[] probabilities(List<Block> blocks, float[][] rows) {
        double[] alone = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            alone[i] = first.probability(rows[i]);
        }
        float[][] widened = widen(blocks, rows, alone);
        double[] together = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            together[i] = second.probability(widened[i]);
        }
        return together;
    }

    /** The rows with what the first model says around each block. */
    static float[][] widen(List<Block> blocks, float[][] rows, double[] alone) {
        Map<Object, Mean> places = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            Block block = blocks.get(i);
            for (int level = 0; level <= 2; level++) {
                places.computeIfAbsent(block.place().up(level), key -> new Mean())
                        .add(alone[i], block.chars());
                if (block.place().up(level).parent == null) {
                    break;
                }
            }
            places.computeIfAbsent(block.place().signature, key -> new Mean()).add(alone[i], block.chars());
        }
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            total += alone[i] * blocks.get(i).chars();
        }
        float[][] widened = new float[rows.length][];
        double before = 0;
        for (int i = 0; i < rows.length; i++) {
            Block block = blocks.get(i);
            float[] row = java.util.Arrays.copyOf(rows[i], SECOND_COUNT);
            int at = BlockFeatures.COUNT;
            row[at++] = (float) alone[i];
            for (int away = -REACH; away <= REACH; away++) {
                if (away != 0) {
                    int j = i + away;
                    row[at++] = j < 0 || j >= alone.length ? -1 : (float) alone[j];
                }
            }
            for (int level = 0; level <= 2; level++) {
                row[at++] = mean(places, block.place().up(level));
            }
            row[at++] = mean(places, block.place().signature);
            row[at++] = (float) (before / Math.max(1, total));
            row[at++] = (float) total;
            row[at++] = best(alone, i, -1);
            row[at] = best(alone, i, 1);
            before += alone[i] * block.chars();
            widened[i] = row;
        }
        return widened;
    }

    private static float mean(Map<Object, Mean> means, Object key) {
        Mean mean = means.get(key);
        return mean == null ? 0 : (float) (mean.sum / Math.max(1, mean.weight));
    }

    /** The surest of the dozen blocks before or after. */
    private static float best(double[] alone, int i, int direction) {
        double most = 0;
        for (int j = i + direction; j >= 0 && j < alone.length && Math.abs(j - i) <= 12; j += direction) {
            most = Math.max(most, alone[j]);
        }
        return (float) most;
    }

    private static final class Mean {

        private double sum;
        private double weight;

        void add(double value, double by) {
            sum += value * by;
            weight += by;
        }
    }
}
