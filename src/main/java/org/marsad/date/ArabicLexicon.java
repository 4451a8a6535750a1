package org.marsad.date;

import static org.marsad.date.Sense.Kind.*;

/** Arabic words of time: Levantine, Egyptian, Maghrebi and Islamic months among them. */
final class ArabicLexicon {

    private ArabicLexicon() {}

    static Lexicon build() {
        Lexicon.Builder words = Lexicon.dayFirst();
        months(words);
        names(words);
        units(words);
        numbers(words);
        pointing(words);
        grammar(words);
        return words.build();
    }

    private static void months(Lexicon.Builder words) {
        words.put(MONTH, 1, "كانون الثاني|كانون ثاني|يناير|ينايـر|جانفي")
                .put(MONTH, 2, "شباط|فبراير|فيفري")
                .put(MONTH, 3, "آذار")
                .strict(MONTH, 3, "مارس")
                .put(MONTH, 4, "نيسان|أبريل|إبريل|ابريل|أفريل")
                .put(MONTH, 5, "أيار|مايو|ماي")
                .put(MONTH, 6, "حزيران|يونيو|يونيه|جوان")
                .put(MONTH, 7, "تموز|يوليو|يوليه|يوليوز|جويلية")
                .strict(MONTH, 8, "آب")
                .put(MONTH, 8, "أغسطس|غشت|أوت")
                .put(MONTH, 9, "أيلول|سبتمبر|شتنبر")
                .put(MONTH, 10, "تشرين الأول|تشرين أول|أكتوبر")
                .put(MONTH, 11, "تشرين الثاني|تشرين ثاني|نوفمبر|نونبر")
                .put(MONTH, 12, "كانون الأول|كانون أول|ديسمبر|دجنبر");
        words.strict(HIJRI_MONTH, 1, "محرم|المحرم")
                .strict(HIJRI_MONTH, 2, "صفر")
                .put(HIJRI_MONTH, 3, "ربيع الأول|ربيع أول")
                .put(HIJRI_MONTH, 4, "ربيع الثاني|ربيع الآخر|ربيع ثاني")
                .put(HIJRI_MONTH, 5, "جمادى الأولى|جمادى الأول|جمادى الاولى")
                .put(HIJRI_MONTH, 6, "جمادى الآخرة|جمادى الثانية|جمادى الثاني")
                .strict(HIJRI_MONTH, 7, "رجب")
                .strict(HIJRI_MONTH, 8, "شعبان")
                .strict(HIJRI_MONTH, 9, "رمضان")
                .put(HIJRI_MONTH, 10, "شوال")
                .put(HIJRI_MONTH, 11, "ذو القعدة|ذي القعدة")
                .put(HIJRI_MONTH, 12, "ذو الحجة|ذي الحجة");
    }

