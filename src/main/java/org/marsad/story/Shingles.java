package org.marsad.story;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text's runs of {@value #WORDS} words, by which near-copies know each other (A. Broder, On the resemblance and containment
 * of documents, 1997). Spelling that copyists change without a thought does not count: case, punctuation, apostrophes, vowel
 * signs, Arabic letter and digit forms. Immutable; pure.
 */
final class Shingles {

    static final int WORDS = 4;

    /** A text that is longer is told by its beginning. */
    private static final int MOST_WORDS = 6_000;

    /** One shingle in so many is looked up by ... */
    private static final long RATE = 12;
    /** ... but of a short text at least so many, and of a long one at most so many. */
    private static final int FEWEST = 16;

    private static final int MOST = 48;

    /** Of a passage that is shown, at most so much. */
    private static final int SHOWN = 220;

    private final String text;
    /** Where each word begins and ends in the text. */
    private final int[] starts;

    private final int[] ends;
    /** One a place in the text. */
    private final long[] inOrder;
    /** Ascending, distinct. */
    private final long[] hashes;

    private Shingles(String text, int[] starts, int[] ends, long[] inOrder) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.inOrder = inOrder;
        this.hashes = Arrays.stream(inOrder).sorted().distinct().toArray();
    }

    static Shingles of(String text) {
        int room = Math.min(MOST_WORDS, text.length() / 2 + 1);
        int[] starts = new int[room];
        int[] ends = new int[room];
        long[] words = new long[room];
        int count = 0;
        for (int at = 0; at < text.length() && count < room; ) {
            if (!isWord(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            long hash = 0;
            for (; end < text.length() && (isWord(text.charAt(end)) || isJoiner(text.charAt(end))); end++) {
                char c = fold(text.charAt(end));
                hash = c == 0 ? hash : mix(hash * 31 + c);
            }
            starts[count] = at;
            ends[count] = end;
            words[count++] = hash;
            at = end;
        }
        long[] inOrder = new long[Math.max(0, count - WORDS + 1)];
        for (int i = 0; i < inOrder.length; i++) {
            long hash = 17;
            for (int j = i; j < i + WORDS; j++) {
                hash = mix(hash * 31 + words[j]);
            }
            inOrder[i] = hash;
        }
        return new Shingles(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), inOrder);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isJoiner(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ـ' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** 0 for what is left out. */
    private static char fold(char c) {
        if (c < 128) {
            return c == '\'' ? 0 : Character.toLowerCase(c);
        }
        if (isJoiner(c)) {
            return 0;
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> {
                char lower = Character.toLowerCase(c);
                yield lower < 0x250
                        ? Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                                .charAt(0)
                        : lower;
            }
        };
    }

    /** SplitMix64's finalizer (G. Steele et al., 2014). */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int size() {
        return hashes.length;
    }

    /**
     * The hashes that it is found by: the smallest, as many as its length asks for. Since all texts prefer the same ones, a
     * short text's are found in a long one that holds it.
     */
    long[] sample() {
        long wanted = Math.clamp(hashes.length / RATE, FEWEST, MOST);
        return Arrays.copyOf(hashes, (int) Math.min(hashes.length, wanted));
    }

    boolean has(long hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    int shared(Shingles other) {
        int both = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }

    /** Which share of this text's first places the other has too. */
    double openingIn(Shingles other, int places) {
        int first = Math.min(places, inOrder.length);
        int found = 0;
        for (int i = 0; i < first; i++) {
            found += other.has(inOrder[i]) ? 1 : 0;
        }
        return first == 0 ? 0 : (double) found / first;
    }

    /**
     * Words of this text that the other has in the same order.
     *
     * @param words   how many
     * @param passage the first of them as they stand there
     */
    record Run(int start, int end, int words, String passage) {}

    /** The longest; null where they share none. */
    @Nullable
    Run longestRun(Shingles other) {
        Run longest = null;
        for (int from = 0; from < inOrder.length; ) {
            int to = from;
            while (to < inOrder.length && other.has(inOrder[to])) {
                to++;
            }
            int words = to - from + WORDS - 1;
            if (to > from && (longest == null || words > longest.words)) {
                int end = ends[to + WORDS - 2];
                String passage = text.substring(starts[from], Math.min(end, starts[from] + SHOWN));
                longest = new Run(starts[from], end, words, passage);
            }
            from = to + 1;
        }
        return longest;
    }
}
