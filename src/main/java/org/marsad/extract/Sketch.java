package org.marsad.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bottom-k sketch of a text's word shingles: the smallest 64-bit hashes of its runs of {@value #WORDS} words (A. Broder,
 * On the resemblance and containment of documents, 1997). Texts that share many are near-copies. Pure.
 *
 * @param size   k: at most so many hashes are kept
 * @param hashes ascending, distinct
 */
public record Sketch(int size, List<Long> hashes) {

    private static final int WORDS = 4;

    /** Reads letters and digits only, without regard to case. */
    public static Sketch of(String text, int size) {
        List<Long> words = hashedWords(text);
        TreeSet<Long> smallest = new TreeSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            long hash = 17;
            for (int j = i; j < i + WORDS; j++) {
                hash = mix(hash * 31 + words.get(j));
            }
            smallest.add(hash);
            if (smallest.size() > size) {
                smallest.pollLast();
            }
        }
        return new Sketch(size, List.copyOf(smallest));
    }

    /** Estimated share of shingles that both texts have among all that either has, 0 to 1. */
    public double resemblance(Sketch other) {
        TreeSet<Long> union = new TreeSet<>(hashes);
        union.addAll(other.hashes);
        List<Long> smallest = union.stream().limit(Math.min(size, other.size)).toList();
        Set<Long> mine = Set.copyOf(hashes);
        Set<Long> theirs = Set.copyOf(other.hashes);
        long both = smallest.stream()
                .filter(hash -> mine.contains(hash) && theirs.contains(hash))
                .count();
        return smallest.isEmpty() ? 0 : (double) both / smallest.size();
    }

    private static List<Long> hashedWords(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        List<Long> words = new ArrayList<>();
        long hash = 0;
        boolean inWord = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = mix(hash * 31 + c);
                inWord = true;
            } else if (inWord && !isJoiner(c)) {
                words.add(hash);
                hash = 0;
                inWord = false;
            }
        }
        if (inWord) {
            words.add(hash);
        }
        return words;
    }

    private static boolean isJoiner(char c) {
        return c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** SplitMix64's finalizer (G. Steele et al., 2014). */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
