package org.marsad.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Fits boosted trees to weighted yes-or-no examples by histogram splits. Deterministic. */
final class Boosting {

    private static final int BINS = 64;

    record Settings(int trees, int depth, double rate, double lambda, double minHessian, double rows, double columns) {

        static final Settings DEFAULT = new Settings(320, 4, 0.06, 6.0, 4.0, 0.6, 0.2);
    }

    private final float[][] rows;
    private final double[] labels;
    private final double[] weights;
    private final Settings settings;
    private final int columns;
    private final float[][] edges;
    private final byte[][] bins;
    private final double[] scores;
    private final double[] gradient;
    private final double[] hessian;
    private final SplittableRandom random;

    private Boosting(float[][] rows, double[] labels, double[] weights, Settings settings, long seed) {
        this.random = new SplittableRandom(seed);
        this.rows = rows;
        this.labels = labels;
        this.weights = weights;
        this.settings = settings;
        this.columns = rows[0].length;
        this.edges = new float[columns][];
        this.bins = new byte[columns][rows.length];
        this.scores = new double[rows.length];
        this.gradient = new double[rows.length];
        this.hessian = new double[rows.length];
        for (int column = 0; column < columns; column++) {
            bin(column);
        }
    }

    static Trees fit(float[][] rows, double[] labels, double[] weights, Settings settings, long seed) {
        return new Boosting(rows, labels, weights, settings, seed).fit();
    }

    /** One model whose odds are the mean of the others': what one of them owes to chance weighs less. */
    static Trees mean(List<Trees> models) {
        double base = models.stream().mapToDouble(Trees::base).average().orElseThrow();
        List<Trees.Tree> trees = new ArrayList<>();
        for (Trees model : models) {
            for (Trees.Tree tree : model.trees()) {
                trees.add(shrunk(tree, models.size()));
            }
        }
        return new Trees(base, List.copyOf(trees));
    }

    private static Trees.Tree shrunk(Trees.Tree tree, int times) {
        float[] limit = tree.limit().clone();
        for (int n = 0; n < limit.length; n++) {
            limit[n] = tree.feature()[n] < 0 ? limit[n] / times : limit[n];
        }
        return new Trees.Tree(tree.feature(), limit, tree.left(), tree.right());
    }

    static String text(Trees trees) {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%.5f%n", trees.base()));
        for (Trees.Tree tree : trees.trees()) {
            for (int n = 0; n < tree.feature().length; n++) {
                out.append(n == 0 ? "" : " ")
                        .append(tree.feature()[n])
                        .append(':')
                        .append(number(tree.limit()[n], tree.feature()[n] < 0));
                if (tree.feature()[n] >= 0) {
                    out.append(':').append(tree.left()[n]).append(':').append(tree.right()[n]);
                }
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String number(float value, boolean leaf) {
        return leaf ? String.format(Locale.ROOT, "%.5f", value) : Float.toString(value);
    }

    private void bin(int column) {
        float[] sorted = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = rows[i][column];
        }
        Arrays.sort(sorted);
        List<Float> cuts = new ArrayList<>();
        for (int k = 1; k < BINS; k++) {
            int at = (int) ((long) k * rows.length / BINS);
            float cut = sorted[Math.min(rows.length - 1, at)];
            if (cut < sorted[rows.length - 1] && (cuts.isEmpty() || cut > cuts.getLast())) {
                cuts.add(cut);
            }
        }
        float[] edge = new float[cuts.size()];
        for (int k = 0; k < edge.length; k++) {
            edge[k] = cuts.get(k);
        }
        edges[column] = edge;
        for (int i = 0; i < rows.length; i++) {
            int at = Arrays.binarySearch(edge, rows[i][column]);
            bins[column][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    private Trees fit() {
        double yes = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            yes += labels[i] * weights[i];
            all += weights[i];
        }
        double base = Math.log((yes + 1) / (all - yes + 1));
        Arrays.fill(scores, base);
        List<Trees.Tree> trees = new ArrayList<>();
        for (int t = 0; t < settings.trees(); t++) {
            for (int i = 0; i < scores.length; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                gradient[i] = weights[i] * (labels[i] - p);
                hessian[i] = weights[i] * Math.max(1e-6, p * (1 - p));
            }
            Trees.Tree tree = new Growth().grow();
            trees.add(tree);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += tree.value(rows[i]);
            }
        }
        return new Trees(base, List.copyOf(trees));
    }

    private final class Growth {

        private final List<int[]> nodes = new ArrayList<>();
        private final List<Float> limits = new ArrayList<>();
        private final int[] used;

        Growth() {
            List<Integer> chosen = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                if (edges[column].length > 0 && random.nextDouble() < settings.columns()) {
                    chosen.add(column);
                }
            }
            used = chosen.stream().mapToInt(Integer::intValue).toArray();
        }

        Trees.Tree grow() {
            int[] sample = new int[rows.length];
            int size = 0;
            for (int i = 0; i < rows.length; i++) {
                if (random.nextDouble() < settings.rows()) {
                    sample[size++] = i;
                }
            }
            split(Arrays.copyOf(sample, size), 0);
            int count = nodes.size();
            int[] feature = new int[count];
            float[] limit = new float[count];
            int[] left = new int[count];
            int[] right = new int[count];
            for (int n = 0; n < count; n++) {
                feature[n] = nodes.get(n)[0];
                left[n] = nodes.get(n)[1];
                right[n] = nodes.get(n)[2];
                limit[n] = limits.get(n);
            }
            return new Trees.Tree(feature, limit, left, right);
        }

        private int split(int[] sample, int depth) {
            int node = nodes.size();
            nodes.add(new int[] {-1, -1, -1});
            limits.add(0f);
            double g = 0;
            double h = 0;
            for (int i : sample) {
                g += gradient[i];
                h += hessian[i];
            }
            double most = 1e-3;
            int column = -1;
            int cut = -1;
            if (depth < settings.depth() && h > 2 * settings.minHessian()) {
                double[] gs = new double[BINS];
                double[] hs = new double[BINS];
                for (int candidate : used) {
                    Arrays.fill(gs, 0);
                    Arrays.fill(hs, 0);
                    byte[] bin = bins[candidate];
                    for (int i : sample) {
                        gs[bin[i]] += gradient[i];
                        hs[bin[i]] += hessian[i];
                    }
                    double gl = 0;
                    double hl = 0;
                    for (int k = 0; k < edges[candidate].length; k++) {
                        gl += gs[k];
                        hl += hs[k];
                        if (hl < settings.minHessian() || h - hl < settings.minHessian()) {
                            continue;
                        }
                        double gain = part(gl, hl) + part(g - gl, h - hl) - part(g, h);
                        if (gain > most) {
                            most = gain;
                            column = candidate;
                            cut = k;
                        }
                    }
                }
            }
            if (column < 0) {
                limits.set(node, (float) (settings.rate() * g / (h + settings.lambda())));
                return node;
            }
            int[] left = new int[sample.length];
            int[] right = new int[sample.length];
            int l = 0;
            int r = 0;
            for (int i : sample) {
                if (bins[column][i] <= cut) {
                    left[l++] = i;
                } else {
                    right[r++] = i;
                }
            }
            limits.set(node, edges[column][cut]);
            int[] children = nodes.get(node);
            children[0] = column;
            children[1] = split(Arrays.copyOf(left, l), depth + 1);
            children[2] = split(Arrays.copyOf(right, r), depth + 1);
            return node;
        }

        private double part(double g, double h) {
            return g * g / (h + settings.lambda());
        }
    }
}
