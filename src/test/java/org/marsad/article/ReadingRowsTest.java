package org.marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.claim.Claim;
import org.marsad.claim.Event;
import org.marsad.claim.Findings;
import org.marsad.claim.Span;
import org.marsad.claim.Stance;
import org.marsad.date.DateExpression;
import org.marsad.date.Interval;
import org.marsad.extract.Content;
import org.marsad.tag.Mention;
import org.marsad.tag.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is read out of an article, written in a transaction that is rolled back. */
@MarsadTest
class ReadingRowsTest {

    private static final String SENTENCE = "Two officials told Reuters on 7 April 2025 that Badr would not disarm. ";
    private static final Span CONTENT = words("Badr would not disarm");

    @Autowired
    private DataSource dataSource;

    private final AtomicInteger statements = new AtomicInteger();
    private Connection connection;
    private JdbcClient jdbc;
    private ReadingRows rows;
    private long article;
    private Map<String, Long> entities;

    @BeforeEach
    void takeAnArticle() throws Exception {
        JdbcClient pool = JdbcClient.create(dataSource);
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> !ids(pool, "select id from article limit 1").isEmpty());
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(counted(connection), true));
        rows = new ReadingRows(jdbc);
        article = ids(jdbc, "select id from article order by id limit 1").getFirst();
        List<Long> two = ids(jdbc, "select id from entity order by id limit 2");
        entities = Map.of("badr", two.getFirst(), "reuters", two.getLast());
    }

    @AfterEach
    void rollBack() throws Exception {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void anArticleTakesAsManyStatementsHoweverMuchItHolds() {
        replacing(1);
        int few = replacing(2);
        int many = replacing(150);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(20);
        assertThat(count("mention")).isEqualTo(2 * 150);
        assertThat(count("date_expression")).isEqualTo(150);
        assertThat(count("event")).isEqualTo(150);
        assertThat(count("claim")).isEqualTo(150);
        assertThat(ids(
                        jdbc,
                        "select count(*) from claim_hop h join claim c on c.id = h.claim_id where article_id = "
                                + article))
                .containsExactly(2 * 150L);
    }

    @Test
    void whatIsNoLongerReadGoesInAsManyStatementsHoweverMuchItIs() {
        replacing(2);
        int one = replacing(1);
        replacing(150);
        int again = replacing(1);

        assertThat(again).isEqualTo(one);
        assertThat(count("claim")).isEqualTo(1);
        assertThat(count("event")).isEqualTo(1);
    }

    @Test
    void aClaimIsStoredAsItWasRead() {
        replacing(1);

        assertThat(jdbc.sql("""
                        select concat_ws('|', c.content, c.spans, c.quote, c.cue_text, c.cue_start, c.cue_end, c.speaker_text,
                                         c.speaker_start, c.speaker_end, c.anonymous, c.anonymous_type, c.anonymous_count,
                                         c.affiliation, c.stance, c.stance_start, c.stance_end, c.refers_edtf, c.reported_edtf,
                                         c.sort_day, c.hedged, c.sentence_start, c.sentence_end, c.extractor,
                                         (select string_agg(h.position || h.text || h.start_offset, ',' order by h.position)
                                          from claim_hop h where h.claim_id = c.id),
                                         (select count(*) from claim_about a where a.claim_id = c.id and a.sort_day = c.sort_day))
                        from claim c
                        where c.article_id = :article
                        """).param("article", article).query(String.class).list())
                .containsExactly(
                        "Badr would not disarm|[[48, 69]]|INDIRECT|told|14|18|Two \"officials\" \\ نصّ|0|13|t|official|2|"
                                + "{badr}|REFUSES|53|69|2025-05|2025-04-07|2025-04-07|f|0|70|claims-9|0Reuters19,1Agency19|2");
    }

    /** Counts the statements of reading n sentences. */
    private int replacing(int sentences) {
        statements.set(0);
        rows.replace(article, reading(sentences), entities);
        return statements.get();
    }

    private static Reading reading(int sentences) {
        List<Integer> starts = IntStream.range(0, sentences)
                .map(n -> n * SENTENCE.length())
                .boxed()
                .toList();
        Span reuters = words("Reuters");
        Span date = words("7 April 2025");
        Interval day = Interval.parse("2025-04-07");
        return new Reading(
                1,
                URI.create("https://news.example/a"),
                null,
                new Content("Title", List.of(), null, null, "en", SENTENCE.repeat(sentences), null),
                starts.stream()
                        .flatMap(at ->
                                List.of(mention("reuters", reuters, at), mention("badr", words("Badr"), at)).stream())
                        .toList(),
                starts.stream()
                        .map(at -> new DateExpression(
                                at + date.start(),
                                at + date.end(),
                                "7 April 2025",
                                DateExpression.Type.DATE,
                                "2025-04-07",
                                null,
                                day))
                        .toList(),
                new Findings(
                        starts.stream().map(ReadingRowsTest::claim).toList(),
                        starts.stream()
                                .map(at -> new Event(
                                        day,
                                        Event.Basis.STATED,
                                        moved(new Span(0, SENTENCE.length() - 1), at),
                                        List.of("badr", "reuters", "nobody")))
                                .toList()),
                new Reading.Fetched(
                        URI.create("https://news.example/a"),
                        200,
                        Map.of(),
                        new byte[0],
                        Instant.parse("2025-04-08T00:00:00Z")),
                new Reading.Versions("page-9", "tag-9", "dates-9", "claims-9", "gazetteer-9"));
    }

    private static Claim claim(int at) {
        Span reuters = moved(words("Reuters"), at);
        return new Claim(
                List.of(moved(CONTENT, at)),
                "Badr would not disarm",
                Claim.Quote.INDIRECT,
                new Claim.Cue("told", moved(words("told"), at)),
                new Claim.Speaker(
                        "Two \"officials\" \\ نصّ",
                        moved(words("Two officials"), at),
                        null,
                        null,
                        true,
                        "official",
                        2,
                        List.of("badr"),
                        null),
                List.of(new Claim.Hop("Reuters", reuters, "reuters"), new Claim.Hop("Agency", reuters, null)),
                Stance.REFUSES,
                new Claim.Evidence(moved(words("would not disarm"), at), null),
                List.of("badr", "reuters", "badr"),
                Interval.parse("2025-05"),
                Interval.parse("2025-04-07"),
                moved(new Span(0, SENTENCE.length() - 1), at),
                false);
    }

    private static Mention mention(String entity, Span words, int at) {
        Span span = moved(words, at);
        return new Mention(
                entity,
                span.start(),
                span.end(),
                SENTENCE.substring(words.start(), words.end()),
                new Rule(Rule.Kind.ALIAS, "", Rule.NOWHERE));
    }

    private static Span words(String words) {
        int start = SENTENCE.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    private long count(String table) {
        return ids(jdbc, "select count(*) from " + table + " where article_id = " + article)
                .getFirst();
    }

    private static List<Long> ids(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong(1)).list();
    }

    private Connection counted(Connection connection) {
        return proxied(
                Connection.class,
                connection,
                (method, result) -> result instanceof PreparedStatement statement
                        ? proxied(PreparedStatement.class, statement, (called, answer) -> {
                            if (called.startsWith("execute")) {
                                statements.incrementAndGet();
                            }
                            return answer;
                        })
                        : result);
    }

    private interface Watch {
        Object see(String method, Object result);
    }

    private static <T> T proxied(Class<T> type, T real, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return watch.see(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                }));
    }
}
