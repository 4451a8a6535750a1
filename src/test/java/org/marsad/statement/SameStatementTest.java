package org.marsad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.claim.Stance;
import org.marsad.date.Interval;
import org.marsad.statement.Verdict.Why;

class SameStatementTest {

    private static final Voice GROUP = Voice.of("kataib-hezbollah");
    private static final Voice COMMANDERS = Voice.anonymous("commander", 6, Set.of());
    private static long next;

    /** A claim of an article and a story of its own. */
    private static Saying saying(String language, Voice voice, String via, Stance stance, String day, String content) {
        long id = ++next;
        return new Saying(
                id,
                id,
                id,
                language,
                voice,
                via.isEmpty() ? List.of() : List.of(via),
                stance,
                Set.of(),
                List.of(),
                content,
                Said.stated(Interval.day(LocalDate.parse(day))));
    }

    private static Saying inStoryOf(Saying other, Saying saying) {
        return new Saying(
                saying.claim(),
                saying.article(),
                other.story(),
                saying.language(),
                saying.voice(),
                saying.via(),
                saying.stance(),
                saying.about(),
                saying.named(),
                saying.content(),
                saying.said());
    }

    @Test
    void oneSpeakersWordsInTwoOutletsAreOneStatement() {
        Saying one = saying(
                "en",
                GROUP,
                "",
                Stance.CONDITIONS,
                "2025-12-20",
                "it would not discuss giving up its arms until all foreign troops had left Iraq");
        Saying other = saying(
                "en",
                GROUP,
                "",
                Stance.REFUSES,
                "2025-12-20",
                "it would not talk about handing over its weapons before all foreign forces leave Iraq");

        assertThat(SameStatement.compare(one, other))
                .isInstanceOfSatisfying(
                        Verdict.Same.class, same -> assertThat(same.why()).isEqualTo(Why.WORDS));
    }

    @Test
    void aTranslationIsTheSameStatement() {
        Saying english = saying(
                "en",
                GROUP,
                "",
                Stance.CONDITIONS,
                "2025-12-20",
                "it would not discuss giving up its arms until all foreign troops had left Iraq");
        Saying arabic = saying(
                "ar",
                GROUP,
                "",
                Stance.CONDITIONS,
                "2025-12-20",
                "لن تبحث في السلاح إلا بعد خروج جميع القوات الأجنبية من العراق");

        assertThat(SameStatement.compare(english, arabic))
                .isInstanceOfSatisfying(
                        Verdict.Same.class, same -> assertThat(same.why()).isEqualTo(Why.TRANSLATION));
    }

    @Test
    void twoStatementsOfOneSpeakerOnOneDayStayTwo() {
        Saying one = saying("en", GROUP, "", Stance.DENIES, "2025-04-07", "it was ready to give up its arms");
        Saying other = saying(
                "en",
                GROUP,
                "",
                Stance.ASSERTS,
                "2025-04-07",
                "only its spokesmen Mohammed Mohie and Jaafar al-Husseini were entitled to speak for it");

        assertThat(SameStatement.compare(one, other)).isInstanceOf(Verdict.Apart.class);
    }

    @Test
    void nobodysNameIsNoSpeakerUnlessOneAgencyQuotesThem() {
        String ready = "several militias were ready to disarm to avert US strikes";
        Saying throughReuters = saying("en", COMMANDERS, "reuters", Stance.PLEDGES, "2025-04-07", ready);
        Saying again = saying("en", COMMANDERS, "reuters", Stance.PLEDGES, "2025-04-07", ready);
        Saying others = saying("en", COMMANDERS, "afp", Stance.PLEDGES, "2025-04-07", ready);

        assertThat(SameStatement.compare(throughReuters, again)).isInstanceOf(Verdict.Same.class);
        assertThat(SameStatement.compare(throughReuters, others)).isInstanceOf(Verdict.Apart.class);
    }

    @Test
    void anotherNumberIsAnotherStatementUnlessACopyGotItWrong() {
        Saying forty = saying(
                "en",
                Voice.of("ministry"),
                "",
                Stance.ASSERTS,
                "2025-04-07",
                "40 fighters were killed in the strike on a depot near Baquba");
        Saying fourteen = saying(
                "en",
                Voice.of("ministry"),
                "",
                Stance.ASSERTS,
                "2025-04-07",
                "14 fighters were killed in the strike on a depot near Baquba");

        assertThat(SameStatement.compare(forty, fourteen)).isInstanceOf(Verdict.OtherNumber.class);
        assertThat(SameStatement.compare(forty, inStoryOf(forty, fourteen))).isInstanceOf(Verdict.Same.class);
    }

    @Test
    void theSameSaidMonthsLaterIsARepetition() {
        Saying april = saying("en", GROUP, "", Stance.REFUSES, "2025-04-07", "it will never hand over its weapons");
        Saying december = saying("en", GROUP, "", Stance.REFUSES, "2025-12-20", "it will never hand over its weapons");

        assertThat(SameStatement.compare(april, december)).isInstanceOf(Verdict.Again.class);
    }

    @Test
    void whatIsSaidAndItsOppositeStayApart() {
        Saying will =
                saying("en", GROUP, "", Stance.PLEDGES, "2025-04-07", "it will hand over its weapons to the army");
        Saying willNot =
                saying("en", GROUP, "", Stance.REFUSES, "2025-04-07", "it will not hand over its weapons to the army");

        assertThat(SameStatement.compare(will, willNot)).isInstanceOf(Verdict.Apart.class);
    }

    @Test
    void aNameIsTheSameInBothScripts() {
        assertThat(NameSkeleton.of("Raad al-Maliki")).isEqualTo(NameSkeleton.of("رعد المالكي"));
        assertThat(NameSkeleton.of("Izzat al-Shahbandar")).isEqualTo(NameSkeleton.of("عزت الشاهبندر"));
        assertThat(NameSkeleton.of("Raad al-Maliki")).isNotEqualTo(NameSkeleton.of("Raad al-Jubouri"));
    }
}
