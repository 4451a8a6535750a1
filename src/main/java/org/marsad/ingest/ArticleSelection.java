package org.marsad.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Reading;
import org.marsad.job.Scope;
import org.marsad.job.Selection;

/** The stored articles that a scope means, as every kind of job here selects them. */
final class ArticleSelection {

    private static final ZoneId ZONE = Reading.ZONE;

    private ArticleSelection() {}

    static Selection of(Scope scope) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        switch (scope) {
            case Scope.One(long article) -> {
                conditions.add("id = :article");
                parameters.put("article", article);
            }
            case Scope.Listed(List<Long> articles, var _) -> {
                conditions.add("id = any(:articles)");
                parameters.put("articles", articles.toArray(Long[]::new));
            }
            case Scope.Span(Long source, LocalDate from, LocalDate to) -> {
                given(source, "source_id = :source", "source", conditions, parameters);
                given(start(from), "dated_at >= :from", "from", conditions, parameters);
                given(start(to == null ? null : to.plusDays(1)), "dated_at < :to", "to", conditions, parameters);
            }
        }
        String where = conditions.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", conditions);
        return new Selection(
                "select id as target_id, left(title, 300) as label, source_id\nfrom article" + where, parameters);
    }

    private static void given(
            @Nullable Object value,
            String condition,
            String name,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable Object start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }
}
