package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.marsad.CpuTime;

class ClaimReaderTest {

    @Test
    void anOutletThatCitesCommandersIsTheHopAndTheySpeak() {
        Claim claim = only(Reports.english(
                "Reuters reported, citing six commanders of Kata'ib Hezbollah, that the group would leave Mosul."));
        assertThat(claim.content()).isEqualTo("the group would leave Mosul");
        assertThat(claim.via()).extracting(Claim.Hop::entity).containsExactly("reuters");
        assertThat(speaker(claim).anonymous()).isTrue();
        assertThat(speaker(claim).count()).isEqualTo(6);
        assertThat(speaker(claim).type()).isEqualTo("commander");
        assertThat(speaker(claim).affiliation()).containsExactly("kataib-hezbollah");
    }

    @Test
    void whomAnOutletCitesIsNoPartOfWhatIsSaid() {
        Claim claim = only(Reports.english("Reuters reported on Monday that talks in Baghdad would go on, citing two"
                + " Iraqi officials who asked not to be named."));
        assertThat(claim.content()).isEqualTo("talks in Baghdad would go on");
        assertThat(speaker(claim).count()).isEqualTo(2);
    }

    @Test
    void decliningToCommentIsNoClaim() {
        assertThat(Reports.english("Prime Minister Mohammed Shia al-Sudani declined to comment on the talks."))
                .isEmpty();
    }

    @Test
    void anArabicNameThatIsWithheldIsNotWhoSpeaks() {
        assertThat(Reports.arabic("وقال مصدر أمني، رفض ذكر اسمه، إن القوات انسحبت من الموصل."))
                .extracting(claim -> speaker(claim).text())
                .noneMatch(text -> text.contains("اسمه") && !text.contains("مصدر"));
    }

    @Test
    void anOutletOnItsOwnAuthorityIsTheHopAndNobodySpeaks() {
        Claim claim =
                only(Reports.english("The factions have left their camps near Mosul, Shafaq News reported on Monday."));
        assertThat(claim.speaker()).isNull();
        assertThat(claim.via()).extracting(Claim.Hop::entity).containsExactly("shafaq-news");
        assertThat(edtf(claim.reportedOn())).isEqualTo("2025-06-16");
    }

    @Test
    void theGroupIsTheOneTheTextBeganWithAndNotOneThatASourceIsCloseTo() {
        List<Claim> claims = Reports.english("Kata'ib Hezbollah said on Saturday that it would keep its arms.\n\n"
                + "Haydar al-Gharrawi of Ansar Allah al-Awfiya had accepted the principle.\n\n"
                + "A source close to the Coordination Framework, who asked not to be named, said that this had been"
                + " expected.\n\n"
                + "An Iraqi official said that the government would not use force. He requested anonymity because he was"
                + " not authorised to speak.\n\n"
                + "In April the group had called a Reuters report that it was ready to disarm fabricated.");
        assertThat(speaker(claims.getLast()).entity()).isEqualTo("kataib-hezbollah");
    }

    @Test
    void anInterruptedQuotationIsOneClaim() {
        Claim claim = only(Reports.english("“We have waited,” Qais al-Khazali said, “and we will wait no longer.”"));
        assertThat(claim.spans()).hasSize(2);
        assertThat(claim.quote()).isEqualTo(Claim.Quote.DIRECT);
        assertThat(speaker(claim).entity()).isEqualTo("qais-al-khazali");
    }

    @Test
    void thePronounIsWhoSpokeBefore() {
        List<Claim> claims =
                Reports.english("Hadi al-Amiri said the talks had failed. He added that the party would wait.");
        assertThat(claims).hasSize(2);
        assertThat(speaker(claims.get(1)).entity()).isEqualTo("hadi-al-amiri");
    }

    @Test
    void theReasonForAnonymityIsKept() {
        Claim claim = Reports.english(
                        "A security official, who spoke on condition of anonymity because he was not allowed to talk, said the base was empty.")
                .getLast();
        assertThat(speaker(claim).anonymous()).isTrue();
        assertThat(speaker(claim).type()).isEqualTo("security");
        assertThat(speaker(claim).reason()).startsWith("on condition of anonymity because");
    }

    @Test
    void declinedToCommentIsNoClaim() {
        assertThat(Reports.english("The ministry declined to comment.")).isEmpty();
    }

