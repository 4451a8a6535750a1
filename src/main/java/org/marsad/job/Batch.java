package org.marsad.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the due targets of a lane one after the other until a budget of time is used up. Thread-safe. */
@Component
class Batch {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    /** A target that was taken up this often without any end takes its node down with it. */
    private static final int MOST_BREAKS = 5;

    private final Jobs jobs;
    private final Targets targets;
    private final JobSettings settings;
    private final Clock clock;

    Batch(Jobs jobs, Targets targets, JobSettings settings, Clock clock) {
        this.jobs = jobs;
        this.targets = targets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whatever happens to this node meanwhile, at most the target being run is run again.
     *
     * @param stopping whether the node is being stopped
     * @return whether more is due now
     */
    boolean run(Targets.Lane lane, BooleanSupplier stopping) {
        Instant end = clock.instant().plus(settings.budget());
        targets.begin(lane.job(), clock.instant());
        while (clock.instant().isBefore(end)) {
            if (stopping.getAsBoolean()) {
                return true;
            }
            Optional<Targets.Target> target = targets.take(lane, clock.instant());
            if (target.isEmpty()) {
                targets.settle(lane.job(), clock.instant());
                return false;
            }
            Outcome outcome = run(target.get());
            if (Thread.currentThread().isInterrupted()) {
                return true; // What came of it says nothing: it was this node that broke it off.
            }
            finish(target.get(), outcome);
        }
        return true;
    }

    private Outcome run(Targets.Target target) {
        if (target.begun() - target.attempts() > MOST_BREAKS) {
            return new Outcome.Failed("BREAKS", "", false, null);
        }
        try {
            return jobs.kind(target.kind()).run(target.id());
        } catch (RuntimeException | StackOverflowError e) {
            log.error("{} of article {} failed", target.kind(), target.id(), e);
            return new Outcome.Failed("STORE", "", true, null);
        }
    }

    private void finish(Targets.Target target, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed
                && failed.mayPass()
                && target.attempts() < settings.retry().size()) {
            Duration wait = settings.retry().get(target.attempts());
            Duration asked = failed.retryAfter();
            targets.again(
                    target, failed, clock.instant().plus(asked == null || asked.compareTo(wait) < 0 ? wait : asked));
        } else {
            targets.end(target, outcome, clock.instant());
        }
    }
}
