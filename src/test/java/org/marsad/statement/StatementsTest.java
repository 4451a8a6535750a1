package org.marsad.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Statements of the demo newsroom's articles. */
@MarsadTest
class StatementsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String DEMO = "(s.name like '%(demo)' or s.name like '%(تجريبي%')";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void awaitEveryArticle() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(number(
                                "select count(*) from article a join source s on s.id = a.source_id where " + DEMO))
                        .isEqualTo(173));
    }

    @Test
    void everyClaimIsAnInstanceOfAStatementThatShowsItsFirst() {
        assertThat(number("""
                select count(*) from claim c
                join article a on a.id = c.article_id
                join source s on s.id = a.source_id
                where not exists (select 1 from statement_claim i where i.claim_id = c.id) and\s""" + DEMO)).isZero();
        assertThat(number("""
                select count(*) from statement t
                where t.merged_into is null
                  and not exists (select 1 from statement_claim i where i.claim_id = t.head_claim_id and i.statement_id = t.id)
                """)).isZero();
    }

    @Test
    void settlingAgainChangesNothing() {
        String before = fingerprint();
        long article = number("select a.id from article a join source s on s.id = a.source_id where " + DEMO
                + " order by a.id limit 1");

        transactions.executeWithoutResult(status -> statements.settle(article));

        assertThat(fingerprint()).isEqualTo(before);
    }

    private String fingerprint() {
        return strings("""
                select md5(string_agg(concat_ws(' ', i.claim_id, i.statement_id, i.says), ',' order by i.claim_id))
                from statement_claim i join claim c on c.id = i.claim_id join article a on a.id = c.article_id
                join source s on s.id = a.source_id
                where\s""" + DEMO).getFirst();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
