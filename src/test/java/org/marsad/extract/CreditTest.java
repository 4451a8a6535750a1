package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {

    private static final PageReader READER = new PageReader();
    private static final String PROSE =
            " The guards of the northern harbour handed over forty rifles on Friday, as the city council had asked them to.";
    private static final String ARABIC =
            " سلم حراس الميناء الشمالي أربعين بندقية يوم الجمعة إلى مجلس المدينة، كما كان المجلس قد طلب منهم قبل شهر.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAGHDAD (AP) —|AP",
                "BAGHDAD, April 8 (Reuters) -|Reuters",
                "HAYWARD, Calif. (AP) —|AP",
                "(Reuters) -|Reuters",
                "BAGHDAD — Reuters —|Reuters",
                "Baghdad (Shafaq News) –|Shafaq News",
                "بغداد ـ رويترز:|رويترز",
                "بغداد (أ ف ب) –|أ ف ب",
                "رويترز –|رويترز",
                "بغداد / وكالات /|وكالات",
                "أربيل (وكالة الأنباء العراقية) -|وكالة الأنباء العراقية"
            })
    void theDatelineNamesTheAgency(String dateline, String outlet) {
        assertThat(credit(dateline + PROSE, "")).isEqualTo(outlet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BAGHDAD —",
                "KIRKUK (Iraq) —",
                "بغداد -",
                "بغداد - أحمد الساعدي -",
                "The minister (Sana) and",
                "Forty rifles (some loaded):"
            })
    void aDatelineWithoutAnOutletCreditsNone(String dateline) {
        assertThat(credit(dateline + PROSE, "")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Reuters|Reuters",
                "By Mira Farrow, Associated Press|Associated Press",
                "Agence France-Presse · 8 April 2025|Agence France-Presse",
                "بقلم: فرانس برس|فرانس برس",
                "وكالات|وكالات"
            })
    void theBylineNamesTheAgency(String byline, String outlet) {
        assertThat(credit("<p class=byline>" + byline + "</p>", PROSE, "")).isEqualTo(outlet);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Source: AFP|AFP",
                "Source: Northern Harbour Gazette|Northern Harbour Gazette",
                "المصدر: وكالات|وكالات",
                "المصدر / الجزيرة + رويترز|الجزيرة",
                "(رويترز)|رويترز",
                "Kaynak: Anadolu Ajansı|Anadolu Ajansı",
                "سەرچاوە: رۆیتەرز|رۆیتەرز"
            })
    void aLineAtTheEndNamesTheSource(String line, String outlet) {
        assertThat(credit("", ARABIC, "<p>" + line + "</p>")).isEqualTo(outlet);
    }

    @Test
    void aBracketAfterTheLastSentenceNamesTheAgency() {
        assertThat(credit("", ARABIC + " (أ.ف.ب)", "")).isEqualTo("أ.ف.ب");
    }

    @Test
    void thePagesOwnOutletIsNotItsCredit() {
        assertThat(credit("<meta property='og:site_name' content='Reed News'>", "BAGHDAD (Reed News) —" + PROSE, ""))
                .isNull();
        assertThat(credit(
                        "<meta property='og:site_name' content='الجزيرة نت'>",
                        ARABIC,
                        "<p>المصدر: الجزيرة + وكالات</p>"))
                .isEqualTo("وكالات");
    }

    @Test
    void aPicturesSourceIsNotTheReports() {
        assertThat(credit("<figure><img src=/1.jpg><figcaption>Source: AFP</figcaption></figure>", PROSE, ""))
                .isNull();
    }

    @Test
    void whoIsQuotedIsNotTheOutletCredited() {
        assertThat(credit("", PROSE + "</p><p>A council member told Reuters that nobody had been forced.", ""))
                .isNull();
    }

    private static @Nullable String credit(String text, String end) {
        return credit("", text, end);
    }

    private static @Nullable String credit(String byline, String text, String end) {
        String page = "<html><head><title>Rifles handed over</title></head><body><article><h1>Rifles handed over</h1>"
                + byline + "<p>" + text + "</p><p>" + PROSE.replace("Friday", "Monday") + "</p><p>"
                + (text.contains("سلم") ? text : "Nobody was hurt, and the council thanked them.") + "</p>" + end
                + "</article></body></html>";
        PageOutcome outcome = READER.read(new Page(
                page.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://reed.example/1")));
        return ((PageOutcome.Read) outcome).content().credit();
    }
}