    private static void names(Lexicon.Builder words) {
        words.put(WEEKDAY, 1, "الاثنين|الإثنين")
                .put(WEEKDAY, 2, "الثلاثاء")
                .put(WEEKDAY, 3, "الأربعاء")
                .put(WEEKDAY, 4, "الخميس")
                .put(WEEKDAY, 5, "الجمعة")
                .put(WEEKDAY, 6, "السبت")
                .put(WEEKDAY, 7, "الأحد")
                .strict(SEASON, 0, "ربيع|الربيع")
                .put(SEASON, 1, "صيف|الصيف")
                .put(SEASON, 2, "خريف|الخريف")
                .put(SEASON, 3, "شتاء|الشتاء")
                .put(DECADE_NAME, 20, "العشرينيات|عشرينيات|العشرينات|عشرينات")
                .put(DECADE_NAME, 30, "الثلاثينيات|ثلاثينيات|الثلاثينات|ثلاثينات")
                .put(DECADE_NAME, 40, "الأربعينيات|أربعينيات|الأربعينات|أربعينات")
                .put(DECADE_NAME, 50, "الخمسينيات|خمسينيات|الخمسينات|خمسينات")
                .put(DECADE_NAME, 60, "الستينيات|ستينيات|الستينات|ستينات")
                .put(DECADE_NAME, 70, "السبعينيات|سبعينيات|السبعينات|سبعينات")
                .put(DECADE_NAME, 80, "الثمانينيات|ثمانينيات|الثمانينات|ثمانينات")
                .put(DECADE_NAME, 90, "التسعينيات|تسعينيات|التسعينات|تسعينات")
                .put(FEAST, Feast.CHRISTMAS, "عيد الميلاد")
                .put(FEAST, Feast.NEW_YEARS_EVE, "ليلة رأس السنة")
                .put(FEAST, Feast.NEW_YEARS_DAY, "رأس السنة")
                .put(FEAST, Feast.EASTER, "عيد الفصح|أحد الفصح")
                .put(FEAST, Feast.NOWRUZ, "نوروز|عيد نوروز")
                .put(FEAST, Feast.ASHURA, "عاشوراء|يوم عاشوراء")
                .put(FEAST, Feast.ARBAEEN, "أربعين الحسين|أربعينية الإمام الحسين|زيارة الأربعين")
                .put(FEAST, Feast.EID_AL_FITR, "عيد الفطر")
                .put(FEAST, Feast.EID_AL_ADHA, "عيد الأضحى");
    }

    private static void units(Lexicon.Builder words) {
        words.put(UNIT, Grain.SECOND, "ثانية")
                .put(UNITS, Grain.SECOND, "ثوان|ثواني")
                .put(UNIT, Grain.MINUTE, "دقيقة")
                .put(UNITS, Grain.MINUTE, "دقائق")
                .put(DUAL, Grain.MINUTE, "دقيقتين|دقيقتان")
                .put(UNIT, Grain.HOUR, "ساعة")
                .put(UNITS, Grain.HOUR, "ساعات|الساعات")
                .put(DUAL, Grain.HOUR, "ساعتين|ساعتان")
                .put(UNIT, Grain.DAY, "يوم|يوما")
                .put(UNITS, Grain.DAY, "أيام|الأيام")
                .put(DUAL, Grain.DAY, "يومين|يومان|اليومين")
                .put(UNIT, Grain.WEEK, "أسبوع|أسبوعا|الأسبوع")
                .put(UNITS, Grain.WEEK, "أسابيع|الأسابيع")
                .put(DUAL, Grain.WEEK, "أسبوعين|أسبوعان|الأسبوعين")
                .put(UNIT, Grain.WEEKEND, "عطلة نهاية الأسبوع|نهاية الأسبوع")
                .put(UNIT, Grain.MONTH, "شهر|شهرا|الشهر")
                .put(UNITS, Grain.MONTH, "أشهر|شهور|الأشهر|الشهور")
                .put(DUAL, Grain.MONTH, "شهرين|شهران|الشهرين")
                .put(UNIT, Grain.QUARTER, "الربع|ربع")
                .put(UNIT, Grain.YEAR, "عام|عاما|العام|سنة|السنة|عامي|سنتي")
                .put(UNITS, Grain.YEAR, "أعوام|الأعوام|سنوات|السنوات|سنين")
                .put(DUAL, Grain.YEAR, "عامين|عامان|العامين|سنتين|سنتان|السنتين")
                .put(UNIT, Grain.DECADE, "عقد|عقدا|العقد")
                .put(UNITS, Grain.DECADE, "عقود|العقود")
                .put(DUAL, Grain.DECADE, "عقدين|عقدان|العقدين")
                .put(UNIT, Grain.CENTURY, "قرن|القرن")
                .put(UNITS, Grain.CENTURY, "قرون")
                .put(HALF, "النصف|نصف")
                .put(PERIODIC, Grain.DAY, "يوميا|يومي|اليومية|يومية|اليومي")
                .put(PERIODIC, Grain.WEEK, "أسبوعيا|أسبوعي|أسبوعية|الأسبوعية|الأسبوعي")
                .put(PERIODIC, Grain.MONTH, "شهريا|شهري|شهرية|الشهرية|الشهري")
                .put(PERIODIC, Grain.YEAR, "سنويا|سنوي|سنوية|السنوية|السنوي");
    }

