package org.marsad.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.marsad.fetch.Trouble;
import org.marsad.job.JobKind;
import org.marsad.job.Outcome;
import org.marsad.job.Scope;
import org.marsad.job.Selection;
import org.marsad.source.Items;
import org.marsad.source.Sources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fetches articles again and takes them through the line, whatever the site said about them before. What changed becomes a
 * revision. Recrawling a source has its listing read again too.
 */
@Component
class Recrawl implements JobKind {

    private final Line line;
    private final Items items;
    private final Sources sources;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recrawl(Line line, Items items, Sources sources, JdbcClient jdbc, Clock clock) {
        this.line = line;
        this.items = items;
        this.sources = sources;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recrawl";
    }

    @Override
    public Selection select(Scope scope) {
        return ArticleSelection.of(scope);
    }

    @Override
    public boolean oneAtATimePerSource() {
        return true;
    }

    @Override
    public void begun(Scope scope) {
        if (scope instanceof Scope.Span(Long source, var _, var _) && source != null) {
            sources.crawlNow(source);
        }
    }

    @Override
    public Outcome run(long articleId) {
        Optional<Integer> before = revision(articleId);
        Optional<Items.Due> item = items.ofArticle(articleId);
        if (before.isEmpty() || item.isEmpty()) {
            return new Outcome.Skipped();
        }
        line.run(item.get(), sources.rules(item.get().sourceId()));
        Optional<Items.Trouble> trouble = items.trouble(item.get().id());
        if (trouble.isPresent()) {
            return failed(trouble.get());
        }
        return revision(articleId).equals(before) ? new Outcome.Unchanged() : new Outcome.Done();
    }

    /** A site that asked for patience is given it by the job as well. */
    private Outcome failed(Items.Trouble trouble) {
        Instant again = trouble.again();
        boolean slowed = trouble.name().equals(Trouble.SLOW_DOWN.name());
        return new Outcome.Failed(
                trouble.name(),
                trouble.detail(),
                again != null,
                again == null || !slowed ? null : Duration.between(clock.instant(), again));
    }

    private Optional<Integer> revision(long articleId) {
        return jdbc.sql("select revision from article where id = :id")
                .param("id", articleId)
                .query((row, n) -> row.getInt("revision"))
                .optional();
    }
}
