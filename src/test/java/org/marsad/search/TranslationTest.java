package org.marsad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerStore;

class TranslationTest {

    private static final Names NAMES = Names.of(new GazetteerStore.Stored(
            Gazetteer.of(List.of(
                    entity("kataib-hezbollah", "Kata’ib Hezbollah", "كتائب حزب الله", alias("KH", true)),
                    entity("nujaba", "Harakat al-Nujaba", "حركة النجباء", alias("Nujaba", false)))),
            Map.of("kataib-hezbollah", 20L, "nujaba", 21L)));

    private static final SourceNames SOURCES = new SourceNames(List.of(
            new SourceNames.One(3, "tigris-courier", "Tigris Courier"),
            new SourceNames.One(4, "shafaq", "Shafaq News")));

    private static Entity entity(String id, String name, String nameAr, Alias alias) {
        return new Entity(id, Entity.Kind.GROUP, name, nameAr, List.of(alias), List.of(), "", "normal");
    }

    private static Alias alias(String text, boolean ambiguous) {
        return new Alias(text, "en", Alias.Kind.NAME, ambiguous, List.of(), List.of());
    }

    private static Translated translated(String text, Target target) {
        return Translation.of(Query.of(text), target, NAMES, () -> SOURCES, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    arms → 'arm'
                    refuses rifles → ('refus' & 'rifl')
                    "the rifles" → ('the' <-> 'rifl')
                    al-Sudani → ('al' <-> 'sudani')
                    disarm* → 'disarm':*
                    السلاح → ('سلاح' | 'بسلاح' | 'لسلاح')
                    arms OR rifles → ('arm' | 'rifl')
                    arms -rifles → ('arm' & !('rifl'))
                    entity:kataib-hezbollah → 'e:20'
                    entity:"كتائب حزب الله" → 'e:20'
                    entity:KH → 'e:20'
                    speaker:nujaba via:"Associated Press" → ('k:21' & ('v=associ' & 'v=press'))
                    source:tigris → 's:3'
                    source:4,3 → ('s:4' | 's:3')
                    lang:AR stance:refuses,denies → ('l:ar' & ('t:refuses' | 't:denies'))
                    anonymous:no → 'n:n'
                    Kataib Hezbollah arms → ((('kataib' & 'hezbollah') | 'e:20') & 'arm')
                    "حركة النجباء" → ((('حرك' | 'بحرك' | 'لحرك') <-> ('نجباء' | 'بنجباء' | 'لنجباء')) | 'e:21')
                    KH → 'kh'
                    -Nujaba → !('nujaba')
                    event:2025-03 → 'd:2025-03'
                    event:2025-01..2025-02 → ('d:2025-01' | 'd:2025-02')
                    event:2020..2023 → ('d:2020-':* | 'd:2021-':* | 'd:2022-':* | 'd:2023-':*)
                    it''s → 'it'
                    """)
    void whatTheTextIndexCanAnswerIsOneCondition(String text, String words) {
        Condition condition = translated(text, Target.ARTICLES).condition();

        assertThat(Objects.requireNonNull(condition.words()).text()).isEqualTo(words);
    }

    @Test
    void daysBoundTheListWhereverTheyStandAtTheTop() {
        Condition condition =
                translated("from:2025-03 arms to:2025-03", Target.CLAIMS).condition();

        assertThat(condition.first()).hasToString("2025-03-01");
        assertThat(condition.last()).hasToString("2025-03-31");
        assertThat(condition.rest()).isNull();
    }

    @Test
    void whatAClaimSaysIsAskedOfOneClaimOfAnArticle() {
        assertThat(translated("speaker:nujaba stance:refuses", Target.ARTICLES)
                        .condition()
                        .parameters())
                .containsValue("('k:21' & 't:refuses')");
        assertThat(translated("speaker:nujaba stance:refuses", Target.CLAIMS)
                        .condition()
                        .rest())
                .isNull();
    }

    @Test
    void daysBesideWordsInABracketBecomeSqlWithParametersOnly() {
        Condition condition = translated("arms OR from:2025", Target.CLAIMS).condition();

        assertThat(condition.words()).isNull();
        assertThat(condition.rest()).isEqualTo("((x.words @@ :q1::tsquery) or (x.sort_day >= :q0))");
        assertThat(condition.parameters()).containsEntry("q1", "'arm'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', nullValues = "-", textBlock = """
                    stance:refuse arms → NO_STANCE → stance:refuses arms
                    entity:"Kata'ib Hizbollah" arms → NO_ENTITY → entity:"Kata’ib Hezbollah" arms
                    entity:"كتايب حرب الله" → NO_ENTITY → entity:"كتائب حزب الله"
                    source:"Tigris Curier" → NO_SOURCE → source:"Tigris Courier"
                    event:2025-13 → NO_DATE → -
                    from:2025-02-30 → NO_DATE → -
                    anonymous:perhaps → NO_YES_OR_NO → -
                    status:deny → NO_STATUS → status:denied
                    """)
    void whatNamesNothingIsLeftOutWithAnOfferWhereOneIsNear(String text, String kind, @Nullable String offer) {
        Translated translated = translated(text, Target.ARTICLES);

        assertThat(translated.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).hasToString(kind);
            assertThat(problem.offer()).isEqualTo(offer);
        });
        assertThat(translated.condition().isEmpty()).isEqualTo(!text.contains("arms"));
    }

    @Test
    void namesCanBeTakenAsMereWords() {
        Translated translated = Translation.of(Query.of("Nujaba arms"), Target.ARTICLES, NAMES, () -> SOURCES, false);

        assertThat(Objects.requireNonNull(translated.condition().words()).text())
                .isEqualTo("('nujaba' & 'arm')");
        assertThat(translated.understood()).isEmpty();
    }

    /** No word of a query ever stands in SQL, and every parameter that SQL names is there. */
    @Test
    void anyQueryBecomesSqlOfParameters() {
        Random random = new Random(5);
        List<String> pieces = List.of(
                "ev'il",
                "سلاح",
                "(",
                ")",
                "\"",
                "OR",
                "NOT",
                "-",
                "entity:nujaba",
                "speaker:evil",
                "via:\"ev'il;--\"",
                "from:2025",
                "to:2025-01",
                "event:2024..2025",
                "stance:refuses",
                "status:denied",
                "evil*",
                "source:shafaq",
                ",",
                "anonymous:yes");
        for (int time = 0; time < 5_000; time++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(15); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            for (Target target : Target.values()) {
                Condition condition = translated(text.toString(), target).condition();
                String rest = condition.rest() == null ? "" : condition.rest();
                assertThat(rest).doesNotContain("evil", "'", "سلاح");
                condition.parameters().keySet().forEach(name -> assertThat(rest).contains(":" + name));
                assertThat(rest.chars().filter(c -> c == '(').count())
                        .isEqualTo(rest.chars().filter(c -> c == ')').count());
            }
        }
    }
}
