package org.marsad.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted decision trees. A tree is four arrays: node n asks whether feature[n] is at most limit[n] and goes to left[n]
 * or right[n]; a node without a feature is a leaf and limit[n] its value.
 */
record Trees(double base, List<Tree> trees) {

    record Tree(int[] feature, float[] limit, int[] left, int[] right) {

        double value(float[] row) {
            int at = 0;
            while (feature[at] >= 0) {
                at = row[feature[at]] <= limit[at] ? left[at] : right[at];
            }
            return limit[at];
        }
    }

    /** Log-odds. */
    double score(float[] row) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return sum;
    }

    double probability(float[] row) {
        return 1 / (1 + Math.exp(-score(row)));
    }

    /** Reads the text form: the base, then one tree a line, each node as {@code feature:limit:left:right}. */
    static Trees load(String resource) {
        try (InputStream in = Trees.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            List<Tree> trees = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                trees.add(tree(line));
            }
            return new Trees(Double.parseDouble(lines.getFirst()), List.copyOf(trees));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Tree tree(String line) {
        String[] nodes = line.split(" ");
        int[] feature = new int[nodes.length];
        float[] limit = new float[nodes.length];
        int[] left = new int[nodes.length];
        int[] right = new int[nodes.length];
        for (int n = 0; n < nodes.length; n++) {
            String[] parts = nodes[n].split(":");
            feature[n] = Integer.parseInt(parts[0]);
            limit[n] = Float.parseFloat(parts[1]);
            left[n] = parts.length > 2 ? Integer.parseInt(parts[2]) : -1;
            right[n] = parts.length > 3 ? Integer.parseInt(parts[3]) : -1;
        }
        return new Tree(feature, limit, left, right);
    }
}
