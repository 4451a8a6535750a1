package org.marsad.claim;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.Scorer;
import org.marsad.Shared;

/**
 * Prints how well claims are read in one run, with {@code DateBenchmark} for dates: the project's own gold, the shared
 * corpus, the simulated world in each language, and the speed of one core. The scorers need {@code python3}:
 *
 * <pre>mvn -Pbenchmark test -Dtest='ClaimBenchmark,DateBenchmark'</pre>
 *
 * The bundled weights have seen these articles; {@code ClaimTraining} measures on articles set aside.
 */
@Tag("benchmark")
class ClaimBenchmark {

    private static final int ROUNDS = 3;

    @Test
    void readTheProjectsOwnGold() throws IOException {
        for (String language : List.of("en", "ar")) {
            System.out.println(
                    "own gold, " + language + ", read while improving: " + ClaimGoldTest.score(language, false));
            System.out.println("own gold, " + language + ", set aside: " + ClaimGoldTest.score(language, true));
        }
    }

    @Test
    void readTheFirstArticle() throws IOException {
        System.out.println(
                "seed article: " + SeedArticleTest.claims() + " claims, " + SeedArticleTest.dates() + " dates");
    }

    @Test
    void readTheSimulatedWorld() throws IOException, InterruptedException {
        for (String language : List.of("en", "ar")) {
            Path folder = NewsWorldClaims.write(7, language);
            Scorer.print(
                    "NewsWorld, " + language,
                    "score_claims.py",
                    folder.resolve("gold-" + language + ".jsonl"),
                    folder.resolve("predicted-" + language + ".jsonl"));
        }
    }

    @Test
    void readTheSharedArticles() throws IOException, InterruptedException {
        List<PolNeAR.Article> articles = PolNeAR.read(Shared.path("corpora", "claims", "polnear.jsonl"));
        Path predicted = Path.of("target", "claims.predicted.jsonl");
        write(predicted, articles, claim -> true);
        for (String kind : List.of("all", "direct", "indirect")) {
            Path gold = Shared.path("corpora", "claims", "polnear.jsonl");
            Scorer.print("claims corpus, " + kind, "score_claims.py", gold, predicted, "--kind", kind);
        }
        Path direct = Path.of("target", "claims.direct.jsonl");
        write(direct, articles, claim -> claim.quote() == Claim.Quote.DIRECT);
        Path gold = Shared.path("corpora", "claims", "polnear.jsonl");
        Scorer.print(
                "claims corpus, direct, of what is read as direct",
                "score_claims.py",
                gold,
                direct,
                "--kind",
                "direct");
        for (int round = 0; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            articles.forEach(article -> Reports.read(article.example().report()));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
            System.out.printf(Locale.ROOT, "claims: %.0f articles per second of one core%n", articles.size() / seconds);
        }
    }

    static void write(Path file, List<PolNeAR.Article> articles, Predicate<Claim> which) throws IOException {
        List<String> lines = new ArrayList<>();
        for (PolNeAR.Article article : articles) {
            lines.add(line(article.id(), article.example().report(), which));
        }
        Files.write(file, lines);
    }

    /** What is read of an article, as the scorer takes it. */
    static String line(String id, Report report) {
        return line(id, report, claim -> true);
    }

    private static String line(String id, Report report, Predicate<Claim> which) {
        String claims = Reports.read(report).claims().stream()
                .filter(which)
                .map(claim -> json(report.text(), claim))
                .collect(Collectors.joining(","));
        return "{\"id\":\"" + id + "\",\"claims\":[" + claims + "]}";
    }

    /** Outlets that report on their own authority stand for the speaker in this corpus. */
    private static String json(String text, Claim claim) {
        Claim.Speaker speaker = claim.speaker();
        Span named = speaker != null
                ? speaker.span()
                : claim.via().isEmpty() ? null : claim.via().getLast().span();
        Claim.Cue cue = claim.cue();
        return "{\"content\":" + spans(text, claim.spans()) + ",\"speaker\":" + spans(text, list(named)) + ",\"cue\":"
                + spans(text, list(cue == null ? null : cue.span())) + "}";
    }

    private static List<Span> list(@Nullable Span span) {
        return span == null ? List.of() : List.of(span);
    }

    private static String spans(String text, List<Span> spans) {
        return spans.stream()
                .map(span ->
                        "[" + text.codePointCount(0, span.start()) + "," + text.codePointCount(0, span.end()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
