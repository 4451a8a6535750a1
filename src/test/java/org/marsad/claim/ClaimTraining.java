package org.marsad.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;

/**
 * Learns the weights of the English reader and writes them among the resources:
 *
 * <pre>mvn -Pbenchmark test -Dtest=ClaimTraining#learnPartsOfSpeechFromTheirTexts
 * mvn -Pbenchmark test -Dtest=ClaimTraining#learnFromTheSharedArticles</pre>
 *
 * Both are deterministic: the order of the articles and of each round follows from fixed seeds.
 *
 * <p>With {@code -Dmarsad.aside=true} it leaves a fixed quarter of the articles out, so that {@link ClaimBenchmark} may be
 * scored on that quarter alone.
 */
@Tag("benchmark")
class ClaimTraining {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "marsad", "claim");

    @Test
    void learnFromTheSharedArticles() throws IOException {
        boolean aside = Boolean.getBoolean("marsad.aside");
        List<PolNeAR.Article> articles = PolNeAR.read(Shared.path("corpora", "claims", "polnear.jsonl"));
        List<EnglishTraining.Example> examples = new ArrayList<>();
        for (PolNeAR.Article article : articles) {
            if (!aside || !article.isAside()) {
                examples.add(article.example());
            }
        }
        EnglishTraining.Learned learned = EnglishTraining.learn(examples);
        save("cue-en", learned.cues());
        save("side-en", learned.sides());
        save("start-en", learned.starts());
        save("end-en", learned.ends());
        save("speaker-en", learned.speakers());
        save("keep-en", learned.kept());
    }

    /** The tags come first: the other models see words through them. */
    @Test
    void learnPartsOfSpeechFromTheirTexts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (PolNeAR.Article article : PolNeAR.read(Shared.path("corpora", "claims", "polnear.jsonl"))) {
            texts.add(article.example().report().text());
        }
        save("pos-en", PosTraining.learn(texts));
    }

    private static void save(String name, Weights weights) throws IOException {
        weights.save(Files.newOutputStream(RESOURCES.resolve(name + ".weights")));
    }
}
