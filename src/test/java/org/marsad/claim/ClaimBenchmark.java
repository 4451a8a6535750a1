package org.marsad.claim;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;

/**
 * Prints how well the project's own gold is read, reads the shared claims corpus, writes what was found for
 * {@code score_claims.py}, and prints the speed of one core:
 *
 * <pre>mvn -Pbenchmark test -Dtest=ClaimBenchmark
 * python3 ../shared/tools/score_claims.py ../shared/corpora/claims/polnear.jsonl target/claims.predicted.jsonl</pre>
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
    void readTheSharedArticles() throws IOException {
        List<PolNeAR.Article> articles = PolNeAR.read(Shared.path("corpora", "claims", "polnear.jsonl"));
        write(Path.of("target", "claims.predicted.jsonl"), articles);
        for (int round = 0; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            articles.forEach(article -> Reports.read(article.example().report()));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
            System.out.printf(Locale.ROOT, "claims: %.0f articles per second of one core%n", articles.size() / seconds);
        }
    }

    static void write(Path file, List<PolNeAR.Article> articles) throws IOException {
        List<String> lines = new ArrayList<>();
        for (PolNeAR.Article article : articles) {
            Report report = article.example().report();
            String claims = Reports.read(report).claims().stream()
                    .map(claim -> json(report.text(), claim))
                    .collect(Collectors.joining(","));
            lines.add("{\"id\":\"" + article.id() + "\",\"claims\":[" + claims + "]}");
        }
        Files.write(file, lines);
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
