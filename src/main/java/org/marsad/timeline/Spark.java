package org.marsad.timeline;

import java.util.List;
import java.util.Locale;

/**
 * A small line in a box of 96 by 24.
 *
 * @param line  path data
 * @param usual path data of the band of usual values
 * @param x     of the last point; {@code y} likewise
 */
record Spark(String line, String usual, double x, double y) {

    private static final double WIDTH = 96;
    private static final double TOP = 3;
    private static final double BOTTOM = 21;

    static Spark of(List<Integer> values, double mean) {
        double most =
                Math.max(1, values.stream().mapToInt(Integer::intValue).max().orElse(1));
        StringBuilder line = new StringBuilder();
        double x = 0;
        double y = BOTTOM;
        for (int i = 0; i < values.size(); i++) {
            x = values.size() == 1 ? WIDTH : WIDTH * i / (values.size() - 1);
            y = height(values.get(i), most);
            line.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : " L", x, y));
        }
        double deviation = Math.sqrt(Math.max(1, mean));
        double upper = height(Math.min(most, mean + deviation), most);
        double lower = height(Math.max(0, mean - deviation), most);
        return new Spark(
                line.toString(),
                String.format(Locale.ROOT, "M0 %.1fH%.0fV%.1fH0Z", upper, WIDTH, Math.max(lower, upper + 1)),
                x,
                y);
    }

    private static double height(double value, double most) {
        return BOTTOM - (BOTTOM - TOP) * value / most;
    }
}
