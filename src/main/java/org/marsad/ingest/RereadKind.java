package org.marsad.ingest;

import java.util.function.LongFunction;
import org.marsad.job.JobKind;
import org.marsad.job.Outcome;
import org.marsad.job.Scope;
import org.marsad.job.Selection;

/** Jobs that read stored articles again without the web: from their snapshots, or from their texts. */
record RereadKind(String name, LongFunction<RereadOutcome> reread) implements JobKind {

    @Override
    public Selection select(Scope scope) {
        return ArticleSelection.of(scope);
    }

    @Override
    public Outcome run(long articleId) {
        return switch (reread.apply(articleId)) {
            case RereadOutcome.Changed _ -> new Outcome.Done();
            case RereadOutcome.Unchanged _ -> new Outcome.Unchanged();
            case RereadOutcome.Failed(var reason, var _) when reason.equals("NO_ARTICLE") -> new Outcome.Skipped();
            // Only being overtaken by the crawl passes: reading the same bytes once more brings the same.
            case RereadOutcome.Failed(var reason, var detail) ->
                new Outcome.Failed(reason, detail, reason.equals("OVERTAKEN"), null);
        };
    }
}
