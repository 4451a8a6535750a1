package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passages written for this test in the manner of the Iraqi press, labelled by the codebook: a floor, not a target. */
class ClaimGoldTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a hundred: claims found and right, and on those the chain, anonymity and stance. */
    @ParameterizedTest
    @CsvSource({"en, 85, 85", "ar, 85, 85"})
    void theGoldOfEachLanguageIsReadAtLeastThisWell(String language, int claims, int details) throws IOException {
        Score score = new Score();
        for (JsonNode passage : gold()) {
            if (passage.path("language").asString().equals(language)) {
                score.add(passage);
            }
        }
        assertThat(score.f1()).as("claim F1").isGreaterThanOrEqualTo(claims);
        assertThat(score.share(score.chains)).as("chains right").isGreaterThanOrEqualTo(details);
        assertThat(score.share(score.anonymities)).as("anonymity right").isGreaterThanOrEqualTo(details);
        assertThat(score.share(score.stances)).as("stances right").isGreaterThanOrEqualTo(details);
        assertThat(score.share(score.entities)).as("entities right").isGreaterThanOrEqualTo(details);
    }

    private static List<JsonNode> gold() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClaimGoldTest.class.getResourceAsStream("/claim/gold.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }
    }

    private static final class Score {

        private int gold;
        private int found;
        private int matched;
        private int chains;
        private int anonymities;
        private int stances;
        private int entities;

        void add(JsonNode passage) {
            String text = passage.path("text").asString();
            List<Claim> claims = Reports.findings(
                            text,
                            passage.path("language").asString(),
                            passage.path("published").asString())
                    .claims();
            found += claims.size();
            for (JsonNode wanted : passage.path("claims")) {
                gold++;
                Claim best = best(text, wanted, claims);
                if (best != null) {
                    compare(wanted, best);
                }
            }
        }

        private static @Nullable Claim best(String text, JsonNode wanted, List<Claim> claims) {
            BitSet own = new BitSet();
            for (JsonNode content : wanted.path("content")) {
                int start = text.indexOf(content.asString());
                own.set(start, start + content.asString().length());
            }
            Claim best = null;
            double most = 0.5;
            for (Claim claim : claims) {
                BitSet shared = new BitSet();
                claim.spans().forEach(span -> shared.set(span.start(), span.end()));
                BitSet all = (BitSet) shared.clone();
                all.or(own);
                shared.and(own);
                double share = (double) shared.cardinality() / all.cardinality();
                if (share >= most) {
                    most = share;
                    best = claim;
                }
            }
            return best;
        }

        private void compare(JsonNode wanted, Claim claim) {
            Claim.Speaker speaker = claim.speaker();
            boolean anonymous = speaker != null && speaker.anonymous();
            matched++;
            List<String> via =
                    wanted.path("via").valueStream().map(JsonNode::asString).toList();
            chains += claim.via().stream().map(Claim.Hop::entity).toList().equals(via) ? 1 : 0;
            anonymities += anonymous == wanted.path("anonymous").asBoolean(false) ? 1 : 0;
            stances += !wanted.has("stance")
                            || wanted.path("stance")
                                    .asString()
                                    .equalsIgnoreCase(claim.stance().name())
                    ? 1
                    : 0;
            String entity = speaker == null ? null : speaker.entity();
            entities +=
                    !wanted.has("entity") || wanted.path("entity").asString().equals(entity) ? 1 : 0;
        }

        int f1() {
            return 200 * matched / (gold + found);
        }

        int share(int right) {
            return 100 * right / Math.max(1, matched);
        }
    }
}
