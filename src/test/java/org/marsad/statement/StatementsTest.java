package org.marsad.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

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
    private WebApplicationContext context;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void awaitEveryArticle() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(number(
                                "select count(*) from article a join source s on s.id = a.source_id where " + DEMO))
                        .isEqualTo(173));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(number("select count(*) from article where statements_at is null"))
                        .isZero());
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
                  -- One whose article another test took away goes with the next that is settled.
                  and t.head_claim_id is not null
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

    @Test
    void anAgencyCitesSixCommandersManyCopyItTheGroupCallsItFabricatedAndMonthsLaterRefuses() throws Exception {
        long readiness = statementOf("Mesopotamia Wire (demo)", "2025-04-07", "%militias were ready to disarm%");
        long denial = statementOf("Mesopotamia Wire (demo)", "2025-04-07", "%it was ready to give up its arms%");
        long refusal = statementOf("Mesopotamia Wire (demo)", "2025-12-20", "%would not discuss giving up its arms%");
        long talks = statementOf("Mesopotamia Wire (demo)", "2025-04-07", "the talks were very advanced");

        assertThat(List.of(readiness, denial, refusal, talks)).doesNotHaveDuplicates();
        assertThat(counted("count(distinct i.source_id)", readiness)).isGreaterThanOrEqualTo(8);
        assertThat(counted("count(distinct a.language)", readiness)).isEqualTo(2);
        assertThat(strings("""
                select distinct e.slug from statement_instance i join entity e on e.id = i.origin_entity_id
                where i.statement_id = %d
                """.formatted(readiness))).containsExactly("reuters");
        assertThat(counted("count(distinct a.language)", denial)).isEqualTo(2);
        assertThat(counted("count(distinct a.language)", talks)).isEqualTo(2);
        assertThat(strings("select kind from statement_link where statement_id = %d and other_id = %d"
                        .formatted(denial, readiness)))
                .containsExactly("DENIES");
        assertThat(strings("""
                select distinct l.kind from statement_link l join statement t on t.id = l.statement_id
                join entity e on e.id = t.speaker_entity_id
                where e.slug = 'kataib-hezbollah' and t.day = '2025-12-20' and l.other_id = %d
                """.formatted(readiness))).containsExactly("REFUSES_AFTER_PLEDGE");

        MockMvc pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        for (String language : List.of("en", "ar")) {
            Document page = Jsoup.parse(pages.perform(get("/statements/" + readiness)
                            .param("lang", language)
                            .with(user("rana").roles("ANALYST")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.select("a[href=/statements/" + denial + "]")).isNotEmpty();
            assertThat(page.select("#instances article")).hasSizeGreaterThan(8);
            Document ledger = Jsoup.parse(pages.perform(get("/ledger")
                            .param("from", "2020-01-01")
                            .param("lang", language)
                            .with(user("rana").roles("ANALYST")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
            assertThat(ledger.select("td a[href=/statements/" + readiness + "]"))
                    .isNotEmpty();
        }
    }

    /** Of the claim with these words in the outlet's article of the day. */
    private long statementOf(String outlet, String day, String words) {
        return jdbc.sql("""
                        select i.statement_id
                        from statement_claim i
                        join claim c on c.id = i.claim_id
                        join article a on a.id = c.article_id
                        join source s on s.id = a.source_id
                        where s.name = :outlet and a.published_day = :day::date and c.content like :words
                        order by c.id
                        limit 1
                        """)
                .param("outlet", outlet)
                .param("day", day)
                .param("words", words)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private long counted(String count, long statement) {
        return number("select " + count
                + " from statement_instance i join article a on a.id = i.article_id where i.statement_id = "
                + statement);
    }

    @Test
    void aStatementWhoseOnlyClaimNowSaysWhatAnotherSaysGoes() {
        long claim = number("""
                select min(i.claim_id) from statement_claim i join claim c on c.id = i.claim_id
                join article a on a.id = c.article_id join source s on s.id = a.source_id
                where i.why <> 'FIRST' and i.decision_id is null and\s""" + DEMO);
        long article = number("select article_id from claim where id = " + claim);
        long own = number("""
                insert into statement (head_claim_id, day, stance, anonymous, content, language)
                select id, sort_day, stance, anonymous, content, 'en' from claim where id = %d
                returning id
                """.formatted(claim));
        long before = number("select statement_id from statement_claim where claim_id = " + claim);
        jdbc.sql("update statement_claim set statement_id = :own, says = 0, why = 'FIRST' where claim_id = :claim")
                .param("own", own)
                .param("claim", claim)
                .update();

        transactions.executeWithoutResult(status -> statements.settle(article));

        assertThat(number("select statement_id from statement_claim where claim_id = " + claim))
                .isEqualTo(before);
        assertThat(number("select count(*) from statement where id = " + own)).isZero();
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
