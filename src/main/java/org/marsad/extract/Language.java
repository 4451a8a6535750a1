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
            for (String language : FunctionWords.languagesOf(word)) {
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
