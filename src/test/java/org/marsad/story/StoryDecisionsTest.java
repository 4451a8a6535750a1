package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryDecisionsTest {

    private static final Instant NOON = Instant.parse("2025-04-07T12:00:00Z");

    private static StoryDatabase database;
    private static Stories stories;
    private static StoryDecisions decisions;
    private static int drawn;

    /** Of this test alone: the number makes every run of words its own. */
    private final String report = report(++drawn);

    private static String report(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("word").append(i).append(" of").append(number).append(i % 7 == 0 ? ". " : " ");
        }
        return text.toString();
    }

    @BeforeAll
    static void open() throws IOException {
        database = new StoryDatabase();
        stories = database.stories();
        decisions = database.decisions();
        database.entity("reuters", "OUTLET", "Reuters");
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Test
    void whatAnEditorSplitOffStaysApartWhenItIsClusteredAgainAndUntilItIsUndone() {
        long first = put("One", report);
        long second = put("Two", report);
        long story = story(first);

        long own = done(() -> decisions.split(wish(story), second));

        assertThat(story(second)).isEqualTo(own).isNotEqualTo(story);
        again(second);
        again(first);
        long third = put("Three", report);
        assertThat(story(second)).isEqualTo(own);
        assertThat(story(first)).isEqualTo(story);
        assertThat(story(third)).isIn(story, own);

        done(() -> decisions.undo(wish(story), newest()));

        assertThat(story(second)).isEqualTo(story);
        again(second);
        assertThat(story(second)).isEqualTo(story);
    }

    @Test
    void whatAnEditorMergedStaysTogetherAndCanBeTakenApartAgain() {
        long first = put("One", report);
        long second = put("Two", report(1000 + drawn));
        long gone = story(second);

        done(() -> decisions.merge(wish(gone), story(first)));
        again(second);

        assertThat(story(second)).isEqualTo(story(first));
        assertThat(reason(second)).isEqualTo("EDITOR");
        assertThat(decided(() -> decisions.merge(new StoryDecisions.Wish(gone, 1, "ed", "why"), story(first))))
                .as("a story that is no more")
                .isInstanceOf(Decided.Overtaken.class);

        done(() -> decisions.undo(wish(story(first)), newest()));

        assertThat(story(second)).isEqualTo(gone);
    }

    @Test
    void anOriginThatAnEditorSetOutlivesClustering() {
        long first = put("One", report);
        long second = put("Two", report);
        long story = story(first);

        done(() -> decisions.originIs(wish(story), second));
        put("Three", report);
        assertThat(origin(story)).isEqualTo(second);
        assertThat(reason(first)).isNotEqualTo("ORIGIN");

        done(() -> decisions.originIs(wish(story), "reuters"));
        put("Four", report);
        assertThat(new ArticleOrigins(database.jdbc())
                        .of(List.of(first))
                        .getFirst()
                        .originEntityId())
                .isNotNull();
        assertThat(decided(() -> decisions.undo(wish(story), newest() - 1)))
                .isEqualTo(new Decided.Refused(Decided.Reason.BUILT_UPON));
        done(() -> decisions.undo(wish(story), newest()));
        assertThat(origin(story)).isEqualTo(first);
    }

    @Test
    void aStoryIsNotMergedWithItselfNorCountedInACircle() {
        long first = put("One", report);
        long second = put("Two", report(2000 + drawn));
        long one = story(first);
        long other = story(second);

        assertThat(decided(() -> decisions.merge(wish(one), one)))
                .isEqualTo(new Decided.Refused(Decided.Reason.ITSELF));
        done(() -> decisions.countsUnder(wish(one), other));
        assertThat(decided(() -> decisions.countsUnder(wish(other), one)))
                .isEqualTo(new Decided.Refused(Decided.Reason.CIRCLE));
        assertThat(decided(() -> decisions.split(wish(one), first)))
                .isEqualTo(new Decided.Refused(Decided.Reason.ALONE));
        assertThat(decided(() -> decisions.split(wish(one), second)))
                .isEqualTo(new Decided.Refused(Decided.Reason.ELSEWHERE));
        assertThat(decided(() -> decisions.originIs(new StoryDecisions.Wish(one, version(one), "ed", " "), first)))
                .isEqualTo(new Decided.Refused(Decided.Reason.NO_REASON));

        List<ArticleOrigin> origins = new ArticleOrigins(database.jdbc()).of(List.of(first, second));
        assertThat(origins.get(0).originKey()).isEqualTo(origins.get(1).originKey());
    }

    @Test
    void ofTwoEditorsAtOnceTheSecondSeesWhatTheFirstDecided() {
        long first = put("One", report);
        long second = put("Two", report);
        long third = put("Three", report);
        StoryDecisions.Wish asSeen = wish(story(first));
        done(() -> decisions.split(asSeen, second));

        Decided late = decided(() ->
                decisions.split(new StoryDecisions.Wish(asSeen.story(), asSeen.version(), "other", "why"), third));

        assertThat(late).isInstanceOfSatisfying(Decided.Overtaken.class, overtaken -> {
            assertThat(overtaken.by()).isEqualTo("ed");
            assertThat(overtaken.act()).isEqualTo("SPLIT");
        });
        assertThat(story(third)).isEqualTo(story(first));
    }

    private static long done(Supplier<Decided> act) {
        Decided decided = decided(act);
        assertThat(decided).isInstanceOf(Decided.Done.class);
        return ((Decided.Done) decided).story();
    }

    private static Decided decided(Supplier<Decided> act) {
        return database.transactions().execute(status -> act.get());
    }

    private static StoryDecisions.Wish wish(long story) {
        return new StoryDecisions.Wish(story, version(story), "ed", "because it is so");
    }

    private static int version(long story) {
        return (int) number("select version as n from story where id = :id", story);
    }

    private static long newest() {
        return number("select max(id) as n from story_decision where act <> 'UNDO' and :id = 0", 0);
    }

    private static long put(String source, String body) {
        return database.transactions().execute(status -> {
            long article = database.put(source, "en", NOON, "Title", List.of(), body);
            stories.join(article);
            return article;
        });
    }

    private static void again(long article) {
        database.transactions().executeWithoutResult(status -> stories.join(article));
    }

    private static long story(long article) {
        return number("select story_id as n from article where id = :id", article);
    }

    private static long origin(long story) {
        return number("select origin_article_id as n from story where id = :id", story);
    }

    private static long number(String sql, long id) {
        return database.jdbc()
                .sql(sql)
                .param("id", id)
                .query((row, n) -> row.getLong("n"))
                .single();
    }

    private static String reason(long article) {
        return database.jdbc()
                .sql("select story_reason from article where id = :id")
                .param("id", article)
                .query((row, n) -> row.getString("story_reason"))
                .single();
    }
}
