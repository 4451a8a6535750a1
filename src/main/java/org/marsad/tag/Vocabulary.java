package org.marsad.tag;

import java.util.Arrays;
import java.util.Map;

/**
 * Folded words and their numbers, in one open-addressed table: a look-up costs the same for a thousand words and for a
 * hundred thousand. Immutable.
 */
final class Vocabulary {

    static final int NONE = -1;

    private final char[] letters;
    private final int[] hashes;
    private final int[] offsets;
    private final short[] lengths;
    private final int[] numbers;
    private final int mask;

    Vocabulary(Map<String, Integer> words) {
        int capacity = Integer.highestOneBit(Math.max(8, words.size() * 3)) * 2;
        mask = capacity - 1;
        hashes = new int[capacity];
        offsets = new int[capacity];
        lengths = new short[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, NONE);
        letters = new char[words.keySet().stream().mapToInt(String::length).sum()];
        int offset = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            char[] form = word.getKey().toCharArray();
            System.arraycopy(form, 0, letters, offset, form.length);
            put(offset, form.length, word.getValue());
            offset += form.length;
        }
    }

    private void put(int offset, int length, int number) {
        int hash = Words.hash(letters, offset, offset + length);
        int slot = slot(hash);
        while (numbers[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        offsets[slot] = offset;
        lengths[slot] = (short) length;
        numbers[slot] = number;
    }

    int find(Words words, int word) {
        int from = words.from(word);
        return find(words.letters(), from, from + words.length(word), words.hash(word));
    }

    int find(char[] chars, int from, int to) {
        return find(chars, from, to, Words.hash(chars, from, to));
    }

    private int find(char[] chars, int from, int to, int hash) {
        int slot = slot(hash);
        while (numbers[slot] != NONE) {
            if (hashes[slot] == hash && same(slot, chars, from, to)) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private boolean same(int slot, char[] chars, int from, int to) {
        int offset = offsets[slot];
        return Arrays.equals(letters, offset, offset + lengths[slot], chars, from, to);
    }

    /** The polynomial hash of short words crowds the low bits. */
    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & mask;
    }
}
