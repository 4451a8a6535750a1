package org.marsad.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.entity.GazetteerReading.Read;
import org.marsad.entity.GazetteerReading.Refused;

class GazetteerFileTest {

    private static final String BADR = """
            {"id": "badr", "type": "group", "name": "Badr Organization", "name_ar": "منظمة بدر", "aliases": [\
            {"text": "Badr", "lang": "en", "kind": "short", "ambiguous": true, "needs_context": ["iraq"]}], \
            "relations": [{"type": "part_of", "target": "iraq", "from": "2014-06"}], "description": "A party."}
            """;
    private static final String IRAQ = """
            {"id": "iraq", "type": "place", "name": "Iraq", "name_ar": "العراق", \
            "aliases": [{"text": "Iraq", "lang": "en", "kind": "name", "ambiguous": false}]}
            """;

    @Test
    void theBundledGazetteerIsSound() {
        Gazetteer bundled = GazetteerFile.bundled();

        assertThat(bundled.entities()).hasSizeGreaterThanOrEqualTo(310);
        assertThat(bundled.entities()).extracting(Entity::nameAr).contains("كتائب حزب الله");
    }

    @Test
    void everyFieldOfALineIsRead() throws IOException {
        Gazetteer gazetteer = ((Read) read(BADR + IRAQ)).gazetteer();

        assertThat(gazetteer.byId().get("badr"))
                .isEqualTo(new Entity(
                        "badr",
                        Entity.Kind.GROUP,
                        "Badr Organization",
                        "منظمة بدر",
                        List.of(new Alias("Badr", "en", Alias.Kind.SHORT, true, List.of("iraq"), List.of())),
                        List.of(new Relation("part_of", "iraq", "2014-06", null)),
                        "A party.",
                        "normal"));
    }

    @Test
    void theVersionFollowsFromTheContent() throws IOException {
        Gazetteer once = ((Read) read(BADR + IRAQ)).gazetteer();
        Gazetteer asBytes = ((Read)
                        GazetteerFile.read(new ByteArrayInputStream((BADR + IRAQ).getBytes(StandardCharsets.UTF_8))))
                .gazetteer();
        Gazetteer changed = ((Read) read(IRAQ)).gazetteer();

        assertThat(once.version()).hasSize(12).isEqualTo(asBytes.version()).isNotEqualTo(changed.version());
    }

    @Test
    void aSecondUseOfAnIdIsRefusedWithBothLines() throws IOException {
        assertThat(problems(IRAQ + "\n" + IRAQ)).contains(new Problem(3, "the id \"iraq\" is already used on line 1"));
    }

    @Test
    void aTextThatTwoEntitiesShareWithoutSayingSoIsRefusedOnBothLines() throws IOException {
        String state = IRAQ.replace("\"iraq\"", "\"state\"");

        assertThat(problems(IRAQ + state)).extracting(Problem::line).containsExactly(1, 2);
        assertThat(problems(IRAQ + state).getFirst().reason())
                .isEqualTo("the alias \"Iraq\" also belongs to \"state\" on line 2;"
                        + " say so in shared_with or remove it");
    }

    @Test
    void sharingIsSeenThroughCaseAndApostrophes() throws IOException {
        String state = IRAQ.replace("\"iraq\"", "\"state\"").replace("\"text\": \"Iraq\"", "\"text\": \"I’RAQ\"");

        assertThat(problems(IRAQ + state)).hasSize(2);
    }

    @Test
    void anEmptyAliasIsRefused() throws IOException {
        assertThat(problems(IRAQ.replace("\"text\": \"Iraq\"", "\"text\": \" ' \"")))
                .containsExactly(new Problem(1, "an alias is empty"));
    }

    @Test
    void anAliasOfOneLetterIsRefusedWithAReason() throws IOException {
        assertThat(problems(IRAQ.replace("\"text\": \"Iraq\"", "\"text\": \"و\"")))
                .containsExactly(new Problem(1, "the alias \"و\" is a single letter; it would be found everywhere"));
    }

    @Test
    void aMarkThatTurnsTheDirectionOfTextIsRefused() throws IOException {
        assertThat(problems(IRAQ.replace("\"text\": \"Iraq\"", "\"text\": \"Ir\u202Eaq\"")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("direction of text"));
    }

    @Test
    void anUnmarkedAliasThatIsACommonWordIsRefused() throws IOException {
        assertThat(problems(IRAQ.replace("\"text\": \"Iraq\"", "\"text\": \"Progress\"")))
                .containsExactly(new Problem(
                        1, "the alias \"Progress\" is a common word; mark it ambiguous, so that context decides"));
    }

    @Test
    void aRelationToAnUnknownEntityIsRefused() throws IOException {
        assertThat(problems(BADR))
                .extracting(Problem::reason)
                .contains("a relation names \"iraq\", which is not in the file");
    }

    @Test
    void aBrokenLineIsReportedWithItsNumberAndNothingIsTakenOver() throws IOException {
        GazetteerReading reading = read(IRAQ + "{\"id\": \"x\", \n" + "[]\n");

        assertThat(((Refused) reading).problems())
                .extracting(GazetteerReading.Problem::line)
                .containsExactly(2, 3);
    }

    @Test
    void aLineWithoutAFieldThatMustBeThereSaysWhichOne() throws IOException {
        assertThat(problems("{\"id\": \"x\", \"type\": \"group\"}"))
                .containsExactly(new Problem(1, "\"name\" is missing"));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(problems("\n\n")).containsExactly(new Problem(0, "the file holds no entity"));
    }

    private static GazetteerReading read(String content) throws IOException {
        return GazetteerFile.read(new StringReader(content));
    }

    private record Problem(int line, String reason) {}

    private static List<Problem> problems(String content) throws IOException {
        return ((Refused) read(content))
                .problems().stream()
                        .map(problem -> new Problem(problem.line(), problem.reason()))
                        .toList();
    }
}
