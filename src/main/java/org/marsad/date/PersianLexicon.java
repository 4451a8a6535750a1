package org.marsad.date;

import static org.marsad.date.Sense.Kind.*;

/** Persian words of time: the Iranian months, the Gregorian ones by their French names, the Islamic ones. */
final class PersianLexicon {

    private PersianLexicon() {}

    static Lexicon build() {
        Lexicon.Builder words = Lexicon.dayFirst();
        months(words);
        units(words);
        pointing(words);
        return words.build();
    }

    private static void months(Lexicon.Builder words) {
        words.count(SOLAR_MONTH, 1, "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند")
                .strict(SOLAR_MONTH, 4, "تیر")
                .strict(SOLAR_MONTH, 7, "مهر")
                .strict(SOLAR_MONTH, 9, "آذر")
                .strict(SOLAR_MONTH, 10, "دی")
                .put(MONTH, 1, "ژانویه")
                .put(MONTH, 2, "فوریه")
                .strict(MONTH, 3, "مارس")
                .put(MONTH, 4, "آوریل")
                .strict(MONTH, 5, "مه|می")
                .put(MONTH, 6, "ژوئن")
                .put(MONTH, 7, "ژوئیه|جولای")
                .put(MONTH, 8, "اوت|آگوست")
                .put(MONTH, 9, "سپتامبر")
                .put(MONTH, 10, "اکتبر")
                .put(MONTH, 11, "نوامبر")
                .put(MONTH, 12, "دسامبر")
                .strict(HIJRI_MONTH, 1, "محرم")
                .strict(HIJRI_MONTH, 2, "صفر")
                .strict(HIJRI_MONTH, 8, "شعبان")
                .strict(HIJRI_MONTH, 9, "رمضان")
                .put(HIJRI_MONTH, 10, "شوال")
                .put(HIJRI_MONTH, 12, "ذی‌الحجه|ذیحجه");
    }

    private static void units(Lexicon.Builder words) {
        words.put(WEEKDAY, 1, "دوشنبه")
                .put(WEEKDAY, 2, "سه‌شنبه|سه شنبه")
                .put(WEEKDAY, 3, "چهارشنبه")
                .put(WEEKDAY, 4, "پنج‌شنبه|پنجشنبه|پنج شنبه")
                .put(WEEKDAY, 5, "جمعه")
                .put(WEEKDAY, 6, "شنبه")
                .put(WEEKDAY, 7, "یکشنبه|یک‌شنبه|یک شنبه")
                .put(SEASON, 0, "بهار")
                .put(SEASON, 1, "تابستان")
                .put(SEASON, 2, "پاییز|پائیز")
                .put(SEASON, 3, "زمستان")
                .put(UNIT, Grain.HOUR, "ساعت")
                .put(UNIT, Grain.DAY, "روز")
                .put(UNIT, Grain.WEEK, "هفته")
                .put(UNIT, Grain.MONTH, "ماه")
                .put(UNIT, Grain.YEAR, "سال")
                .put(UNIT, Grain.DECADE, "دهه")
                .put(UNIT, Grain.CENTURY, "قرن|سده")
                .put(FEAST, Feast.NOWRUZ, "نوروز|عید نوروز")
                .put(FEAST, Feast.ASHURA, "عاشورا")
                .put(FEAST, Feast.ARBAEEN, "اربعین");
        words.count(NUMBER, 1, "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده")
                .put(NUMBER, 20, "بیست")
                .put(NUMBER, 30, "سی")
                .count(ORDINAL, 1, "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم")
                .put(FEW, "چند|چندین");
    }

    private static void pointing(Lexicon.Builder words) {
        words.put(DEICTIC, Deictic.LAST, "گذشته|پیشین")
                .put(DEICTIC, Deictic.THIS, "جاری|این|کنونی")
                .put(DEICTIC, Deictic.NEXT, "آینده|بعد|آتی")
                .put(DAYREF, -2, "پریروز")
                .put(DAYREF, -1, "دیروز")
                .put(DAYREF, 0, "امروز")
                .put(DAYREF, 1, "فردا")
                .put(TONIGHT, "امشب")
                .put(DAYPART, DayPart.MORNING, "صبح|بامداد")
                .put(DAYPART, DayPart.AFTERNOON, "بعدازظهر|عصر")
                .put(DAYPART, DayPart.NIGHT, "شب")
                .put(PART, Part.EARLY, "اوایل|ابتدای|آغاز")
                .put(PART, Part.MID, "اواسط|میانه")
                .put(PART, Part.LATE, "اواخر|پایان")
                .put(REF, Reference.PRESENT, "اکنون|هم‌اکنون")
                .put(REF, Reference.PAST, "اخیرا")
                .put(REF, Reference.FUTURE, "به زودی")
                .put(EVERY, "هر")
                .put(SINCE, "از زمان")
                .put(FROM, "از")
                .put(TO, "تا")
                .put(BETWEEN, "بین|میان")
                .put(AND, "و")
                .put(BY, "تا پایان")
                .put(AGO, "پیش|قبل")
                .put(IN, "در|طی|ظرف")
                .put(ERA, "شمسی|خورشیدی|قمری|میلادی")
                .put(FUTURE, "خواهد|خواهند|قرار است")
                .put(PAST, "گفت|شد|بود|کرد|کردند|گفتند|دادند|داد");
    }
}
