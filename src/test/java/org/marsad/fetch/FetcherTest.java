package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.fetch.FetchOutcome.Fetched;
import org.marsad.fetch.FetchOutcome.Missed;
import org.marsad.fetch.FetchOutcome.NotModified;
import org.springframework.util.unit.DataSize;

class FetcherTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2025-03-10T12:00:00Z"));
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration HASTY = Duration.ofMillis(300);

    private final AtomicLong nanos = new AtomicLong();
    /** Waits by moving its clock. */
    private final HostGate gate = new InMemoryHostGate(nanos::get, wait -> nanos.addAndGet(wait.toNanos()));

    private final HostileServer server = new HostileServer();
    private final FetchSettings settings = settings(PATIENT, List.of("127.0.0.0/8"));
    private final Fetcher fetcher = new Fetcher(settings, gate, NOON);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private static FetchSettings settings(Duration timeout, List<String> allowedNetworks) {
        return new FetchSettings(
                "marsad",
                "https://example.org/bot",
                Duration.ZERO,
                Duration.ofSeconds(60),
                DataSize.ofKilobytes(64),
                DataSize.ofKilobytes(128),
                Duration.ofSeconds(5),
                timeout,
                5,
                Duration.ofHours(1),
                allowedNetworks);
    }

    private FetchOutcome page(String path) {
        return fetcher.fetch(FetchRequest.page(server.at(path)));
    }

    private static String text(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Fetched.class);
        return new String(((Fetched) outcome).body(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPageComesWithItsAddressStatusAndHeaders() {
        server.on("/a", "HTTP/1.1 200 OK\nETag: \"7\"\nLast-Modified: Mon, 10 Mar 2025 08:00:00 GMT", "<p>نعم</p>");

        Fetched fetched = (Fetched) page("/a");

        assertThat(fetched.url()).isEqualTo(server.at("/a"));
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(text(fetched)).isEqualTo("<p>نعم</p>");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"7\"", "Mon, 10 Mar 2025 08:00:00 GMT"));
    }

    @Test
    void theSiteLearnsWhoAsks() {
        server.page("/a", "hello");
        page("/a");
        assertThat(server.asked())
                .extracting(asked -> asked.headers().get("user-agent"))
                .containsOnly("marsad/0.1 (+https://example.org/bot)");
    }

    @Test
    void onlyEncodingsThatMarsadUnpacksAreAskedFor() {
        server.page("/a", "hello");
        page("/a");
        assertThat(server.asked())
                .extracting(asked -> asked.headers().get("accept-encoding"))
                .containsOnly("gzip, deflate");
    }

    @Test
    void anUnchangedPageIsNotModified() {
        server.on(
                "/a",
                (asked, out) -> out.write(utf8(
                        "\"7\"".equals(asked.headers().get("if-none-match"))
                                        && "Mon, 10 Mar 2025 08:00:00 GMT"
                                                .equals(asked.headers().get("if-modified-since"))
                                ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                                : "HTTP/1.1 500 Oops\r\n\r\n")));
        Validators validators = new Validators("\"7\"", "Mon, 10 Mar 2025 08:00:00 GMT");
        assertThat(fetcher.fetch(new FetchRequest(server.at("/a"), validators, FetchRequest.Purpose.PAGE)))
                .isEqualTo(new NotModified(server.at("/a")));
    }

    @Test
    void notModifiedWithoutHavingAskedIsNoAnswer() {
        server.on("/a", "HTTP/1.1 304 Not Modified", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.PROTOCOL, "304", null));
    }

    @Test
    void redirectsAreFollowedToTheEnd() {
        server.on("/a", "HTTP/1.1 301 Moved\nLocation: /b\nContent-Length: 0", "")
                .page("/b", "there");
        Fetched fetched = (Fetched) page("/a#part");
        assertThat(fetched.url()).isEqualTo(server.at("/b"));
        assertThat(text(fetched)).isEqualTo("there");
    }

    @Test
    void aRedirectInACircleIsALoop() {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: /b", "").on("/b", "HTTP/1.1 302 Found\nLocation: /a", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.REDIRECTS, "loop at " + server.at("/a"), null));
    }

    @Test
    void theSixthRedirectIsOneTooMany() {
        for (int i = 0; i < 8; i++) {
            server.on("/" + i, "HTTP/1.1 302 Found\nLocation: /" + (i + 1), "");
        }
        assertThat(page("/0")).isEqualTo(new Missed(Trouble.REDIRECTS, "6 redirects", null));
        assertThat(server.paths()).doesNotContain("/6");
    }

    @Test
    void aRedirectToTheMetadataServerIsRefused() {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/latest/", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.ADDRESS, "169.254.169.254", null));
    }

    @Test
    void aRedirectToAFileIsRefused() {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: file:///etc/passwd", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.SCHEME, "file", null));
    }

    @Test
    void theNameOfThisMachineIsRefusedBeforeItIsDialled() {
        try (Fetcher strict = new Fetcher(settings(PATIENT, List.of()), new InMemoryHostGate(), NOON)) {
            FetchOutcome outcome =
                    strict.fetch(FetchRequest.page(URI.create("http://localhost:" + server.port() + "/a")));
            assertThat(outcome).isEqualTo(new Missed(Trouble.ADDRESS, "localhost", null));
            assertThat(server.paths()).isEmpty();
        }
    }

    @Test
    void anUnknownNameIsAnUnknownHost() {
        assertThat(fetcher.fetch(FetchRequest.page(URI.create("http://nobody.invalid/"))))
                .isEqualTo(new Missed(Trouble.UNKNOWN_HOST, "nobody.invalid", null));
    }

    @Test
    void aClosedPortIsAConnectionTroubleOfTheRobots() throws IOException {
        int port;
        try (ServerSocket closing = new ServerSocket(0)) {
            port = closing.getLocalPort();
        }
        assertThat(fetcher.fetch(FetchRequest.page(URI.create("http://127.0.0.1:" + port + "/"))))
                .isEqualTo(new Missed(Trouble.ROBOTS_UNREACHABLE, "127.0.0.1:" + port, null));
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerIsAConnectionTrouble() {
        server.on("/a", (asked, out) -> {});
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.CONNECTION, "127.0.0.1:" + server.port(), null));
    }

    @Test
    void anAnswerThatIsNotHttpIsAProtocolTrouble() {
        server.on("/a", (asked, out) -> out.write(utf8("220 smtp ready\r\n")));
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.PROTOCOL, "127.0.0.1:" + server.port(), null));
    }

    @Test
    void aServerThatSaysNothingTimesOut() {
        server.on("/a", (asked, out) -> awaitTheEnd());
        try (Fetcher hasty = new Fetcher(settings(HASTY, List.of("127.0.0.1")), new InMemoryHostGate(), NOON)) {
            assertThat(hasty.fetch(FetchRequest.page(server.at("/a"))))
                    .isEqualTo(new Missed(Trouble.TIMEOUT, "300 ms", null));
        }
    }

    @Test
    void aBodyThatDripsTimesOutAsAWhole() {
        server.on("/a", (asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\n\r\n"));
            for (int i = 0; i < 1_000; i++) {
                out.write('x');
                out.flush();
                pause(Duration.ofMillis(20));
            }
        });
        try (Fetcher hasty = new Fetcher(settings(HASTY, List.of("127.0.0.1")), new InMemoryHostGate(), NOON)) {
            assertThat(hasty.fetch(FetchRequest.page(server.at("/a"))))
                    .isEqualTo(new Missed(Trouble.TIMEOUT, "300 ms", null));
        }
    }

    private static void awaitTheEnd() {
        pause(Duration.ofSeconds(5));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void gzipAndDeflateAreUnpacked() throws IOException {
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(utf8("zlib"));
        }
        server.on("/gzip", "HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(utf8("gzip")));
        server.on("/zlib", "HTTP/1.1 200 OK\nContent-Encoding: deflate", zlib.toByteArray());
        server.on(
                "/raw",
                "HTTP/1.1 200 OK\nContent-Encoding: deflate",
                Arrays.copyOfRange(zlib.toByteArray(), 2, zlib.size() - 4));

        assertThat(text(page("/gzip"))).isEqualTo("gzip");
        assertThat(text(page("/zlib"))).isEqualTo("zlib");
        assertThat(text(page("/raw"))).isEqualTo("zlib");
    }

    @Test
    void aTruncatedGzipIsABrokenBody() {
        byte[] whole = gzip(utf8("A statement in the evening. ".repeat(100)));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        server.on("/a", "HTTP/1.1 200 OK\nContent-Encoding: gzip", half);
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.BROKEN_BODY, half.length + " bytes", null));
    }

    @Test
    void anEncodingThatNobodyAskedForIsABrokenBody() {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Encoding: br", "xyz");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.BROKEN_BODY, "2 bytes", null));
    }

    @Test
    void aBodyShorterThanPromisedIsBroken() {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 100", "only this");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.BROKEN_BODY, "9 of 100 bytes", null));
    }

    @Test
    void aBodyWithoutItsLastChunkIsBroken() {
        server.on("/a", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "5\r\nhello\r\n");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.BROKEN_BODY, "5 bytes", null));
    }

    @Test
    void aPromisedBodyThatIsTooBigIsNotRead() {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 65537", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.TOO_BIG, "64 KB", null));
    }

    @Test
    void anEndlessBodyIsTooBig() {
        server.on("/a", (asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\n\r\n"));
            endless(out);
        });
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.TOO_BIG, "64 KB", null));
    }

    @Test
    void aGzipBombIsTooBig() {
        server.on("/a", (asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
            endless(new GZIPOutputStream(out));
        });
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.TOO_BIG, "64 KB", null));
    }

    /** Until the client leaves. */
    private static void endless(OutputStream out) throws IOException {
        byte[] block = "and so on ".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(block);
        }
    }

    @Test
    void aFloodOfHeadersIsCutAndAnEndlessOneRefused() {
        server.on("/many", "HTTP/1.1 200 OK" + "\nX-Flood: y".repeat(5_000), "text");
        server.on("/endless", (asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nX-Flood: "));
            endless(out);
        });
        assertThat(((Fetched) page("/many")).headers().get("x-flood")).hasSize(200);
        assertThat(page("/endless")).isEqualTo(new Missed(Trouble.CONNECTION, "127.0.0.1:" + server.port(), null));
    }

    @Test
    void anEmptyAnswerIsEmpty() {
        server.page("/a", "")
                .on("/b", "HTTP/1.1 204 No Content", "")
                .on("/c", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 0", "");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.EMPTY, "200", null));
        assertThat(page("/b")).isEqualTo(new Missed(Trouble.EMPTY, "204", null));
        assertThat(page("/c")).isEqualTo(new Missed(Trouble.EMPTY, "200", null));
    }

    @Test
    void statusesTellTheirTroubles() {
        for (int status :
                new int[] {400, 401, 403, 404, 407, 408, 410, 418, 421, 429, 451, 500, 502, 503, 206, 305, 302, 700}) {
            server.on("/" + status, "HTTP/1.1 " + status + " So\nContent-Length: 2", "no");
        }
        assertThat(page("/400")).isEqualTo(new Missed(Trouble.CLIENT_ERROR, "400", null));
        assertThat(page("/401")).isEqualTo(new Missed(Trouble.FORBIDDEN, "401", null));
        assertThat(page("/403")).isEqualTo(new Missed(Trouble.FORBIDDEN, "403", null));
        assertThat(page("/404")).isEqualTo(new Missed(Trouble.GONE, "404", null));
        assertThat(page("/407")).isEqualTo(new Missed(Trouble.CLIENT_ERROR, "407", null));
        assertThat(page("/408")).isEqualTo(new Missed(Trouble.CLIENT_ERROR, "408", null));
        assertThat(page("/410")).isEqualTo(new Missed(Trouble.GONE, "410", null));
        assertThat(page("/418")).isEqualTo(new Missed(Trouble.CLIENT_ERROR, "418", null));
        assertThat(page("/429")).isEqualTo(new Missed(Trouble.SLOW_DOWN, "429", null));
        assertThat(page("/451")).isEqualTo(new Missed(Trouble.FORBIDDEN, "451", null));
        assertThat(page("/500")).isEqualTo(new Missed(Trouble.SERVER_ERROR, "500", null));
        assertThat(page("/502")).isEqualTo(new Missed(Trouble.SERVER_ERROR, "502", null));
        assertThat(page("/503")).isEqualTo(new Missed(Trouble.SERVER_ERROR, "503", null));
        assertThat(page("/206")).isEqualTo(new Missed(Trouble.PROTOCOL, "206", null));
        assertThat(page("/302")).isEqualTo(new Missed(Trouble.PROTOCOL, "302", null));
        assertThat(page("/305")).isEqualTo(new Missed(Trouble.PROTOCOL, "305", null));
        assertThat(page("/700")).isEqualTo(new Missed(Trouble.PROTOCOL, "700", null));
    }

    @Test
    void retryAfterIsReadInSecondsAndAsADate() {
        server.on("/seconds", "HTTP/1.1 503 Busy\nRetry-After: 0\nContent-Length: 0", "");
        server.on("/date", "HTTP/1.1 500 Oops\nRetry-After: Mon, 10 Mar 2025 12:02:00 GMT\nContent-Length: 0", "");
        server.on("/past", "HTTP/1.1 500 Oops\nRetry-After: Mon, 10 Mar 2025 11:00:00 GMT\nContent-Length: 0", "");
        server.on("/nonsense", "HTTP/1.1 500 Oops\nRetry-After: later\nContent-Length: 0", "");
        server.on("/digits", "HTTP/1.1 503 Busy\nRetry-After: 99999999999999999999\nContent-Length: 0", "");
        assertThat(page("/seconds")).isEqualTo(new Missed(Trouble.SLOW_DOWN, "503", Duration.ZERO));
        assertThat(page("/date")).isEqualTo(new Missed(Trouble.SERVER_ERROR, "500", Duration.ofMinutes(2)));
        assertThat(page("/past")).isEqualTo(new Missed(Trouble.SERVER_ERROR, "500", Duration.ZERO));
        assertThat(page("/nonsense")).isEqualTo(new Missed(Trouble.SERVER_ERROR, "500", null));
        assertThat(page("/digits")).isEqualTo(new Missed(Trouble.SLOW_DOWN, "503", Duration.ofDays(365)));
    }

    @Test
    void aBusyServerIsAskedOnce() {
        server.on("/a", "HTTP/1.1 503 Busy\nRetry-After: 0\nContent-Length: 0", "");
        server.on("/b", "HTTP/1.1 408 Slow\nContent-Length: 0", "");
        page("/a");
        page("/b");
        assertThat(server.paths()).containsExactly("/robots.txt", "/a", "/b");
    }

    @Test
    void aHostThatAsksForHoursIsLeftAloneMeanwhile() {
        server.on("/a", "HTTP/1.1 429 Slow\nRetry-After: 3600\nContent-Length: 0", "")
                .page("/b", "hello");
        assertThat(page("/a")).isEqualTo(new Missed(Trouble.SLOW_DOWN, "429", Duration.ofHours(1)));
        assertThat(page("/b"))
                .isEqualTo(new Missed(Trouble.SLOW_DOWN, "127.0.0.1:" + server.port(), Duration.ofSeconds(3_601)));
        assertThat(server.paths()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void whatIsNotTextIsRefusedByTypeOrByItsBytes() {
        server.on("/image", "HTTP/1.1 200 OK\nContent-Type: image/png", "whatever");
        server.on("/pdf", "HTTP/1.1 200 OK\nContent-Type: text/html", "%PDF-1.7 ...");
        server.on("/zip", "HTTP/1.1 200 OK\nContent-Type: application/octet-stream", "PK\u0003\u0004");
        server.on("/noise", "HTTP/1.1 200 OK", new byte[500]);
        server.on("/gz", "HTTP/1.1 200 OK\nContent-Type: application/gzip", gzip(utf8("<a/>")));
        assertThat(page("/image")).isEqualTo(new Missed(Trouble.NOT_TEXT, "image/png", null));
        assertThat(page("/pdf")).isEqualTo(new Missed(Trouble.NOT_TEXT, "PDF", null));
        assertThat(page("/zip")).isEqualTo(new Missed(Trouble.NOT_TEXT, "ZIP", null));
        assertThat(page("/noise")).isEqualTo(new Missed(Trouble.NOT_TEXT, "binary", null));
        assertThat(page("/gz")).isEqualTo(new Missed(Trouble.NOT_TEXT, "gzip", null));
    }

    @Test
    void textUnderAWrongTypeIsStillText() {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Type: application/octet-stream", "<p>text</p>");
        server.on(
                "/b",
                "HTTP/1.1 200 OK\nContent-Type: text/html",
                "\ufeff<p>نص</p>".getBytes(StandardCharsets.UTF_16LE));
        server.on(
                "/c",
                "HTTP/1.1 200 OK\nContent-Type: text/html",
                "A page with one \u0000 in it, and nothing else that is wrong.");
        assertThat(text(page("/a"))).isEqualTo("<p>text</p>");
        assertThat(page("/b")).isInstanceOf(Fetched.class);
        assertThat(page("/c")).isInstanceOf(Fetched.class);
    }

    @Test
    void aListingMayBeAGzipFileAndMayBeLarger() {
        byte[] sitemap = utf8("<urlset>" + "<url/>".repeat(20_000) + "</urlset>");
        server.on("/sitemap.xml.gz", "HTTP/1.1 200 OK\nContent-Type: application/gzip", gzip(sitemap));
        server.on("/bomb.xml.gz", "HTTP/1.1 200 OK\nContent-Type: application/gzip", gzip(new byte[1 << 20]));
        assertThat(text(fetcher.fetch(FetchRequest.listing(server.at("/sitemap.xml.gz"), Validators.NONE))))
                .hasSize(120_017);
        assertThat(fetcher.fetch(FetchRequest.listing(server.at("/bomb.xml.gz"), Validators.NONE)))
                .isEqualTo(new Missed(Trouble.TOO_BIG, "128 KB", null));
    }

    @Test
    void aStoppedThreadKeepsItsFlag() throws InterruptedException {
        server.page("/a", "hello");
        boolean[] flag = new boolean[1];
        FetchOutcome[] outcome = new FetchOutcome[1];
        Thread thread = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            outcome[0] = page("/a");
            flag[0] = Thread.currentThread().isInterrupted();
        });
        thread.join();
        assertThat(outcome[0]).isEqualTo(new Missed(Trouble.CONNECTION, "stopped", null));
        assertThat(flag[0]).isTrue();
    }

    @Test
    void aThreadStoppedWhileTheServerIsSilentReturnsAtOnce() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        server.on("/a", (request, out) -> {
            asked.countDown();
            awaitQuietly(end);
        });
        FetchOutcome[] outcome = new FetchOutcome[1];
        Thread thread = Thread.ofVirtual().start(() -> outcome[0] = page("/a"));
        asked.await();
        thread.interrupt();
        thread.join();
        end.countDown();
        assertThat(outcome[0]).isEqualTo(new Missed(Trouble.CONNECTION, "stopped", null));
    }

    @Test
    void theServerNeverSeesTwoRequestsAtOnce() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.on("/a", (asked, out) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            out.write(utf8("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell"));
            out.flush();
            inside.decrementAndGet();
            out.write('o');
        });
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.ofVirtual().start(() -> page("/a")));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(server.paths()).hasSize(51);
    }

    @Test
    void manyLargeBodiesAtOnceAllArrive() throws InterruptedException {
        byte[] large = "A long report. ".repeat(60_000).getBytes(StandardCharsets.US_ASCII);
        server.on("/large", "HTTP/1.1 200 OK\nContent-Length: " + large.length, large);
        HostGate open = (host, gap) -> () -> {};
        FetchSettings roomy = new FetchSettings(
                "marsad",
                null,
                Duration.ZERO,
                Duration.ZERO,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                PATIENT,
                PATIENT,
                5,
                Duration.ofHours(1),
                List.of("127.0.0.1"));
        List<FetchOutcome> outcomes = new CopyOnWriteArrayList<>();
        try (Fetcher many = new Fetcher(roomy, open, NOON)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                threads.add(Thread.ofVirtual()
                        .start(() -> outcomes.add(many.fetch(FetchRequest.page(server.at("/large"))))));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(outcomes)
                .hasSize(40)
                .allSatisfy(outcome -> assertThat(text(outcome)).hasSize(900_000));
    }

    @Test
    void howLongAnAnswerStaysFreshIsRead() {
        server.on("/a", "HTTP/1.1 200 OK\nCache-Control: public, Max-Age=600", "text");
        server.on("/b", "HTTP/1.1 200 OK\nCache-Control: max-age=600\nCache-Control: no-cache", "text");
        server.on("/c", "HTTP/1.1 200 OK\nCache-Control: max-age=soon, s-maxage=9", "text");
        server.on("/d", "HTTP/1.1 200 OK\nCache-Control: max-age=99999999999", "text");
        assertThat(((Fetched) page("/a")).freshFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(((Fetched) page("/b")).freshFor()).isEqualTo(Duration.ZERO);
        assertThat(((Fetched) page("/c")).freshFor()).isNull();
        assertThat(((Fetched) page("/d")).freshFor()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void aValidatorThatNoClientMaySendIsLeftOut() {
        server.page("/a", "hello");
        Validators odd = new Validators("\"a\r\nX-Evil: 1\"", "gestern früh");
        fetcher.fetch(new FetchRequest(server.at("/a"), odd, FetchRequest.Purpose.PAGE));
        assertThat(server.asked().getLast().headers())
                .doesNotContainKeys("if-none-match", "if-modified-since", "x-evil");
    }

    @Test
    void aServerThatWeGaveUpOnHasTimeToNotice() {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 100", "only this").page("/b", "hello");
        page("/a");
        page("/b");
        assertThat(nanos).hasValue(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void settingsThatCannotBeSentAreNamed() {
        assertThatThrownBy(() -> new Fetcher(named("my bot/1", null), new InMemoryHostGate()))
                .hasMessageStartingWith("marsad.fetch.user-agent");
        assertThatThrownBy(() -> new Fetcher(named("marsad", "a) b"), new InMemoryHostGate()))
                .hasMessageStartingWith("marsad.fetch.contact");
    }

    private static FetchSettings named(String userAgent, @Nullable String contact) {
        return new FetchSettings(
                userAgent,
                contact,
                Duration.ZERO,
                Duration.ZERO,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                PATIENT,
                PATIENT,
                5,
                Duration.ofHours(1),
                List.of());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
