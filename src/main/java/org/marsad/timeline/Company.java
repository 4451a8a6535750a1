package org.marsad.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whom an entity is mentioned together with, as a drawing: the entity in the middle, the others around it, the most frequent at
 * the top and on clockwise. The table beside it says the same.
 */
record Company(List<Star> stars) {

    static final int WIDTH = 760;
    static final int HEIGHT = 460;

    private static final double ACROSS = 235;
    private static final double DOWN = 175;
    private static final int LONGEST_LABEL = 26;

    /**
     * @param width  of the line to the middle
     * @param anchor of the label: start, middle or end
     */
    record Star(
            EntityView.Together other, String x, String y, String width, String anchor, String labelX, String labelY) {

        public String label(String language) {
            String name = other.name().in(language);
            return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
        }
    }

    static Company of(List<EntityView.Together> together) {
        List<Star> stars = new ArrayList<>();
        int most =
                together.stream().mapToInt(EntityView.Together::articles).max().orElse(1);
        for (int i = 0; i < together.size(); i++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * i / together.size();
            double right = Math.cos(angle);
            double below = Math.sin(angle);
            double x = WIDTH / 2.0 + ACROSS * right;
            double y = HEIGHT / 2.0 + DOWN * below;
            String anchor = Math.abs(right) < .12 ? "middle" : right > 0 ? "start" : "end";
            stars.add(new Star(
                    together.get(i),
                    number(x),
                    number(y),
                    number(1 + 6.0 * together.get(i).articles() / most),
                    anchor,
                    number(x + (anchor.equals("middle") ? 0 : Math.signum(right) * 12)),
                    number(y + (anchor.equals("middle") ? (below < 0 ? -13 : 22) : 4))));
        }
        return new Company(List.copyOf(stars));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
