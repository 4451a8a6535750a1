package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.curation.NameSpotter.Span;
import org.marsad.curation.NameSpotter.Spotted;

class NameSpotterTest {

    @Test
    void capitalisedWordsNearAKnownEntityAreAName() {
        assertThat(english("The Badr Organization met Falih Zarqun in Najaf on Monday.", "Badr Organization"))
                .containsExactly("Falih Zarqun");
    }

    @Test
    void titlesAndSentenceStartsAreNoPartOfIt() {
        assertThat(english(
                        "Meanwhile Sheikh Falih al-Zarqun's men left Badr. Deputy Minister of Defense spoke.", "Badr"))
                .containsExactly("Falih al-Zarqun");
    }

    @Test
    void wordsInsideANameAreKept() {
        assertThat(english("Badr joined the League of Zarqun Falcons.", "Badr"))
                .containsExactly("League of Zarqun Falcons");
    }

    @Test
    void whatIsKnownIsNotOffered() {
        assertThat(english("Badr Organization said so.", "Badr Organization")).isEmpty();
    }

    @Test
    void paragraphsWithoutAKnownEntityAreLeftOut() {
        assertThat(english("Badr met.\nFalih Zarqun slept.", "Badr")).isEmpty();
    }

    @Test
    void aHeadlinesCapitalsSayNothing() {
        assertThat(english("Badr Calls Falih Zarqun A Liar In New Row", "Badr")).isEmpty();
    }

    @Test
    void oneCapitalisedWordIsNotEnough() {
        assertThat(english("On Monday Zarqun met Badr.", "Badr")).isEmpty();
    }

    @Test
    void inArabicANameFollowsATitle() {
        assertThat(arabic("وقال الشيخ فالح الزرقوني إن منظمة بدر ترفض ذلك.", "منظمة بدر"))
                .containsExactly("فالح الزرقوني");
        assertThat(arabic("أعلن الناطق باسم صقور زرقون أن منظمة بدر ترفض.", "منظمة بدر"))
                .containsExactly("صقور زرقون");
    }

    @Test
    void behindALeadersGroupComesHisName() {
        assertThat(arabic("أكد القيادي في منظمة بدر فالح الزرقوني أن ذلك", "منظمة بدر"))
                .containsExactly("فالح الزرقوني");
    }

    @Test
    void aSpeakerWhoIsNoEntityIsOfferedWhereverHeStands() {
        String text = "Badr met.\n\"No,\" said Falih Zarqun.";
        int start = text.indexOf("Falih");

        assertThat(NameSpotter.spot(
                        text, "en", List.of(new Span(0, 4)), List.of(new Span(start, start + "Falih Zarqun".length()))))
                .extracting(Spotted::name)
                .containsExactly("Falih Zarqun");
    }

    @Test
    void thereIsALimitForOneArticle() {
        StringBuilder text = new StringBuilder("Badr met");
        for (char letter = 'a'; letter <= 'z'; letter++) {
            text.append(" with Falih Zar").append(letter).append(" and some other people");
        }

        assertThat(english(text.toString(), "Badr")).hasSize(NameSpotter.MOST);
    }

    private static List<String> english(String text, String known) {
        return names(text, "en", known);
    }

    private static List<String> arabic(String text, String known) {
        return names(text, "ar", known);
    }

    private static List<String> names(String text, String language, String known) {
        int start = text.indexOf(known);
        List<Spotted> spotted =
                NameSpotter.spot(text, language, List.of(new Span(start, start + known.length())), List.of());
        assertThat(spotted)
                .allSatisfy(name ->
                        assertThat(text.substring(name.start(), name.end())).isEqualTo(name.name()));
        return spotted.stream().map(Spotted::name).toList();
    }
}
