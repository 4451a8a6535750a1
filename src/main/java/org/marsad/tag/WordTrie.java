package org.marsad.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sequences of word numbers as a trie whose edges lie in one open-addressed table. Immutable once frozen. */
final class WordTrie {

    static final int ROOT = 0;
    static final int NONE = -1;

    private static final Name[] NO_NAMES = {};

    private final long[] edges;
    private final int[] targets;
    private final Name[][] names;
    private final int mask;

    private WordTrie(Map<Long, Integer> steps, List<List<Name>> namesOfNode) {
        int capacity = Integer.highestOneBit(Math.max(8, steps.size() * 3)) * 2;
        mask = capacity - 1;
        edges = new long[capacity];
        targets = new int[capacity];
        Arrays.fill(targets, NONE);
        steps.forEach(this::put);
        names = new Name[namesOfNode.size()][];
        for (int node = 0; node < names.length; node++) {
            names[node] = namesOfNode.get(node).toArray(NO_NAMES);
        }
    }

    private void put(long edge, int target) {
        int slot = slot(edge);
        while (targets[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    /** The node that the word leads to from here, or {@link #NONE}. */
    int step(int node, int word) {
        long edge = edge(node, word);
        int slot = slot(edge);
        while (targets[slot] != NONE) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    Name[] names(int node) {
        return names[node];
    }

    private static long edge(int node, int word) {
        return ((long) node << 32) | word;
    }

    private int slot(long edge) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    /** Gathers sequences, then freezes them. */
    static final class Builder {

        private final Map<Long, Integer> steps = new HashMap<>();
        private final List<List<Name>> names = new ArrayList<>(List.of(new ArrayList<>()));

        void add(int[] words, Name name) {
            int node = ROOT;
            for (int word : words) {
                node = steps.computeIfAbsent(edge(node, word), edge -> {
                    names.add(new ArrayList<>(1));
                    return names.size() - 1;
                });
            }
            names.get(node).add(name);
        }

        WordTrie freeze() {
            return new WordTrie(steps, names);
        }
    }
}
