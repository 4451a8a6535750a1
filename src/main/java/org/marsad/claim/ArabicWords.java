package org.marsad.claim;

import java.util.List;
import java.util.Set;

/** Closed classes of Arabic words, folded. */
final class ArabicWords {

    /** Words that open a statement behind its cue. */
    static final Set<String> THAT = words("ان انه انها انهم انهما انني اننا بان بانه بانها بانهم بانهما باننا بانني");

    /** Words that end the noun phrase of a speaker. */
    static final Set<String> AFTER_SPEAKER = words("""
            خلال اثناء يوم اليوم امس صباح مساء عبر حول بشان عقب بعد قبل حيث عندما فيما بينما مساء ظهر فجر لدي ضمن وفق وفقا
            بحسب حسب ردا تعليقا مؤخرا سابقا لاحقا ايضا كذلك مجددا صراحه رسميا علي الي عن من لكن الاحد الاثنين الثلاثاء الاربعاء
            الخميس الجمعه السبت كما وهو وهي انه امام خلال""");

    static final Set<String> MEANS =
            words("بيان تصريح تصريحات حديث مقابله كلمه تغريده منشور خطاب لقاء مؤتمر حوار اتصال رساله تدوينه");

    static final Set<String> SOURCES = words("بحسب وفقا وفق حسب حسبما طبقا نقلا");

    /** Heads of words for people who stay unnamed, with the preposition that may tie them to a group. */
    static final Set<String> ANONYMOUS = words("""
            مصدر مصادر المصدر المصادر مسؤول مسؤولون مسؤولين مسوول قيادي قياديون قياديين ضابط ضباط قائد قاده دبلوماسي دبلوماسيون
            دبلوماسيين شهود شاهد نائب نواب عضو اعضاء خبير خبراء محلل محللون مقرب مقربون مقاتل مقاتلون سياسي سياسيون برلماني موظف
            موظفون عناصر عنصر سكان اهالي طبيب اطباء وزير المسؤول القيادي الضابط""");

    private ArabicWords() {}

    static boolean isArabic(Token token) {
        return !token.norm().isEmpty()
                && token.norm().charAt(0) >= 0x600
                && token.norm().charAt(0) < 0x780;
    }

    /** The word without a joined و or ف. */
    static String unjoined(String norm) {
        boolean joined = norm.length() > 3 && (norm.charAt(0) == 'و' || norm.charAt(0) == 'ف');
        return joined ? norm.substring(1) : norm;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }
}