    private static void numbers(Lexicon.Builder words) {
        words.put(NUMBER, 1, "واحد|واحدة")
                .put(NUMBER, 2, "اثنان|اثنين|اثنتين")
                .put(NUMBER, 3, "ثلاثة|ثلاث|الثلاثة|الثلاث")
                .put(NUMBER, 4, "أربعة|أربع|الأربعة|الأربع")
                .put(NUMBER, 5, "خمسة|خمس|الخمسة|الخمس")
                .put(NUMBER, 6, "ستة|ست|الستة|الست")
                .put(NUMBER, 7, "سبعة|سبع|السبعة|السبع")
                .put(NUMBER, 8, "ثمانية|ثماني|ثمان|الثمانية|الثماني")
                .put(NUMBER, 9, "تسعة|تسع|التسعة|التسع")
                .put(NUMBER, 10, "عشرة|عشر|العشرة|العشر")
                .put(NUMBER, 11, "أحد عشر|إحدى عشرة|احدى عشرة")
                .put(NUMBER, 12, "اثني عشر|اثنا عشر|اثنتي عشرة|اثنتا عشرة")
                .put(NUMBER, 13, "ثلاثة عشر|ثلاث عشرة")
                .put(NUMBER, 14, "أربعة عشر|أربع عشرة")
                .put(NUMBER, 15, "خمسة عشر|خمس عشرة")
                .put(NUMBER, 16, "ستة عشر|ست عشرة")
                .put(NUMBER, 17, "سبعة عشر|سبع عشرة")
                .put(NUMBER, 18, "ثمانية عشر|ثماني عشرة")
                .put(NUMBER, 19, "تسعة عشر|تسع عشرة")
                .put(NUMBER, 20, "عشرون|عشرين")
                .put(NUMBER, 30, "ثلاثون|ثلاثين")
                .put(NUMBER, 40, "أربعون|أربعين")
                .put(NUMBER, 50, "خمسون|خمسين")
                .put(NUMBER, 60, "ستون|ستين")
                .put(NUMBER, 70, "سبعون|سبعين")
                .put(NUMBER, 80, "ثمانون|ثمانين")
                .put(NUMBER, 90, "تسعون|تسعين")
                .put(NUMBER, 100, "مئة|مائة")
                .put(NUMBER, 1000, "ألف")
                .put(ORDINAL, 1, "الأول|الأولى|أول|الحادي|الحادية")
                .put(ORDINAL, 2, "الثاني|الثانية")
                .put(ORDINAL, 3, "الثالث|الثالثة")
                .put(ORDINAL, 4, "الرابع|الرابعة")
                .put(ORDINAL, 5, "الخامس|الخامسة")
                .put(ORDINAL, 6, "السادس|السادسة")
                .put(ORDINAL, 7, "السابع|السابعة")
                .put(ORDINAL, 8, "الثامن|الثامنة")
                .put(ORDINAL, 9, "التاسع|التاسعة")
                .put(ORDINAL, 10, "العاشر|العاشرة")
                .put(ORDINAL, 11, "الحادي عشر|الحادية عشرة|الحاديه عشر")
                .put(ORDINAL, 12, "الثاني عشر|الثانية عشرة")
                .put(ORDINAL, 13, "الثالث عشر|الثالثة عشرة")
                .put(ORDINAL, 14, "الرابع عشر|الرابعة عشرة")
                .put(ORDINAL, 15, "الخامس عشر|الخامسة عشرة")
                .put(ORDINAL, 16, "السادس عشر|السادسة عشرة")
                .put(ORDINAL, 17, "السابع عشر|السابعة عشرة")
                .put(ORDINAL, 18, "الثامن عشر|الثامنة عشرة")
                .put(ORDINAL, 19, "التاسع عشر|التاسعة عشرة")
                .put(ORDINAL, 20, "العشرين|العشرون")
                .put(ORDINAL, 30, "الثلاثين|الثلاثون")
                .put(FEW, "عدة|بضعة|بضع|عدد من");
    }

