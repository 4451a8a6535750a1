package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.Trouble;
import org.marsad.fetch.Validators;
import org.marsad.source.Polls.Polled;
import org.marsad.web.Language;
import org.marsad.web.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looks leave in the database. They happen years ahead, so that nobody else polls the sources meanwhile. */
@MarsadTest
class LooksTest {

    private static final Instant NOON = Instant.parse("2040-03-10T12:00:00Z");
    private static final Validators TAG = new Validators("\"v1\"", null);
    private static int number;

    @Autowired
    private Looks looks;

    @Autowired
    private Polls polls;

    @Autowired
    private Items items;

    @Autowired
    private Sources sources;

    @Autowired
    private CoverageGaps gaps;

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcClient jdbc;

    private long source;

    @BeforeEach
    void add() {
        source = jdbc.sql("""
                        insert into source (slug, name, url, language, listing_due_at, next_due_at)
                        values (:slug, 'Looks', 'https://' || :slug || '.example/', 'en', '2040-01-01', '2040-01-01')
                        returning id
                        """)
                .param("slug", "looks-test-" + ++number)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from source where id = :id").param("id", source).update();
    }

    @Test
    void aPollOfAFormerAddressWritesNothingOverTheNewOne() {
        Polled old = polled();
        Sources.Versioned form = sources.find(source).orElseThrow();
        sources.change(source, form.version(), movedTo("https://looks-moved.example/", form.details()));
        polls.found(old, Listing.Kind.FEED, URI.create("https://old.example/feed.xml"));
        looks.collected(old, seen(NOON, 3), NOON);
        looks.failed(old, Failure.of(ListingOutcome.Reason.NOT_A_FEED, ""), NOON);
        looks.unchanged(old, null, NOON);

        assertThat(polls.stands(old)).isFalse();
        assertThat(text("state || coalesce(etag, ' -') || coalesce(listing_url, ' -') || coalesce(trouble, ' -')"))
                .isEqualTo("NEW - - -");
        assertThat(text("listing_due_at <= now()")).isEqualTo("t");
    }

    @Test
    void aSourceWhoseLookBreaksOffBeforeItsArticlesAreReadStaysDue() {
        items.list(source, seen(NOON, 3).items(), NOON);

        looks.collected(polled(), seen(NOON, 3), NOON);
        assertThat(text("next_due_at <= '2040-03-10T12:00:00Z' and listing_due_at > '2040-03-10T12:00:00Z'"))
                .isEqualTo("t");

        jdbc.sql("update item set next_try_at = null where source_id = :id")
                .param("id", source)
                .update();
        looks.unchanged(polled(), null, NOON);
        assertThat(text("next_due_at = listing_due_at")).isEqualTo("t");
    }

    @Test
    void aPollThatEndsAfterTheSourceWasSwitchedOffWritesNothing() {
        looks.collected(polled(), seen(NOON, 3), NOON);
        Polled running = polled();
        switchOn(false);
        looks.collected(running, seen(at(15), 3), at(15));

        assertThat(text("last_polled_at")).startsWith("2040-03-10 12:00");
        assertThat(reasons()).containsExactly("DISABLED …");
    }

    @Test
    void anUnchangedAnswerNeverHealsASource() {
        looks.collected(polled(), seen(NOON, 3), NOON);
        looks.failed(polled(), Failure.of(ListingOutcome.Reason.NOT_A_FEED, "HTML"), at(15));
        looks.unchanged(polled(), null, at(30));

        assertThat(text("state")).isEqualTo("NOT_A_FEED");
        assertThat(text("last_well_at")).startsWith("2040-03-10 12:00");
        assertThat(reasons()).containsExactly("FAILING …");
    }

