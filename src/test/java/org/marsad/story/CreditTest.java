package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditTest {

    private static final Outlets.Outlet OWN = new Outlets.Outlet(null, 1L);
    private static final Map<String, Outlets.Outlet> KNOWN = Map.of(
            "Reuters", new Outlets.Outlet(10L, null),
            "رويترز", new Outlets.Outlet(10L, null),
            "AFP", new Outlets.Outlet(11L, null),
            "Agence France-Presse", new Outlets.Outlet(11L, null),
            "شفق نيوز", new Outlets.Outlet(12L, 3L),
            "Mesopotamia Wire", new Outlets.Outlet(null, 4L),
            "وكالة الرافدين", new Outlets.Outlet(null, 5L),
            "Own Paper", OWN);

    private static final String REST = "\n\nThe camps had stood empty since January.\n\nNobody would say more.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BAGHDAD (Reuters) - Fighters left three camps on Monday, two officers said.          | Reuters | DATELINE
            BAGHDAD, April 7 (Mesopotamia Wire) — Fighters left three camps, two officers said.  | Mesopotamia Wire | DATELINE
            Fighters have left three camps south of Mosul, Reuters reported on Monday.           | Reuters | LEAD
            Six commanders told Reuters that their groups were ready to disarm.                  | Reuters | LEAD
            Fighters have left three camps, according to Agence France-Presse.                   | Agence France-Presse | LEAD
            Fighters have left three camps, the Mesopotamia Wire reported, citing two officers.  | Mesopotamia Wire | LEAD
            بغداد (رويترز) – غادر المقاتلون ثلاثة معسكرات يوم الاثنين.                           | رويترز | DATELINE
            بغداد – نقلاً عن وكالة الرافدين: غادر المقاتلون ثلاثة معسكرات يوم الاثنين.            | وكالة الرافدين | LEAD
            (الرافدين) – غادر المقاتلون ثلاثة معسكرات يوم الاثنين.                               | الرافدين | DATELINE
            غادر المقاتلون ثلاثة معسكرات، بحسب ما نقلت وكالة رويترز عن ضابطين.                   | وكالة رويترز | LEAD
            غادر المقاتلون ثلاثة معسكرات وفقاً لشفق نيوز.                                        | شفق نيوز | LEAD
            """)
    void aReportSaysWhoseItIsInItsFirstLine(String lead, String words, Credit.Place place) {
        Credit credit = Objects.requireNonNull(credit("Camps", null, lead + REST));

        assertThat(credit.place()).isEqualTo(place);
        assertThat(words).endsWith(credit.text());
        assertThat((lead + REST).substring(credit.start(), credit.end())).isEqualTo(credit.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The group denied what Reuters reported on Monday about its camps.
            The group called a Reuters report on its camps fabricated.
            نفت الكتائب ما نشرته رويترز يوم الاثنين عن معسكراتها.
            نفت الكتائب صحة تقرير نشرته رويترز عن معسكراتها.
            Fighters left three camps on Monday, two officers said. Reuters had reported earlier that they would.
            Own Paper reported on Monday that fighters had left three camps.
            Badr said on Monday that fighters had left three camps.
            """)
    void whatAnswersOrRecallsAReportCarriesNone(String lead) {
        assertThat(credit("Camps", null, lead + REST)).isNull();
    }

    @Test
    void aLongTextThatCitesAnAgencyOnceIsItsOutletsOwn() {
        String text =
                "The camps are empty, Reuters reported on Monday." + "\n\nWhat the outlet itself found out.".repeat(40);

        assertThat(credit("Camps", null, text)).isNull();
        assertThat(credit("Camps are empty: Reuters", null, text)).isNotNull();
    }

    @Test
    void linesThatSayNothingElseCreditTheWholeText() {
        assertThat(place("Fighters left.\n\nReuters reported on Thursday, citing its own correspondents.\n\nMore."))
                .isEqualTo(Credit.Place.BODY);
        assertThat(place("Fighters left.\n\nMore.\n\nSource: AFP")).isEqualTo(Credit.Place.BODY);
        assertThat(place("غادر المقاتلون.\n\nوهذا ما ذكرته رويترز يوم الاثنين.\n\nالمزيد."))
                .isEqualTo(Credit.Place.BODY);
        assertThat(place("غادر المقاتلون.\n\nالمزيد.\n\nالمصدر: شفق نيوز")).isEqualTo(Credit.Place.BODY);
        assertThat(place("Fighters left.\n\nMore.\n\nAdditional reporting: Reuters"))
                .isEqualTo(Credit.Place.TAIL);
    }

    @Test
    void thePagesOwnWordGoesBeforeTheText() {
        Credit credit = Objects.requireNonNull(
                credit("Camps", "AFP", "Fighters have left three camps, Reuters reported on Monday."));

        assertThat(credit.text()).isEqualTo("AFP");
        assertThat(credit.start()).isEqualTo(-1);
    }

    private static Credit.@Nullable Place place(String text) {
        Credit credit = credit("Camps", null, text);
        return credit == null ? null : credit.place();
    }

    private static @Nullable Credit credit(String title, @Nullable String page, String text) {
        return Credit.of(new Credit.Told(title, List.of("Demo Staff"), page, text), OWN, CreditTest::named)
                .orElse(null);
    }

    private static Map<String, Outlets.Outlet> named(Set<String> names) {
        Map<String, Outlets.Outlet> found = new HashMap<>();
        KNOWN.forEach((name, outlet) -> {
            if (names.contains(name)) {
                found.put(name, outlet);
            }
        });
        return found;
    }
}
