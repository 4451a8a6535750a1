package org.marsad.curation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedule of what follows from editors' work. */
@Configuration(proxyBeanMethods = false)
class CurationConfiguration {

    /** A wish is taken up by whoever made the change; this is for those whose node died. */
    private static final Duration LEFT_OVER = Duration.ofMinutes(1);

    /** New names may wait a little: nobody stands beside. */
    private static final Duration SUGGESTIONS = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> retagAfterChangesTask(Retagging retagging) {
        return Tasks.recurring("retag-after-changes", FixedDelay.of(LEFT_OVER))
                .execute((instance, context) -> retagging.begin());
    }

    @Bean
    RecurringTask<Void> lookForNamesTask(NameSearch search) {
        return Tasks.recurring("look-for-names", FixedDelay.of(SUGGESTIONS))
                .execute((instance, context) -> search.run());
    }
}
