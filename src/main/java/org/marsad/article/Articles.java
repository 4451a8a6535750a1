package org.marsad.article;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Content;
import org.marsad.story.Stories;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stored articles. Thread-safe: any number of nodes may store the same article, under whichever of its addresses, and it is
 * stored once.
 */
@Component
public class Articles {

    /** Others may store the same article at the same moment: then it is found at the next try. */
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Stories stories;
    private final ReadingRows readings;
    private final ArticleRows rows;
    private final Addresses addresses;
    private final Snapshots snapshots;
    private final TransactionOperations transactions;

    Articles(
            JdbcClient jdbc,
            Stories stories,
            ReadingRows readings,
            ArticleRows rows,
            Addresses addresses,
            Snapshots snapshots,
            TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.readings = readings;
        this.rows = rows;
        this.addresses = addresses;
        this.snapshots = snapshots;
        this.transactions = transactions;
    }

    /** What to do with a page that differs from what is stored of its article. */
    public enum WhenDifferent {
        /** Nothing yet: the reader may have changed and not the page. */
        ASK,
        REVISE
    }

    /** Stores what was read, whole or not at all, in one short transaction. */
    public Stored store(Reading reading, Located located, Map<String, Long> entityIds, WhenDifferent whenDifferent) {
        for (int again = TRIES; ; again--) {
            try {
                return transactions.execute(status -> storeOnce(reading, located, entityIds, whenDifferent));
            } catch (DuplicateKeyException | PessimisticLockingFailureException meanwhile) {
                if (again <= 1) {
                    throw meanwhile;
                }
            }
        }
    }

    private Stored storeOnce(
            Reading reading, Located located, Map<String, Long> entityIds, WhenDifferent whenDifferent) {
        Addresses.Found found = addresses.find(located, reading.content());
        Known known = found.articleId() == null ? null : lock(found.articleId());
        byte[] hash = hash(reading.content());
        if (known != null) {
            if (Arrays.equals(known.hash, hash) || isSameInOtherWords(known.id, reading.content(), hash)) {
                if (Addresses.isNews(located, found)) {
                    addresses.remember(known.id, located, found);
                }
                return new Stored(known.id, Stored.Change.UNCHANGED);
            }
            if (whenDifferent == WhenDifferent.ASK) {
                return new Stored(known.id, Stored.Change.DIFFERENT);
            }
        }
        addresses.disown(located, found);
        Stories.Place place = known == null ? stories.begin() : known.place;
        ArticleRows.Derived derived = new ArticleRows.Derived(hash, FoundBy.article(reading, entityIds));
        long id = write(known, reading, addresses.best(located, found), located.origin(), derived, place);
        addresses.remember(id, located, found);
        snapshots.thin(id);
        if (known == null) {
            readings.write(id, reading, entityIds);
        } else {
            readings.replace(id, reading, entityIds);
        }
        // Last, because those who store a copy of it wait from here until this transaction ends.
        stories.join(id);
        return new Stored(id, known == null ? Stored.Change.NEW : Stored.Change.REVISED);
    }

    private long write(
            @Nullable Known known,
            Reading reading,
            URI url,
            @Nullable URI origin,
            ArticleRows.Derived derived,
            Stories.Place place) {
        long snapshot = snapshots.keep(reading.snapshot());
        long id = known == null
                ? rows.insert(reading, url, origin, derived, snapshot, place)
                : rows.revise(known.id, reading, url, origin, derived, snapshot, place);
        rows.addRevision(id, reading);
        return id;
    }

    private record Known(long id, Stories.Place place, byte[] hash) {}

    /** Holds the article until the transaction ends, so that revisions follow one another. */
    private Known lock(long id) {
        return jdbc.sql("select id, story_id, story_reason, body_sha256 from article where id = :id for update")
                .param("id", id)
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        new Stories.Place(row.getLong("story_id"), row.getString("story_reason")),
                        row.getBytes("body_sha256")))
                .single();
    }

    /** A hash taken by another rule of what matters proves no change. */
    private boolean isSameInOtherWords(long id, Content content, byte[] hash) {
        Optional<String> stored = jdbc.sql("select title, body from article where id = :id")
                .param("id", id)
                .query((row, n) -> Substance.of(row.getString("title"), row.getString("body")))
                .optional();
        boolean same = stored.isPresent() && stored.get().equals(Substance.of(content.title(), content.text()));
        if (same) {
            jdbc.sql("update article set body_sha256 = :hash where id = :id")
                    .param("hash", hash)
                    .param("id", id)
                    .update();
        }
        return same;
    }

    /**
     * Puts another reading of the article's last revision in the place of the stored one. Runs in the caller's
     * transaction, which holds the article.
     */
    void reread(long id, Reading reading, Map<String, Long> entityIds) {
        Stories.Place former = jdbc.sql("select story_id, story_reason from article where id = :id")
                .param("id", id)
                .query((row, n) -> new Stories.Place(row.getLong("story_id"), row.getString("story_reason")))
                .single();
        rows.reread(
                id,
                reading,
                new ArticleRows.Derived(hash(reading.content()), FoundBy.article(reading, entityIds)),
                former);
        readings.replace(id, reading, entityIds);
        // Also where the text is the same: whom it names and credits may have changed.
        stories.join(id);
    }

    private static byte[] hash(Content content) {
        return Snapshots.sha256(Substance.of(content.title(), content.text()));
    }
}
