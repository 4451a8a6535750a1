package org.marsad.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of a job when the node that works on it vanishes, with nodes that share a queue of their own. */
@MarsadTest
class TakenOverTest {

    private static final JobSettings SETTINGS = new JobSettings(
            Duration.ofMillis(100), 1, 1, Duration.ofHours(1), List.of(Duration.ofMinutes(1)), 3, Duration.ofDays(90));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Targets targets;

    @Autowired
    private TransactionOperations transactions;

    private final TestClock clock = new TestClock();
    private final Told told = new Told();
    private Jobs jobs;

    @BeforeEach
    void openQueue() {
        jobs = new Jobs(List.of(told), jdbc, SETTINGS, clock);
        jdbc.sql("create table node_test_tasks (like scheduled_tasks including all)")
                .update();
    }

    @AfterEach
    void closeQueue() {
        jdbc.sql("drop table node_test_tasks").update();
    }

    @Test
    void aJobWhoseNodeVanishedBetweenTwoNodesRunsGoesOn() {
        long job = jobs.start("told", new Scope.One(5), "tester").orElseThrow();
        // As the dead node left it: one target taken up, its lane still picked, no heartbeat since.
        targets.begin(job, clock.instant());
        assertThat(targets.take(new Targets.Lane(job, 0), clock.instant())).isPresent();
        jdbc.sql("""
                        insert into node_test_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                     last_heartbeat, version)
                        values ('run-job', :lane, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)
                        """).param("lane", new Targets.Lane(job, 0).toString()).update();

        Scheduler node = node("living", Duration.ofMillis(100));
        node.start();
        try {
            await().atMost(PATIENCE).until(() -> state(job).equals("DONE 5"));
        } finally {
            node.stop();
        }
        assertThat(told.ran).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aJobWhoseNodeVanishedWhileItWasWrittenDownIsWrittenToItsEnd() {
        long job = jobs.start("told", new Scope.Span(8L, null, null), "tester").orElseThrow();
        AtomicInteger parts = new AtomicInteger();
        preparation().run(job, () -> parts.getAndIncrement() == 1);
        jdbc.sql("""
                        insert into node_test_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                     last_heartbeat, version)
                        values ('prepare-job', :job, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)
                        """).param("job", Long.toString(job)).update();

        Scheduler node = node("living", Duration.ofMillis(100));
        node.start();
        try {
            await().atMost(PATIENCE).until(() -> state(job).equals("QUEUED 0"));
        } finally {
            node.stop();
        }
        assertThat(jdbc.sql("select target_id from job_target where job_id = :job order by target_id")
                        .param("job", job)
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aNodeThatHangsIsOvertakenAndCountsNothingWhenItWakes() throws InterruptedException {
        long job = jobs.start("told", new Scope.One(5), "tester").orElseThrow();
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        told.before.put(3L, () -> {
            if (hangs.getCount() > 0) {
                hangs.countDown();
                awaitQuietly(wakes);
            }
        });
        Scheduler hanging = node("hanging", Duration.ofHours(1));
        hanging.schedule(task().instance(new Targets.Lane(job, 0).toString()), Instant.now());
        hanging.start();
        hangs.await();
        Scheduler living = node("living", Duration.ofMillis(100));
        living.start();
        try {
            await().atMost(PATIENCE).until(() -> state(job).equals("DONE 5"));
            assertThat(told.ran).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
            wakes.countDown();
            await().atMost(PATIENCE).until(() -> told.ran.size() == 6);
        } finally {
            wakes.countDown();
            living.stop();
            hanging.stop();
        }
        assertThat(state(job)).isEqualTo("DONE 5");
    }

    private Scheduler node(String name, Duration heartbeat) {
        return Scheduler.create(
                        dataSource, task(), new JobConfiguration().prepareJobTask(preparation(), Clock.systemUTC()))
                .tableName("node_test_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(1)
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(heartbeat)
                .build();
    }

    private Preparation preparation() {
        return new Preparation(jobs, jdbc, transactions, SETTINGS, clock);
    }

    private CustomTask<Void> task() {
        return new JobConfiguration().runJobTask(new Batch(jobs, targets, SETTINGS, clock), Clock.systemUTC());
    }

    private String state(long job) {
        return jdbc.sql("select state || ' ' || done from job where id = :job")
                .param("job", job)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
