package org.marsad.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adjectives of nations. They are never mentions ("Iraqi" is not Iraq) but say which country a sentence is about: "the
 * Iranian parliament" is not Iraq's.
 */
final class Demonyms {

    /** Country by word. A country that is in no gazetteer still tells that another one is not meant. */
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    /** Words that only tell the country, such as its capital; they do not describe a noun beside them. */
    private static final Set<String> NOUNS = new HashSet<>();

    static {
        for (String line : """
                iraq iraqi iraqis عراقي
                iran iranian iranians ايراني فارسي
                lebanon lebanese لبناني
                syria syrian syrians سوري
                yemen yemeni yemenis يمني
                israel israeli israelis اسرائيلي صهيوني
                united-states american americans امريكي اميركي
                turkey turkish turks تركي
                saudi-arabia saudi saudis سعودي
                kuwait kuwaiti kuwaitis كويتي
                jordan jordanian jordanians اردني
                russia russian russians روسي
                united-kingdom british britons بريطاني
                palestine palestinian palestinians فلسطيني
                kurdistan kurdistan kurdish krg
                sudan sudanese سوداني*
                egypt egyptian egyptians مصري
                libya libyan libyans ليبي
                france french فرنسي
                germany german germans الماني
                europe european europeans اوروبي
                emirates emirati emiratis اماراتي
                qatar qatari qataris قطري
                bahrain bahraini bahrainis بحريني
                oman omani omanis عماني
                afghanistan afghan afghans افغاني
                pakistan pakistani pakistanis باكستاني
                india indian indians هندي
                china chinese صيني
                ukraine ukrainian ukrainians اوكراني
                tunisia tunisian tunisians تونسي
                algeria algerian algerians جزائري
                morocco moroccan moroccans مغربي
                """.lines().toList()) {
            String[] words = line.trim().split(" ");
            for (int i = 1; i < words.length; i++) {
                forms(words[i]).forEach(form -> COUNTRIES.put(form, words[0]));
            }
        }
        nouns("sudan", "السودان خرطوم الخرطوم البرهان حميدتي sudan khartoum burhan rsf");
        nouns("lebanon", "litani aoun berri بري اللبنانيون الليطاني");
    }

    private Demonyms() {}

    static Map<String, String> countries() {
        return COUNTRIES;
    }

    static boolean isAdjective(String folded) {
        return COUNTRIES.containsKey(folded) && !NOUNS.contains(folded);
    }

    /** The nation whose adjective a family name also is: السوداني. */
    static @Nullable String nationOfName(String folded) {
        return folded.equals("السوداني") ? "sudan" : null;
    }

    private static void nouns(String country, String words) {
        for (String word : words.split(" ")) {
            COUNTRIES.put(word, country);
            NOUNS.add(word);
        }
    }

    /** An Arabic stem with its endings, with and without the article. */
    private static List<String> forms(String word) {
        if (word.charAt(0) < 128) {
            return List.of(word);
        }
        if (word.endsWith("*")) {
            // The masculine singular is also a family name.
            String stem = word.substring(0, word.length() - 1);
            return List.of(stem + "ه", "ال" + stem + "ه", stem + "ين", "ال" + stem + "ين", "ال" + stem + "ون");
        }
        List<String> forms = new ArrayList<>();
        for (String ending : List.of("", "ه", "ين", "ون", "تين", "ان", "ات")) {
            forms.add(word + ending);
            forms.add("ال" + word + ending);
        }
        return forms;
    }
}
