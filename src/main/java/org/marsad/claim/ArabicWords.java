package org.marsad.claim;

import java.util.List;
import java.util.Set;

/** Closed classes of Arabic words, folded. */
final class ArabicWords {

    /** Words that open a statement behind its cue. */
    static final Set<String> THAT = words("""
            ان انه انها انهم انهما انني اننا بان بانه بانها بانهم بانهما باننا بانني لان وان بانهن انك فان فانه فانها""");

    /** Words behind which no noun phrase of a speaker goes on. */
    static final Set<String> AFTER_SPEAKER = words("""
            خلال اثناء يوم اليوم امس صباح مساء عبر حول بشان عقب بعد قبل حيث عندما فيما بينما ظهر فجر لدي ضمن وفق وفقا بحسب حسب ردا
            تعليقا مؤخرا سابقا لاحقا ايضا كذلك مجددا صراحه رسميا علي الي عن من لكن كما وهو وهي امام الذي التي الذين ولم وقد قوله قولها
            قولهم تاكيده تاكيدها ليل منتصف الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت في منذ حتي عليه فقط اذ بدوره بدورها نقلا
            طالبا شريطه بيد غير لم لن لا كانت كان""");

    /** What a statement is made in or by. */
    static final Set<String> MEANS = words("""
            بيان تصريح تصريحات حديث مقابله كلمه تغريده منشور خطاب لقاء مؤتمر حوار اتصال رساله تدوينه بيانها بيانه حديثه تصريحه
            تصريحاته كلمته خطابه تدوينته ايجاز خطبه مداخله""");

    static final Set<String> SOURCES = words("بحسب وفقا وفق حسب حسبما طبقا نقلا وبحسب ووفقا ووفق وحسب ونقلا");

    /** Words that stand before a cue and make it point back: "as he said". */
    static final Set<String> AS = words("كما حسبما مثلما وكما وفقما");

    /** Words that stand before a role. */
    static final Set<String> QUANTITIES = words("عدد من احد احدي بعض كبار عده جميع كل ابرز اكثر مجموعه");

    /** Verbs that are nouns or prepositions as well: they attribute only where a clause begins. */
    static final Set<String> AMBIGUOUS = words(
            "رد ردت بين بينت علق علقت تابع تابعت واصل واصلت وعد وعدت قدر جدد كتب عبر بحث درس طلب امر حمل يعد تعد حملت عد عدت");

    /** Verbs that take a person as their object: "وطالب التيار بخطوة". */
    static final Set<String> ADDRESSING = words(
            "طالب طالبت طالبوا دعا دعت دعوا حث حثت اتهم اتهمت ابلغ ابلغت اخبر اخبرت هدد هددت امر امرت ناشد ناشدت اوصي اوصت نصح نصحت حض حضت");

    /** Words behind which a clause of its own begins. */
    static final Set<String> MEANWHILE = words("فيما بينما حين وقد");

    /** Nouns for bodies, papers and offices that speak, without article, beside the roles of the table of sources. */
    static final Set<String> ACTORS = words("""
            رئيس زعيم متحدث ناطق امين نائب محافظ مكتب وزاره هيئه حركه حزب كتله ائتلاف لجنه قياده مجلس جهاز خليه سفاره بعثه حكومه جيش
            شرطه شيخ خطيب مرجع مرجعيه رجل رجال وسائل صحيفه قناه وكاله موقع بيان تيار تحالف تنظيم تقرير تلفزيون استخبارات اطار حشد سرايا
            كتائب عصائب منظمه جماعه شركه فصيل لواء وجهاء مبعوث منهاج خارجيه داخليه دفاع رئاسه اذاعه مديريه سلطات سلطه تجمع اتحاد امانه
            قوات قوه محكمه برلمان بنك مصرف منصه شبكه مرصد""");

    /** Countries of masculine gender; cities and the other countries are feminine. */
    static final Set<String> MASCULINE_PLACES = words("العراق لبنان الاردن اليمن السودان المغرب اقليم حقل مطار معسكر");

    static final Set<String> RATINGS = words("""
            بارز بارزه بارزون رفيع رفيعه كبير كبار مطلع مطلعه مطلعون مقرب مقربه مقربون سابق سابقه اخر اخري خاص خاصه مختص مسؤول ثالث ثان
            المستوي مجهول معني عراقيان محليان امنيان رفيعان""");

    /** "أمني", "عراقية", "محليون": an adjective of relation, or a rating. */
    static boolean isAdjective(String norm) {
        return norm.endsWith("ي")
                || norm.endsWith("يه")
                || norm.endsWith("يون")
                || norm.endsWith("يين")
                || norm.endsWith("يان")
                || RATINGS.contains(norm);
    }

    static final Set<String> NEGATIONS = words("لم لن ولم ولن لا ولا");

    /** Words of a role or a rating that begin with ب without being led in by it. */
    static final Set<String> INBORN_B = words("""
            بارز بارزه بارزون بارزين برلماني برلمانيه برلمانيون بريطاني بريطانيه باحث باحثه بعثي بحريني بحرينيه بلده بيت بيان بعض بعد
            بين بدر باسم بصري بغدادي بطل بطريرك بابا بلجيكي برازيلي بنيامين بايدن بن بنت بل بلا بها به بهم""");

    /** Words that begin with و or ف without being joined by it. */
    static final Set<String> INBORN_W = words(
            "وصول وقوع وقوف وقف وجود وضع وفاه ورود وزير وزاره وكاله واشنطن وفد وحده وساطه وثيقه وسائل ولايه وقت فصيل فصائل فيلق فرض فتح");

    private ArabicWords() {}

    static boolean isArabic(Token token) {
        return !token.norm().isEmpty()
                && token.norm().charAt(0) >= 0x600
                && token.norm().charAt(0) < 0x780;
    }

    /** The word without a joined و or ف. */
    static String unjoined(String norm) {
        boolean joined =
                norm.length() > 3 && !INBORN_W.contains(norm) && (norm.charAt(0) == 'و' || norm.charAt(0) == 'ف');
        return joined ? norm.substring(1) : norm;
    }

    /** The word without its article and what is joined before it. */
    static String bare(String norm) {
        String word = norm;
        if (word.startsWith("لل") && word.length() > 4) {
            return word.substring(2);
        }
        if (word.length() > 4
                && (word.charAt(0) == 'ل' || word.charAt(0) == 'ب' || word.charAt(0) == 'و')
                && SourceWords.entry(word) == null) {
            String rest = word.substring(1);
            if (SourceWords.entry(rest) != null
                    || (rest.startsWith("ال") && SourceWords.entry(rest.substring(2)) != null)) {
                word = rest;
            }
        }
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    static boolean isRole(String norm) {
        return SourceWords.entry(norm) != null || SourceWords.entry(bare(norm)) != null;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }
}
