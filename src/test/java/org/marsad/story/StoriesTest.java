package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final Instant NOON = Instant.parse("2025-04-07T12:00:00Z");

    private static final String LEAD =
            "Fighters of the brigade left three of their camps south of the city on Monday and"
                    + " handed the keys to the army, two officers and a member of the provincial council said.";
    private static final String SECOND =
            "The camps had stood empty since January, when the first convoys of trucks were"
                    + " seen on the road to the border, according to people who live near the crossing.";
    private static final String THIRD = "A spokesman for the brigade declined to say where its rockets are kept now and"
            + " whether the government will be told of the other depots that it runs in the province.";
    private static final String FOURTH =
            "The council member said that a committee would count the weapons by the end of"
                    + " the month and report to the prime minister, who has promised pay to those who register.";
    private static final String BACKGROUND =
            "The brigade was founded in 2014 to fight Islamic State and has been paid by"
                    + " the state since 2016, when parliament voted for the law that made its units a part of the armed forces.";
    private static final String REPORT = String.join("\n\n", LEAD, SECOND, THIRD, FOURTH, BACKGROUND);

    private static final String OTHER_LEAD = "Gunmen fired on a patrol of the border guards near the crossing late on"
            + " Thursday and wounded four of them, a doctor at the hospital in the provincial capital said.";
    private static final String OTHER_SECOND =
            "Nobody has said that it was behind the shots, which came from a car that"
                    + " was found burning on a track that smugglers use, the guards' commander told state television.";

    private static StoryDatabase database;
    private static Stories stories;

    private Instant at = NOON;

    @BeforeAll
    static void open() throws IOException {
        database = new StoryDatabase();
        stories = database.stories();
        database.entity("reuters", "OUTLET", "Reuters", "رويترز");
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    /** Each test has a month of its own, so that none finds another's articles. */
    @BeforeEach
    void later() {
        Long articles = database.jdbc()
                .sql("select count(*) as n from article")
                .query((row, n) -> row.getLong("n"))
                .single();
        at = NOON.plus(Duration.ofDays(60 * articles));
    }

    @Test
    void anEditedCopyWithoutItsLastParagraphsIsOneStoryWithItsSource() {
        long first = put("Courier", REPORT);
        long copy = put(
                "Post",
                String.join(
                        "\n\n", LEAD.replace("three of their", "several"), SECOND, THIRD.replace("depots", "stores")));

        assertThat(story(copy)).isEqualTo(story(first));
        assertThat(reason(copy)).isEqualTo("COPY");
        assertThat(origin(first)).isEqualTo(first);
    }

    @Test
    void aCopyUnderALeadOfItsOwnIsOneAndAShortOneWithinALongerText() {
        long first = put("Courier", REPORT);
        long own = put("Post", "Analysts had long expected that the brigade would move.\n\n" + REPORT);
        long part = put("Monitor", LEAD + "\n\n" + SECOND);

        assertThat(story(own)).isEqualTo(story(first));
        assertThat(story(part)).isEqualTo(story(first));
        assertThat(reason(part)).isIn("COPY", "EXCERPT");
    }

    @Test
    void aLaterReportThatTellsTheBackgroundAgainIsApartAndLinked() {
        long first = put("Courier", REPORT);
        at = at.plus(Duration.ofDays(3));
        long next = put("Courier", String.join("\n\n", OTHER_LEAD, OTHER_SECOND, BACKGROUND));

        assertThat(story(next)).isNotEqualTo(story(first));
        assertThat(database.jdbc()
                        .sql("select earlier_id from story_link where story_id = :id")
                        .param("id", story(next))
                        .query((row, n) -> row.getLong("earlier_id"))
                        .list())
                .containsExactly(story(first));
    }

    @Test
    void whomAMemberCreditsIsTheOriginEvenIfItCameLater() {
        database.source("Wire Service", "en");
        long copy = put("Post", "(Wire Service) - " + REPORT);
        at = at.plus(Duration.ofMinutes(5));
        long wire = put("Wire Service", REPORT);

        assertThat(story(copy)).isEqualTo(story(wire));
        assertThat(origin(copy)).isEqualTo(wire);
        assertThat(reason(wire)).isEqualTo("ORIGIN");
        assertThat(reason(copy)).isEqualTo("COPY");
        assertThat(credit(copy)).isEqualTo("Wire Service");
    }

    @Test
    void anAgencyThatIsNotWatchedIsTheOriginOfTwoStoriesOnce() {
        long[] people = {
            database.entity("one" + at, "PERSON", "One"),
            database.entity("two" + at, "PERSON", "Two"),
            database.entity("three" + at, "PERSON", "Three"),
            database.entity("four" + at, "PERSON", "Four"),
        };
        long one = put("Post", LEAD.replace("on Monday", "on Monday, Reuters reported") + "\n\n" + SECOND, people);
        long other =
                put("Monitor", "Camps south of the city stand empty, Reuters reported on Monday.\n\n" + THIRD, people);
        long third = put("Courier", OTHER_LEAD + "\n\n" + OTHER_SECOND, people);

        assertThat(story(one)).isNotEqualTo(story(other));
        List<ArticleOrigin> origins = new ArticleOrigins(database.jdbc()).of(List.of(one, other, third));
        assertThat(origins.get(0).originEntityId()).isNotNull();
        assertThat(origins.get(1).originKey()).isEqualTo(origins.get(0).originKey());
        assertThat(origins.get(2).originKey()).isNotEqualTo(origins.get(0).originKey());
        assertThat(origins.get(2).originEntityId()).isNull();
    }

    @Test
    void anEditedArticleThatTellsSomethingElseLeavesItsStoryAndTheRestStays() {
        long first = put("Courier", REPORT);
        long second = put("Post", REPORT);
        long third = put("Monitor", REPORT);
        long shared = story(first);

        edit(second, OTHER_LEAD + "\n\n" + OTHER_SECOND);

        assertThat(story(second)).isNotEqualTo(shared);
        assertThat(reason(second)).isEqualTo("ORIGIN");
        assertThat(story(first)).isEqualTo(story(third)).isEqualTo(shared);
    }

    @Test
    void aLateCopyBringsTogetherTwoStoriesThatAreOneAndTheirAddressesStillLeadThere() {
        long first = put("Courier", REPORT);
        long second = put("Post", OTHER_LEAD + "\n\n" + OTHER_SECOND);
        long gone = story(second);
        edit(second, REPORT);

        assertThat(story(second)).isEqualTo(story(first));
        assertThat(database.jdbc()
                        .sql("select merged_into from story where id = :id")
                        .param("id", gone)
                        .query((row, n) -> row.getLong("merged_into"))
                        .single())
                .isEqualTo(story(first));
    }

    @Test
    void aTextOfAFewWordsThatManyPagesShareMakesNoStory() {
        long one = put("Courier", "Sign in to read this article and others in the archive of the paper.");
        long other = put("Post", "Sign in to read this article and all of the notes that we kept.");

        assertThat(story(one)).isNotEqualTo(story(other));
    }

    @Test
    void twoCopiesThatAreStoredAtTheSameMomentFindEachOther() throws Exception {
        int copies = 6;
        CountDownLatch ready = new CountDownLatch(copies);
        Instant moment = at;
        for (int i = 0; i < copies; i++) {
            database.source("At once " + i, "en");
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(copies)) {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int i = 0; i < copies; i++) {
                String source = "At once " + i;
                all.add(nodes.submit(() -> {
                    StoryDatabase.Node node = database.node();
                    ready.countDown();
                    ready.await();
                    node.patiently(() -> StoryDatabase.stories(node.jdbc())
                            .join(database.put(node.jdbc(), source, "en", moment, "Camps", List.of(), REPORT)));
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(database.jdbc()
                        .sql("""
                        select count(distinct a.story_id) as stories
                        from article a
                        join source s on s.id = a.source_id
                        where s.name like 'At once %'
                        """)
                        .query((row, n) -> row.getInt("stories"))
                        .single())
                .isOne();
    }

    /** Each node stores its copies of the same reports in an order of its own, and links and joins what the others hold. */
    @Test
    void nodesThatStoreTheSameReportsAtOnceDoNotWaitInACircle() throws Exception {
        int nodes = 4;
        List<String> reports = List.of(
                String.join("\n\n", LEAD, SECOND, BACKGROUND),
                String.join("\n\n", THIRD, FOURTH, BACKGROUND),
                String.join("\n\n", OTHER_LEAD, OTHER_SECOND, BACKGROUND));
        long before = deadlocks();
        CountDownLatch ready = new CountDownLatch(nodes);
        Instant moment = at;
        for (int i = 0; i < nodes; i++) {
            database.source("Node " + i, "en");
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                int mine = i;
                all.add(threads.submit(() -> {
                    StoryDatabase.Node node = database.node();
                    ready.countDown();
                    ready.await();
                    for (int j = 0; j < 2 * reports.size(); j++) {
                        String report = reports.get((mine + j) % reports.size());
                        node.patiently(() -> StoryDatabase.stories(node.jdbc())
                                .join(database.put(
                                        node.jdbc(), "Node " + mine, "en", moment, "Camps", List.of(), report)));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(database.jdbc()
                        .sql("""
                        select count(distinct a.story_id) as stories
                        from article a
                        join source s on s.id = a.source_id
                        where s.name like 'Node %'
                        """)
                        .query((row, n) -> row.getInt("stories"))
                        .single())
                .isEqualTo(reports.size());
        assertThat(deadlocks()).isEqualTo(before);
    }

    private static long deadlocks() {
        return database.jdbc()
                .sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query((row, n) -> row.getLong("deadlocks"))
                .single();
    }

    private long put(String source, String body, long... people) {
        return database.transactions().execute(status -> {
            long article = database.put(source, "en", at, "Camps", List.of(), body);
            for (int i = 0; i < people.length; i++) {
                database.jdbc()
                        .sql("""
                                insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
                                values (:article, :entity, :start, :start + 1, '', '', '')
                                """)
                        .param("article", article)
                        .param("entity", people[i])
                        .param("start", i * 5)
                        .update();
            }
            stories.join(article);
            return article;
        });
    }

    private void edit(long article, String body) {
        database.transactions().executeWithoutResult(status -> {
            database.jdbc()
                    .sql("update article set body = :body where id = :id")
                    .param("body", body)
                    .param("id", article)
                    .update();
            stories.join(article);
        });
    }

    private static long story(long article) {
        return database.jdbc()
                .sql("select story_id from article where id = :id")
                .param("id", article)
                .query((row, n) -> row.getLong("story_id"))
                .single();
    }

    private static String reason(long article) {
        return text("story_reason", article);
    }

    private static String credit(long article) {
        return text("credit", article);
    }

    private static String text(String column, long article) {
        return database.jdbc()
                .sql("select " + column + " as value from article where id = :id")
                .param("id", article)
                .query((row, n) -> row.getString("value"))
                .single();
    }

    private static long origin(long article) {
        return database.jdbc()
                .sql("select s.origin_article_id from article a join story s on s.id = a.story_id where a.id = :id")
                .param("id", article)
                .query((row, n) -> row.getLong("origin_article_id"))
                .single();
    }
}