    private static void pointing(Lexicon.Builder words) {
        words.put(DEICTIC, Deictic.LAST, "الماضي|الماضية|الماضيين|الماضيتين|المنصرم|المنصرمة|الفائت|الفائتة")
                .put(DEICTIC, Deictic.BEFORE_LAST, "الأسبق")
                .put(DEICTIC, Deictic.PAST, "الأخير|الأخيرة|الأخيرين|الأخيرتين")
                .put(DEICTIC, Deictic.PREVIOUS, "السابق|السابقة|السابقين")
                .put(DEICTIC, Deictic.THIS, "الجاري|الجارية|الحالي|الحالية|هذا|هذه")
                .put(DEICTIC, Deictic.NEXT, "المقبل|المقبلة|القادم|القادمة|الآتي|الآتية|المقبلين|القادمين|المقبلتين")
                .put(DEICTIC, Deictic.FOLLOWING, "التالي|التالية|اللاحق|اللاحقة")
                .put(DEICTIC, Deictic.THAT, "ذلك|تلك|نفسه|نفسها|ذاته|ذاتها")
                .put(DAYREF, -2, "أول أمس|أول من أمس|أمس الأول")
                .put(DAYREF, -1, "أمس|الأمس|البارحة")
                .put(DAYREF, 0, "اليوم")
                .put(DAYREF, 1, "غدا|الغد|غد|يوم غد")
                .put(DAYREF, 2, "بعد غد|بعد الغد")
                .put(TONIGHT, "الليلة")
                .put(DAYPART, DayPart.MORNING, "صباح|صباحا|ضحى|الصباح")
                .put(DAYPART, DayPart.AFTERNOON, "بعد ظهر|عصر|عصرا|بعد الظهر")
                .put(DAYPART, DayPart.EVENING, "مساء|مساءً|عشية|المساء")
                .put(DAYPART, DayPart.NIGHT, "ليل|ليلا|ليلة|منتصف ليل|منتصف ليلة")
                .put(DAYPART, DayPart.DAWN, "فجر|فجرا")
                .put(CLOCK, 12, "ظهر|ظهيرة|ظهرا|الظهيرة")
                .put(PART, Part.EARLY, "أوائل|مطلع|بداية|بدايات|مستهل|باكورة")
                .put(PART, Part.MID, "منتصف|أواسط|وسط")
                .put(PART, Part.LATE, "أواخر|نهاية|ختام|نهايات|آخر")
                .put(REF, Reference.PRESENT, "الآن|حاليا|حتى الآن|في الوقت الراهن|في الوقت الحالي|في الوقت الحاضر")
                .put(REF, Reference.PAST, "مؤخرا|سابقا|في وقت سابق|في السابق|في الماضي|أخيرا|في الآونة الأخيرة")
                .put(REF, Reference.FUTURE, "قريبا|في المستقبل|مستقبلا|لاحقا|في وقت لاحق|عما قريب");
    }

