package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads pages that were spoilt at random for ten minutes, or for {@code -Dfuzz.minutes}: {@code mvn -o -q -Pfuzz test}. Each
 * is read in bounded time to a text that holds no markup's remains, or to a reason. A failure names the seed that repeats it.
 */
@Tag("fuzz")
class ExtractionFuzz {

    private static final long LONGEST_CPU_MS = 4_000;

    /** By the clock, even where many share the processor. */
    private static final Duration HANGS = Duration.ofMinutes(5);

    private static final int MOST_BYTES = 3_000_000;
    private static final List<String> PIECES = List.of(
            "<div>",
            "</div>",
            "<p>",
            "<table><tr><td>",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<style>",
            "<svg><title>",
            "<![CDATA[",
            "<frameset>",
            "<plaintext>",
            "<template>",
            "&#0;",
            "&#x202e;",
            "&amp;&amp;&lt;script&gt;",
            "<a href='javascript:alert(1)' onclick=x>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"",
            "<meta property='article:published_time' content='99999-99-99T99:99'>",
            "<time datetime='-0001-13-45'>",
            "\u0000",
            "\uD800",
            "«»“”",
            "٣١ كانون الثاني ٢٠٢٥",
            "31 Feb 2025 25:61");

    private final PageReader reader = new PageReader();

    @Test
    void spoiltPagesAreReadOrRefusedInBoundedTime() throws IOException {
        List<byte[]> pages = pages();
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        long end = System.nanoTime()
                + Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 10)).toNanos();
        SourceMemory memory = SourceMemory.NONE;
        int read = 0;
        int refused = 0;
        for (; System.nanoTime() < end || read + refused == 0; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] page = spoilt(pages.get(random.nextInt(pages.size())), random);
            SourceMemory sisters = memory;
            long repeats = seed;
            PageOutcome checked = Assertions.assertTimeoutPreemptively(
                    HANGS, () -> checked(page, sisters, repeats), () -> "hangs with -Dfuzz.seed=" + repeats);
            switch (checked) {
                case PageOutcome.Read outcome -> {
                    memory = memory.and(outcome.trace(), SourceMemory.MOST);
                    read++;
                }
                case PageOutcome.Unreadable _ -> refused++;
            }
        }
        System.out.printf("%d spoilt pages read, %d refused%n", read, refused);
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private PageOutcome checked(byte[] page, SourceMemory memory, long seed) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        PageOutcome outcome;
        try {
            outcome = reader.read(new Page(page, "text/html", URI.create("https://fuzz.example/a/1")), memory);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("fails with -Dfuzz.seed=" + seed, e);
        }
        assertThat((threads.getCurrentThreadCpuTime() - start) / 1_000_000)
                .as("CPU milliseconds with -Dfuzz.seed=%d", seed)
                .isLessThan(LONGEST_CPU_MS);
        if (outcome instanceof PageOutcome.Read read) {
            Content content = read.content();
            assertThat(content.title() + content.text() + content.authors())
                    .as("-Dfuzz.seed=%d", seed)
                    .doesNotContain("\u0000");
            if (content.canonical() != null) {
                assertThat(content.canonical().getScheme()).isIn("http", "https");
            }
        }
        return outcome;
    }

    private static byte[] spoilt(byte[] page, SplittableRandom random) {
        byte[] spoilt = page;
        int blows = 1 + random.nextInt(12);
        for (int i = 0; i < blows && spoilt.length < MOST_BYTES; i++) {
            spoilt = blow(spoilt, random);
        }
        return spoilt;
    }

    private static byte[] blow(byte[] page, SplittableRandom random) {
        int at = random.nextInt(page.length + 1);
        int until = at + Math.min(page.length - at, random.nextInt(2_000));
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> joined(page, at, new byte[0], until);
            case 1 -> joined(page, at, piece, at);
            case 2 -> joined(page, at, repeated(piece, 1 + random.nextInt(30_000)), at);
            case 3 -> joined(page, at, repeated(Arrays.copyOfRange(page, at, until), random.nextInt(40)), until);
            case 4 -> joined(page, at, noise(random), until);
            case 5 -> Arrays.copyOf(page, at);
            default -> joined(page, at, piece, until);
        };
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(600)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] repeated(byte[] piece, int times) {
        int count = piece.length == 0 ? 0 : Math.min(times, MOST_BYTES / piece.length);
        byte[] all = new byte[piece.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static byte[] joined(byte[] page, int at, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(page, at + middle.length + page.length - from);
        System.arraycopy(middle, 0, joined, at, middle.length);
        System.arraycopy(page, from, joined, at + middle.length, page.length - from);
        return joined;
    }

    /** The pages written for the tests, and the annotated ones where they are. */
    private static List<byte[]> pages() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/org/marsad/extract"))) {
            files.filter(file -> file.toString().endsWith(".html")).sorted().forEach(file -> {
                try {
                    pages.add(Files.readAllBytes(file));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        return pages;
    }
}
