package org.marsad.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A window of time as a strip: which parts of it were covered and which were not.
 *
 * @param share of the window that was covered, 0 to 100
 */
public record Strip(List<Piece> pieces, int share) {

    /** @param from and {@code length}: per cent of the window, in reading direction */
    public record Piece(double from, double length, boolean covered) {}

    /** A covered stretch of time. */
    public record Covered(Instant from, Instant to) {}

    /** Shorter than this it would not be seen. */
    private static final double LEAST = 0.8;

    /** Stretches may overlap, come in any order and reach out of the window. */
    public static Strip of(Instant from, Instant to, List<Covered> covered) {
        List<Piece> pieces = new ArrayList<>();
        double total = Math.max(1, Duration.between(from, to).toMillis());
        double at = 0;
        double sum = 0;
        for (Covered stretch :
                covered.stream().sorted(Comparator.comparing(Covered::from)).toList()) {
            double begins = percent(from, stretch.from, total);
            double start = Math.max(at, Math.min(begins, 100 - LEAST));
            double end = Math.min(100, percent(from, stretch.to, total));
            if (begins > 100 || end <= at) {
                continue;
            }
            sum += Math.max(0, end - Math.max(at, begins));
            double seen = Math.min(100, Math.max(end, start + LEAST));
            if (start > at) {
                pieces.add(new Piece(at, start - at, false));
            }
            pieces.add(new Piece(start, seen - start, true));
            at = seen;
        }
        if (at < 100) {
            pieces.add(new Piece(at, 100 - at, false));
        }
        return new Strip(List.copyOf(pieces), (int) Math.round(Math.min(100, sum)));
    }

    private static double percent(Instant from, Instant moment, double total) {
        return 100 * Duration.between(from, moment).toMillis() / total;
    }
}
