package org.marsad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews of claims of the demo newsroom; each test takes claims that nobody has reviewed. */
@MarsadTest
class ReviewsTest {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Queue queue;

    @Autowired
    private DoubleCoding codings;

    @Autowired
    private JdbcClient jdbc;

    private long claim;
    private long other;

    @BeforeEach
    void takeTwoClaims() {
        Awaitility.await().until(() -> fresh().size() == 2);
        claim = fresh().getFirst();
        other = fresh().getLast();
    }

    private List<Long> fresh() {
        return jdbc.sql("""
                        select c.id
                        from claim c
                        join article a on a.id = c.article_id
                        where c.reviews = 0 and c.stance = 'DENIES' and a.story_reason = 'ORIGIN'
                          and not exists (select 1 from double_coding d where d.claim_id = c.id)
                        order by c.sort_day, c.id
                        limit 2
                        """).query((row, n) -> row.getLong("id")).list();
    }

    @Test
    void aCorrectionChangesTheClaimAndKeepsTheOldValue() {
        String before = java.util.Objects.requireNonNull(column("content"));
        String words = before.substring(0, before.indexOf(' ') > 0 ? before.indexOf(' ') : before.length());
        Reviews.Outcome outcome = reviews.record(claim, form(0).correcting("threatens", words), "rana");

        assertThat(outcome).isEqualTo(new Reviews.Outcome.Recorded(1));
        assertThat(column("stance")).isEqualTo("THREATENS");
        assertThat(column("content")).isEqualTo(words);
        assertThat(jdbc.sql("""
                        select substring(a.body from (c.spans -> 0 ->> 0)::int + 1 for length(c.content)) = c.content
                        from claim c join article a on a.id = c.article_id where c.id = :id
                        """).param("id", claim).query(Boolean.class).single())
                .isTrue();
        assertThat(reviews.of(claim).getFirst().corrections())
                .contains(new Review.Correction(Field.STANCE, "DENIES", "THREATENS"));
        assertThat(Standing.of(reviews.of(claim)).verdict()).isEqualTo(column("verdict"));
    }

    @Test
    void ofTwoWhoDecideOnWhatTheyBothSawTheSecondIsTold() {
        assertThat(reviews.record(claim, form(0).deciding("reject", "no such words"), "rana"))
                .isEqualTo(new Reviews.Outcome.Recorded(1));
        assertThat(reviews.record(claim, form(0).deciding("confirm", ""), "zaid"))
                .isEqualTo(new Reviews.Outcome.Overtaken());
        assertThat(column("verdict")).isEqualTo("REJECTED");
        assertThat(column("counts")).isEqualTo("f");
        assertThat(reviews.record(claim, form(1).deciding("confirm", ""), "zaid"))
                .isEqualTo(new Reviews.Outcome.Recorded(2));
        assertThat(column("counts")).isEqualTo("t");
    }

    @Test
    void aMergeCanNotGoInACircle() {
        assertThat(reviews.record(claim, form(0).merging(Long.toString(other)), "rana"))
                .isEqualTo(new Reviews.Outcome.Recorded(1));
        ReviewForm back = reviews.form(other).orElseThrow();
        assertThat(reviews.record(other, new Typed(back).merging("/claims/" + claim), "rana"))
                .isEqualTo(new Reviews.Outcome.Refused("into.merged"));
    }

    @Test
    void noReviewIsEverOverwritten() {
        reviews.record(claim, form(0).deciding("comment", "to be looked at"), "rana");
        assertThatThrownBy(() -> jdbc.sql("update review set why = 'other' where claim_id = :id")
                        .param("id", claim)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsDecidedLeavesTheQueue() {
        jdbc.sql("update claim set sort_day = '2026-01-01' where id = :id")
                .param("id", claim)
                .update();
        assertThat(waits()).isTrue();
        reviews.record(claim, form(0).deciding("confirm", ""), "rana");
        assertThat(waits()).isFalse();
    }

    @Test
    void twoCodersSeeEachOtherOnlyWhenBothAreIn() {
        assertThat(codings.code(claim, "rana", "confirm", "denies", "")).isEqualTo(DoubleCoding.Outcome.UNKNOWN);
        codings.ask(claim, "rana");
        assertThat(codings.code(claim, "rana", "confirm", "denies", "")).isEqualTo(DoubleCoding.Outcome.DONE);
        assertThat(codings.code(claim, "rana", "reject", "denies", "")).isEqualTo(DoubleCoding.Outcome.AGAIN);
        assertThat(codings.coded()).noneMatch(item -> item.claim() == claim);
        assertThat(codings.code(claim, "zaid", "confirm", "refuses", "")).isEqualTo(DoubleCoding.Outcome.DONE);
        assertThat(codings.code(claim, "noor", "confirm", "refuses", "")).isEqualTo(DoubleCoding.Outcome.FULL);
        assertThat(codings.coded()).anyMatch(item -> item.claim() == claim && !item.same());
        assertThat(queue.now("differ", 1000).rows()).anyMatch(row -> row.id() == claim);
    }

    private boolean waits() {
        return queue.now(null, 1000).rows().stream().anyMatch(row -> row.id() == claim);
    }

    private @Nullable String column(String name) {
        return jdbc.sql("select " + name + " from claim where id = :id")
                .param("id", claim)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private Typed form(int seen) {
        return new Typed(reviews.form(claim).orElseThrow().seeing(seen));
    }

    /** A form as a browser would send it, with some of it changed. */
    private record Typed(ReviewForm blank) {

        ReviewForm deciding(String decision, String why) {
            return with(decision, why, null, blank.stance(), blank.content());
        }

        ReviewForm correcting(String stance, String content) {
            return with("correct", "misread", null, stance, content);
        }

        ReviewForm merging(String into) {
            return with("merge", "the same", into, blank.stance(), blank.content());
        }

        private ReviewForm with(
                String decision, String why, @Nullable String into, @Nullable String stance, @Nullable String content) {
            return new ReviewForm(
                    blank.seen(),
                    decision,
                    why,
                    null,
                    null,
                    null,
                    "",
                    "",
                    into,
                    stance,
                    blank.speaker(),
                    blank.speakerWords(),
                    blank.anonymous(),
                    blank.refers(),
                    content,
                    blank.chain());
        }
    }
}
