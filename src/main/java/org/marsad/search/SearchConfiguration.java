package org.marsad.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What search does in the background: one node counts how frequent words are and keeps their index quick. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Duration COUNTED_EVERY = Duration.ofHours(6);
    private static final Duration MERGED_EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> countLexemesTask(Shares shares) {
        return Tasks.recurring("count-lexemes", FixedDelay.of(COUNTED_EVERY))
                .execute((instance, context) -> shares.count());
    }

    /** Words that are not yet merged into the index are read one by one by every search. */
    @Bean
    RecurringTask<Void> mergeNewLexemesTask(Shares shares) {
        return Tasks.recurring("merge-new-lexemes", FixedDelay.of(MERGED_EVERY))
                .execute((instance, context) -> shares.merge());
    }
}
