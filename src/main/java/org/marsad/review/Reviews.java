package org.marsad.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The history of reviews: read, and added to. Nothing in it is ever changed. */
@Component
public class Reviews {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a review that somebody wanted to record. */
    sealed interface Outcome {

        record Recorded(int number) implements Outcome {}

        /** @param reason ends the key of its message */
        record Refused(String reason) implements Outcome {}

        /** A colleague decided meanwhile. */
        record Overtaken() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** The reviews of a claim, oldest first. */
    public List<Review> of(long claimId) {
        return jdbc.sql("""
                        select r.id, r.number, r.at, r.by_name, r.decision, r.why, r.reliability, r.credibility, r.status,
                               r.evidence_claim_id, r.evidence_article_id, r.evidence_words, r.into_claim_id,
                               array_agg(k.field order by k.field) filter (where k.field is not null) as fields,
                               array_agg(k.before order by k.field) filter (where k.field is not null) as befores,
                               array_agg(k.after order by k.field) filter (where k.field is not null) as afters
                        from review r
                        left join correction k on k.review_id = r.id
                        where r.claim_id = :claim
                        group by r.id
                        order by r.number
                        limit :limit
                        """)
                .param("claim", claimId)
                .param("limit", MOST)
                .query((row, n) -> review(row))
                .list();
    }

    /** The form over a claim as it stands; empty where there is no such claim. */
    public Optional<ReviewForm> form(long claimId) {
        return Current.find(jdbc, claimId).map(ReviewForm::of);
    }

    @Transactional
    Outcome record(long claimId, ReviewForm form, String by) {
        Optional<Current> found = Current.locked(jdbc, claimId);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Current claim = found.get();
        if (form.seen() == null || form.seen() != claim.reviews()) {
            return new Outcome.Overtaken();
        }
        return switch (DraftReader.of(form, claim)) {
            case Draft.Wrong(String reason) -> new Outcome.Refused(reason);
            case Draft.Wanted draft -> {
                String refused = unfounded(draft);
                yield refused == null ? new Outcome.Recorded(insert(claim, draft, by)) : new Outcome.Refused(refused);
            }
        };
    }

    /** Why what the draft names will not do; null where it will. */
    private @Nullable String unfounded(Draft.Wanted draft) {
        Long into = draft.into();
        if (into != null) {
            Optional<Current> target = Current.find(jdbc, into);
            if (target.isEmpty()) {
                return "into";
            }
            if (target.get().into() != null) {
                return "into.merged";
            }
        }
        Draft.Evidence evidence = draft.evidence();
        if (evidence != null && !exists(evidence.article() ? "article" : "claim", evidence.id())) {
            return "evidence";
        }
        if (evidence != null && !draft.words().isEmpty() && !stands(draft.words(), evidence.id())) {
            return "words";
        }
        String speaker = draft.corrections().stream()
                .filter(correction -> correction.field() == Field.SPEAKER)
                .map(Review.Correction::after)
                .findFirst()
                .orElse("");
        return speaker.isEmpty() || known(speaker) ? null : "speaker";
    }

    private boolean exists(String table, long id) {
        return jdbc.sql("select exists (select 1 from " + table + " where id = :id)")
                .param("id", id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private boolean stands(String words, long article) {
        return jdbc.sql("select strpos(body, :words) > 0 from article where id = :id")
                .param("words", words)
                .param("id", article)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private boolean known(String slug) {
        return jdbc.sql("select exists (select 1 from entity where slug = :slug)")
                .param("slug", slug)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private int insert(Current claim, Draft.Wanted draft, String by) {
        int number = claim.reviews() + 1;
        Review.Grade grade = draft.grade();
        Draft.Evidence evidence = draft.evidence();
        Status status = draft.status();
        long id = jdbc.sql("""
                        insert into review (claim_id, number, at, by_name, decision, why, reliability, credibility, status,
                                            evidence_claim_id, evidence_article_id, evidence_words, into_claim_id)
                        values (:claim, :number, :at, :by, :decision, :why, :reliability, :credibility, :status,
                                :evidenceClaim, :evidenceArticle, :words, :into)
                        returning id
                        """)
                .param("claim", claim.id())
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("decision", draft.decision().name())
                .param("why", draft.why())
                .param("reliability", grade == null ? null : grade.reliability())
                .param("credibility", grade == null ? null : grade.credibility())
                .param("status", status == null ? null : status.name())
                .param("evidenceClaim", evidence == null || evidence.article() ? null : evidence.id())
                .param("evidenceArticle", evidence == null || !evidence.article() ? null : evidence.id())
                .param("words", draft.words().isEmpty() ? null : draft.words())
                .param("into", draft.into())
                .query((row, n) -> row.getLong("id"))
                .single();
        for (Review.Correction correction : draft.corrections()) {
            jdbc.sql(
                            "insert into correction (review_id, field, before, after) values (:review, :field, :before, :after)")
                    .param("review", id)
                    .param("field", correction.field().name())
                    .param("before", correction.before())
                    .param("after", correction.after())
                    .update();
        }
        jdbc.sql("select marsad_reviewed(:claim)")
                .param("claim", claim.id())
                .query((row, n) -> number)
                .single();
        return number;
    }

    private static Review review(ResultSet row) throws SQLException {
        String reliability = row.getString("reliability");
        Integer credibility = row.getObject("credibility", Integer.class);
        String status = row.getString("status");
        Long evidenceClaim = row.getObject("evidence_claim_id", Long.class);
        Long evidenceArticle = row.getObject("evidence_article_id", Long.class);
        return new Review(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                Decision.valueOf(row.getString("decision")),
                row.getString("why"),
                reliability == null && credibility == null ? null : new Review.Grade(reliability, credibility),
                status == null ? null : Status.valueOf(status),
                evidenceClaim == null && evidenceArticle == null
                        ? null
                        : new Review.Evidence(evidenceClaim, evidenceArticle, row.getString("evidence_words")),
                row.getObject("into_claim_id", Long.class),
                corrections(row));
    }

    private static List<Review.Correction> corrections(ResultSet row) throws SQLException {
        java.sql.Array fields = row.getArray("fields");
        if (fields == null) {
            return List.of();
        }
        String[] names = (String[]) fields.getArray();
        String[] befores = (String[]) row.getArray("befores").getArray();
        String[] afters = (String[]) row.getArray("afters").getArray();
        List<Review.Correction> corrections = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            corrections.add(new Review.Correction(Field.valueOf(names[i]), befores[i], afters[i]));
        }
        return List.copyOf(corrections);
    }
}
