package org.marsad.article;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the sites of sources answered where a listing was looked for and none could be read: the newest of each. Thread-safe. */
@Component
public class ListingAnswers {

    private final JdbcClient jdbc;
    private final Snapshots snapshots;

    ListingAnswers(JdbcClient jdbc, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    /**
     * Keeps an answer in the place of the one before it.
     *
     * @param reason the end of a message's key, {@code trouble.<reason>}
     */
    @Transactional
    public void keep(long sourceId, Reading.Fetched answer, String reason, String detail) {
        Optional<Long> former = jdbc.sql("select snapshot_id from listing_answer where source_id = :source for update")
                .param("source", sourceId)
                .query((row, n) -> row.getLong("snapshot_id"))
                .optional();
        long snapshot = snapshots.keep(answer);
        jdbc.sql("""
                        insert into listing_answer (source_id, snapshot_id, reason, detail, seen_at)
                        values (:source, :snapshot, :reason, :detail, :at)
                        on conflict (source_id) do update
                        set snapshot_id = excluded.snapshot_id, reason = excluded.reason, detail = excluded.detail,
                            seen_at = excluded.seen_at
                        """)
                .param("source", sourceId)
                .param("snapshot", snapshot)
                .param("reason", reason)
                .param("detail", detail)
                .param("at", Timestamp.from(answer.at()))
                .update();
        former.filter(id -> id != snapshot).ifPresent(snapshots::dropUnused);
    }
}
