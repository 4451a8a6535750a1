package org.marsad.ingest;

import java.util.Optional;
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

    Recrawl(Line line, Items items, Sources sources, JdbcClient jdbc) {
        this.line = line;
        this.items = items;
        this.sources = sources;
        this.jdbc = jdbc;
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
        line.run(item.get());
        Optional<Items.Trouble> trouble = items.trouble(item.get().id());
        if (trouble.isPresent()) {
            return new Outcome.Failed(
                    trouble.get().name(), trouble.get().detail(), trouble.get().mayPass(), null);
        }
        return revision(articleId).equals(before) ? new Outcome.Unchanged() : new Outcome.Done();
    }

    private Optional<Integer> revision(long articleId) {
        return jdbc.sql("select revision from article where id = :id")
                .param("id", articleId)
                .query((row, n) -> row.getInt("revision"))
                .optional();
    }
}
