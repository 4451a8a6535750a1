package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-04-08T07:53:51+03:00|2025-04-08T07:53:51+03:00",
                "20250408|2025-04-08",
                "Tuesday, 8 April 2025|2025-04-08",
                "Published April 8th, 2025 at 7:53 PM|2025-04-08T19:53Z",
                "8. April 2025, 7.53 Uhr|2025-04-08T07:53Z",
                "Mardi 8 avril 2025 à 07h53|2025-04-08T07:53Z",
                "martes, 8 de abril de 2025|2025-04-08",
                "الثلاثاء ٨ نيسان/أبريل ٢٠٢٥ - ٠٧:٥٣|2025-04-08T07:53Z",
                "8 كانون الثاني 2025|2025-01-08",
                "8 تشرين الأول 2025|2025-10-08",
                "نشر في 8 يناير 2025 7:53 م|2025-01-08T19:53Z",
                "10 شوال 1446|2025-04-08",
                "۱۹ فروردین ۱۴۰۴|2025-04-08",
                "سه‌شنبه ۱۹ فروردین ۱۴۰۴ - ۱۰:۳۰|2025-04-08T10:30Z",
                "تاریخ انتشار: ۱۴۰۴/۰۱/۱۹ - ۱۰:۳۰|2025-04-08T10:30Z",
                "19/01/1404|2025-04-08",
                "1446/10/10|2025-04-08",
                "8ی نیسانی 2025|2025-04-08",
                "٢٨ی کانوونی دووەمی ٢٠٢٥|2025-01-28",
                "٨ی ئازاری ٢٠٢٥ 10:30|2025-03-08T10:30Z",
                "8 Nîsan 2025|2025-04-08",
                "8ê Adarê 2025|2025-03-08",
                "8 Çile 2025|2025-01-08",
                "Güncelleme: 08 Şubat 2025 10:30|2025-02-08T10:30Z",
                "08.04.2025 - 10:30|2025-04-08T10:30Z",
                "8 Ağustos 2025 Cuma|2025-08-08",
                "8 Nisan 2025 Salı 07:53|2025-04-08T07:53Z",
                "8 апреля 2025|2025-04-08",
                "2025년 4월 8일|2025-04-08",
                "2025年4月8日|2025-04-08",
                "08.04.2025|2025-04-08",
                "25/12/2024|2024-12-25",
            })
    void datesAreReadAsTheyAreWritten(String text, String expected) {
        WrittenDate date = WrittenDate.find(text, false);
        assertThat(date).isNotNull();
        assertThat(date == null ? "" : date.as("text").iso()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"31 June 2025", "2025-13-45", "40 people in 2025", "call 0770 123 4567"})
    void whatCannotBeADateIsNone(String text) {
        assertThat(WrittenDate.find(text, false)).isNull();
    }
}
