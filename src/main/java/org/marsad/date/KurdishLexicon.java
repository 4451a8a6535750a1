package org.marsad.date;

import static org.marsad.date.Sense.Kind.*;

/** Kurdish words of time, Sorani in Arabic script and Kurmanji in Latin script. */
final class KurdishLexicon {

    private KurdishLexicon() {}

    static Lexicon build() {
        Lexicon.Builder words = Lexicon.dayFirst();
        sorani(words);
        kurdishMonths(words);
        kurmanji(words);
        return words.build();
    }

    private static void sorani(Lexicon.Builder words) {
        month(words, 1, "کانوونی دووەم|کانونی دووەم|یەنایەر");
        month(words, 2, "شوبات");
        month(words, 3, "ئازار|مارت");
        month(words, 4, "نیسان");
        month(words, 5, "ئایار");
        month(words, 6, "حوزەیران");
        month(words, 7, "تەممووز|تەمموز");
        month(words, 9, "ئەیلوول|ئەیلول");
        month(words, 10, "تشرینی یەکەم");
        month(words, 11, "تشرینی دووەم");
        month(words, 12, "کانوونی یەکەم|کانونی یەکەم");
        words.strict(MONTH, 8, "ئاب|ئابی")
                .put(WEEKDAY, 1, "دووشەممە|دووشەممەی")
                .put(WEEKDAY, 2, "سێشەممە|سێ شەممە")
                .put(WEEKDAY, 3, "چوارشەممە|چوار شەممە")
                .put(WEEKDAY, 4, "پێنجشەممە|پێنج شەممە")
                .put(WEEKDAY, 5, "هەینی")
                .put(WEEKDAY, 6, "شەممە")
                .put(WEEKDAY, 7, "یەکشەممە|یەک شەممە")
                .put(UNIT, Grain.DAY, "ڕۆژ|ڕۆژی|رۆژی")
                .put(UNIT, Grain.WEEK, "هەفتە|هەفتەی")
                .put(UNIT, Grain.MONTH, "مانگ|مانگی")
                .put(UNIT, Grain.YEAR, "ساڵ|ساڵی|سالی")
                .put(DEICTIC, Deictic.LAST, "ڕابردوو|رابردوو|پێشوو")
                .put(DEICTIC, Deictic.THIS, "ئەم")
                .put(DEICTIC, Deictic.NEXT, "داهاتوو|ئایندە")
                .put(DAYREF, -1, "دوێنێ")
                .put(DAYREF, 0, "ئەمڕۆ|ئەمرۆ")
                .put(DAYREF, 1, "سبەی|بەیانی")
                .put(PART, Part.EARLY, "سەرەتای")
                .put(PART, Part.MID, "ناوەڕاستی")
                .put(PART, Part.LATE, "کۆتایی")
                .put(REF, Reference.PRESENT, "ئێستا")
                .put(AGO, "لەمەوبەر|پێش ئێستا")
                .put(SINCE, "لەوەتەی")
                .put(IN, "لە")
                .put(AND, "و")
                .put(OF, "ی")
                .put(ERA, "کوردی|زایینی");
        words.count(NUMBER, 1, "یەک دوو سێ چوار پێنج شەش حەوت هەشت نۆ دە");
    }

    /** A month's names, alone and bound to what follows: ئازار, ئازاری. */
    private static void month(Lexicon.Builder words, int number, String names) {
        for (String name : names.split("\\|")) {
            words.put(MONTH, number, name + "|" + name + "ی");
        }
    }

    private static void kurdishMonths(Lexicon.Builder words) {
        words.count(
                SOLAR_MONTH,
                1,
                "خاکەلێوە گوڵان جۆزەردان پووشپەڕ گەلاوێژ خەرمانان ڕەزبەر گەڵاڕێزان سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە");
    }

    private static void kurmanji(Lexicon.Builder words) {
        String[] names = {
            "çile", "sibat", "adar", "nîsan", "gulan", "hezîran", "tîrmeh", "tebax", "îlon", "cotmeh", "mijdar", "kanûn"
        };
        for (int month = 1; month <= names.length; month++) {
            String name = names[month - 1];
            words.put(MONTH, month, name + "|" + name + "ê|" + name + "a");
        }
        words.put(MONTH, 1, "kanûna paşîn|kanûna duyem|çileya")
                .put(WEEKDAY, 1, "duşem|duşemê")
                .put(WEEKDAY, 2, "sêşem|sêşemê")
                .put(WEEKDAY, 3, "çarşem|çarşemê")
                .put(WEEKDAY, 4, "pêncşem|pêncşemê")
                .put(WEEKDAY, 5, "înî|îniyê")
                .put(WEEKDAY, 6, "şemî|şemiyê")
                .put(WEEKDAY, 7, "yekşem|yekşemê")
                .put(UNIT, Grain.DAY, "roj|roja|rojê")
                .put(UNIT, Grain.WEEK, "hefte|hefteya")
                .put(UNIT, Grain.MONTH, "meh|meha")
                .put(UNIT, Grain.YEAR, "sal|sala|salê")
                .put(DEICTIC, Deictic.LAST, "borî|çûyî|bihurî")
                .put(DEICTIC, Deictic.NEXT, "bê")
                .put(DAYREF, -1, "duh|do")
                .put(DAYREF, 0, "îro")
                .put(DAYREF, 1, "sibê")
                .put(IN, "di");
    }
}
