package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.fetch.FetchOutcome.Fetched;
import org.marsad.fetch.FetchOutcome.Missed;
import org.springframework.util.unit.DataSize;

class RobotsTest {

    private static final Duration MIN_DELAY = Duration.ofSeconds(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-03-10T12:00:00Z"));
    private final RecordingGate gate = new RecordingGate();
    private final HostileServer server = new HostileServer();
    private final HostileServer other = new HostileServer();
    private final Fetcher fetcher = new Fetcher(
            new FetchSettings(
                    "Marsad",
                    null,
                    MIN_DELAY,
                    Duration.ofSeconds(60),
                    DataSize.ofMegabytes(1),
                    DataSize.ofMegabytes(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    5,
                    Duration.ofHours(1),
                    List.of("127.0.0.1/32")),
            gate,
            now::get);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
        other.close();
    }

    /** Lets everybody through at once and notes the gaps. */
    private static final class RecordingGate implements HostGate {

        private final List<String> entered = new CopyOnWriteArrayList<>();
        private final Map<String, Duration> lastGap = new ConcurrentHashMap<>();

        @Override
        public Pass enter(String host, Duration gap) {
            entered.add(host);
            lastGap.put(host, gap);
            return new Pass() {
                @Override
                public void widen(Duration wider) {
                    lastGap.merge(host, wider, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                }

                @Override
                public void close() {}
            };
        }
    }

    private FetchOutcome page(String path) {
        return fetcher.fetch(FetchRequest.page(server.at(path)));
    }

    private void later(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private String gateName() {
        return "127.0.0.1:" + server.port();
    }

    @Test
    void whatIsForbiddenIsNotAskedForAndTheRuleIsNamed() {
        server.robots("User-agent: *\nDisallow: /p\nDisallow: /private/\nAllow: /private/press/\n");
        server.page("/private/press/1", "hello");
        assertThat(page("/private/1")).isEqualTo(new Missed(Trouble.ROBOTS, "/private/ in robots.txt", null));
        assertThat(page("/private/press/1")).isInstanceOf(Fetched.class);
        assertThat(server.paths()).containsExactly("/robots.txt", "/private/press/1");
    }

    @Test
    void theGroupOfOurNameGoesBeforeTheOneForAll() {
        server.robots("User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: MARSAD\nDisallow: /members/\n");
        server.page("/a", "hello");
        assertThat(page("/a")).isInstanceOf(Fetched.class);
        assertThat(page("/members/1")).isEqualTo(new Missed(Trouble.ROBOTS, "/members/ in robots.txt", null));
    }

    @Test
    void aGroupThatForbidsEverythingClosesTheSite() {
        server.robots("User-agent: *\nDisallow: /\n");
        assertThat(page("/")).isEqualTo(new Missed(Trouble.ROBOTS, "/ in robots.txt", null));
    }

    @Test
    void queriesAndWildcardsCount() {
        server.robots("User-agent: *\nDisallow: /*?*print=\nDisallow: /*.pdf$\n")
                .page("/a.pdf?x", "hello");
        assertThat(page("/a?x=1&print=1")).isEqualTo(new Missed(Trouble.ROBOTS, "/*?*print= in robots.txt", null));
        assertThat(page("/a.pdf")).isEqualTo(new Missed(Trouble.ROBOTS, "/*.pdf$ in robots.txt", null));
        assertThat(page("/a.pdf?x")).isInstanceOf(Fetched.class);
    }

    @Test
    void anAddressWithCharactersThatUrisForbidIsMatchedAsWell() {
        server.robots("User-agent: *\nDisallow: /search\n");
        server.on("/a", "HTTP/1.1 302 Found\nLocation: /search?q=a|b[1]{x}\"", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ROBOTS, "/search in robots.txt", null));
    }

    @Test
    void escapingDoesNotGetAroundARule() {
        server.robots("User-agent: *\nDisallow: /private/\nDisallow: /خاص\n");
        assertThat(page("/%70rivate/1")).isEqualTo(new Missed(Trouble.ROBOTS, "/private/ in robots.txt", null));
        assertThat(page("/%D8%AE%D8%A7%D8%B5/1").getClass()).isEqualTo(Missed.class);
        assertThat(page("/x/../private/1")).isEqualTo(new Missed(Trouble.ROBOTS, "/private/ in robots.txt", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void aMissingRobotsTxtAllowsEverything(int status) {
        server.on("/robots.txt", "HTTP/1.1 " + status + " No\nContent-Length: 0", "")
                .page("/a", "hello");
        assertThat(page("/a")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 302, 304, 600})
    void aRobotsTxtThatCannotBeHadForbidsEverything(int status) {
        server.on("/robots.txt", "HTTP/1.1 " + status + " No\nContent-Length: 0", "")
                .page("/a", "hello");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ROBOTS_UNREACHABLE, String.valueOf(status), null));
        assertThat(server.paths()).containsExactly("/robots.txt");
    }

    @Test
    void aRobotsTxtThatBreaksOffForbidsEverything() {
        server.on("/robots.txt", "HTTP/1.1 200 OK\nContent-Length: 1000", "User-agent: *\n")
                .page("/a", "hello");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ROBOTS_UNREACHABLE, "14 of 1000 bytes", null));
    }

    @Test
    void anEmptyOneAndAPageInItsPlaceAllowEverything() {
        server.robots("").page("/a", "hello");
        other.robots("<!DOCTYPE html><html><body>Disallow: / was here</body></html>")
                .page("/a", "hello");
        assertThat(page("/a")).isInstanceOf(Fetched.class);
        assertThat(fetcher.fetch(FetchRequest.page(other.at("/a")))).isInstanceOf(Fetched.class);
    }

    @Test
    void anUnreachableOneIsAskedForAgainAfterAWhile() {
        server.on("/robots.txt", "HTTP/1.1 500 No\nContent-Length: 0", "").page("/a", "hello");
        page("/a");
        later(Duration.ofMinutes(4));
        page("/a");
        server.robots("");
        later(Duration.ofMinutes(1));
        assertThat(page("/a")).isInstanceOf(Fetched.class);
        assertThat(server.paths()).containsExactly("/robots.txt", "/robots.txt", "/a");
    }

    @Test
    void anUnreachableOneThatSaysWhenIsAskedForThen() {
        server.on("/robots.txt", "HTTP/1.1 503 No\nRetry-After: 10\nContent-Length: 0", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ROBOTS_UNREACHABLE, "503", Duration.ofSeconds(10)));
        later(Duration.ofSeconds(9));
        page("/a");
        later(Duration.ofSeconds(1));
        page("/a");
        assertThat(server.paths()).containsExactly("/robots.txt", "/robots.txt");
    }

