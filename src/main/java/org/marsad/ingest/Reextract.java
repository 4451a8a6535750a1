package org.marsad.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.marsad.article.Reading;
import org.marsad.article.Snapshots;
import org.marsad.job.JobKind;
import org.marsad.job.Outcome;
import org.marsad.job.Scope;
import org.marsad.job.Selection;
import org.marsad.source.Items;
import org.marsad.source.Sources;
import org.springframework.stereotype.Component;

/**
 * Reads again out of snapshots, without the web: stored articles, and listed addresses whose pages came whole and that the
 * reader of that time could make nothing of. An address is a target by its item's id, below zero.
 */
@Component
class Reextract implements JobKind {

    private final JobKind articles;
    private final Line line;
    private final Items items;
    private final Snapshots snapshots;
    private final Sources sources;

    Reextract(Reread reread, Line line, Items items, Snapshots snapshots, Sources sources) {
        this.articles = new RereadKind("reextract", reread::reextract);
        this.line = line;
        this.items = items;
        this.snapshots = snapshots;
        this.sources = sources;
    }

    @Override
    public String name() {
        return articles.name();
    }

    /** Pages that could not be read belong to a source and a day, but to no article. */
    @Override
    public Selection select(Scope scope) {
        Selection stored = articles.select(scope);
        if (!(scope instanceof Scope.Span span)) {
            return stored;
        }
        Map<String, Object> parameters = new HashMap<>(stored.parameters());
        parameters.put("readers", Line.READERS_OWN.toArray(String[]::new));
        String unread = """

                union all
                select -i.id, left(coalesce(i.title, i.url), 300), i.source_id
                from item i
                where i.article_id is null
                  and exists (select 1
                              from unread u
                              join snapshot s on s.id = u.snapshot_id
                              where u.item_id = i.id
                                and u.reason = any(:readers)
                                and s.body is not null
                                and not s.cut)""";
        if (span.source() != null) {
            unread += "\n  and i.source_id = :source";
        }
        if (span.from() != null) {
            unread += "\n  and coalesce(i.published_at, i.first_listed_at) >= :from";
        }
        if (span.to() != null) {
            unread += "\n  and coalesce(i.published_at, i.first_listed_at) < :to";
        }
        return new Selection(stored.sql() + unread, parameters);
    }

    @Override
    public Outcome run(long target) {
        return target < 0 ? readKept(-target) : articles.run(target);
    }

    private Outcome readKept(long itemId) {
        Optional<Items.Due> item = items.unread(itemId);
        Optional<Reading.Fetched> page = snapshots.unread(itemId, Line.READERS_OWN);
        if (item.isEmpty() || page.isEmpty()) {
            return new Outcome.Skipped();
        }
        line.runKept(item.get(), sources.rules(item.get().sourceId()), page.get());
        return items.trouble(itemId)
                .<Outcome>map(trouble -> new Outcome.Failed(trouble.name(), trouble.detail(), false, null))
                .orElseGet(Outcome.Done::new);
    }
}
