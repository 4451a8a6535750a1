package org.marsad.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Long, Place> moves = new LinkedHashMap<>();
        List<Long> drops = new ArrayList<>();
        List<Long> deletions = new ArrayList<>();
        for (Row row : before) {
            if (!read.contains(row.place)) {
                Place moved = row.worked ? moved(row, free, text) : null;
                if (moved != null) {
                    free.remove(moved);
                    moves.put(row.id, moved);
                } else if (row.worked) {
                    drops.add(row.id);
                } else {
                    deletions.add(row.id);
                }
            }
        }
        delete(deletions);
        move(moves);
        drop(drops, extractor);
    }

    /** Where the same words after the same cue stand now. */
    private static @Nullable Place moved(Row row, Set<Place> free, String text) {
        return free.stream()
                .filter(place -> text.substring(place.start, place.end).equals(row.content))
                .filter(place -> text.startsWith(row.cue, place.cueStart))
                .min(Comparator.comparingInt(place -> Math.abs(place.start - row.place.start)))
                .orElse(null);
    }

    private void delete(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from claim where id = any(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    private void move(Map<Long, Place> moves) {
        if (moves.isEmpty()) {
            return;
        }
        List<Place> places = List.copyOf(moves.values());
        jdbc.sql("""
                        update claim c
                        set content_start = m.start_at, content_end = m.end_at, cue_start = m.cue_at
                        from unnest(:ids, :starts, :ends, :cues) m (id, start_at, end_at, cue_at)
                        where c.id = m.id
                        """)
                .param("ids", moves.keySet().toArray(Long[]::new))
                .param("starts", places.stream().map(Place::start).toArray(Integer[]::new))
                .param("ends", places.stream().map(Place::end).toArray(Integer[]::new))
                .param("cues", places.stream().map(Place::cueStart).toArray(Integer[]::new))
                .update();
    }

    private void drop(List<Long> ids, String extractor) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update claim
                        set dropped_by = coalesce(dropped_by, :extractor), dropped_at = coalesce(dropped_at, now())
                        where id = any(:ids)
                        """)
                .param("extractor", extractor)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        layReviewsOverThem(ids);
    }

    void layReviewsOver(List<Row> before) {
        layReviewsOverThem(before.stream().filter(Row::reviewed).map(Row::id).toList());
    }

    private void layReviewsOverThem(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select count(marsad_reviewed(id)::text) from unnest(:ids) id")
                    .param("ids", ids.toArray(Long[]::new))
                    .query((row, n) -> row.getInt(1))
                    .single();
        }
    }
}
