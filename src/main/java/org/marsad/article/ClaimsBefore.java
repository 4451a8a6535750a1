package org.marsad.article;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of an article's claims when it is read again. A claim keeps its id where it stands, or where its words have
 * moved to; one that is no longer read goes, unless people worked on it. Every method runs in the caller's transaction.
 */
final class ClaimsBefore {

    private final JdbcClient jdbc;

    ClaimsBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a claim stands in its article's text. */
    record Place(int start, int end, int cueStart) {}

    /**
     * @param cue      empty where only quotation marks attribute
     * @param worked   whether it was reviewed, coded, or is evidence or the heir of another
     * @param reviewed whether reviews lie over what is read
     */
    record Row(long id, Place place, String content, String cue, boolean worked, boolean reviewed) {}

    List<Row> of(long articleId) {
        return jdbc.sql("""
                        select c.id, c.content_start, c.content_end, c.cue_start, c.content, coalesce(c.cue_text, '') as cue,
                               c.reviews > 0 as reviewed,
                               c.reviews > 0
                                   or exists (select 1 from review r where r.evidence_claim_id = c.id)
                                   or exists (select 1 from review r where r.into_claim_id = c.id)
                                   or exists (select 1 from double_coding d where d.claim_id = c.id) as worked
                        from claim c
                        where c.article_id = :id
                        order by c.id
                        """)
                .param("id", articleId)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        new Place(row.getInt("content_start"), row.getInt("content_end"), row.getInt("cue_start")),
                        row.getString("content"),
                        row.getString("cue"),
                        row.getBoolean("worked"),
                        row.getBoolean("reviewed")))
                .list();
    }

    /**
     * Moves, keeps or deletes those that no longer stand where they stood.
     *
     * @param read      the places of the new reading
     * @param text      of the article now
     * @param extractor that read it
     */
    void settle(List<Row> before, Set<Place> read, String text, String extractor) {
        Set<Place> free = new HashSet<>(read);
        before.forEach(row -> free.remove(row.place));
        for (Row row : before) {
            if (!read.contains(row.place)) {
                Place moved = row.worked ? moved(row, free, text) : null;
                if (moved != null) {
                    free.remove(moved);
                    move(row.id, moved);
                } else if (row.worked) {
                    drop(row.id, extractor);
                } else {
                    jdbc.sql("delete from claim where id = :id")
                            .param("id", row.id)
                            .update();
                }
            }
        }
    }

    /** Where the same words after the same cue stand now. */
    private static @Nullable Place moved(Row row, Set<Place> free, String text) {
        return free.stream()
                .filter(place -> text.substring(place.start, place.end).equals(row.content))
                .filter(place -> text.startsWith(row.cue, place.cueStart))
                .min(Comparator.comparingInt(place -> Math.abs(place.start - row.place.start)))
                .orElse(null);
    }

    private void move(long id, Place place) {
        jdbc.sql("update claim set content_start = :start, content_end = :end, cue_start = :cue where id = :id")
                .param("start", place.start)
                .param("end", place.end)
                .param("cue", place.cueStart)
                .param("id", id)
                .update();
    }

    private void drop(long id, String extractor) {
        jdbc.sql("""
                        update claim
                        set dropped_by = coalesce(dropped_by, :extractor), dropped_at = coalesce(dropped_at, now())
                        where id = :id
                        """).param("extractor", extractor).param("id", id).update();
        jdbc.sql("select marsad_reviewed(:id)")
                .param("id", id)
                .query((row, n) -> id)
                .single();
    }

    void layReviewsOver(List<Row> before) {
        for (Row row : before) {
            if (row.reviewed) {
                jdbc.sql("select marsad_reviewed(:id)")
                        .param("id", row.id)
                        .query((result, n) -> row.id)
                        .single();
            }
        }
    }
}
