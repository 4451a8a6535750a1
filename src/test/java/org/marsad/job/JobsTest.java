package org.marsad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A job from its making to its end, batch by batch, with the clock in hand and a kind of work that does as it is told. */
@MarsadTest
class JobsTest {

    private static final int PART = 4;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofMinutes(10);
    private static final Outcome.Failed MAY_PASS = new Outcome.Failed("TIMEOUT", "10 s", true, null);
    private static final Outcome.Failed LASTING = new Outcome.Failed("GONE", "404", false, null);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Targets targets;

    @Autowired
    private TransactionOperations transactions;

    private final TestClock clock = new TestClock();
    private final Told told = new Told();
    private Jobs jobs;
    private Batch batch;

    @BeforeEach
    void makeJobs() {
        jobs = jobs(1);
        batch = new Batch(jobs, targets, settings(1), clock);
    }

    private Jobs jobs(int lanes) {
        return new Jobs(List.of(told), jdbc, settings(lanes), clock);
    }

    private static JobSettings settings(int lanes) {
        return new JobSettings(
                Duration.ofSeconds(1),
                1000,
                lanes,
                Duration.ofHours(1),
                List.of(FIRST, SECOND),
                PART,
                Duration.ofDays(90));
    }

    @Test
    void aJobTouchesExactlyWhatWasCountedBefore() {
        assertThat(jobs.count("told", new Scope.One(7))).isEqualTo(new Jobs.Touched(7, 3));

        long job = start(7);
        assertThat(state(job)).isEqualTo("QUEUED");
        assertThat(counts(job)).isEqualTo("7: 0 0 0 0");

        run(job);
        assertThat(told.ran)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 7).boxed().toList());
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(counts(job)).isEqualTo("7: 7 0 0 0");
    }

    @Test
    void aLargeJobIsWrittenDownInPartsByWhicheverNodeIsThereAndThenRuns() {
        long job = startLarge(10);
        assertThat(state(job)).isEqualTo("PREPARING");
        assertThat(counts(job)).as("the total is known from the count").isEqualTo("10: 0 0 0 0");
        assertThat(written(job)).isZero();

        AtomicInteger parts = new AtomicInteger();
        assertThat(preparation().run(job, () -> parts.getAndIncrement() == 1)).isTrue();
        assertThat(written(job)).isEqualTo(PART);
        assertThat(state(job)).isEqualTo("PREPARING");
        assertThat(due(job)).as("none runs before all are written").isFalse();

        assertThat(preparation().run(job, () -> false)).isFalse();
        assertThat(state(job)).isEqualTo("QUEUED");
        assertThat(preparation().run(job, () -> false))
                .as("a late one writes nothing")
                .isFalse();
        run(job);
        assertThat(told.ran)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(counts(job)).isEqualTo("10: 10 0 0 0");
    }

    @Test
    void aJobThatIsCancelledWhileItIsWrittenDownIsWrittenNoFurther() {
        long job = startLarge(10);
        AtomicInteger parts = new AtomicInteger();
        preparation().run(job, () -> {
            if (parts.getAndIncrement() == 1) {
                assertThat(jobs.cancel(job, "tester")).isTrue();
            }
            return false;
        });

        assertThat(written(job)).isEqualTo(PART);
        assertThat(state(job)).isEqualTo("CANCELLED");
        assertThat(due(job)).isFalse();
    }

    @Test
    void aJobWhoseArticlesWentBeforeTheyWereWrittenDownIsDone() {
        long job = startLarge(10);
        jdbc.sql("update job set source_id = 0 where id = :job")
                .param("job", job)
                .update();
        assertThat(preparation().run(job, () -> false)).isFalse();
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(counts(job)).isEqualTo("0: 0 0 0 0");
    }

    @Test
    void aScopeThatSelectsNothingMakesNoJob() {
        assertThat(jobs.start("told", new Scope.One(0), "tester")).isEmpty();
    }

    @Test
    void articlesThatACallerPickedAreAJobWithItsReason() {
        long job = jobs.start("told", List.of(5L, 9L), "tester", "an alias changed")
                .orElseThrow();
        run(job);
        assertThat(told.ran).containsExactlyInAnyOrder(5L, 9L);
        assertThat(text("select reason from job where id = :job", job)).isEqualTo("an alias changed");
    }

    @Test
    void eachOutcomeIsCountedAsWhatItIs() {
        told.outcomes.put(1L, new Outcome.Unchanged());
        told.outcomes.put(2L, new Outcome.Skipped());
        told.outcomes.put(3L, LASTING);
        long job = start(4);
        run(job);
        assertThat(counts(job)).isEqualTo("4: 1 1 1 1");
        assertThat(state(job)).isEqualTo("DONE");
    }

    @Test
    void aCancelledJobRunsNothingBeyondTheTargetInHand() {
        long job = start(9);
        told.before.put(4L, () -> assertThat(jobs.cancel(job, "tester")).isTrue());
        run(job);

        assertThat(told.ran).contains(4L).hasSizeLessThan(9);
        assertThat(state(job)).isEqualTo("CANCELLED");
        assertThat(counts(job)).isEqualTo("9: " + told.ran.size() + " 0 0 0");
        assertThat(text("select ended_by from job where id = :job", job)).isEqualTo("tester");
        assertThat(jobs.cancel(job, "tester")).as("it has ended already").isFalse();
        assertThat(targets.due(clock.instant(), 1000)).noneMatch(lane -> lane.job() == job);
    }

    @Test
    void aFailureThatMayPassIsTriedAgainAfterEachWaitAndIsThenADeadLetter() {
        told.outcomes.put(2L, MAY_PASS);
        long job = start(3);
        run(job);
        assertThat(state(job)).isEqualTo("RUNNING");
        assertThat(counts(job)).isEqualTo("3: 2 0 0 0");
        assertThat(due(job)).as("it waits").isFalse();

        clock.pass(FIRST);
        assertThat(due(job)).isTrue();
        run(job);
        clock.pass(FIRST);
        assertThat(due(job)).as("the second wait is longer").isFalse();
        clock.pass(SECOND);
        run(job);

        assertThat(told.ran.stream().filter(target -> target == 2)).hasSize(3);
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(counts(job)).isEqualTo("3: 2 0 0 1");
        assertThat(text(
                        "select state || ' ' || trouble || ' ' || detail from job_target where job_id = :job and target_id = 2",
                        job))
                .isEqualTo("FAILED TIMEOUT 10 s");
    }

    @Test
    void aFailureThatWillNotPassIsADeadLetterAtOnce() {
        told.outcomes.put(2L, LASTING);
        long job = start(3);
        run(job);
        assertThat(told.ran).hasSize(3);
        assertThat(counts(job)).isEqualTo("3: 2 0 0 1");
    }

    @Test
    void aSiteThatAsksForALongerWaitGetsIt() {
        told.outcomes.put(1L, new Outcome.Failed("SLOW_DOWN", "", true, Duration.ofHours(2)));
        long job = start(1);
        run(job);
        clock.pass(Duration.ofMinutes(119));
        assertThat(due(job)).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(due(job)).isTrue();
    }

    @Test
    void deadLettersAreQueuedAgainOneOrAllAndTheJobGoesOn() {
        told.outcomes.put(1L, LASTING);
        told.outcomes.put(2L, LASTING);
        told.outcomes.put(3L, LASTING);
        long job = start(3);
        run(job);
        told.outcomes.clear();

        int position = (int) number("select position from job_target where job_id = :job and target_id = 2", job);
        assertThat(jobs.retry(job, position)).isEqualTo(1);
        assertThat(state(job)).isEqualTo("RUNNING");
        run(job);
        assertThat(counts(job)).isEqualTo("3: 1 0 0 2");
        assertThat(state(job)).isEqualTo("DONE");

        assertThat(jobs.retry(job, null)).isEqualTo(2);
        run(job);
        assertThat(counts(job)).isEqualTo("3: 3 0 0 0");
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(jobs.retry(job, null)).isZero();
    }

    @Test
    void aCancelledJobIsNotTriedAgain() {
        told.outcomes.put(1L, LASTING);
        long job = start(2);
        told.before.put(2L, () -> jobs.cancel(job, "tester"));
        run(job);
        assertThat(jobs.retry(job, null)).isZero();
        assertThat(state(job)).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsThrownFailsItsTargetOnly() {
        told.before.put(2L, () -> {
            throw new IllegalStateException("a bug");
        });
        long job = start(3);
        run(job);
        assertThat(told.ran).containsExactlyInAnyOrder(1L, 3L);
        assertThat(counts(job)).isEqualTo("3: 2 0 0 0");
        assertThat(text("select trouble from job_target where job_id = :job and target_id = 2", job))
                .isEqualTo("STORE");
    }

    @Test
    void aTargetThatTakesItsNodeDownEachTimeIsADeadLetterInTheEnd() {
        long job = start(1);
        targets.begin(job, clock.instant());
        for (int i = 0; i < 5; i++) {
            assertThat(targets.take(new Targets.Lane(job, 0), clock.instant())).isPresent();
        }
        run(job);
        assertThat(told.ran).isEmpty();
        assertThat(text("select state || ' ' || trouble from job_target where job_id = :job", job))
                .isEqualTo("FAILED BREAKS");
    }

    @Test
    void aWorkerThoughtDeadThatComesLateCountsNothingTwice() {
        long job = start(1);
        targets.begin(job, clock.instant());
        Targets.Target late =
                targets.take(new Targets.Lane(job, 0), clock.instant()).orElseThrow();
        run(job);
        targets.end(late, LASTING, clock.instant());
        assertThat(counts(job)).isEqualTo("1: 1 0 0 0");
    }

    @Test
    void lanesShareTheTargetsOutAndTheLastOneEndsTheJob() {
        long job = jobs(2).start("told", new Scope.One(9), "tester").orElseThrow();
        batch.run(new Targets.Lane(job, 0), () -> false);
        assertThat(told.ran).hasSizeBetween(4, 5);
        assertThat(state(job)).isEqualTo("RUNNING");
        batch.run(new Targets.Lane(job, 1), () -> false);
        assertThat(told.ran).hasSize(9).doesNotHaveDuplicates();
        assertThat(state(job)).isEqualTo("DONE");
    }

    @Test
    void aNodeThatIsBeingStoppedLeavesTheRestToOthers() {
        long job = start(5);
        assertThat(batch.run(new Targets.Lane(job, 0), () -> told.ran.size() == 2))
                .isTrue();
        assertThat(counts(job)).isEqualTo("5: 2 0 0 0");
        run(job);
        assertThat(counts(job)).isEqualTo("5: 5 0 0 0");
    }

    private long start(int targets) {
        return jobs.start("told", new Scope.One(targets), "tester").orElseThrow();
    }

    private long startLarge(long targets) {
        return jobs.start("told", new Scope.Span(targets, null, null), "tester").orElseThrow();
    }

    private Preparation preparation() {
        return new Preparation(jobs, jdbc, transactions, settings(1), clock);
    }

    private long written(long job) {
        return number("select count(*) from job_target where job_id = :job", job);
    }

    private void run(long job) {
        assertThat(batch.run(new Targets.Lane(job, 0), () -> false)).isFalse();
    }

    private boolean due(long job) {
        return targets.due(clock.instant(), 1000).stream().anyMatch(lane -> lane.job() == job);
    }

    private String state(long job) {
        return text("select state from job where id = :job", job);
    }

    /** Total: done, unchanged, skipped, failed. */
    private String counts(long job) {
        return text(
                "select total || ': ' || done || ' ' || unchanged || ' ' || skipped || ' ' || failed from job where id = :job",
                job);
    }

    private String text(String sql, long job) {
        return jdbc.sql(sql)
                .param("job", job)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private long number(String sql, long job) {
        return jdbc.sql(sql).param("job", job).query((row, n) -> row.getLong(1)).single();
    }
}