    @Test
    void anArabicVerbTakesItsSubjectFromBehind() {
        Claim claim = only(
                Reports.arabic("قال ثلاثة قادة في كتائب حزب الله لوكالة رويترز إن الفصيل يدرس الانسحاب من الموصل."));
        assertThat(claim.content()).isEqualTo("الفصيل يدرس الانسحاب من الموصل");
        assertThat(speaker(claim).text()).isEqualTo("ثلاثة قادة في كتائب حزب الله");
        assertThat(speaker(claim).count()).isEqualTo(3);
        assertThat(claim.via()).extracting(Claim.Hop::entity).containsExactly("reuters");
        assertThat(claim.stance()).isEqualTo(Stance.CONSIDERS);
    }

    @Test
    void anArabicParticipleIsANewClaimOfTheSameSpeaker() {
        List<Claim> claims = Reports.arabic("نفى مصدر أمني سقوط صواريخ على المطار، مؤكداً أن الأنباء عارية عن الصحة.");
        assertThat(claims)
                .extracting(Claim::content)
                .containsExactly("سقوط صواريخ على المطار", "الأنباء عارية عن الصحة");
        assertThat(claims).allSatisfy(claim -> assertThat(speaker(claim).text()).isEqualTo("مصدر أمني"));
        assertThat(claims).extracting(Claim::stance).containsOnly(Stance.DENIES);
    }

    @Test
    void anArabicRelayNamesTheOutletAndItsSource() {
        Claim claim = only(Reports.arabic("نقلت وكالة شفق نيوز عن مسؤول حكومي قوله إن اللواء انسحب من معسكره."));
        assertThat(claim.via()).extracting(Claim.Hop::entity).containsExactly("shafaq-news");
        assertThat(speaker(claim).text()).isEqualTo("مسؤول حكومي");
        assertThat(claim.stance()).isEqualTo(Stance.ACTS);
    }

    @Test
    void askingNotToBeNamedIsNoClaim() {
        assertThat(Reports.arabic("وطلب القيادي عدم الكشف عن اسمه.")).isEmpty();
    }

    @Test
    void everySpanLiesWithinTheTextAndInItsSentence() {
        String text = "Hadi al-Amiri told Rudaw that “the weapons stay.” قال المتحدث إن السلاح باق.";
        for (Claim claim : Reports.english(text)) {
            assertThat(claim.sentence().end()).isLessThanOrEqualTo(text.length());
            assertThat(claim.spans()).allSatisfy(span -> {
                assertThat(span.start()).isGreaterThanOrEqualTo(claim.sentence().start());
                assertThat(span.end()).isLessThanOrEqualTo(claim.sentence().end());
            });
        }
    }

    @Test
    void aDatedNarrationIsAnEventWithItsEntities() {
        Findings findings = Reports.findings(
                "A US strike killed Abu Mahdi al-Muhandis and Qasem Soleimani in Baghdad in January 2020.",
                "en",
                "2025-06-20");
        assertThat(findings.events()).hasSize(1);
        assertThat(findings.events().getFirst().when().edtf()).isEqualTo("2020-01");
        assertThat(findings.events().getFirst().entities()).contains("abu-mahdi-al-muhandis", "qasem-soleimani");
    }

    @Test
    void aNarratedDeedWithoutADateStandsAtTheDayOfPublication() {
        Findings findings = Reports.findings(
                "Kata'ib Hezbollah has withdrawn its fighters from the Nineveh Plain. The weather was fine.",
                "en",
                "2025-06-20");
        assertThat(findings.events()).hasSize(1);
        assertThat(findings.events().getFirst().basis()).isEqualTo(Event.Basis.PUBLICATION);
        assertThat(findings.events().getFirst().when().edtf()).isEqualTo("2025-06-20");
    }

    @Test
    void aStanceAndItsConditionPointAtTheirWords() {
        String text = "Kata'ib Hezbollah said it would hand over its rockets only after US troops leave Iraq.";
        Claim claim = only(Reports.english(text));
        Claim.Evidence evidence = Objects.requireNonNull(claim.evidence());
        Span condition = Objects.requireNonNull(evidence.condition());
        assertThat(claim.stance()).isEqualTo(Stance.CONDITIONS);
        assertThat(text.substring(evidence.words().start(), evidence.words().end()))
                .isEqualTo("only after");
        assertThat(text.substring(condition.start(), condition.end())).isEqualTo("only after US troops leave Iraq");
    }

    @Test
    void anElidedArabicSubjectIsWhoSpokeBeforeAndNotWhatIsDenied() {
        List<Claim> claims = Reports.arabic("قالت حركة النجباء إن المحادثات مستمرة. ونفت وجود أي اتفاق مع الحكومة.");
        assertThat(claims).hasSize(2);
        assertThat(speaker(claims.getLast()).entity()).isEqualTo("nujaba");
        assertThat(claims.getLast().content()).isEqualTo("وجود أي اتفاق مع الحكومة");
    }

