package org.marsad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias",
                "spelling:Shibl al-Zaidi",
                "spelling:",
                "spelling:a@b:7",
                "coordinated:Qais al-Khazali",
                "brigade",
                "brigade:popular-mobilization-forces@3",
                "short:kataib-hezbollah@0",
                "introduced:kataib-hezbollah@12",
                "context:iraq@title"
            })
    void whatWasStoredIsReadAgain(String code) {
        assertThat(Rule.parse(code).orElseThrow().code()).isEqualTo(code.equals("spelling:") ? "spelling" : code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short for Izzat al-Shahbandar, named earlier",
                "context: iraq",
                "context:iraq@-5",
                "context:iraq@99999999999",
                "context:iraq",
                "alias:x",
                "short"
            })
    void whatIsNoRuleExplainsNothing(String code) {
        assertThat(Rule.parse(code)).isEmpty();
    }

    @Test
    void theHeadlineIsAPlaceOfItsOwn() {
        assertThat(Rule.parse("context:iraq@title").orElseThrow().place()).isEqualTo(Rule.TITLE);
    }
}
