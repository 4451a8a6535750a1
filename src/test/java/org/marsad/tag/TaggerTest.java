package org.marsad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.entity.GazetteerFile;

class TaggerTest {

    private static final Tagger TAGGER = new Tagger(GazetteerFile.bundled());

    @Test
    void aCuratedNameIsFoundBehindAnArabicClitic() {
        assertThat(tag("ar", "رفضت حكومة بغداد التهم الموجهة للحشد الشعبي وكتائب حزب الله وبالحشد الشعبي."))
                .contains("pmf:لحشد الشعبي", "kataib-hezbollah:كتائب حزب الله", "pmf:الحشد الشعبي");
    }

    @Test
    void curlyApostrophesAndHyphensDoNotHideAName() {
        assertThat(tag("en", "Kata’ib Hezbollah, Kataʿib Hizballah and KATAIB‑HEZBOLLAH denied it."))
                .containsExactly(
                        "kataib-hezbollah:Kata’ib Hezbollah",
                        "kataib-hezbollah:Kataʿib Hizballah",
                        "kataib-hezbollah:KATAIB‑HEZBOLLAH");
    }

    @Test
    void aPossessiveEndingStandsOutsideTheMention() {
        assertThat(tag("en", "Kata'ib Hezbollah's men and the Houthis’ drones"))
                .containsExactly("kataib-hezbollah:Kata'ib Hezbollah", "houthis:Houthis");
    }

    @Test
    void aNameInsideALongerOneIsNotReported() {
        assertThat(tag("en", "The Islamic Resistance in Iraq praised Kata'ib Hezbollah."))
                .containsExactly(
                        "islamic-resistance-in-iraq:Islamic Resistance in Iraq", "kataib-hezbollah:Kata'ib Hezbollah");
    }

    @Test
    void addressesHoldNoMentions() {
        assertThat(tag("en", "See https://shafaq.com/en/Iraq/Kirkuk or write to hamas@iraq.org, @Hezbollah, iran.ir."))
                .isEmpty();
    }

    private static List<String> tag(String language, String text) {
        return TAGGER.tag("", text, language).stream()
                .map(mention -> mention.entity() + ":" + mention.surface())
                .toList();
    }
}
