package org.marsad.source;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.AddressKey;
import org.marsad.fetch.Validators;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses that listings pointed at, and what became of each. Thread-safe. */
@Component
public class Items {

    /** An index entry holds no more. */
    private static final int LONGEST_URL = 2_000;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    Items(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * An address to fetch now.
     *
     * @param attempts  failed tries so far
     * @param checks    looks for edits so far
     * @param guid      the feed's own id of it, if there is one
     */
    public record Due(
            long id,
            long sourceId,
            URI url,
            @Nullable Instant published,
            Validators validators,
            int attempts,
            int checks,
            @Nullable String guid) {

        /** An address without an id of the feed's own. */
        public Due(
                long id,
                long sourceId,
                URI url,
                @Nullable Instant published,
                Validators validators,
                int attempts,
                int checks) {
            this(id, sourceId, url, published, validators, attempts, checks, null);
        }
    }

    /**
     * Notes what a listing points at; what is known already, in whatever spelling, stays as it is. Addresses too long to be kept are left out.
     * Returns how many are new.
     */
    public int list(long sourceId, List<Item> listed, Instant now) {
        List<Item> items = listed.stream()
                .filter(item -> item.url().toString().length() <= LONGEST_URL)
                .toList();
        Set<String> shared = sharedIds(items);
        int[] inserted = batch.batchUpdate("""
                        insert into item (source_id, url, guid, title, published_at, next_try_at, first_listed_at, key)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """, new BatchPreparedStatementSetter() {

            @Override
            public void setValues(PreparedStatement row, int i) throws SQLException {
                Item item = items.get(i);
                Instant published = item.published();
                row.setLong(1, sourceId);
                row.setString(2, item.url().toString());
                row.setString(3, shared.contains(item.guid()) ? null : plain(item.guid()));
                row.setString(4, plain(item.title()));
                row.setTimestamp(5, published == null ? null : Timestamp.from(published));
                row.setTimestamp(6, Timestamp.from(now));
                row.setTimestamp(7, Timestamp.from(now));
                row.setString(8, AddressKey.of(item.url()));
            }

            @Override
            public int getBatchSize() {
                return items.size();
            }
        });
        return (int) Arrays.stream(inserted).filter(count -> count != 0).count();
    }

    /** Ids that a feed gives to more than one address are no ids. */
    private static Set<String> sharedIds(List<Item> items) {
        Map<String, String> keys = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Item item : items) {
            String guid = item.guid();
            String key = AddressKey.of(item.url());
            String other = guid == null ? null : keys.putIfAbsent(guid, key);
            if (guid != null && other != null && !other.equals(key)) {
                shared.add(guid);
            }
        }
        return shared;
    }

    /** Those that are no articles yet first, so that looks for edits never hold up what is new. */
    public List<Due> due(long sourceId, Instant now, int limit) {
        return jdbc.sql("""
                        select id, source_id, url, published_at, guid, etag, last_modified, attempts, checks
                        from item
                        where source_id = :source
                          and next_try_at <= :now
                        order by (article_id is not null), next_try_at, id
                        limit :limit
                        """)
                .param("source", sourceId)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> due(row, new Validators(row.getString("etag"), row.getString("last_modified"))))
                .list();
    }

    /** The address under which an article was found, to be fetched whatever the site said of it before. */
    public Optional<Due> ofArticle(long articleId) {
        return jdbc.sql("""
                        select i.id, i.source_id, i.url, i.published_at, i.guid, i.attempts, i.checks
                        from item i
                        join article a on a.id = i.article_id
                        where a.id = :article
                        order by (i.source_id = a.source_id) desc, (i.url = a.url) desc, i.id
                        limit 1
                        """)
                .param("article", articleId)
                .query((row, n) -> due(row, Validators.NONE))
                .optional();
    }

    /** An address as if it had just been listed; empty where it is an article meanwhile, or is gone. */
    public Optional<Due> unread(long id) {
        return jdbc.sql("""
                        select id, source_id, url, published_at, guid, attempts, checks
                        from item
                        where id = :id
                          and article_id is null
                        """)
                .param("id", id)
                .query((row, n) -> due(row, Validators.NONE))
                .optional();
    }

    private static Due due(ResultSet row, Validators validators) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new Due(
                row.getLong("id"),
                row.getLong("source_id"),
                URI.create(row.getString("url")),
                published == null ? null : published.toInstant(),
                validators,
                row.getInt("attempts"),
                row.getInt("checks"),
                row.getString("guid"));
    }

    /** @param again when it is tried again; null for never */
    public record Trouble(
            String name, String detail, @Nullable Instant again) {}

    /** What went wrong with an item when it was last fetched; empty where nothing did. */
    public Optional<Trouble> trouble(long id) {
        return jdbc.sql("""
                        select trouble, coalesce(trouble_detail, '') as detail, next_try_at
                        from item
                        where id = :id
                          and trouble is not null
                        """)
                .param("id", id)
                .query((row, n) -> {
                    Timestamp again = row.getTimestamp("next_try_at");
                    return new Trouble(
                            row.getString("trouble"),
                            row.getString("detail"),
                            again == null ? null : again.toInstant());
                })
                .optional();
    }

    /** The earliest moment at which an item of the source is due, if there is one. */
    public Optional<Instant> nextDue(long sourceId) {
        return jdbc.sql(
                        "select min(next_try_at) as due from item where source_id = :source and next_try_at is not null")
                .param("source", sourceId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant))
                .single();
    }

    /** The item became, or still is, an article. */
    public void stored(long id, long articleId, Validators validators, @Nullable Instant nextLook) {
        jdbc.sql("""
                        update item
                        set state = 'STORED', article_id = :article, trouble = null, trouble_detail = null, attempts = 0,
                            checks = checks + 1, next_try_at = :next, etag = :etag, last_modified = :lastModified
                        where id = :id
                        """)
                .param("article", articleId)
                .param("next", timestamp(nextLook))
                .param("etag", validators.etag())
                .param("lastModified", validators.lastModified())
                .param("id", id)
                .update();
    }

    /** The item was looked at again and had not changed. */
    public void unchanged(long id, @Nullable Instant nextLook) {
        jdbc.sql("update item set checks = checks + 1, attempts = 0, next_try_at = :next where id = :id")
                .param("next", timestamp(nextLook))
                .param("id", id)
                .update();
    }

    /**
     * The item could not be had or read. One that already is an article keeps its state.
     *
     * @param state   {@code REFUSED} for good, {@code FAILED} when it may pass
     * @param trouble name of a {@link org.marsad.fetch.Trouble} or {@code org.marsad.extract.PageOutcome.Reason}
     * @param nextTry when to try again; null for never
     */
    public void missed(long id, String state, String trouble, String detail, @Nullable Instant nextTry) {
        jdbc.sql("""
                        update item
                        set state = case when article_id is null then :state else state end,
                            trouble = :trouble, trouble_detail = :detail,
                            attempts = attempts + 1, next_try_at = :next
                        where id = :id
                        """)
                .param("state", state)
                .param("trouble", trouble)
                .param("detail", detail)
                .param("next", timestamp(nextTry))
                .param("id", id)
                .update();
    }

    /** Without the characters that PostgreSQL's text can't hold. */
    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "");
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
