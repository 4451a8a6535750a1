package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsMeantTest {

    @Test
    void groupsThatTheNextSentencesListAreWhatTheStatementIsAbout() {
        assertThat(Reports.english("Six commanders told Reuters that their groups were ready to disarm. They were not"
                                + " named. The groups include Kata'ib Hezbollah and Harakat al-Nujaba.")
                        .getFirst()
                        .about())
                .containsExactly("kataib-hezbollah", "nujaba");
    }

    @Test
    void groupsThatAnotherMatterNamesAreNot() {
        assertThat(Reports.english("Six commanders told Reuters that their groups were ready to disarm. In Baghdad,"
                                + " lawmakers who met on Monday to talk of the budget and of the roads also spoke of"
                                + " Kata'ib Hezbollah and Harakat al-Nujaba.")
                        .getFirst()
                        .about())
                .isEmpty();
    }

    @Test
    void whoHasNotSaidWhetherHeWouldHasSaidNothing() {
        assertThat(Reports.english("Kata'ib Hezbollah had not said by Friday whether it would follow."))
                .isEmpty();
    }

    @Test
    void acceptingAPrincipleIsAPledge() {
        assertThat(Reports.english(
                                "Qais al-Khazali said in a statement that he accepted restricting arms to the state.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.PLEDGES);
    }

    @Test
    void anArabicAcceptanceIsWhatIsAnnounced() {
        assertThat(Reports.arabic(
                        "أعلن الأمين العام لعصائب أهل الحق قيس الخزعلي، في بيان، قبوله حصر السلاح بيد الدولة."))
                .anySatisfy(claim -> {
                    assertThat(claim.stance()).isEqualTo(Stance.PLEDGES);
                    assertThat(claim.speaker()).isNotNull();
                });
    }
}