    @Test
    void anUnreachableOneThatSaysAtOnceIsNotAskedForByEachCaller() {
        server.on("/robots.txt", "HTTP/1.1 503 No\nRetry-After: 0\nContent-Length: 0", "");
        page("/a");
        page("/b");
        assertThat(server.paths()).containsExactly("/robots.txt");
    }

    @Test
    void itIsBelievedForItsTime() {
        server.page("/a", "hello");
        page("/a");
        later(Duration.ofMinutes(59));
        page("/a");
        later(Duration.ofMinutes(1));
        page("/a");
        assertThat(server.paths()).containsExactly("/robots.txt", "/a", "/a", "/robots.txt", "/a");
    }

    @Test
    void everyRequestPassesTheGate() {
        server.page("/a", "hello");
        page("/a");
        assertThat(gate.entered).containsExactly(gateName(), gateName());
        assertThat(gate.lastGap).containsEntry(gateName(), MIN_DELAY);
    }

    @Test
    void theCrawlDelayHoldsAlreadyAfterRobotsTxtItself() {
        server.robots("User-agent: *\nCrawl-delay: 2.5\nDisallow: /a\n");
        page("/a");
        assertThat(gate.lastGap).containsEntry(gateName(), Duration.ofMillis(2_500));
    }

    @Test
    void theCrawlDelayIsTheGapOfPages() {
        server.robots("User-agent: *\nCrawl-delay: 7\n").page("/a", "hello");
        page("/a");
        assertThat(gate.lastGap).containsEntry(gateName(), Duration.ofSeconds(7));
    }

    @Test
    void aCrawlDelayOfHoursIsCappedAndDoesNotCloseTheSite() {
        server.robots("User-agent: *\nCrawl-delay: 86400\n").page("/a", "hello");
        assertThat(page("/a")).isInstanceOf(Fetched.class);
        assertThat(gate.lastGap).containsEntry(gateName(), Duration.ofSeconds(60));
    }

    @Test
    void aCrawlDelayBelowZeroOrOurOwnChangesNothing() {
        server.robots("User-agent: *\nCrawl-delay: -5\n").page("/a", "hello");
        page("/a");
        assertThat(gate.lastGap).containsEntry(gateName(), MIN_DELAY);
    }

    @Test
    void aShortRetryAfterWidensTheGap() {
        server.on("/a", "HTTP/1.1 429 Slow\nRetry-After: 5\nContent-Length: 0", "");
        page("/a");
        assertThat(gate.lastGap).containsEntry(gateName(), Duration.ofSeconds(6));
    }

    @Test
    void itMayStandElsewhere() {
        server.on("/robots.txt", "HTTP/1.1 301 Moved\nLocation: " + other.at("/rules") + "\nContent-Length: 0", "");
        other.page("/rules", "User-agent: *\nDisallow: /private\n");
        assertThat(page("/private")).isEqualTo(new Missed(Trouble.ROBOTS, "/private in robots.txt", null));
        assertThat(other.paths()).containsExactly("/rules");
    }

