package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InMemoryHostGateTest {

    private static final Duration GAP = Duration.ofSeconds(2);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final InMemoryHostGate gate = new InMemoryHostGate(nanos::get, wait -> {
        waits.add(wait);
        nanos.addAndGet(wait.toNanos());
    });

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Test
    void theFirstRequestDoesNotWait() throws InterruptedException {
        gate.enter("a:80", GAP).close();
        assertThat(waits).isEmpty();
    }

    @Test
    void theGapCountsFromTheEndOfTheRequest() throws InterruptedException {
        HostGate.Pass first = gate.enter("a:80", GAP);
        pass(Duration.ofSeconds(10));
        first.close();
        pass(Duration.ofMillis(500));
        gate.enter("a:80", GAP).close();
        assertThat(waits).containsExactly(Duration.ofMillis(1_500));
    }

    @Test
    void anotherHostDoesNotWait() throws InterruptedException {
        gate.enter("a:80", GAP).close();
        gate.enter("b:80", GAP).close();
        assertThat(waits).isEmpty();
    }

    @Test
    void aWidenedGapHoldsAndANarrowerOneIsIgnored() throws InterruptedException {
        HostGate.Pass first = gate.enter("a:80", GAP);
        first.widen(Duration.ofSeconds(7));
        first.widen(Duration.ofSeconds(1));
        first.close();
        gate.enter("a:80", GAP).close();
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void closingTwiceFreesTheHostOnce() throws InterruptedException {
        HostGate.Pass first = gate.enter("a:80", GAP);
        first.close();
        HostGate.Pass second = gate.enter("a:80", GAP);
        first.close();
        Thread third = Thread.ofVirtual().start(() -> inside("a:80", () -> {}));
        awaitBlocked(third);
        second.close();
        third.join();
        assertThat(waits).containsExactly(GAP, GAP);
    }

    @Test
    void callersTakeTurnsInTheOrderTheyCame() throws InterruptedException {
        HostGate.Pass first = gate.enter("a:80", GAP);
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int turn = i;
            Thread thread = Thread.ofVirtual().start(() -> inside("a:80", () -> order.add(turn)));
            awaitBlocked(thread);
            threads.add(thread);
        }
        first.close();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void manyCallersAreNeverInsideTogether() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            threads.add(Thread.ofVirtual()
                    .start(() -> inside("a:80", () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                    })));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(waits).hasSize(199).containsOnly(GAP);
    }

    @Test
    void aStoppedCallerLeavesTheQueue() throws InterruptedException {
        HostGate.Pass first = gate.enter("a:80", GAP);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> gate.enter("a:80", GAP)).isInstanceOf(InterruptedException.class);
            stopped.countDown();
        });
        awaitBlocked(waiting);
        waiting.interrupt();
        stopped.await();
        first.close();
        gate.enter("a:80", GAP).close();
        assertThat(waits).containsExactly(GAP);
    }

    @Test
    void aCallerStoppedDuringTheGapLeavesTheHostToTheNext() throws InterruptedException {
        AtomicInteger sleeps = new AtomicInteger();
        InMemoryHostGate stopping = new InMemoryHostGate(nanos::get, wait -> {
            if (sleeps.getAndIncrement() == 0) {
                throw new InterruptedException();
            }
            nanos.addAndGet(wait.toNanos());
        });
        stopping.enter("a:80", GAP).close();
        assertThatThrownBy(() -> stopping.enter("a:80", GAP)).isInstanceOf(InterruptedException.class);
        stopping.enter("a:80", GAP).close();
        assertThat(sleeps).hasValue(2);
    }

    @Test
    void hostsThatNobodyAsksAreForgotten() throws InterruptedException {
        HostGate.Pass held = gate.enter("held:80", GAP);
        for (int i = 0; i < 50_000; i++) {
            gate.enter("h" + i + ":80", Duration.ofMillis(1)).close();
            pass(Duration.ofMillis(1));
        }
        assertThat(gate.hostsKnown()).isLessThanOrEqualTo(1_001);
        held.close();
        gate.enter("held:80", GAP).close();
        assertThat(waits).containsExactly(GAP);
    }

    private void inside(String host, Runnable work) {
        try {
            HostGate.Pass pass = gate.enter(host, GAP);
            work.run();
            pass.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitBlocked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
