package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.fetch.FetchSettings;
import org.marsad.fetch.HostGate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarsadTest
class JdbcHostGateTest {

    private static final Duration GAP = Duration.ofMillis(60);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FetchSettings settings;

    @Test
    void twoNodesLetOneRequestAtATimeThroughWithAGapBetween() throws Exception {
        List<HostGate> nodes = List.of(new JdbcHostGate(jdbc, settings), new JdbcHostGate(jdbc, settings));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ConcurrentLinkedQueue<Instant> entered = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Instant> left = new ConcurrentLinkedQueue<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> runs = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(n -> workers.submit(() -> {
                        try (HostGate.Pass pass = nodes.get(n % 2).enter("gate.test:443", GAP)) {
                            entered.add(Instant.now());
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                            left.add(Instant.now());
                            assertThat(pass).isNotNull();
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(most).hasValue(1);
        List<Instant> in = entered.stream().sorted().toList();
        List<Instant> out = left.stream().sorted().toList();
        for (int i = 1; i < in.size(); i++) {
            assertThat(Duration.between(out.get(i - 1), in.get(i))).isGreaterThanOrEqualTo(GAP.minusMillis(2));
        }
    }

    @Test
    void aPassThatAKilledNodeNeverGaveBackRunsOut() throws Exception {
        JdbcHostGate gate = new JdbcHostGate(jdbc, settings);
        HostGate.Pass lost = gate.enter("lost.test:443", Duration.ZERO);
        assertThat(lost).isNotNull();
        jdbc.sql("update host set held_until = clock_timestamp() - interval '1 second' where name = 'lost.test:443'")
                .update();

        try (HostGate.Pass next = gate.enter("lost.test:443", Duration.ZERO)) {
            lost.close();
            assertThat(jdbc.sql("select held_by is not null from host where name = 'lost.test:443'")
                            .query((row, n) -> row.getBoolean(1))
                            .single())
                    .as("the late return of the lost pass frees nobody else's")
                    .isTrue();
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aHostThatAsksOneNodeForHoursIsLeftAloneByTheOthers() throws Exception {
        try (HostGate.Pass asked = new JdbcHostGate(jdbc, settings).enter("patient.test:443", Duration.ZERO)) {
            assertThat(asked.heldOff()).isNull();
            asked.holdOff(Duration.ofHours(2));
        }

        try (HostGate.Pass other = new JdbcHostGate(jdbc, settings).enter("patient.test:443", Duration.ZERO)) {
            assertThat(other.heldOff()).isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
        }
        jdbc.sql("update host set held_off_until = clock_timestamp() where name = 'patient.test:443'")
                .update();
        try (HostGate.Pass later = new JdbcHostGate(jdbc, settings).enter("patient.test:443", Duration.ZERO)) {
            assertThat(later.heldOff()).isNull();
        }
    }
}
