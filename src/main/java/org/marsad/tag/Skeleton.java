package org.marsad.tag;

/**
 * The sound of a name in Latin letters, packed into a number: its consonants in order, with the letters that
 * transliterations mix (q, k and gh; j and g; doubled letters; every vowel) made one. Whether the name begins with a
 * vowel, and whether it ends in -i, is kept: Sudan is not Sudani.
 */
final class Skeleton {

    static final long NONE = 0;

    /** Five bits a sound in a long. */
    private static final int MAX_SOUNDS = 12;

    private static final int VOWEL = 1;
    private static final int NISBA = 2;
    private static final int T = 3;
    private static final int D = 4;
    private static final int K = 5;
    private static final int KH = 6;
    private static final int J = 7;
    private static final int S = 8;
    private static final int SH = 9;
    private static final int Z = 10;
    private static final int F = 11;
    private static final int B = 12;
    private static final int L = 13;
    private static final int M = 14;
    private static final int N = 15;
    private static final int R = 16;
    private static final int H = 17;
    private static final int W = 18;
    private static final int Y = 19;
    private static final int P = 20;

    private Skeleton() {}

    static long of(String folded) {
        return of(folded.toCharArray(), 0, folded.length());
    }

    /** {@link #NONE} where the word is no plain Latin word or too long. */
    static long of(char[] letters, int from, int to) {
        long sounds = 0;
        int count = 0;
        int last = 0;
        for (int i = from; i < to; i++) {
            char c = letters[i];
            if (c < 'a' || c > 'z' || count == MAX_SOUNDS) {
                return NONE;
            }
            boolean before = i + 1 < to && letters[i + 1] == 'h';
            int sound = sound(c, before, i == from, i + 1 == to || (before && i + 2 == to), letters, i, to);
            if (before && isPair(c)) {
                i++;
            }
            if (sound == 0) {
                last = 0;
            } else if (sound != last) {
                sounds = (sounds << 5) | sound;
                count++;
                last = sound;
            }
        }
        return sounds;
    }

    static int length(long skeleton) {
        int consonants = 0;
        for (long rest = skeleton; rest != 0; rest >>>= 5) {
            consonants += (rest & 31) > NISBA ? 1 : 0;
        }
        return consonants;
    }

    private static boolean isPair(char c) {
        return c == 'k' || c == 'g' || c == 's' || c == 'd' || c == 't' || c == 'c' || c == 'p' || c == 'z';
    }

    private static int sound(char c, boolean pair, boolean first, boolean end, char[] letters, int i, int to) {
        return switch (c) {
            case 'a', 'o', 'u' -> first ? VOWEL : 0;
            case 'e' -> first ? VOWEL : end && i > 0 && letters[i - 1] == 'e' ? NISBA : 0;
            case 'i' -> first ? VOWEL : end ? NISBA : 0;
            case 'y' -> first ? Y : end ? NISBA : 0;
            case 'w' -> first ? W : 0;
            case 'h' -> first || (i + 2 < to && isVowel(letters[i + 1])) ? H : 0;
            case 't' -> T;
            case 'd' -> D;
            case 'k' -> pair ? KH : K;
            case 'x' -> KH;
            case 'q', 'c' -> pair ? SH : K;
            case 'g' -> pair ? K : J;
            case 'j' -> J;
            case 's' -> pair ? SH : S;
            case 'z' -> Z;
            case 'f', 'v' -> F;
            case 'p' -> pair ? F : P;
            case 'b' -> B;
            case 'l' -> L;
            case 'm' -> M;
            case 'n' -> N;
            case 'r' -> R;
            default -> 0;
        };
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
