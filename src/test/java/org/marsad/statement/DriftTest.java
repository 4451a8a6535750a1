package org.marsad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.statement.Drift.Change;
import org.marsad.statement.Drift.Kind;
import org.marsad.statement.Drift.Telling;

class DriftTest {

    private static Telling told(
            String content, @Nullable String speaker, boolean named, List<String> credits, boolean hedged) {
        return new Telling(content, speaker, named, null, credits, hedged);
    }

    private static Telling told(String content) {
        return told(content, "the group", true, List.of("Reuters"), false);
    }

    @Test
    void aNameThatBecameASourceIsMarked() {
        Telling before = told("talks were advanced", "Izzat al-Shahbandar", true, List.of("Reuters"), false);
        Telling after = told("talks were advanced", "a source", false, List.of("Reuters"), false);

        assertThat(Drift.between(before, after))
                .containsExactly(new Change(Kind.NAME_LOST, "Izzat al-Shahbandar", "a source"));
        assertThat(Drift.between(after, before))
                .containsExactly(new Change(Kind.NAME_ADDED, "a source", "Izzat al-Shahbandar"));
    }

    @Test
    void mayThatBecameWillIsMarkedAlsoInTranslation() {
        assertThat(Drift.between(told("the group may hand over its arms"), told("the group will hand over its arms")))
                .containsExactly(new Change(Kind.FIRMER, "may", "will"));
        assertThat(Drift.between(told("groups ready to give up arms"), told("وافقت الفصائل على تسليم السلاح")))
                .containsExactly(new Change(Kind.FIRMER, "ready", "وافقت"));
        assertThat(Drift.between(told("factions agreed to give up arms"), told("factions weigh giving up arms")))
                .containsExactly(new Change(Kind.SOFTER, "agreed", "weigh"));
    }

    @Test
    void aNumberThatChangedIsMarkedWhicheverWayItIsWritten() {
        assertThat(Drift.between(told("forty fighters left"), told("14 fighters left")))
                .containsExactly(new Change(Kind.NUMBER, "40", "14"));
        assertThat(Drift.between(told("six depots were emptied"), told("إخلاء ٦ مستودعات")))
                .isEmpty();
    }

    @Test
    void aLostCreditAndALostDoubtAreMarked() {
        Telling before = told("it left", "an official", false, List.of("Reuters"), true);
        Telling after = told("it left", "an official", false, List.of(), false);

        assertThat(Drift.between(before, after))
                .containsExactly(new Change(Kind.CREDIT_LOST, "Reuters", ""), new Change(Kind.HEDGE_LOST, "", ""));
    }

    @Test
    void theSameToldAgainHasNoDrift() {
        assertThat(Drift.between(told("it will stay"), told("it will stay"))).isEmpty();
    }
}
