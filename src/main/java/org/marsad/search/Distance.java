package org.marsad.search;

/** Letters to put in, take out, change or swap with their neighbour. */
final class Distance {

    private Distance() {}

    /** More than {@code most} where it is more than that; cost grows with {@code most} and not with the square of the length. */
    static int of(String one, String other, int most) {
        int over = most + 1;
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            java.util.Arrays.fill(row, over);
            row[0] = i;
            int least = i;
            for (int j = Math.max(1, i - most); j <= Math.min(other.length(), i + most); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return over;
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
