package org.marsad.article;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Located.Kind;
import org.marsad.extract.AddressKey;
import org.marsad.extract.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which stored article an address stands for. An address where an article was read is believed; what a page or feed says
 * of itself is believed only where the texts are one report, and what two reports claim stands for neither from then on.
 * Every method runs in the caller's transaction. Two that store one article at once meet at the key: the later one fails
 * with a duplicate and has to begin again.
 */
@Component
class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param articleId  whom the page belongs to; null for a new article
     * @param known      what the keys stood for before
     * @param disclaimed keys of the page that stand for another report
     */
    record Found(@Nullable Long articleId, Map<String, Row> known, Set<String> disclaimed) {}

    record Row(String key, Kind kind, @Nullable Long articleId) {}

    Found find(Located located, Content content) {
        Map<String, Located.Named> keys = located.keys();
        Map<String, Row> known = rows(located, keys);
        Set<String> disclaimed = new HashSet<>();
        SameReport.Told told = new SameReport.Told(content.title(), content.text());
        for (Map.Entry<String, Located.Named> entry : keys.entrySet()) {
            Row row = known.get(entry.getKey());
            if (row == null) {
                continue;
            }
            Long owner = row.articleId;
            if (owner == null) {
                disclaimed.add(row.key);
            } else if ((row.kind == Kind.FETCHED && entry.getValue().kind() == Kind.FETCHED)
                    || SameReport.of(told(owner), told)) {
                return new Found(owner, known, disclaimed);
            } else {
                disclaimed.add(row.key);
            }
        }
        return new Found(null, known, disclaimed);
    }

    private Map<String, Row> rows(Located located, Map<String, Located.Named> keys) {
        Map<String, Row> rows = new LinkedHashMap<>();
        // An article of the time before addresses had keys is found by its address as it stands.
        jdbc.sql("select id from article where url = :url")
                .param("url", located.fetched().toString())
                .query((row, n) -> row.getLong("id"))
                .optional()
                .ifPresent(id -> {
                    String key = AddressKey.of(located.fetched());
                    rows.put(key, new Row(key, Kind.FETCHED, id));
                });
        jdbc.sql("select key, kind, article_id from article_address where key in (:keys) order by key")
                .param("keys", keys.keySet())
                .query((row, n) -> {
                    long id = row.getLong("article_id");
                    return new Row(
                            row.getString("key"), Kind.valueOf(row.getString("kind")), row.wasNull() ? null : id);
                })
                .list()
                .forEach(row -> rows.put(row.key, row));
        return rows;
    }

    private SameReport.Told told(long articleId) {
        return jdbc.sql("select title, body from article where id = :id")
                .param("id", articleId)
                .query((row, n) -> new SameReport.Told(row.getString("title"), row.getString("body")))
                .single();
    }

    /** The address that stands for the page: the canonical one, unless it stands for another report. */
    URI best(Located located, Found found) {
        URI canonical = located.canonical();
        if (canonical == null) {
            return located.fetched();
        }
        Row row = found.known.get(AddressKey.of(canonical));
        if (row != null && (row.articleId == null || !row.articleId.equals(found.articleId))) {
            return located.fetched();
        }
        Optional<Long> owner = jdbc.sql("select id from article where url = :url")
                .param("url", canonical.toString())
                .query((owned, n) -> owned.getLong("id"))
                .optional();
        return owner.isEmpty() || owner.get().equals(found.articleId) ? canonical : located.fetched();
    }

    /** Takes away from others what was read at their declared addresses; to be done before the page's own row is written. */
    void disown(Located located, Found found) {
        Map<String, Located.Named> keys = located.keys();
        for (String key : found.disclaimed) {
            Row row = found.known.get(key);
            Located.Named named = keys.get(key);
            if (row == null || named == null || row.kind == Kind.FETCHED) {
                continue;
            }
            jdbc.sql("update article_address set article_id = null where key = :key")
                    .param("key", key)
                    .update();
            if (row.articleId != null) {
                showWhereItWasRead(row.articleId, key);
            }
        }
    }

    private void showWhereItWasRead(long articleId, String lost) {
        String shown = jdbc.sql("select url from article where id = :id")
                .param("id", articleId)
                .query((row, n) -> row.getString("url"))
                .single();
        if (AddressKey.of(URI.create(shown)).equals(lost)) {
            jdbc.sql("""
                            update article
                            set url = coalesce((select min(d.url)
                                                from article_address d
                                                where d.article_id = :id
                                                  and d.kind = 'FETCHED'), url)
                            where id = :id
                            """).param("id", articleId).update();
        }
    }

    /** Notes every key of the page as the article's, but for those that stand for another report. */
    void remember(long articleId, Located located, Found found) {
        // In one order, so that two who store at once never wait for each other.
        located.keys().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String key = entry.getKey();
            Located.Named named = entry.getValue();
            Row row = found.known.get(key);
            if (row == null || (named.kind() == Kind.FETCHED && isLegacy(key))) {
                add(key, named, articleId);
            } else if (named.kind() == Kind.FETCHED
                    && (row.kind != Kind.FETCHED || !Long.valueOf(articleId).equals(row.articleId))) {
                jdbc.sql(
                                "update article_address set kind = 'FETCHED', url = :url, article_id = :article where key = :key")
                        .param("url", named.url())
                        .param("article", articleId)
                        .param("key", key)
                        .update();
            }
        });
    }

    private boolean isLegacy(String key) {
        return jdbc.sql("select not exists (select 1 from article_address where key = :key) as legacy")
                .param("key", key)
                .query((row, n) -> row.getBoolean("legacy"))
                .single();
    }

    private void add(String key, Located.Named named, long articleId) {
        jdbc.sql("insert into article_address (key, kind, url, article_id) values (:key, :kind, :url, :article)")
                .param("key", key)
                .param("kind", named.kind().name())
                .param("url", named.url())
                .param("article", articleId)
                .update();
    }

    /** Whether a page names keys that are not on record, or is read where it was only said to be. */
    static boolean isNews(Located located, Found found) {
        return located.keys().entrySet().stream().anyMatch(entry -> {
            Row row = found.known.get(entry.getKey());
            return row == null || (entry.getValue().kind() == Kind.FETCHED && row.kind != Kind.FETCHED);
        });
    }
}
