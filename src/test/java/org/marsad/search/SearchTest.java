package org.marsad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.MarsadTest;
import org.marsad.article.StaleWords;
import org.marsad.web.After;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches the database, in articles of a word that no other test's articles have. */
@MarsadTest
class SearchTest {

    private static final String OURS = "zyxwv";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Search search;

    @Autowired
    StaleWords stale;

    private static boolean written;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        written = true;
        long source = id("""
                insert into source (slug, name, url, language, enabled)
                values ('search-test', 'Search Test Gazette', 'https://search.example/', 'en', false) returning id""");
        article(
                source,
                1,
                "en",
                "Militias refuse to disarm",
                "The militias refused to hand over their weapons.",
                "kataib-hezbollah");
        article(
                source,
                2,
                "ar",
                "الفصائل ترفض نزع السلاح",
                "رفضت الفصائل تسليم سلاحها وبحصر السلاح بيد الدولة.",
                "kataib-hezbollah");
        article(source, 3, "en", "Weather", "Rain over Basra, says the weather office. No arms here.", "");
        claim(1, "they will never disarm", "REFUSES", "kataib-hezbollah", false, "2025-04-01");
        claim(1, "talks go on", "ASSERTS", "", true, "2025-04-02");
        claim(2, "السلاح باق", "DENIES", "nujaba", false, "2025-05-01");
        stale.ofClaims(10_000);
        stale.ofArticles(10_000);
    }

    private long id(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong("id")).single();
    }

    private void article(long source, int number, String language, String title, String body, String entity) {
        long snapshot = id(
                "insert into snapshot (url, sha256, fetched_at, status, headers, size, body) values ('https://search.example/"
                        + number + "', '\\x00', now(), 200, '{}', 1, '\\x00') returning id");
        long story = id("insert into story default values returning id");
        jdbc.sql("""
                        insert into article (source_id, url, title, authors, published_at, dated_at, language, body, excerpt,
                                             body_sha256, words, snapshot_id, story_id, story_reason, first_seen_at, changed_at,
                                             page_version, tag_version, date_version, claim_version, gazetteer_version)
                        values (:source, 'https://search.example/' || :number, :title, '{}', :at::timestamptz, :at::timestamptz,
                                :language, :body, left(:body, 100), '\\x00', '', :snapshot, :story, 'ORIGIN', now(), now(), 'p', 't',
                                'd', 'c', 'g')
                        """)
                .param("source", source)
                .param("number", Integer.toString(number))
                .param("title", title)
                .param("at", "2025-04-0" + number + "T09:00:00Z")
                .param("language", language)
                .param("body", OURS + " " + body)
                .param("snapshot", snapshot)
                .param("story", story)
                .update();
        jdbc.sql("""
                        with mine as (select id, dated_at from article where url = 'https://search.example/' || :number),
                        found as (
                            insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
                            select mine.id, e.id, 0, 5, 'zyxwv', 'alias', 't' from mine, entity e where e.slug = :entity
                        )
                        insert into article_entity (entity_id, dated_at, article_id, mentions)
                        select e.id, mine.dated_at, mine.id, 1 from mine, entity e where e.slug = :entity
                        """)
                .param("number", Integer.toString(number))
                .param("entity", entity)
                .update();
    }

    private void claim(int article, String content, String stance, String speaker, boolean anonymous, String day) {
        jdbc.sql("""
                        insert into claim (article_id, content_start, content_end, spans, content, quote, cue_start, cue_end,
                                           speaker_text, speaker_entity_id, anonymous, stance, sort_day, sentence, sentence_start,
                                           sentence_end, hedged, extractor)
                        select id, :place, 9, '[]', :content, 'INDIRECT', 0, 0, 'Abu Zyxwv', (select id from entity where slug = :speaker),
                               :anonymous, :stance, :day::date, :content, 0, 9, false, 'c'
                        from article where url = 'https://search.example/' || :article
                        """)
                .param("place", content.length())
                .param("content", content)
                .param("speaker", speaker)
                .param("anonymous", anonymous)
                .param("stance", stance)
                .param("day", day)
                .param("article", Integer.toString(article))
                .update();
    }

    private Search.Answer asked(String query, Target target) {
        return search.answer(new Search.Asked(Query.of(query), target, false, true, null, null));
    }

    private static List<String> titles(Search.Answer answer) {
        return Objects.requireNonNull(answer.results()).articles().stream()
                .map(article -> text(article.title()))
                .toList();
    }

    private static String text(Marked marked) {
        return marked.pieces().stream().map(Marked.Piece::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    disarming → 1
                    weapon → 1
                    سلاح → 1
                    "حصر السلاح" → 1
                    "السلاح الدولة" → 0
                    arms → 1
                    disarm* OR arms → 2
                    -weather → 2
                    كتائب حزب الله → 2
                    Kataib Hezbollah lang:ar → 1
                    entity:kataib-hezbollah → 2
                    entity:kataib-hezbollah -lang:en → 1
                    source:"Search Test Gazette" → 3
                    stance:refuses → 1
                    speaker:kataib-hezbollah stance:refuses → 1
                    speaker:kataib-hezbollah anonymous:yes → 0
                    speaker:"Abu Zyxwv" → 2
                    from:2025-04-02 to:2025-04-02 → 1
                    from:2025-04-02 OR lang:en → 3
                    status:asserted → 2
                    """)
    void articlesAreFound(String query, int found) {
        Search.Answer answer = asked(OURS + " (" + query + ")", Target.ARTICLES);

        assertThat(answer.query().problems()).isEmpty();
        assertThat(titles(answer)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    disarm → 1
                    stance:refuses,denies → 2
                    speaker:nujaba → 1
                    anonymous:yes → 1
                    from:2025-05 → 1
                    entity:nujaba OR disarming → 2
                    """)
    void claimsAreFound(String query, int found) {
        Search.Answer answer = asked("source:search-test (" + query + ")", Target.CLAIMS);

        assertThat(answer.query().problems()).isEmpty();
        assertThat(Objects.requireNonNull(answer.results()).claims()).hasSize(found);
    }

    @Test
    void linesAroundTheAnswerAreShownWithItsWordsMarked() {
        Search.Answer answer = asked(OURS + " weapon", Target.ARTICLES);

        assertThat(Objects.requireNonNull(answer.results())
                        .articles()
                        .getFirst()
                        .lines()
                        .pieces())
                .extracting(Marked.Piece::text, Marked.Piece::marked)
                .contains(org.assertj.core.api.Assertions.tuple("weapons", true));
    }

    @Test
    void aCorrectedClaimIsFoundByWhatItSaysNow() {
        jdbc.sql("update claim set stance = 'PLEDGES' where content = 'talks go on'")
                .update();
        assertThat(jdbc.sql("select words is null as due from claim where content = 'talks go on'")
                        .query((row, n) -> row.getBoolean("due"))
                        .single())
                .isTrue();

        stale.ofClaims(10_000);
        stale.ofArticles(10_000);

        assertThat(titles(asked(OURS + " stance:pledges", Target.ARTICLES))).hasSize(1);
    }

    @Test
    void aClaimWhoseChainIsCorrectedIsFoundByTheNewChain() {
        assertThat(titles(asked(OURS + " via:\"Zyxwv Agency\"", Target.ARTICLES)))
                .isEmpty();
        jdbc.sql("""
                        with reviewed as (
                            insert into review (claim_id, number, at, by_name, decision, why)
                            select id, 1, now(), 'analyst', 'CORRECT', 'The text names the agency'
                            from claim where content = 'السلاح باق'
                            returning id, claim_id
                        ),
                        fixed as (
                            insert into correction (review_id, field, before, after)
                            select id, 'CHAIN', '', 'Zyxwv Agency' from reviewed
                        )
                        select claim_id as id from reviewed
                        """)
                .query((row, n) -> row.getLong("id"))
                .list()
                .forEach(claim -> jdbc.sql("select marsad_reviewed(:claim)::text")
                        .param("claim", claim)
                        .query((row, n) -> true)
                        .single());

        // The nodes' own task may hold them at this moment.
        await().until(() -> {
            stale.ofClaims(10_000);
            stale.ofArticles(10_000);
            return titles(asked(OURS + " via:\"Zyxwv Agency\"", Target.ARTICLES))
                            .size()
                    == 1;
        });
        assertThat(Objects.requireNonNull(asked("source:search-test via:\"Zyxwv Agency\"", Target.CLAIMS)
                                .results())
                        .claims())
                .hasSize(1);
    }

    @Test
    void aListGoesOnWhereItWasLeft() {
        Search.Answer all = asked(OURS, Target.ARTICLES);
        ArticleHit first = Objects.requireNonNull(all.results()).articles().getFirst();
        Search.Answer rest = search.answer(new Search.Asked(
                Query.of(OURS),
                Target.ARTICLES,
                false,
                true,
                new After(first.at().toString(), first.id()),
                null));

        assertThat(titles(rest)).isEqualTo(titles(all).subList(1, 3));
    }

    @Test
    void theBestMatchComesFirstWhereAskedFor() {
        Search.Answer answer = search.answer(
                new Search.Asked(Query.of(OURS + " (disarm OR weather)"), Target.ARTICLES, true, true, null, null));

        assertThat(titles(answer)).hasSize(2).first().isEqualTo("Weather");
    }

    @Test
    void aMisspeltNameIsAskedAbout() {
        Search.Answer answer = asked("Kataib Hezbolah " + OURS + "q", Target.ARTICLES);

        assertThat(Objects.requireNonNull(answer.results()).similar()).isNotEmpty();
    }

    @Test
    void aQueryOfAHundredTermsIsAnswered() {
        String query = IntStream.range(0, 100).mapToObj(i -> "wort" + i + "*").collect(Collectors.joining(" OR "));

        assertThat(Objects.requireNonNull(asked(query, Target.ARTICLES).results())
                        .late())
                .isFalse();
    }
}
