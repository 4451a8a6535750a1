package org.marsad.tag;

import java.util.Arrays;
import java.util.Map;

/**
 * Folded words and their numbers, in one open-addressed table: a look-up costs the same for a thousand words and for a
 * hundred thousand. Most words of a text are not in it; a filter that is small enough for the processor's cache tells
 * so. Immutable.
 */
final class Vocabulary {

    static final int NONE = -1;

    private static final int EMPTY = 0;
    /** Of the filter, for each word: one in so many words that are not in the table passes it. */
    private static final int BITS_OF_A_WORD = 8;

    private final long[] filter;
    private final int filterMask;

    private final int[] hashes;
    private final int[] entries;
    private final int mask;
    private final char[] letters;
    private final int[] offsets;
    private final int[] numbers;

    Vocabulary(Map<String, Integer> words) {
        int capacity = Integer.highestOneBit(Math.max(Long.SIZE, words.size() * 2 - 1)) * 2;
        mask = capacity - 1;
        filter = new long[capacity * BITS_OF_A_WORD / 2 / Long.SIZE];
        filterMask = filter.length * Long.SIZE - 1;
        hashes = new int[capacity];
        entries = new int[capacity];
        letters = new char[words.keySet().stream().mapToInt(String::length).sum()];
        offsets = new int[words.size() + 1];
        numbers = new int[words.size()];
        int entry = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            char[] form = word.getKey().toCharArray();
            System.arraycopy(form, 0, letters, offsets[entry], form.length);
            offsets[entry + 1] = offsets[entry] + form.length;
            numbers[entry] = word.getValue();
            put(Words.hash(form, 0, form.length), entry);
            entry++;
        }
    }

    private void put(int hash, int entry) {
        int stored = stored(hash);
        int bit = mix(stored) & filterMask;
        filter[bit >> 6] |= 1L << bit;
        int slot = mix(stored) & mask;
        while (hashes[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = stored;
        entries[slot] = entry;
    }

    int find(Words words, int word) {
        int from = words.from(word);
        return find(words.letters(), from, from + words.length(word), words.hash(word));
    }

    int find(char[] chars, int from, int to) {
        return find(chars, from, to, Words.hash(chars, from, to));
    }

    private int find(char[] chars, int from, int to, int hash) {
        int stored = stored(hash);
        int mixed = mix(stored);
        int bit = mixed & filterMask;
        if ((filter[bit >> 6] >>> bit & 1) == 0) {
            return NONE;
        }
        for (int slot = mixed & mask; hashes[slot] != EMPTY; slot = (slot + 1) & mask) {
            if (hashes[slot] == stored) {
                int entry = entries[slot];
                if (Arrays.equals(letters, offsets[entry], offsets[entry + 1], chars, from, to)) {
                    return numbers[entry];
                }
            }
        }
        return NONE;
    }

    private static int stored(int hash) {
        return hash == EMPTY ? 1 : hash;
    }

    /** The polynomial hash of short words crowds the low bits. */
    private static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
