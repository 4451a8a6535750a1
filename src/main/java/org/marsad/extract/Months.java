package org.marsad.extract;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months in the languages of the press, folded: lower case, no marks, one form of each letter. */
final class Months {

    enum Calendar {
        GREGORIAN,
        HIJRI,
        JALALI
    }

    record Month(Calendar calendar, int number) {}

    private static final List<String> LOCALES = List.of(
            "en", "de", "de-AT", "fr", "es", "pt", "it", "nl", "sv", "nb", "da", "fi", "pl", "cs", "sk", "hu", "ro",
            "bg", "hr", "sr", "sl", "uk", "ru", "el", "tr", "az", "ca", "id", "ms", "lt", "lv", "et", "sq", "bs", "ar",
            "ar-SA", "ar-IQ", "ar-EG", "ar-DZ", "ar-MA", "ar-TN", "fa", "ckb", "ku", "he", "hi", "bn", "ur", "hy", "ka",
            "vi", "is", "mk", "be", "eu", "gl", "sw", "ta", "th");

    /** What no locale has: other spellings, Levantine names with and without hamza, Kurdish and Sorani ones, Hijri and Jalali. */
    private static final String[][] GREGORIAN = {
        {
            "يناير",
            "كانون الثاني",
            "جانفي",
            "ژانویه",
            "کانوونی دووەم",
            "کانونی دووەم",
            "rêbendan",
            "çileya paşîn",
            "çile",
            "kanûna paşîn",
            "ocak",
            "jän",
            "jänner"
        },
        {"فبراير", "شباط", "فيفري", "فبراير", "فوریه", "شوبات", "reşemî", "sibat", "şubat"},
        {"مارس", "آذار", "اذار", "ئازار", "ئادار", "adar", "avdar", "mart", "märz", "mrz"},
        {"أبريل", "ابريل", "إبريل", "نيسان", "أفريل", "آوریل", "نیسان", "nîsan", "avrêl", "nisan"},
        {"مايو", "أيار", "ايار", "ماي", "مه", "ئایار", "ئایار", "gulan", "mayıs"},
        {"يونيو", "يونيه", "حزيران", "جوان", "ژوئن", "حوزەیران", "حوزەیران", "hezîran", "pûşper", "haziran"},
        {"يوليو", "يوليه", "تموز", "جويلية", "ژوئیه", "جولای", "تەمموز", "تەممووز", "tîrmeh", "temmuz"},
        {"أغسطس", "اغسطس", "آب", "اب", "أوت", "غشت", "اوت", "ئاب", "tebax", "gelawêj", "ağustos"},
        {"سبتمبر", "أيلول", "ايلول", "شتنبر", "سپتامبر", "ئەیلوول", "ئەیلول", "îlon", "rezber", "eylül", "sept"},
        {"أكتوبر", "اكتوبر", "تشرين الأول", "تشرين الاول", "اکتبر", "تشرینی یەکەم", "cotmeh", "çiriya pêşîn", "ekim"},
        {"نوفمبر", "تشرين الثاني", "نونبر", "نوامبر", "تشرینی دووەم", "mijdar", "çiriya paşîn", "kasım"},
        {
            "ديسمبر",
            "كانون الأول",
            "كانون الاول",
            "دجنبر",
            "دسامبر",
            "کانوونی یەکەم",
            "کانونی یەکەم",
            "berfanbar",
            "kanûna pêşîn",
            "aralık"
        }
    };

    private static final String[][] HIJRI = {
        {"محرم", "المحرم"},
        {"صفر"},
        {"ربيع الأول", "ربيع الاول"},
        {"ربيع الآخر", "ربيع الثاني", "ربيع الاخر"},
        {"جمادى الأولى", "جمادى الاولى", "جمادي الأولى"},
        {"جمادى الآخرة", "جمادى الثانية", "جمادى الاخرة"},
        {"رجب"},
        {"شعبان"},
        {"رمضان"},
        {"شوال"},
        {"ذو القعدة", "ذي القعدة"},
        {"ذو الحجة", "ذي الحجة"}
    };
    private static final String[][] JALALI = {
        {"فروردین"},
        {"اردیبهشت"},
        {"خرداد"},
        {"تیر"},
        {"مرداد"},
        {"شهریور"},
        {"مهر"},
        {"آبان"},
        {"آذر"},
        {"دی"},
        {"بهمن"},
        {"اسفند"}
    };

    private static final Map<String, Month> NAMES = names();

    private Months() {}

    static @Nullable Month named(String folded) {
        return NAMES.get(folded);
    }

    /** Letters as {@link #named} expects them, digits of any script as ASCII. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
                continue;
            }
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
                case 'ي', 'ى' -> out.append('ی');
                case 'ك' -> out.append('ک');
                case 'ة' -> out.append('ه');
                case 'ـ' -> {}
                case '\u00A0', '\u202F', '\u2009' -> out.append(' ');
                case 'İ', 'ı' -> out.append('i');
                default -> {
                    if (Character.getType(c) != Character.FORMAT) {
                        out.append(Character.toLowerCase(c));
                    }
                }
            }
        }
        String bare = Normalizer.normalize(out, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            int type = Character.getType(bare.charAt(i));
            // Indic vowel signs and the like carry meaning; accents and Arabic vowels do not.
            if (type != Character.NON_SPACING_MARK || bare.charAt(i) >= 0x0900) {
                letters.append(bare.charAt(i));
            }
        }
        // Korean syllables come apart with the accents.
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String tag : LOCALES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(tag + "-u-ca-gregory"));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    add(names, Calendar.GREGORIAN, symbols.getMonths(context, width));
                }
            }
        }
        for (int month = 0; month < 12; month++) {
            for (String name : GREGORIAN[month]) {
                names.put(fold(name), new Month(Calendar.GREGORIAN, month + 1));
            }
            for (String name : HIJRI[month]) {
                names.put(fold(name), new Month(Calendar.HIJRI, month + 1));
            }
            for (String name : JALALI[month]) {
                names.putIfAbsent(fold(name), new Month(Calendar.JALALI, month + 1));
            }
        }
        return Map.copyOf(names);
    }

    private static void add(Map<String, Month> names, Calendar calendar, String[] months) {
        for (int month = 0; month < Math.min(12, months.length); month++) {
            String name = fold(months[month].toLowerCase(Locale.ROOT))
                    .replace(".", "")
                    .strip();
            if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
                names.putIfAbsent(name, new Month(calendar, month + 1));
            }
        }
    }
}
