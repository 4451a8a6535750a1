package org.marsad.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The language of a text as a BCP 47 code: by script, by letters that only one language of the script has, and by
 * function words; where the text is too short to tell, what the page says, else {@code und}. Pure.
 */
public final class Language {

    private static final int SAMPLE = 6_000;
    private static final int FEWEST_LETTERS = 40;

    /** Where letters tell what Latin ones leave to words. */
    private static final int FEWEST_OF_ARABIC_SCRIPT = 25;

    private static final double TELLING = 0.03;
    private static final double LEAST_SHARE = 0.06;

    private static final Map<String, List<String>> FUNCTION_WORDS = functionWords();

    private Language() {}

    /** Of a text that no page speaks for. */
    public static String of(String text) {
        return of(text, "");
    }

    static String of(String text, Document page) {
        Element html = page.selectFirst("html");
        return of(text, html == null ? "" : html.attr("lang"));
    }

    static String of(String text, String stated) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        Script script = Script.of(sample);
        String claimed = claimed(stated);
        boolean arabic = script.main().equals("arabic");
        if (script.letters < (arabic ? FEWEST_OF_ARABIC_SCRIPT : FEWEST_LETTERS)) {
            return claimed;
        }
        return switch (script.main()) {
            case "arabic" -> arabic(sample, script, claimed);
            case "latin", "cyrillic" -> byWords(sample, script.main().equals("latin"), claimed);
            case "hebrew" -> claimed.equals("yi") ? "yi" : "he";
            case "kana" -> "ja";
            case "hangul" -> "ko";
            case "han" -> claimed.equals("ja") ? "ja" : "zh";
            case "greek" -> "el";
            case "armenian" -> "hy";
            case "georgian" -> "ka";
            case "bengali" -> claimed.equals("as") ? "as" : "bn";
            case "thai" -> "th";
            case "tamil" -> "ta";
            case "devanagari" -> claimed.equals("mr") || claimed.equals("ne") ? claimed : "hi";
            default -> claimed;
        };
    }

    /** Arabic, Persian, Sorani and Urdu share a script and differ in letters. */
    private static String arabic(String text, Script script, String claimed) {
        int sorani = 0;
        int persian = 0;
        int urdu = 0;
        int arabic = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case 'ێ', 'ۆ', 'ڕ', 'ڵ', 'ە', 'ڤ' -> sorani++;
                case 'ٹ', 'ڈ', 'ڑ', 'ے', 'ں', 'ھ' -> urdu++;
                case 'پ', 'چ', 'ژ', 'گ', 'ی', 'ک' -> persian++;
                case 'ة', 'ي', 'ك', 'ى', 'أ', 'إ', 'ؤ', 'ئ' -> arabic++;
                default -> {}
            }
        }
        double letters = Math.max(1, script.letters);
        if (sorani / letters > 0.03) {
            return "ckb";
        }
        if (urdu / letters > 0.03) {
            return "ur";
        }
        if (persian / letters > 0.03 && persian > arabic) {
            return claimed.equals("az") || claimed.equals("ps") ? claimed : "fa";
        }
        return "ar";
    }

    private static String byWords(String text, boolean latin, String claimed) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (String word : Anchors.words(text)) {
            words++;
            for (String language : WORD_LANGUAGES.getOrDefault(word, List.of())) {
                hits.merge(language, 1, Integer::sum);
            }
        }
        String best = "und";
        double most = 0;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            boolean cyrillic = List.of("ru", "uk", "bg", "sr").contains(hit.getKey());
            double score = hit.getValue() * (hit.getKey().equals(claimed) ? 1.15 : 1);
            if (cyrillic != latin && score > most) {
                most = score;
                best = hit.getKey();
            }
        }
        if (most / Math.max(1, words) >= LEAST_SHARE) {
            return best;
        }
        String lettered = latin ? byLetters(text) : "";
        return lettered.isEmpty() ? claimed : lettered;
    }

    /** Turkish and Kurmanji by the letters that their neighbours lack; empty for all others. */
    private static String byLetters(String text) {
        int turkish = 0;
        int kurdish = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case 'ı', 'ğ', 'Ğ', 'İ' -> turkish++;
                case 'ê', 'î', 'û', 'Ê', 'Î', 'Û' -> kurdish++;
                case 'ə', 'Ə', 'é', 'è', 'à', 'œ', 'ă', 'ã', 'õ', 'ț' -> others++;
                default -> {}
            }
        }
        if (others > 0 || Math.max(turkish, kurdish) < TELLING * text.length()) {
            return "";
        }
        return turkish > kurdish ? "tr" : "kmr";
    }

    private static String claimed(String stated) {
        String code = stated.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        if (code.equals("ku")) {
            return "kmr";
        }
        if (code.equals("nb") || code.equals("nn")) {
            return "no";
        }
        return code.matches("[a-z]{2,3}") ? code : "und";
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

    private static final Map<String, List<String>> WORD_LANGUAGES = byWord();

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> languages = new HashMap<>();
        FUNCTION_WORDS.forEach((language, words) -> words.forEach(word -> languages
                .computeIfAbsent(word, key -> new java.util.ArrayList<>())
                .add(language)));
        return languages;
    }

    /** How many letters of which script. */
    private static final class Script {

        private final Map<String, Integer> counts = new HashMap<>();
        private int letters;

        static Script of(String text) {
            Script script = new Script();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetter(c)) {
                    script.letters++;
                    script.counts.merge(name(Character.UnicodeScript.of(c)), 1, Integer::sum);
                }
            }
            return script;
        }

        String main() {
            if (counts.getOrDefault("kana", 0) * 10 > letters) {
                return "kana";
            }
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("other");
        }

        private static String name(Character.UnicodeScript script) {
            return switch (script) {
                case LATIN,
                        CYRILLIC,
                        ARABIC,
                        HEBREW,
                        GREEK,
                        HAN,
                        HANGUL,
                        ARMENIAN,
                        GEORGIAN,
                        BENGALI,
                        THAI,
                        TAMIL,
                        DEVANAGARI -> script.name().toLowerCase(Locale.ROOT);
                case HIRAGANA, KATAKANA -> "kana";
                default -> "other";
            };
        }
    }
}
