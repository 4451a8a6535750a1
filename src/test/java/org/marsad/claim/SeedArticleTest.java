package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;
import org.marsad.entity.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that started Marsad, against what an analyst reads out of it. */
class SeedArticleTest {

    @Test
    void claimsOfTheFirstArticleAreReadWithSpeakerChainAndAnonymity() throws IOException {
        assertThat(claims().right()).isGreaterThanOrEqualTo(17);
    }

    @Test
    void datesOfTheFirstArticleBecomeEvents() throws IOException {
        assertThat(dates().right()).isGreaterThanOrEqualTo(10);
    }

    record Score(long right, int of) {

        @Override
        public String toString() {
            return right + " of " + of;
        }
    }

    static Score claims() throws IOException {
        List<Claim> claims = Reports.findings(text(), "en", "2025-04-08").claims();
        return score("claims", wanted -> claims.stream().anyMatch(claim -> isRight(wanted, claim)));
    }

    static Score dates() throws IOException {
        String text = text();
        List<Event> events = Reports.findings(text, "en", "2025-04-08").events();
        return score("timeline", wanted -> events.stream().anyMatch(event -> isRight(wanted, event, text)));
    }

    private static String text() throws IOException {
        return Files.readString(Shared.path("acceptance", "seed-article.txt"));
    }

    private static Score score(String part, Predicate<JsonNode> isRight) throws IOException {
        String gold = Files.readString(Shared.path("acceptance", "seed-gold.json"));
        List<JsonNode> wanted =
                JsonMapper.shared().readTree(gold).path(part).valueStream().toList();
        return new Score(wanted.stream().filter(isRight).count(), wanted.size());
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
