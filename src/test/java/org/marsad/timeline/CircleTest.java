package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.timeline.Circle.Citation;

class CircleTest {

    @Test
    void twoOutletsThatCiteEachOtherAreACircleWhateverTheirLetters() {
        assertThat(Circle.among(List.of(new Citation("Rudaw", "SHAFAQ NEWS"), new Citation("Shafaq News", "Rudaw"))))
                .containsExactly(new Circle(
                        List.of(new Citation("Rudaw", "Shafaq News"), new Citation("Shafaq News", "Rudaw"))));
    }

    @Test
    void aCircleOverAThirdOutletIsToldOnce() {
        List<Circle> circles = Circle.among(List.of(
                new Citation("A", "B"),
                new Citation("B", "C"),
                new Citation("C", "A"),
                new Citation("A", "Reuters"),
                new Citation("D", "A")));
        assertThat(circles)
                .containsExactly(
                        new Circle(List.of(new Citation("A", "B"), new Citation("B", "C"), new Citation("C", "A"))));
    }

    @Test
    void whoCitesAnOriginMakesNoCircle() {
        assertThat(Circle.among(
                        List.of(new Citation("A", "Reuters"), new Citation("B", "Reuters"), new Citation("C", "B"))))
                .isEmpty();
    }
}
