package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Stance;
import org.marsad.review.Review;
import org.marsad.review.Reviews;
import org.marsad.review.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = "claims")
class ClaimsApi {

    private final JdbcClient jdbc;
    private final ClaimRows rows;
    private final Reviews reviews;

    ClaimsApi(JdbcClient jdbc, ClaimRows rows, Reviews reviews) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reviews = reviews;
    }

    /** What analysts decided on the reading. */
    enum Verdict {
        OPEN,
        CONFIRMED,
        CORRECTED,
        REJECTED,
        MERGED
    }

    @GetMapping
    @Operation(summary = "Claims, latest first; speaker, about and via take an entity's id")
    Listed<ClaimRows.Item> list(
            @RequestParam(required = false) @Nullable String speaker,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String stance,
            @RequestParam(required = false) @Nullable Boolean anonymous,
            @RequestParam(required = false) @Nullable String via,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = Listed.limit(limit);
        Cursor cursor = Cursor.parseOrNull(after);
        LocalDate before = cursor == null ? null : cursor.day();
        Stance wanted = BadParameter.word("stance", stance, Stance.class);
        Status became = BadParameter.word("status", status, Status.class);
        Verdict decided = BadParameter.word("verdict", verdict, Verdict.class);
        List<ClaimRows.Item> items = jdbc.sql(ClaimRows.COLUMNS + """
                        where (:speaker::text is null or e.slug = :speaker)
                          and (:about::text is null
                               or exists (select 1 from claim_about b join entity a on a.id = b.entity_id
                                          where b.claim_id = c.id and a.slug = :about))
                          and (:via::text is null
                               or exists (select 1 from claim_hop h join entity v on v.id = h.entity_id
                                          where h.claim_id = c.id and v.slug = :via))
                          and (:stance::text is null or c.stance = :stance)
                          and (:anonymous::boolean is null or c.anonymous = :anonymous)
                          and (:status::text is null or c.status = :status)
                          and (:verdict::text is null or coalesce(c.verdict, 'OPEN') = :verdict)
                          and (:from::date is null or c.sort_day >= :from)
                          and (:to::date is null or c.sort_day <= :to)
                          and (:before::date is null or (c.sort_day, c.id) < (:before, :id))
                        order by c.sort_day desc, c.id desc
                        limit :limit
                        """)
                .param("speaker", speaker)
                .param("about", about)
                .param("via", via)
                .param("stance", wanted == null ? null : wanted.name())
                .param("anonymous", anonymous)
                .param("status", became == null ? null : became.name())
                .param("verdict", decided == null ? null : decided.name())
                .param("from", BadParameter.day("from", from))
                .param("to", BadParameter.day("to", to))
                .param("before", before)
                .param("id", cursor == null ? 0 : cursor.id())
                .param("limit", size + 1)
                .query((row, n) -> rows.item(row))
                .list();
        return Listed.of(items, size, claim -> new Cursor(claim.day(), claim.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One claim with the sentence it stands on")
    ClaimRows.Item one(@PathVariable long id) {
        return jdbc.sql(ClaimRows.COLUMNS + "where c.id = :id")
                .param("id", id)
                .query((row, n) -> rows.item(row))
                .optional()
                .orElseThrow(() -> new NotThere("claim " + id));
    }

    @GetMapping("/{id}/reviews")
    @Operation(summary = "What analysts decided on a claim, oldest first; nothing is ever overwritten")
    Listed<Review> reviews(@PathVariable long id) {
        one(id);
        return new Listed<>(reviews.of(id), null);
    }
}
