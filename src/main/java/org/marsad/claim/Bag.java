package org.marsad.claim;

import java.util.Arrays;

/** The features of one case as places in a table of weights; reused from case to case. */
final class Bag {

    /** Weights live in a table of this many places, a power of two. */
    static final int SIZE = 1 << 18;

    private int[] places = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int place(int number) {
        return places[number];
    }

    /** Adds a feature: its kind and up to three values. */
    void add(int kind, int one) {
        put(mix(kind * 0x9E3779B1 + one));
    }

    void add(int kind, int one, int two) {
        put(mix(mix(kind * 0x9E3779B1 + one) * 31 + two));
    }

    void add(int kind, int one, int two, int three) {
        put(mix(mix(mix(kind * 0x9E3779B1 + one) * 31 + two) * 31 + three));
    }

    private void put(int hash) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = hash & (SIZE - 1);
    }

    static int mix(int value) {
        int hash = value;
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }

    int[] places() {
        return Arrays.copyOf(places, size);
    }
}