    @Test
    void anArabicAccusativeBehindTheVerbIsWhomItAddresses() {
        List<Claim> claims = Reports.arabic("قال هادي العامري إن الأوضاع هادئة. ودعا المواطنين إلى ضبط النفس.");
        assertThat(speaker(claims.getLast()).entity()).isEqualTo("hadi-al-amiri");
    }

    @Test
    void wordsInScriptsThatAlternateGiveNoClaimWithoutASpeakerWhoIsWhole() {
        List<Claim> mixed = Reports.english("قال Reuters said أن the وكالة reported ، إن \"the» group« قالت");
        assertThat(mixed)
                .allMatch(claim ->
                        claim.speaker() == null || !claim.speaker().text().isBlank());
    }

    @Test
    void sentencesOfEachScriptInOneTextAreReadInTheirOwnLanguage() {
        List<Claim> claims = Reports.english(
                "Hadi al-Amiri said the talks had failed. قال قيس الخزعلي إن السلاح باق. Rudaw, روداو, is an outlet.");
        assertThat(claims)
                .extracting(claim -> speaker(claim).entity())
                .containsExactly("hadi-al-amiri", "qais-al-khazali");
        assertThat(claims).extracting(Claim::content).containsExactly("the talks had failed", "السلاح باق");
    }

    @Test
    void aNameInTheOtherScriptIsStillWhoSpeaks() {
        Claim claim = only(Reports.english("قيس الخزعلي said on Monday that the weapons would stay in Mosul."));
        assertThat(speaker(claim).entity()).isEqualTo("qais-al-khazali");
    }

    @Test
    void lettersThatAScannerMisreadNameNobody() {
        List<Claim> misread =
                Reports.english("Tlie spokesrnan sa1d tnat tlie rnilitia w0uld d1sarm, acc0rding t0 0fficia1s.");
        assertThat(misread)
                .allMatch(claim -> claim.speaker() == null || claim.speaker().entity() == null);
    }

    @Test
    void aTextOfOnlyQuotationsTakesBoundedTimeAndNamesNobody() {
        Findings findings = readInBoundedTime("“We will stay.” “They must leave.” «سنرد» ", "en");
        assertThat(findings.claims()).allMatch(claim -> claim.speaker() == null);
    }

    @Test
    void twoMegabytesOfUnbalancedQuotationMarksTakeBoundedTimeAndClaimNothing() {
        Findings findings = readInBoundedTime("“He said “that he said \"it and according to him, he said ", "en");
        assertThat(findings.claims()).isEmpty();
    }

    @Test
    void twoMegabytesOfArabicWithoutAStopTakeBoundedTime() {
        readInBoundedTime("قال إن المصدر أكد أن الحركة «رفضت تسليم ", "ar");
    }

    @Test
    void twoMegabytesOfAttributionsTakeBoundedTime() {
        Findings findings =
                readInBoundedTime("Officials said that the group, which he said was ready, would wait.\n", "en");
        assertThat(findings.claims()).isNotEmpty();
    }

    /** One to four seconds are usual. */
    private static Findings readInBoundedTime(String unit, String language) {
        String text = unit.repeat(1 + 2_000_000 / unit.getBytes(StandardCharsets.UTF_8).length);
        Report report = new Report(text, language, List.of(), List.of(), LocalDate.parse("2025-06-20"));
        List<Findings> read = new ArrayList<>();
        assertThat(CpuTime.of(() -> read.add(Reports.read(report)))).isLessThan(Duration.ofSeconds(20));
        return read.getFirst();
    }

    @Test
    void noiseGivesNoClaim() {
        assertThat(Reports.english("tl1e ~~ |||| 5a1d || q%% ﷽ \uD800 )) (( ”” ““ .. .. ?! ”"))
                .isEmpty();
        assertThat(Reports.english("“One.” “Two.” “Three.” “Four.”")).isEmpty();
        assertThat(Reports.english("")).isEmpty();
    }

    private static Claim only(List<Claim> claims) {
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static Claim.Speaker speaker(Claim claim) {
        return java.util.Objects.requireNonNull(claim.speaker(), "nobody speaks");
    }

    private static String edtf(org.marsad.date.@org.jspecify.annotations.Nullable Interval interval) {
        return interval == null ? "" : interval.edtf();
    }
}
