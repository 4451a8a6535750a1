package org.marsad.statement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as digits or as one word, in English and Arabic. One and two are left out: they are articles and endings too. Pure. */
final class Numbers {

    private static final int MOST_DIGITS = 15;

    private static final Map<String, Long> WORDS = words("""
            three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16
            seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
            hundred 100 thousand 1000 million 1000000 dozen 12
            ثلاثه 3 ثلاث 3 اربعه 4 اربع 4 خمسه 5 خمس 5 سته 6 ست 6 سبعه 7 سبع 7 ثمانيه 8 ثماني 8 ثمان 8 تسعه 9 تسع 9 عشره 10 عشر 10
            عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 اربعون 40 اربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70 سبعين 70 ثمانون 80
            ثمانين 80 تسعون 90 تسعين 90 مئه 100 مائه 100 الف 1000 مليون 1000000""");

    private Numbers() {}

    /** @param word as folded */
    static @Nullable Long of(String word) {
        if (Character.isDigit(word.charAt(0))) {
            String digits = word.replaceAll("[^0-9]", "");
            return digits.length() > MOST_DIGITS
                            || digits.length() < word.replaceAll("[.,٬]", "").length()
                    ? null
                    : Long.valueOf(digits);
        }
        return WORDS.get(word);
    }

    private static Map<String, Long> words(String list) {
        String[] pairs = list.strip().split("\\s+");
        Map<String, Long> words = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            words.put(pairs[at], Long.valueOf(pairs[at + 1]));
        }
        return Map.copyOf(words);
    }
}
