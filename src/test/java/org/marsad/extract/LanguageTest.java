package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence or two is enough to tell the region's languages apart, whatever the page claims. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The guards of the harbour handed over their rifles to the council on Friday.",
                "en | Six groups are willing to discuss it, four commanders said.",
                "ar | سلم حراس الميناء بنادقهم إلى مجلس المدينة يوم الجمعة الماضي.",
                "ar | قال قادة إن الفصائل مستعدة لبحث تسليم السلاح.",
                "ar | أعلنت حركة گوران في كركوك أنها لن تشارك في الحكومة المقبلة.",
                "fa | نگهبانان بندر روز جمعه سلاح‌های خود را به شورای شهر تحویل دادند.",
                "fa | وزیر امور خارجه گفت که مذاکرات ادامه دارد و تصمیمی گرفته نشده است.",
                "fa | این گروه اعلام کرد سلاح خود را کنار نخواهد گذاشت.",
                "ckb | پاسەوانەکانی بەندەر ڕۆژی هەینی چەکەکانیان دایە ئەنجوومەنی شار.",
                "ckb | سەرۆکی حکومەت گوتی کە دانوستانەکان بەردەوامن.",
                "kmr | Parêzvanên benderê roja înê çekên xwe radestî meclîsa bajêr kirin.",
                "kmr | Serokê partiyê got ku ew ê dev ji çekan bernedin û li benda bersivê ne.",
                "tr | Liman muhafızları cuma günü silahlarını şehir meclisine teslim etti.",
                "tr | Örgüt silah bırakacağını açıkladı, ancak tarih vermedi ve şart koştu.",
            })
    void oneSentenceTellsTheLanguage(String language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
        assertThat(Language.of(text, language.equals("en") ? "ar" : "en")).isEqualTo(language);
    }

    @Test
    void kurdishOnAPageThatCallsItselfTurkishIsKurdish() {
        assertThat(Language.of("Parêzvanên benderê roja înê çekên xwe radestî meclîsa bajêr kirin.", "tr"))
                .isEqualTo("kmr");
    }

    @Test
    void aFewWordsAreLeftToThePagesOwnWord() {
        assertThat(Language.of("Reuters", "ku")).isEqualTo("kmr");
        assertThat(Language.of("Reuters", "")).isEqualTo("und");
    }
}