    @Test
    void onlyAnAnswerThatCouldBeReadIsAskedForWithConditions() {
        looks.collected(polled(), seen(NOON, 3), NOON);
        looks.lookedBack(polled(), List.of(), 0, NOON);
        assertThat(polled().validators()).isEqualTo(TAG);
        looks.failed(polled(), Failure.of(ListingOutcome.Reason.BROKEN, ""), at(15));
        assertThat(polled().validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void everyKindOfOutageLeavesItsGapWithItsReason() {
        looks.collected(polled(), seen(NOON, 5), NOON);
        for (int minutes = 15; minutes <= 240; minutes += 15) {
            looks.failed(polled(), gone(), at(minutes));
            jdbc.sql("update source set listing_due_at = :due where id = :id")
                    .param("due", Timestamp.from(at(minutes + 15)))
                    .param("id", source)
                    .update();
        }
        looks.collected(polled(), seen(at(250), 5), at(250));
        looks.collected(polled(), seen(at(900), 5), at(900));
        switchOn(false);
        switchOn(true);
        jdbc.sql("update coverage_gap set from_at = :off where source_id = :id and to_at is null")
                .param("off", Timestamp.from(at(900)))
                .param("id", source)
                .update();
        looks.collected(polled(), seen(at(2_000), 5), at(2_000));

        assertThat(reasons())
                .containsExactly(
                        "FAILING 12:00 16:10 GONE", "NOT_RUNNING 16:10 03:00 missed", "DISABLED 03:00 21:20 missed");
        assertThat(text("(select count(*) from coverage where source_id = source.id)"))
                .isEqualTo("4");
    }

    @Test
    void aListingThatMovedOnTooFarIsAGapUpToItsOldestItem() {
        looks.collected(polled(), seen(NOON, 5), NOON);
        looks.collected(polled(), seen(at(15), 5), at(15));

        assertThat(reasons()).containsExactly("OVERFLOW 12:00 12:11 missed");
    }

    @Test
    void whatIsOlderIsLookedForOnceAndAgainWhereAListingMovedOn() {
        assertThat(looks.collected(polled(), seen(NOON, 5), NOON)).isTrue();
        looks.lookedBack(polled(), List.of(), 0, NOON);
        assertThat(looks.collected(polled(), new Looks.Seen(TAG, null, null, list(at(3), 5), 3), at(3)))
                .isFalse();
        assertThat(looks.collected(polled(), seen(at(15), 5), at(15))).isTrue();
        assertThat(looks.collected(polled(), new Looks.Seen(TAG, null, null, list(at(18), 5), 3), at(18)))
                .as("until it has been looked for")
                .isTrue();
    }

    @Test
    void whatFillsAGapThatAListingLeftClosesIt() {
        looks.collected(polled(), seen(NOON, 5), NOON);
        looks.collected(polled(), seen(at(15), 5), at(15));
        looks.lookedBack(polled(), list(at(10), 5), 5, at(16));
        assertThat(reasons()).as("found back to 12:06 only").containsExactly("OVERFLOW 12:00 12:11 missed");

        looks.lookedBack(polled(), list(at(10), 20), 19, at(17));
        assertThat(reasons()).as("met what was known").containsExactly("OVERFLOW 12:00 12:11");

        looks.collected(polled(), seen(at(30), 5), at(30));
        assertThat(reasons()).containsExactly("OVERFLOW 12:00 12:11", "OVERFLOW 12:15 12:26 missed");
        looks.lookedBack(polled(), list(at(25), 11), 11, at(31));
        assertThat(reasons())
                .as("found back to its beginning")
                .containsExactly("OVERFLOW 12:00 12:11", "OVERFLOW 12:15 12:26");
    }

    @Test
    void whileOlderArticlesAreStillToBeFoundTheListingIsAskedForWhole() {
        looks.collected(polled(), seen(NOON, 5), NOON);
        assertThat(polled().validators())
                .as("a node may have died while it looked")
                .isEqualTo(Validators.NONE);
        looks.lookedBack(polled(), List.of(), 0, NOON);
        assertThat(polled().validators()).isEqualTo(TAG);
    }

    @Test
    void aListingThatStillHoldsWhatWasSeenCatchesUp() {
        looks.collected(polled(), seen(NOON, 5), NOON);
        looks.collected(polled(), new Looks.Seen(TAG, null, null, list(at(600), 5), 3), at(600));

        assertThat(reasons()).containsExactly("NOT_RUNNING 12:00 22:00");
        assertThat(gaps.within(NOON, at(6_000), Duration.ofHours(1), at(6_000), 10))
                .noneMatch(gap -> gap.sourceId() == source);
    }

    @Test
    void whatASiteWantsBelievedIsBelievedWithinBounds() {
        looks.collected(polled(), new Looks.Seen(TAG, Duration.ofHours(1), null, list(NOON, 3), 3), NOON);
        assertThat(text("interval_seconds")).isEqualTo("3600");
        looks.unchanged(polled(), Duration.ofDays(30), at(60));
        assertThat(text("interval_seconds")).isEqualTo("21600");
    }

    @Test
    void aFeedIsLookedAtAsSeldomAsItAsksAlsoWhileItIsUnchanged() {
        looks.collected(polled(), new Looks.Seen(TAG, null, Duration.ofHours(2), list(NOON, 3), 3), NOON);
        assertThat(text("listing_due_at >= '2040-03-10 14:00Z' and listing_due_at <= '2040-03-10 14:24Z'"))
                .isEqualTo("t");

        looks.unchanged(polled(), null, at(130));
        assertThat(text("listing_due_at >= '2040-03-10 16:10Z'")).as("a 304").isEqualTo("t");

        looks.collected(polled(), new Looks.Seen(TAG, null, Duration.ofDays(365), list(at(260), 3), 3), at(260));
        assertThat(text("listing_due_at <= '2040-03-11 16:20Z'"))
                .as("no feed is left alone for long")
                .isEqualTo("t");

        looks.collected(polled(), new Looks.Seen(TAG, null, null, list(at(2_000), 3), 3), at(2_000));
        assertThat(text("pace_seconds is null")).as("it asks no more").isEqualTo("t");
    }

    @Test
    void aSourceFallsQuietWhenNothingNewCameForLong() {
        items.list(source, list(NOON, 5), NOON);
        looks.collected(polled(), seen(NOON, 5), NOON);
        assertThat(text("state")).isEqualTo("HEALTHY");
        looks.unchanged(polled(), null, NOON.plus(Duration.ofDays(20)));
        assertThat(text("state")).isEqualTo("QUIET");
        assertThat(sentence(Language.EN))
                .isEqualTo(
                        "It answers well, but nothing new came since 10 Mar 2040, which is long for this source. Marsad looks about every 30 minutes, next on "
                                + next() + ".");
    }

    @Test
    void aSourceThatIsGoneSaysWhatHappenedSinceWhenAndWhatComesNext() {
        looks.failed(polled(), gone(), NOON);
        looks.failed(polled(), gone(), NOON.plus(Duration.ofDays(1)));

        assertThat(sentence(Language.EN))
                .startsWith("Its listing is gone from this address, since 10 Mar 2040.")
                .endsWith("Marsad still looks again on " + next() + ".");
        assertThat(sentence(Language.AR)).contains("منذ").contains("مرصد");
    }

    private static Failure gone() {
        return Failure.of(new FetchOutcome.Missed(Trouble.GONE, "404", null));
    }

    private static SourceDetails movedTo(String url, SourceDetails details) {
        return SourceDetails.of(details.name(), url, details.language(), details.enabled());
    }

    private Polled polled() {
        return polls.find(source, NOON).orElseThrow();
    }

    /** Nothing but new items, one a minute, the newest of now. */
    private static Looks.Seen seen(Instant now, int count) {
        return new Looks.Seen(TAG, null, null, list(now, count), count);
    }

    private static List<Item> list(Instant now, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> now.minus(Duration.ofMinutes(n)))
                .map(at -> new Item(URI.create("https://looks.example/" + at), null, null, at))
                .toList();
    }

    private void switchOn(boolean on) {
        jdbc.sql("update source set enabled = :on where id = :id")
                .param("on", on)
                .param("id", source)
                .update();
    }

    private String sentence(Language language) {
        // Without the marks that isolate what is handed in.
        return standings.say(standing(), language).replaceAll("[\\u2068\\u2069]", "");
    }

    private String next() {
        return new Times(Language.EN).moment(standing().listing());
    }

    private Standing standing() {
        return jdbc.sql("select " + Standing.COLUMNS + " from source s where s.id = :id")
                .param("id", source)
                .query((row, n) -> Standing.of(row))
                .single();
    }

    /** Reason, from, to, and what became of it, oldest first. */
    private List<String> reasons() {
        return gaps.of(source, 10).reversed().stream()
                .map(gap -> gap.reason()
                        + (gap.to() == null
                                ? " …"
                                : " " + gap.from().toString().substring(11, 16) + " "
                                        + gap.to().toString().substring(11, 16)
                                        + (gap.trouble() == null ? "" : " " + gap.trouble())
                                        + (gap.caughtUp() || gap.trouble() != null ? "" : " missed")))
                .toList();
    }

    private String text(String expression) {
        return jdbc.sql("select (" + expression + ")::text from source where id = :id")
                .param("id", source)
                .query((row, n) -> String.valueOf(row.getString(1)).replaceFirst("^true$", "t"))
                .single();
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
