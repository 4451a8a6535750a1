package org.marsad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    @Test
    void aSpellingNobodyListedIsFoundByItsSoundAndSaysSo() {
        List<Mention> mentions = TAGGER.tag("", "Shebl al-Zeidi met Abu Alaa al-Wala'ee.", "en");

        assertThat(mentions).extracting(Mention::entity).containsExactly("shibl-al-zaidi", "abu-ala-al-walai");
        assertThat(mentions.getFirst().rule().code()).isEqualTo("spelling:Shibl al-Zaidi");
    }

    @Test
    void aLastNameIsBoundToTheFullNameBeforeItInWhateverSpelling() {
        assertThat(TAGGER.tag("", "Izzat al-Shahbndar spoke. “Yes,” Shahbndar said.", "en"))
                .extracting(mention -> mention.rule().code())
                .containsExactly("spelling:Izzat al-Shahbandar", "short:izzat-al-shahbandar@0");
    }

    @Test
    void whatCountsByItsContextSaysWhatShowsItAndWhere() {
        String text =
                "Washington struck Kata'ib Hezbollah.\nKH called it murder. Badr and the 45th and 46th Brigades kept still.";

        assertThat(TAGGER.tag("", text, "en"))
                .extracting(mention -> mention.surface() + " " + mention.rule().code())
                .contains("KH short:kataib-hezbollah@18", "Badr context:kataib-hezbollah@18");
    }

    @Test
    void whatTheHeadlineShowsIsSaidToStandThere() {
        assertThat(TAGGER.tag("Kata'ib Hezbollah answers", "KH called it murder.", "en"))
                .extracting(mention -> mention.rule().code())
                .containsExactly("short:kataib-hezbollah@title");
    }

    @Test
    void anAcronymInBracketsIsIntroducedWhereItStandsBehindTheName() {
        assertThat(TAGGER.tag("", "In Iraq, Kata'ib Hezbollah (KH) is armed. KH denies it.", "en"))
                .extracting(mention -> mention.surface() + " " + mention.rule().code())
                .endsWith("KH introduced:kataib-hezbollah@9");
    }

    @Test
    void namesThatShareAWordSayWhichNameIsMeant() {
        assertThat(TAGGER.tag("", "Qais and Laith al-Khazali spoke.", "en"))
                .extracting(mention -> mention.surface() + " " + mention.rule().code())
                .containsExactly("Qais coordinated:Qais al-Khazali", "Laith al-Khazali alias");
    }

    @Test
    void aLastNameBehindAnotherGivenNameIsSomebodyElse() {
        assertThat(tag("en", "In Baghdad, Hassan Sudani met Ivanka Trump. Prime Minister Sudani did not."))
                .containsExactly("baghdad:Baghdad", "mohammed-shia-al-sudani:Sudani");
    }

    @Test
    void sudaneseIsNotSudani() {
        assertThat(tag("ar", "قال الجيش السوداني إن وزير الخارجية السوداني زار العراق قادما من الخرطوم."))
                .containsExactly("iraq:العراق");
        assertThat(tag("ar", "بحث مجلس الوزراء العراقي القرار، وقال السوداني إنه نهائي."))
                .contains("mohammed-shia-al-sudani:السوداني");
    }

    @Test
    void aLastNameThatBrothersShareIsTheOneNamedLast() {
        assertThat(tag("en", "Masoud Barzani spoke. Nechirvan Barzani did not. Barzani, his nephew, left."))
                .containsExactly(
                        "masoud-barzani:Masoud Barzani",
                        "nechirvan-barzani:Nechirvan Barzani",
                        "nechirvan-barzani:Barzani");
        assertThat(tag("ar", "تحدث مسعود بارزاني، ثم قال نيجيرفان بارزاني ذلك، والتقى بارزاني السفير."))
                .containsExactly(
                        "masoud-barzani:مسعود بارزاني",
                        "nechirvan-barzani:نيجيرفان بارزاني",
                        "nechirvan-barzani:بارزاني");
    }

    @Test
    void theEmbassyInAnotherCountryIsNamedWhereThatCountryFillsTheArticle() {
        assertThat(tag("en", "Iraq, Iraq and Iraq again. The US Embassy said so."))
                .endsWith("us-embassy-baghdad:US Embassy");
    }

    @Test
    void aLastNameBehindAndFollowsTheOneBeforeIt() {
        assertThat(tag("ar", "في بغداد التقى هادي العامري ونوري المالكي، وقال إن العامري والمالكي متفقان."))
                .endsWith("hadi-al-amiri:العامري", "nouri-al-maliki:المالكي");
        assertThat(tag("ar", "التقى محمد شياع السوداني الرئيسين المصري والسوداني، وزار منتخب العراق نظيره السوداني."))
                .containsExactly("mohammed-shia-al-sudani:محمد شياع السوداني", "iraq:العراق");
    }

    @Test
    void placesAndBodyPartsThatAreCalledLikeNamesAreNot() {
        assertThat(tag("ar", "في بغداد قال مقتدى الصدر ذلك، وأصيب رجل في الصدر في مدينة الحكمة."))
                .containsExactly("baghdad:بغداد", "muqtada-al-sadr:مقتدى الصدر");
        assertThat(tag("en", "In Tikrit, Salah al-Din Ahmed and Jim Jordan met in Jordan."))
                .containsExactly("tikrit:Tikrit", "jordan:Jordan");
    }

    @Test
    void anotherBodysNameInsideALongerOneIsNotReported() {
        assertThat(tag("en", "The UN Security Council met; the National Security Council did not."))
                .containsExactly("united-nations:UN Security Council");
        assertThat(tag("ar", "في بغداد قال المجلس الأعلى للقضاة إن وزير الداخلية استقال."))
                .containsExactly("baghdad:بغداد");
    }

    @Test
    void hezbollahAloneIsTheIraqiOneOnlyWhereNothingSpeaksForLebanon() {
        assertThat(tag("en", "Kata'ib Hezbollah refused. Hezbollah fights on, its spokesman said in Baghdad."))
                .contains("kataib-hezbollah:Hezbollah")
                .doesNotContain("hezbollah:Hezbollah");
        assertThat(tag("en", "Kata'ib Hezbollah refused, and Hezbollah agreed in Beirut."))
                .contains("hezbollah:Hezbollah");
    }

    @Test
    void nobleStudentsAreNoMovement() {
        assertThat(tag("ar", "كرّم محافظ النجف الطلبة النجباء.")).containsExactly("najaf:النجف");
        assertThat(tag("ar", "قال المتحدث باسم النجباء في بغداد إنه يرفض."))
                .containsExactly("nujaba:النجباء", "baghdad:بغداد");
    }

    @Test
    void aLawIsNotTheForceItIsCalledAfter() {
        assertThat(tag("en", "The Popular Mobilization law and the Popular Mobilization Authority Law were delayed."))
                .isEmpty();
        assertThat(tag("ar", "أُجّل قانون الحشد الشعبي وقانون هيئة الحشد الشعبي."))
                .isEmpty();
    }

    @Test
    void stateBodiesOfOtherCountriesAreNotIraqs() {
        assertThat(tag("en", "Baghdad wrote to Israel's Interior Ministry and the Syrian Ministry of Interior."))
                .containsExactly("baghdad:Baghdad", "israel:Israel");
        assertThat(tag("ar", "زار وفد من بغداد مجلس النواب اللبناني.")).containsExactly("baghdad:بغداد");
    }

    @Test
    void brigadesThatShareTheirNounAreFoundByNumber() {
        assertThat(tag("en", "The 45th and 46th Brigades of the PMF left Iraq; the 12th Brigade of the army stayed."))
                .containsExactly("pmf-45th-brigade:45th", "pmf-46th-brigade:46th Brigades", "pmf:PMF", "iraq:Iraq");
        assertThat(tag("en", "Iraq has PMF brigades such as the 45th, the 46th and the 99th."))
                .containsExactly("iraq:Iraq", "pmf:PMF", "pmf-45th-brigade:45th", "pmf-46th-brigade:46th");
    }

    @Test
    void anAcronymInBracketsCountsForTheRestOfTheArticle() {
        assertThat(tag("en", "Harakat al-Nujaba (HN) denied it. “Never,” HN said."))
                .containsExactly("nujaba:Harakat al-Nujaba", "nujaba:HN", "nujaba:HN");
    }

    @Test
    void acronymsThatAreWordsNeedTheirCapitals() {
        assertThat(tag("en", "It is up to us: the US left. TELL US WHO IS RIGHT"))
                .containsExactly("united-states:US");
    }

    @Test
    void coordinatedNamesShareTheirHead() {
        assertThat(tag("ar", "نفت كتائب حزب الله وسيد الشهداء ذلك."))
                .containsExactly("kataib-hezbollah:كتائب حزب الله", "kataib-sayyid-al-shuhada:سيد الشهداء");
        assertThat(tag("en", "Qais and Laith al-Khazali spoke."))
                .containsExactly("qais-al-khazali:Qais", "laith-al-khazali:Laith al-Khazali");
    }

    @Test
    void offsetsHoldBehindDiacriticsLigaturesAndEmoji() {
        String text = "🇮🇶 ﻻ شيء: نفى كَتَائِبُ حِزْبِ اللَّهِ، و«الحـــشد الشعبی» ذلك.";

        assertThat(tag("ar", text)).containsExactly("kataib-hezbollah:كَتَائِبُ حِزْبِ اللَّهِ", "pmf:الحـــشد الشعبی");
    }

    @Test
    @Timeout(20)
    void fiveMegabytesAreTaggedInBoundedTime() {
        String dense =
                "Kata'ib Hezbollah (KH) and Qais al-Khazali met Sudani; Khazali said 45th Brigade. ".repeat(63_000);
        String nothing = "((((’’’’----al-al-al-al Al Al ".repeat(180_000);

        assertThat(TAGGER.tag("", dense, "en")).hasSizeGreaterThan(300_000);
        assertThat(TAGGER.tag("", nothing, "en")).isEmpty();
    }

    @Test
    void anEmptyTextHasNoMentions() {
        assertThat(tag("en", "")).isEmpty();
        assertThat(tag("ar", " \n\u200b.")).isEmpty();
    }

    private static List<String> tag(String language, String text) {
        return TAGGER.tag("", text, language).stream()
                .map(mention -> mention.entity() + ":" + mention.surface())
                .toList();
    }
}
