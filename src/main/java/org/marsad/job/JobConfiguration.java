package org.marsad.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The schedule: jobs still to be written down, and lanes with something due become executions that one node each takes,
 * batch by batch.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** When a batch that broke off, as when the database was away, is taken up again. */
    private static final Duration AFTER_BREAK = Duration.ofSeconds(30);

    @Bean
    CustomTask<Void> runJobTask(Batch batch, Clock clock) {
        return Tasks.custom("run-job", Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.of(AFTER_BREAK))
                .execute((instance, context) -> {
                    boolean more = batch.run(
                            Targets.Lane.parse(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    return more
                            ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                            : (CompletionHandler<Void>) (complete, operations) -> operations.stop();
                });
    }

    @Bean
    CustomTask<Void> prepareJobTask(Preparation preparation, Clock clock) {
        return Tasks.custom("prepare-job", Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.of(AFTER_BREAK))
                .execute((instance, context) -> {
                    boolean more = preparation.run(
                            Long.parseLong(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    return more
                            ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                            : (CompletionHandler<Void>) (complete, operations) -> operations.stop();
                });
    }

    @Bean
    RecurringTask<Void> queueDueJobsTask(
            JobSettings settings,
            Targets targets,
            Preparation preparation,
            CustomTask<Void> runJobTask,
            CustomTask<Void> prepareJobTask,
            Clock clock) {
        return Tasks.recurring("queue-due-jobs", FixedDelay.of(settings.pollInterval()))
                .execute((instance, context) -> {
                    SchedulerClient client = context.getSchedulerClient();
                    for (long job : preparation.due(clock.instant(), settings.atOnce())) {
                        client.scheduleIfNotExists(prepareJobTask.instance(Long.toString(job)), clock.instant());
                    }
                    for (Targets.Lane lane : targets.due(clock.instant(), settings.atOnce())) {
                        client.scheduleIfNotExists(runJobTask.instance(lane.toString()), clock.instant());
                    }
                });
    }

    @Bean
    RecurringTask<Void> forgetJobsTask(JobSettings settings, Targets targets, Clock clock) {
        return Tasks.recurring("forget-jobs", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> targets.forget(clock.instant().minus(settings.keep())));
    }
}