    @Test
    void oneThatRedirectsForEverIsTakenForMissing() {
        for (int i = 0; i < 9; i++) {
            server.on(i == 0 ? "/robots.txt" : "/" + i, "HTTP/1.1 302 Found\nLocation: /" + (i + 1), "");
        }
        server.page("/a", "hello");
        assertThat(page("/a")).isInstanceOf(Fetched.class);
        assertThat(server.paths()).containsExactly("/robots.txt", "/1", "/2", "/3", "/4", "/5", "/a");
    }

    @Test
    void oneThatRedirectsInsideIsNotFollowed() {
        server.on("/robots.txt", "HTTP/1.1 302 Found\nLocation: http://10.0.0.7/", "")
                .page("/a", "hello");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ROBOTS_UNREACHABLE, "10.0.0.7", null));
    }

    @Test
    void theHostOfARedirectIsAskedForItsOwn() {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: " + other.at("/private/1"), "");
        other.robots("User-agent: *\nDisallow: /private/\n");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ROBOTS, "/private/ in robots.txt", null));
        assertThat(other.paths()).containsExactly("/robots.txt");
    }

    @Test
    void aHugeOneIsReadToTheLimitAndItsBrokenLastLineIsNot() {
        String comments = "# nothing to see in this line\n".repeat(600_000 / 30);
        server.robots("User-agent: *\nDisallow: /early\n" + comments + "Disallow: /late\n")
                .page("/late", "hello");
        assertThat(page("/early")).isEqualTo(new Missed(Trouble.ROBOTS, "/early in robots.txt", null));
        assertThat(page("/late")).isInstanceOf(Fetched.class);
    }

    @Test
    void markupThatTakesAPatternMinutesTakesUsNoTime() {
        server.robots("<html>\nuser-agent: *\n" + "<".repeat(400_000) + "\nDisallow: /private\n");
        assertThat(page("/private")).isEqualTo(new Missed(Trouble.ROBOTS, "/private in robots.txt", null));
    }

    @Test
    void rulesWithinMarkupOrInUtf16AreRead() {
        server.robots("<html><body>User-agent: *<br>\nDisallow: /private<br>\n</body></html>");
        byte[] wide = "\ufeffUser-agent: *\nDisallow: /wide\n".getBytes(StandardCharsets.UTF_16BE);
        other.on("/robots.txt", "HTTP/1.1 200 OK\nContent-Length: " + wide.length, wide);
        assertThat(page("/private")).isEqualTo(new Missed(Trouble.ROBOTS, "/private in robots.txt", null));
        assertThat(fetcher.fetch(FetchRequest.page(other.at("/wide"))))
                .isEqualTo(new Missed(Trouble.ROBOTS, "/wide in robots.txt", null));
    }

    @Test
    void aRuleOfAnyLengthIsShownByItsBeginning() {
        server.robots("User-agent: *\nDisallow: /" + "*".repeat(10_000) + "\n");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ROBOTS, "/" + "*".repeat(199) + "… in robots.txt", null));
    }

    @Test
    void manyCallersFetchItOnce() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(50);
        server.on("/robots.txt", (asked, out) -> {
            awaitQuietly(all);
            out.write("HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        server.page("/a", "hello");
        List<FetchOutcome> outcomes = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                all.countDown();
                outcomes.add(page("/a"));
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(outcomes).hasSize(50).allMatch(Fetched.class::isInstance);
        assertThat(server.paths().stream().filter("/robots.txt"::equals)).hasSize(1);
    }

    @Test
    void whenTheOneWhoAsksIsStoppedAnotherTakesOver() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        server.on("/robots.txt", (request, out) -> {
            asked.countDown();
            awaitQuietly(end);
        });
        server.page("/a", "hello");
        Thread first = Thread.ofVirtual().start(() -> page("/a"));
        asked.await();
        List<FetchOutcome> outcome = new CopyOnWriteArrayList<>();
        Thread second = Thread.ofVirtual().start(() -> outcome.add(page("/a")));
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        server.robots("");
        first.interrupt();
        first.join();
        second.join();
        end.countDown();
        assertThat(outcome).singleElement().isInstanceOf(Fetched.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void schemesAndPortsHaveTheirOwn() {
        server.robots("User-agent: *\nDisallow: /\n");
        other.page("/a", "hello");
        assertThat(page("/a")).isInstanceOf(Missed.class);
        assertThat(fetcher.fetch(FetchRequest.page(other.at("/a")))).isInstanceOf(Fetched.class);
        assertThat(fetcher.fetch(FetchRequest.page(URI.create("https://127.0.0.1:" + server.port() + "/a"))))
                .isEqualTo(new Missed(Trouble.ROBOTS_UNREACHABLE, gateName(), null));
    }
}
