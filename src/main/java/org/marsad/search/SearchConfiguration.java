package org.marsad.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What search does in the background: one node counts how frequent words are. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Duration COUNTED_EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> countLexemesTask(Shares shares) {
        return Tasks.recurring("count-lexemes", FixedDelay.of(COUNTED_EVERY))
                .execute((instance, context) -> shares.count());
    }
}
