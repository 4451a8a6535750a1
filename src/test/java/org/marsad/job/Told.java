package org.marsad.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A kind of work that does as a test tells it. Targets are the numbers from 1 to the "article" or "source" of the scope,
 * of three sources.
 */
final class Told implements JobKind {

    final List<Long> ran = new CopyOnWriteArrayList<>();
    final Map<Long, Outcome> outcomes = new ConcurrentHashMap<>();
    final Map<Long, Runnable> before = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "told";
    }

    @Override
    public Selection select(Scope scope) {
        if (scope instanceof Scope.Listed listed) {
            return new Selection(
                    "select v as target_id, 'number ' || v as label, v % 3 as source_id from unnest(:numbers) v",
                    Map.of("numbers", listed.articles().toArray(Long[]::new)));
        }
        return new Selection(
                "select v as target_id, 'number ' || v as label, v % 3 as source_id from generate_series(1, :last) v",
                Map.of("last", last(scope)));
    }

    private static long last(Scope scope) {
        return switch (scope) {
            case Scope.One(long last) -> last;
            case Scope.Span(Long last, var _, var _) when last != null -> last;
            case Scope.Span _, Scope.Listed _ -> 0;
        };
    }

    @Override
    public Outcome run(long targetId) {
        before.getOrDefault(targetId, () -> {}).run();
        ran.add(targetId);
        return outcomes.getOrDefault(targetId, new Outcome.Done());
    }
}
