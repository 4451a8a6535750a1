package org.marsad.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles and claims whose lexemes are behind them, because an older Marsad wrote them or an analyst corrected a claim.
 * Which these are is a column of theirs, so that it can be gone on with after any stop. Thread-safe: nodes take turns.
 */
@Component
public class StaleWords {

    private static final int MOST_CLAIMS = 5_000;

    private static final String CLAIM = """
            select c.id, c.article_id, c.content, c.stance, c.speaker_entity_id, coalesce(c.speaker_name, c.speaker_text) as name,
                   c.anonymous, a.source_id, a.language,
                   array(select h.entity_id from claim_hop h
                         where h.claim_id = c.id and h.entity_id is not null order by h.position) as via,
                   array(select h.text from claim_hop h where h.claim_id = c.id order by h.position) as hops,
                   array(select x.entity_id from claim_about x where x.claim_id = c.id order by x.entity_id) as about
            from claim c
            join article a on a.id = c.article_id
            """;

    private final JdbcClient jdbc;

    StaleWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Claim(long id, FoundBy.Place place, FoundBy.OfClaim lexemes) {}

    /** Writes those of at most {@code limit} claims; returns of how many. */
    @Transactional
    public int ofClaims(int limit) {
        List<Claim> due = jdbc.sql(
                        CLAIM + "where c.words is null order by c.id limit :limit for update of c skip locked")
                .param("limit", limit)
                .query((row, n) -> claim(row))
                .list();
        for (Claim claim : due) {
            jdbc.sql("update claim set words = :words::tsvector where id = :id")
                    .param("words", FoundBy.claim(claim.place, claim.lexemes))
                    .param("id", claim.id)
                    .update();
        }
        return due.size();
    }

    /** Writes those of at most {@code limit} articles; returns of how many. */
    @Transactional
    public int ofArticles(int limit) {
        Map<Long, Article> due = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.id, a.source_id, a.language, a.title, a.body,
                               array(select x.entity_id from article_entity x where x.article_id = a.id) as entities,
                               array(select distinct to_char(e.sort_day, 'YYYY-MM') from event e
                                     where e.article_id = a.id) as months
                        from article a
                        where a.words_due
                        order by a.id
                        limit :limit
                        for update of a skip locked
                        """)
                .param("limit", limit)
                .query((row, n) -> due.put(row.getLong("id"), article(row)))
                .list();
        Map<Long, List<FoundBy.OfClaim>> claims = due.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(CLAIM + "where c.article_id = any(:articles) order by c.article_id, c.id limit :limit")
                        .param("articles", due.keySet().toArray(Long[]::new))
                        .param("limit", MOST_CLAIMS)
                        .query((row, n) -> Map.entry(row.getLong("article_id"), claim(row).lexemes))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        due.forEach((id, article) -> jdbc.sql(
                        "update article set words = :words::tsvector, words_due = false where id = :id")
                .param(
                        "words",
                        FoundBy.article(
                                article.place,
                                article.title,
                                article.body,
                                article.entities,
                                article.months,
                                claims.getOrDefault(id, List.of())))
                .param("id", id)
                .update());
        return due.size();
    }

    private record Article(
            FoundBy.Place place, String title, String body, Set<Long> entities, List<YearMonth> months) {}

    private static Article article(ResultSet row) throws SQLException {
        return new Article(
                place(row),
                row.getString("title"),
                row.getString("body"),
                Set.copyOf(numbers(row, "entities")),
                Arrays.stream((String[]) row.getArray("months").getArray())
                        .map(YearMonth::parse)
                        .toList());
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("id"),
                place(row),
                new FoundBy.OfClaim(
                        row.getString("content"),
                        row.getString("stance"),
                        numberOrNull(row, "speaker_entity_id"),
                        row.getString("name"),
                        row.getBoolean("anonymous"),
                        numbers(row, "via"),
                        List.of((String[]) row.getArray("hops").getArray()),
                        numbers(row, "about")));
    }

    private static FoundBy.Place place(ResultSet row) throws SQLException {
        return new FoundBy.Place(row.getLong("source_id"), row.getString("language"));
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    private static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
