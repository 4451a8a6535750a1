package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;
import org.marsad.entity.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that started Marsad, against what an analyst reads out of it. */
class SeedArticleTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void claimsOfTheFirstArticleAreReadWithSpeakerChainAndAnonymity() throws IOException {
        String text = Files.readString(Shared.path("acceptance", "seed-article.txt"));
        JsonNode gold = json.readTree(Files.readString(Shared.path("acceptance", "seed-gold.json")));
        List<Claim> claims = Reports.findings(text, "en", "2025-04-08").claims();
        long right = gold.path("claims")
                .valueStream()
                .filter(wanted -> claims.stream().anyMatch(claim -> isRight(wanted, claim)))
                .count();
        assertThat(right).isGreaterThanOrEqualTo(17);
    }

    @Test
    void datesOfTheFirstArticleBecomeEvents() throws IOException {
        String text = Files.readString(Shared.path("acceptance", "seed-article.txt"));
        JsonNode gold = json.readTree(Files.readString(Shared.path("acceptance", "seed-gold.json")));
        List<Event> events = Reports.findings(text, "en", "2025-04-08").events();
        long right = gold.path("timeline")
                .valueStream()
                .filter(wanted -> events.stream().anyMatch(event -> isRight(wanted, event, text)))
                .count();
        assertThat(right).isGreaterThanOrEqualTo(10);
    }

    private static boolean isRight(JsonNode wanted, Claim claim) {
        boolean same = claim.content().contains(wanted.path("content_has").asString());
        Claim.Speaker speaker = claim.speaker();
        boolean anonymous = speaker != null && speaker.anonymous();
        List<String> via =
                wanted.path("via").valueStream().map(JsonNode::asString).toList();
        return same
                && isSpeaker(wanted.path("speaker"), speaker)
                && anonymous == wanted.path("anonymous").asBoolean(false)
                && claim.via().stream().map(SeedArticleTest::name).toList().equals(via);
    }

    private static String name(Claim.Hop hop) {
        Entity entity = hop.entity() == null ? null : Reports.GAZETTEER.find(hop.entity());
        return entity == null || hop.text().startsWith(entity.name()) ? hop.text() : entity.name();
    }

    private static boolean isSpeaker(JsonNode wanted, Claim.@Nullable Speaker speaker) {
        if (wanted.isNull() || wanted.isMissingNode()) {
            return speaker == null;
        }
        return speaker != null
                && (wanted.asString().equals(speaker.entity()) || speaker.text().contains(wanted.asString()));
    }

    private static boolean isRight(JsonNode wanted, Event event, String text) {
        return event.when().edtf().equals(wanted.path("when").asString())
                && text.substring(event.sentence().start(), event.sentence().end())
                        .contains(wanted.path("what_has").asString())
                && event.entities()
                        .containsAll(wanted.path("entities")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
    }
}
