package org.marsad.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commonest words of languages in Latin and Cyrillic script. */
final class FunctionWords {

    private static final Map<String, List<String>> LANGUAGES = languages();

    private FunctionWords() {}

    /** The languages that have the word among their commonest. */
    static List<String> languagesOf(String word) {
        return LANGUAGES.getOrDefault(word, List.of());
    }

    private static Map<String, List<String>> languages() {
        Map<String, List<String>> languages = new HashMap<>();
        functionWords()
                .forEach((language, words) -> words.forEach(word -> languages
                        .computeIfAbsent(word, key -> new ArrayList<>())
                        .add(language)));
        return languages;
    }

    private static Map<String, List<String>> functionWords() {
        Map<String, List<String>> words = new HashMap<>();
        words.put(
                "en",
                List.of(
                        "the of and to in a is that for on with as was at by it from be are has have an not they his he said who which but were will"
                                .split(" ")));
        words.put(
                "de",
                List.of(
                        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei"
                                .split(" ")));
        words.put(
                "fr",
                List.of(
                        "de la le et les des en un du une que est dans qui a par plus pour au sur ne se ce il sont pas avec été cette ses"
                                .split(" ")));
        words.put(
                "es",
                List.of(
                        "de la que el en y los se del las un por con no una su para es al lo como más pero sus ha este sobre entre fue"
                                .split(" ")));
        words.put(
                "pt",
                List.of(
                        "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das foi à seu são também pelo"
                                .split(" ")));
        words.put(
                "it",
                List.of(
                        "di e il la che in a per un del è una con non le si della da sono i dei al nel ha come anche più gli alla"
                                .split(" ")));
        words.put(
                "nl",
                List.of(
                        "de van het een en in is dat op te zijn met voor niet aan er om ook als maar door bij uit naar heeft werd"
                                .split(" ")));
        words.put(
                "sv",
                List.of("och i att det som en på är av för med den till inte har de ett om var han men från vid sig så"
                        .split(" ")));
        words.put(
                "no",
                List.of(
                        "og i det som en på er av for med at til ikke har den de et om var han men fra ved seg så blir etter"
                                .split(" ")));
        words.put(
                "da",
                List.of(
                        "og i at det er en til på af for med ikke der de den har et som om var han men fra ved sig så bliver efter"
                                .split(" ")));
        words.put(
                "fi",
                List.of("ja on ei että se oli hän mutta myös kun joka ovat sen mukaan sekä tai jo vain kuin niin"
                        .split(" ")));
        words.put(
                "pl",
                List.of("w i na z się do nie że to jest o jak po za od przez co dla są ale tym był które".split(" ")));
        words.put(
                "cs",
                List.of("a v se na je že s z do o i to za by pro ve jsou ale jako jeho od po podle které".split(" ")));
        words.put(
                "sk",
                List.of("a v sa na je že s z do o aj to za by pre vo sú ale ako jeho od po podľa ktoré".split(" ")));
        words.put("hu", List.of("a az és hogy nem is egy volt ez meg csak már még azt van de ki mint el".split(" ")));
        words.put("ro", List.of("de și în a la cu pe care nu din să o un este că pentru mai au fost ale".split(" ")));
        words.put(
                "tr",
                List.of("ve bir bu da de için ile olarak çok daha olan gibi ise kadar sonra ancak en o olduğunu"
                        .split(" ")));
        words.put("kmr", List.of("û de ku li di bi ji ye ew jî bo ne ser wan her yek xwe vê got bû".split(" ")));
        words.put("az", List.of("və bir bu da də üçün ilə olan edib isə daha ki sonra olub".split(" ")));
        words.put(
                "id",
                List.of("yang dan di dengan untuk dari dalam ini itu pada ke tidak akan oleh juga ada".split(" ")));
        words.put("sq", List.of("të në e dhe një për me nga që i është se më nuk ka u".split(" ")));
        words.put("hr", List.of("i je u na se da za su od s koji ne a o kao što biti nije iz".split(" ")));
        words.put("lt", List.of("ir kad į su iš tai yra ne buvo bet kaip dėl apie jau tik".split(" ")));
        words.put("ca", List.of("de la el que i a en les del un per amb no una al és els ha com més".split(" ")));
        words.put("vi", List.of("và của là có trong được các cho không với một những đã người này".split(" ")));
        words.put("ru", List.of("и в на не что с по для это как из к от за о его он было также его при".split(" ")));
        words.put("uk", List.of("і в на не що з до за для це як від та про у його також або є".split(" ")));
        words.put("bg", List.of("и на в за от се да с не че е са по като до това ще".split(" ")));
        words.put("sr", List.of("и је у на се да за су од који не а о као што није из".split(" ")));
        return Map.copyOf(words);
    }
}