    private static void grammar(Lexicon.Builder words) {
        words.put(EVERY, "كل")
                .put(APPROX, 0, "نحو|حوالي|قرابة|زهاء|تقريبا|ما يقارب|ما يقرب من")
                .put(APPROX, 1, "أكثر من|ما لا يقل عن|ما يزيد على")
                .put(APPROX, -1, "أقل من")
                .put(SINCE, "منذ|مذ|ابتداء من|اعتبارا من|بدءا من")
                .put(UNTIL, "حتى|لغاية|إلى غاية|بحلول")
                .put(BEFORE, "قبل|قبيل")
                .put(AFTER, "بعد|عقب|إثر")
                .put(FROM, "من")
                .put(TO, "إلى")
                .put(BETWEEN, "بين|ما بين")
                .put(AND, "و")
                .put(IN, "في|خلال|طوال|طيلة|لمدة|مدة|على مدى|على مدار|فترة|في غضون|ضمن")
                .put(ON, "بتاريخ|بيوم")
                .put(AT, "الساعة|عند الساعة")
                .put(MERIDIEM, 0, "ص")
                .put(ZONE, "بتوقيت غرينتش|ت.غ|بتوقيت بغداد|بتوقيت بيروت|بتوقيت مكة")
                .put(ERA, "هـ|ه|هجري|هجرية|هجريا|للهجرة|ميلادي|ميلادية|م")
                .put(
                        COUNTED,
                        "مقاتل|مقاتلا|عنصر|عنصرا|جندي|جنديا|شخص|شخصا|كيلومتر|كيلومترا|كلم|كم|متر|مترا|دولار|دولارا"
                                + "|دينار|مليون|مليار|صاروخ|صاروخا|طن|طنا|عائلة|أسرة|منزل|قتيل|جريح|مرة|قطعة|بالمئة|بالمائة|في المئة")
                .put(RAID, "هجوم|الهجوم|هجمات|الهجمات|أحداث|اعتداءات|عملية|مجزرة|معركة")
                .put(
                        SPEECH,
                        "خطاب|خطابه|كلمة|كلمته|بيان|مقابلة|تصريح|تصريحات|حديث|حوار|رسالة|تغريدة|منشور|مؤتمر صحفي|مؤتمر صحافي"
                                + "|مؤتمره الصحفي|مؤتمره الصحافي")
                .put(BLOCK, "صلاة|خطبة|خطيب|إمام|جامع|مسجد|سورة|عضو|سوق|مجلس")
                .put(
                        FUTURE,
                        "سوف|المقرر|المرتقب|المزمع|المتوقع|يعتزم|تعتزم|يتوقع|يفترض|موعد|مهلة|موعدا|مهلته|سيكون|ستكون|لن|يخطط|تخطط"
                                + "|المنتظر|ينتظر|المفترض|موعده|موعدها")
                .put(
                        PAST,
                        "قال|قالت|أعلن|أعلنت|أكد|أكدت|ذكر|ذكرت|أفاد|أفادت|كان|كانت|أضاف|أضافت|شهد|شهدت|وصل|وصلت|قتل|قتلت|التقى"
                                + "|صرح|صرحت|نقل|نقلت|زار|زارت|بدأ|بدأت|وقع|وقعت|أطلق|أطلقت|عقد|عقدت|استهدف|استهدفت|شن|شنت|دعا|دعت|نفى|نفت"
                                + "|حذر|حذرت|تم|لم|رفض|رفضت|وافق|وافقت|سلم|سلمت|انسحب|انسحبت|اندلع|اندلعت|اغتيل|هاجم|هاجمت|أصدر|أصدرت|شدد|شددت");
    }

    /** Beginnings of words that look like future verbs: سياسي, سيارة, سيد, سيطر, سنوات, ستة. */
    private static final String[] NO_FUTURE = {
        "سيا", "سيد", "سيط", "سيف", "سيم", "سينا", "سيرة", "سيول", "سنو", "سنة", "سند", "ستة", "ستين", "ستون", "ستار",
        "سني"
    };

    /** A verb in the future: سيعقد, ستبدأ, سنرد, and not سياسي or سنوات. */
    static boolean isFutureVerb(String text, int from, int to) {
        if (to - from < 5 || "يتنأ".indexOf(text.charAt(from + 1)) < 0) {
            return false;
        }
        for (String beginning : NO_FUTURE) {
            if (text.startsWith(beginning, from)) {
                return false;
            }
        }
        return true;
    }
}
