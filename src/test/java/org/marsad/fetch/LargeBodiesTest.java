package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {

    private static final int MOST = 3 << 20;
    private static final byte[] LARGE = new byte[2 << 20];
    private static final byte[] SMALL = new byte[100_000];

    private final LargeBodies bodies = new LargeBodies(Duration.ofMillis(20), 4);

    @Test
    void aLargeBodyWaitsUntilTheOneBeforeIsUsedUpAndSmallOnesNeverWait() throws IOException, InterruptedException {
        try (LargeBodies.Room second = bodies.room()) {
            try (LargeBodies.Room first = bodies.room()) {
                assertThat(first.read(new ByteArrayInputStream(LARGE), MOST)).hasSize(LARGE.length);

                assertThatThrownBy(() -> second.read(new ByteArrayInputStream(LARGE), MOST))
                        .isInstanceOf(InterruptedIOException.class);
                assertThat(second.read(new ByteArrayInputStream(SMALL), MOST)).hasSize(SMALL.length);
            }
            assertThat(second.read(new ByteArrayInputStream(LARGE), MOST)).hasSize(LARGE.length);
        }
    }

    @Test
    void oneFetchThatReadsTwiceDoesNotWaitForItself() throws IOException, InterruptedException {
        try (LargeBodies.Room room = bodies.room()) {
            room.read(new ByteArrayInputStream(LARGE), MOST);
            assertThat(room.read(new ByteArrayInputStream(LARGE), MOST)).hasSize(LARGE.length);
        }
    }

    @Test
    void oneByteBeyondTheMostTellsThatThereAreMore() throws IOException, InterruptedException {
        try (LargeBodies.Room room = bodies.room()) {
            assertThat(room.read(new ByteArrayInputStream(LARGE), 1 << 20)).hasSize((1 << 20) + 1);
            assertThat(room.read(new ByteArrayInputStream(SMALL), 1_000)).hasSize(1_001);
        }
    }
}
