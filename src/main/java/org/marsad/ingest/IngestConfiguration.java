package org.marsad.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.marsad.article.StaleWords;
import org.marsad.date.DateReader;
import org.marsad.extract.PageReader;
import org.marsad.fetch.FetchSettings;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.HostGate;
import org.marsad.job.JobKind;
import org.marsad.source.Backfill;
import org.marsad.source.Discovery;
import org.marsad.source.ListingReader;
import org.marsad.source.PollBounds;
import org.marsad.source.Polls;
import org.marsad.source.Preview;
import org.marsad.source.SourceMemories;
import org.marsad.statement.StatementQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages as beans, and the schedule: due sources become executions that one node each takes. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    /** Due sources queued in one look; the rest is still due at the next. */
    private static final int QUEUED_AT_ONCE = 500;

    /** When a look that broke off, as by a database that did not answer, is taken up again. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private static final int STALE_AT_ONCE = 50;

    /** Then a node lets other work in. */
    private static final int STALE_BATCHES = 20;

    @Bean
    Fetcher fetcher(FetchSettings settings, HostGate gate, Clock clock) {
        return new Fetcher(settings, gate, clock);
    }

    @Bean
    PollBounds pollBounds(IngestSettings settings) {
        return new PollBounds(settings.shortestInterval(), settings.longestInterval());
    }

    @Bean
    PageReader pageReader() {
        return new PageReader();
    }

    @Bean
    DateReader dateReader() {
        return new DateReader();
    }

    @Bean
    ListingReader listingReader() {
        return new ListingReader();
    }

    @Bean
    Discovery discovery(Fetcher fetcher, ListingReader reader) {
        return new Discovery(fetcher, reader);
    }

    @Bean
    Preview preview(Fetcher fetcher, ListingReader listings, PageReader pages, SourceMemories memories, Clock clock) {
        return new Preview(fetcher, listings, pages, memories::at, clock, Preview.LIMIT);
    }

    @Bean
    Backfill backfill(Fetcher fetcher, ListingReader reader) {
        return new Backfill(fetcher, reader);
    }

    @Bean
    JobKind retagKind(Reread reread) {
        return new RereadKind("retag", reread::retag);
    }

    /** Most looks find nothing to do, and cost one look into an index that is empty then. */
    @Bean
    RecurringTask<Void> writeStaleWordsTask(StaleWords stale, IngestSettings settings) {
        return Tasks.recurring("write-stale-words", FixedDelay.of(settings.pollInterval()))
                .execute((instance, context) -> {
                    for (int batch = 0; batch < STALE_BATCHES; batch++) {
                        if (stale.ofClaims(STALE_AT_ONCE) + stale.ofArticles(STALE_AT_ONCE) == 0) {
                            return;
                        }
                    }
                });
    }

    @Bean
    OneTimeTask<Void> pollSourceTask(SourcePoll poll) {
        return Tasks.oneTime("poll-source")
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((instance, context) -> poll.run(Long.parseLong(instance.getId())));
    }

    @Bean
    RecurringTask<Void> settleStatementsTask(IngestSettings settings, StatementQueue statements) {
        return Tasks.recurring("settle-statements", FixedDelay.of(settings.pollInterval()))
                .execute((instance, context) -> statements.run());
    }

    @Bean
    RecurringTask<Void> queueDueSourcesTask(
            IngestSettings settings, Polls polls, OneTimeTask<Void> pollSourceTask, Clock clock) {
        return Tasks.recurring("queue-due-sources", FixedDelay.of(settings.pollInterval()))
                .execute((instance, context) -> {
                    SchedulerClient client = context.getSchedulerClient();
                    for (long id : polls.due(clock.instant(), QUEUED_AT_ONCE)) {
                        client.scheduleIfNotExists(pollSourceTask.instance(Long.toString(id)), clock.instant());
                    }
                });
    }
}
