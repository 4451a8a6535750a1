package org.marsad.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form of date, one a line: a sentence with the expression in brackets, its TIMEX3 value, its modifier, its EDTF
 * interval. All are read on Tuesday, 8 April 2025.
 */
class DateFormsTest {

    private static final LocalDate ANCHOR = LocalDate.of(2025, 4, 8);

    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                The raid of [October 7, 2023] changed the front. | 2023-10-07 |  | 2023-10-07
                Parliament met on [7 October 2023]. | 2023-10-07 |  | 2023-10-07
                He was arrested on [Oct. 7, 2023], police said. | 2023-10-07 |  | 2023-10-07
                The order is dated [7 Oct. 2023]. | 2023-10-07 |  | 2023-10-07
                The order is dated [2023-10-07]. | 2023-10-07 |  | 2023-10-07
                The order is dated [10/07/2023]. | 2023-10-07 |  | 2023-10-07
                The order is dated [17/10/2023]. | 2023-10-17 |  | 2023-10-17
                The order is dated [7.10.2023]. | 2023-10-07 |  | 2023-10-07
                The order is dated [7-Oct-2023]. | 2023-10-07 |  | 2023-10-07
                The order is dated [20231007]. | 2023-10-07 |  | 2023-10-07
                They left on [the 7th of April, 2024]. | 2024-04-07 |  | 2024-04-07
                They left on [the seventh of April 2024]. | 2024-04-07 |  | 2024-04-07
                They left on [April twenty-third, 2024]. | 2024-04-23 |  | 2024-04-23
                They left on [Monday, March 3, 2025]. | 2025-03-03 |  | 2025-03-03
                The base was hit on [March 5]. | 2025-03-05 |  | 2025-03-05
                The base was hit on [December 5]. | 2024-12-05 |  | 2024-12-05
                The [October 7 2023] attack was condemned. | 2023-10-07 |  | 2023-10-07
                The committee will meet on [May 6]. | 2025-05-06 |  | 2025-05-06
            """)
    void englishAbsoluteDays(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                Qaani visited Iraq in [March]. | 2025-03 |  | 2025-03
                Assad was ousted in [December]. | 2024-12 |  | 2024-12
                The law passed in [March 2023]. | 2023-03 |  | 2023-03
                The law passed in [March, 2023]. | 2023-03 |  | 2023-03
                The law passed in [Sept. 2023]. | 2023-09 |  | 2023-09
                The talks will resume in [June]. | 2025-06 |  | 2025-06
                The group must disarm by [June]. | 2025-06 |  | ../2025-06
                The vote was held [last October]. | 2024-10 |  | 2024-10
                The vote is due [next October]. | 2025-10 |  | 2025-10
                It was agreed in [March last year]. | 2024-03 |  | 2024-03
                The group was founded in [2003]. | 2003 |  | 2003
                The [2014] offensive took the city. | 2014 |  | 2014
                The front collapsed in [the year 2014]. | 2014 |  | 2014
                He fled in [the 1990s]. | 199 |  | 1990/1999
                He fled in [the late 1990s]. | 199 | END | 1997/1999
                The camp dates from [the '80s]. | 198 |  | 1980/1989
                The border dates from [the 19th century]. | 18 |  | 1800/1899
                Attacks doubled in [the third quarter of 2024]. | 2024-Q3 |  | 2024-07/2024-09
                Attacks doubled in [Q3 2024]. | 2024-Q3 |  | 2024-07/2024-09
                Attacks fell in [the first half of 2024]. | 2024-H1 |  | 2024-01/2024-06
                They withdrew in [the summer of 2011]. | 2011-SU |  | 2011-22
                They withdrew [last summer]. | 2024-SU |  | 2024-22
                They withdrew [last winter]. | 2024-WI |  | 2024-24
            """)
    void englishMonthsYearsAndLonger(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                Reuters reported on [Monday] that talks began. | 2025-04-07 |  | 2025-04-07
                The minister said [Tuesday] that talks began. | 2025-04-08 |  | 2025-04-08
                Parliament voted on [Sunday]. | 2025-04-06 |  | 2025-04-06
                Parliament will vote on [Sunday]. | 2025-04-13 |  | 2025-04-13
                The session is scheduled for [Thursday]. | 2025-04-10 |  | 2025-04-10
                The truce holds until [Friday]. | 2025-04-11 |  | ../2025-04-11
                The delegation arrived [last Thursday]. | 2025-04-03 |  | 2025-04-03
                The delegation arrives [next Thursday]. | 2025-04-10 |  | 2025-04-10
                The delegation said it would leave on [Wednesday next week]. | 2025-04-16 |  | 2025-04-16
                “We will never surrender,” the commander said on [Saturday]. | 2025-04-05 |  | 2025-04-05
                He denied it [today]. | 2025-04-08 |  | 2025-04-08
                He denied it [yesterday]. | 2025-04-07 |  | 2025-04-07
                He arrived [the day before yesterday]. | 2025-04-06 |  | 2025-04-06
                He will arrive [tomorrow]. | 2025-04-09 |  | 2025-04-09
                It happened [last week]. | 2025-W14 |  | 2025-03-31/2025-04-06
                It will happen [next week]. | 2025-W16 |  | 2025-04-14/2025-04-20
                It happened [this month]. | 2025-04 |  | 2025-04
                It happened [last month]. | 2025-03 |  | 2025-03
                It happened [last year]. | 2024 |  | 2024
                It will happen [next year]. | 2026 |  | 2026
                It happened over [the weekend]. | 2025-W14-WE |  | 2025-04-05/2025-04-06
                It happened in [the week of March 3]. | 2025-W10 |  | 2025-03-03/2025-03-09
                It happened in [the first week of March]. | 2025-03-01/2025-03-07 |  | 2025-03-01/2025-03-07
                They vote on [the first Monday of June 2025]. | 2025-06-02 |  | 2025-06-02
            """)
    void englishWeekdaysAndDaysToldFromToday(
            String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                Shafaq reported in [late March] that they agreed. | 2025-03 | END | 2025-03-21/2025-03-31
                They backed out in [late January 2024]. | 2024-01 | END | 2024-01-21/2024-01-31
                They met in [early March]. | 2025-03 | START | 2025-03-01/2025-03-10
                They met in [mid-March]. | 2025-03 | MID | 2025-03-11/2025-03-20
                They met in [the middle of March]. | 2025-03 | MID | 2025-03-11/2025-03-20
                They met at [the end of February]. | 2025-02 | END | 2025-02-21/2025-02-28
                They met at [the beginning of 2024]. | 2024 | START | 2024-01/2024-04
                They met in [mid-2024]. | 2024 | MID | 2024-05/2024-08
                Forces leave by [the end of the year]. | 2025 | END | ../2025-12
                They met [earlier this month]. | 2025-04 | START | 2025-04-01/2025-04-08
                They meet [later this year]. | 2025 | END | 2025-04-08/2025-12-31
            """)
    void englishParts(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                They have emptied bases since [mid-January]. | 2025-01 | MID | 2025-01-15/..
                They have emptied bases since [January]. | 2025-01 |  | 2025-01/..
                They have emptied bases since [late January]. | 2025-01 | END | 2025-01-21/..
                The force has been there since [2014]. | 2014 |  | 2014/..
                Talks stalled before [March 5]. | 2025-03-05 | BEFORE | ../2025-03-05
                Talks stalled after [March 5]. | 2025-03-05 | AFTER | 2025-03-05/..
                They shape post-[2003] politics. | 2003 | AFTER | 2003/..
                The exercise ran [March 3-5]. | 2025-03-03/2025-03-05 |  | 2025-03-03/2025-03-05
                The exercise ran [March 3 to 5, 2024]. | 2024-03-03/2024-03-05 |  | 2024-03-03/2024-03-05
                The exercise ran [3-5 March 2024]. | 2024-03-03/2024-03-05 |  | 2024-03-03/2024-03-05
                The exercise ran from [March 3 to April 5]. | 2025-03-03/2025-04-05 |  | 2025-03-03/2025-04-05
                He led it between [2014 and 2017]. | 2014/2017 |  | 2014/2017
                He led it from [2014 to 2017]. | 2014/2017 |  | 2014/2017
                He led it in [2014-2017]. | 2014/2017 |  | 2014/2017
                The siege lasted from [June to August 2014]. | 2014-06/2014-08 |  | 2014-06/2014-08
                The siege lasted from [November 2023 to February 2024]. | 2023-11/2024-02 |  | 2023-11/2024-02
            """)
    void englishBoundsAndRanges(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                He was killed [two years ago]. | 2023 |  | 2023
                He was killed [three days ago]. | 2025-04-05 |  | 2025-04-05
                He was killed [a month ago]. | 2025-03 |  | 2025-03
                He was killed [two weeks ago]. | 2025-W13 |  | 2025-03-24/2025-03-30
                They will hand over the depot in [two weeks]. | 2025-W17 |  | 2025-04-21/2025-04-27
                Sudani has for [months] urged them to leave. | PXM |  |
                The truce held for [six weeks]. | P6W |  |
                A [two-day] visit ended. | P2D |  |
                The siege lasted [two years and three months]. | P2Y3M |  |
                The siege lasted [one and a half hours]. | PT1.5H |  |
                The siege lasted [half an hour]. | PT30M |  |
                The siege lasted [1 day and 5 hours]. | P1DT5H |  |
                He was killed [2 weeks and 2 days ago]. | 2025-03-23 |  | 2025-03-23
                He was killed [a year and a half ago]. | 2023-10 |  | 2023-10
                It grew over [the past 3 months and 2 weeks]. | P3M2W |  | 2024-12-25/2025-04-08
                The road was closed for [3 days from April 2]. | P3D |  | 2025-04-02/2025-04-04
                The road will be closed for [a week starting tomorrow]. | P1W |  | 2025-04-09/2025-04-15
                It grew over [the past two years]. | P2Y |  | 2023-04-08/2025-04-08
                They will leave within [the next three days]. | P3D |  | 2025-04-09/2025-04-11
                They meet [every Monday]. | XXXX-WXX-1 |  |
                They are paid [daily]. | P1D |  |
                They meet [every two weeks]. | P2W |  |
                A fighter gets $300 [a month]. | P1M |  |
                The blast came at [3 p.m. on Monday]. | 2025-04-07T15:00 |  | 2025-04-07
                They met [yesterday evening from 7 to 8:30]. | 2025-04-07T19:00/2025-04-07T20:30 |  | 2025-04-07
                They met between [7 and 9 last night]. | 2025-04-07T19:00/2025-04-07T21:00 |  | 2025-04-07
                The shells fell at [8 a.m. this morning]. | 2025-04-08T08:00 |  | 2025-04-08
                The order was signed on [5/3/25 @ 17:49:19]. | 2025-05-03T17:49:19 |  | 2025-05-03
                The shells fell at [5 in the morning]. | 2025-04-08T05:00 |  |
                The shells fell in [the evening at 7]. | 2025-04-08T19:00 |  |
                The road was closed between [3/1-3/7]. | 2025-03-01/2025-03-07 |  | 2025-03-01/2025-03-07
                They left on [Monday before 5pm]. | 2025-04-07T17:00 | BEFORE | 2025-04-07
                The shells fell at [half past seven]. | 2025-04-08T07:30 |  |
                It was closed from [January until the end of March]. | 2025-01/2025-03 | END | 2025-01-01/2025-03-31
                The blast came [Monday night]. | 2025-04-07TNI |  | 2025-04-07
                The blast came [this morning]. | 2025-04-08TMO |  | 2025-04-08
                The blast came [last night]. | 2025-04-07TNI |  | 2025-04-07
                They are [now] parties. | PRESENT_REF |  |
                They [recently] left. | PAST_REF |  |
                They will leave [soon]. | FUTURE_REF |  |
                The vote fell [two days after March 5]. | 2025-03-07 |  | 2025-03-07
                Talks paused for [Ramadan 1446]. | 2025-03-01/2025-03-29 |  | 2025-03-01/2025-03-29
            """)
    void englishAgoLengthsSetsTimes(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                They meet in [the week after next]. | 2025-W17 |  | 2025-04-21/2025-04-27
                It began in [the month before last]. | 2025-02 |  | 2025-02
                They will meet on [Monday of the next week]. | 2025-04-14 |  | 2025-04-14
                They will meet [next week on Monday]. | 2025-04-14 |  | 2025-04-14
                It rose in [the first nine months of 2024]. | P9M |  | 2024-01-01/2024-09-30
                It fell in [the last three weeks of 2024]. | P3W |  | 2024-12-11/2024-12-31
            """)
    void englishPartsOfALongerStretch(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                تجتمع اللجنة في [الأسبوع بعد المقبل]. | 2025-W17 |  | 2025-04-21/2025-04-27
                وقع الاتفاق في [العام قبل الماضي]. | 2023 |  | 2023
                تجتمع اللجنة [الاثنين من الأسبوع المقبل]. | 2025-04-14 |  | 2025-04-14
                تجتمع اللجنة [الأسبوع المقبل يوم الاثنين]. | 2025-04-14 |  | 2025-04-14
                ارتفع العدد في [الأشهر الثلاثة الأولى من عام 2024]. | P3M |  | 2024-01-01/2024-03-31
                ارتفع العدد في [أول ثلاثة أشهر من عام 2024]. | P3M |  | 2024-01-01/2024-03-31
            """)
    void arabicPartsOfALongerStretch(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ar", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                The [October 7] attack began it. | 2023-10-07 |  | 2023-10-07
                They met from [3 to 5 p.m. on Monday]. | 2025-04-07T15:00/2025-04-07T17:00 |  | 2025-04-07
                They leave [two weeks after April 10]. | 2025-04-24 |  | 2025-04-24
                They leave in [the week beginning April 14]. | 2025-W16 |  | 2025-04-14/2025-04-20
                They met on [Friday the 4th]. | 2025-04-04 |  | 2025-04-04
                They met on [the 21st of last month]. | 2025-03-21 |  | 2025-03-21
                They leave in [2026 or later]. | 2026 |  | 2026/..
                They meet at [the end of month]. | 2025-04 | END | 2025-04-21/2025-04-30
                The festival of [Nowruz 2025] passed quietly. | 2025-03-21 |  | 2025-03-21
                They marched on [Christmas Day 2024]. | 2024-12-25 |  | 2024-12-25
                The leap day was [February 29]. | 2024-02-29 |  | 2024-02-29
                They marched on [Easter 2024]. | 2024-03-31 |  | 2024-03-31
                They met from [last Wednesday to Friday]. | 2025-04-02/2025-04-04 |  | 2025-04-02/2025-04-04
                They met on [Monday in the evening]. | 2025-04-07TEV |  | 2025-04-07
            """)
    void englishEventsAndHours(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("en", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                وقع الهجوم في [7 تشرين الأول 2023]. | 2023-10-07 |  | 2023-10-07
                وقع الهجوم في [7 تشرين الأول/أكتوبر 2023]. | 2023-10-07 |  | 2023-10-07
                وقع الهجوم في [7 أكتوبر 2023]. | 2023-10-07 |  | 2023-10-07
                وقع الهجوم في [٧ أكتوبر ٢٠٢٣]. | 2023-10-07 |  | 2023-10-07
                وقع الهجوم في [7/10/2023]. | 2023-10-07 |  | 2023-10-07
                وقع الهجوم في [السابع من نيسان 2024]. | 2024-04-07 |  | 2024-04-07
                وقع الهجوم في [الثالث والعشرين من آذار 2024]. | 2024-03-23 |  | 2024-03-23
                وقع الهجوم في [الأول من أيار عام 2024]. | 2024-05-01 |  | 2024-05-01
                زار الوفد بغداد في [5 آذار]. | 2025-03-05 |  | 2025-03-05
                زار الوفد بغداد في [5 كانون الأول]. | 2024-12-05 |  | 2024-12-05
                زار الوفد بغداد في [5 كانون الثاني]. | 2025-01-05 |  | 2025-01-05
                قتل القائد في [3 كانون الثاني/يناير 2020]. | 2020-01-03 |  | 2020-01-03
                اجتمع القادة [الاثنين 7 نيسان 2025]. | 2025-04-07 |  | 2025-04-07
                اجتمع القادة [يوم السبت 15 آذار]. | 2025-03-15 |  | 2025-03-15
                وقع الاتفاق في [15 من الشهر الماضي]. | 2025-03-15 |  | 2025-03-15
                وقع الاتفاق في [5 آذار من العام الماضي]. | 2024-03-05 |  | 2024-03-05
            """)
    void arabicDays(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ar", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                زار قاآني العراق في [آذار]. | 2025-03 |  | 2025-03
                زار قاآني العراق في [آذار/مارس]. | 2025-03 |  | 2025-03
                زار قاآني العراق في [مارس]. | 2025-03 |  | 2025-03
                زار قاآني العراق في [شهر آذار]. | 2025-03 |  | 2025-03
                زار قاآني العراق في [آذار الماضي]. | 2025-03 |  | 2025-03
                سقط النظام في [كانون الأول]. | 2024-12 |  | 2024-12
                سقط النظام في [كانون الأول 2024]. | 2024-12 |  | 2024-12
                سقط النظام في [ديسمبر الماضي]. | 2024-12 |  | 2024-12
                ستجرى الانتخابات في [تشرين الأول المقبل]. | 2025-10 |  | 2025-10
                ستجرى الانتخابات في [تشرين الثاني]. | 2025-11 |  | 2025-11
                تأسس الفصيل [عام 2003]. | 2003 |  | 2003
                تأسس الفصيل في [العام 2003]. | 2003 |  | 2003
                تأسس الفصيل في [2003]. | 2003 |  | 2003
                صدر قانون الموازنة ل[عام 2024]. | 2024 |  | 2024
                فر في [التسعينيات]. | 199 |  | 1990/1999
                رسمت الحدود في [القرن التاسع عشر]. | 18 |  | 1800/1899
                تراجع العدد في [الربع الأول من عام 2024]. | 2024-Q1 |  | 2024-01/2024-03
                تراجع العدد في [الربع الثالث من العام الماضي]. | 2024-Q3 |  | 2024-07/2024-09
                انسحبوا في [صيف 2011]. | 2011-SU |  | 2011-22
                انسحبوا في [الصيف الماضي]. | 2024-SU |  | 2024-22
                صام الناس في [رمضان 1446]. | 2025-03-01/2025-03-29 |  | 2025-03-01/2025-03-29
                استشهد في [10 محرم 1446 هـ]. | 2024-07-16 |  | 2024-07-16
            """)
    void arabicMonthsAndYears(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ar", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                قالت رويترز [الاثنين] إن المحادثات بدأت. | 2025-04-07 |  | 2025-04-07
                قالت رويترز [يوم الاثنين] إن المحادثات بدأت. | 2025-04-07 |  | 2025-04-07
                وصوت البرلمان [الأحد]. | 2025-04-06 |  | 2025-04-06
                وصل الوفد [الخميس الماضي]. | 2025-04-03 |  | 2025-04-03
                يصل الوفد [الخميس المقبل]. | 2025-04-10 |  | 2025-04-10
                سيصوت البرلمان [الأحد]. | 2025-04-13 |  | 2025-04-13
                نفى الوزير ذلك [اليوم]. | 2025-04-08 |  | 2025-04-08
                نفى الوزير ذلك [أمس]. | 2025-04-07 |  | 2025-04-07
                نفى الوزير ذلك [أمس الاثنين]. | 2025-04-07 |  | 2025-04-07
                وصل الوفد [أول أمس]. | 2025-04-06 |  | 2025-04-06
                يصل الوفد [غداً]. | 2025-04-09 |  | 2025-04-09
                وقع ذلك [الأسبوع الماضي]. | 2025-W14 |  | 2025-03-31/2025-04-06
                يجتمعون [الأسبوع المقبل]. | 2025-W16 |  | 2025-04-14/2025-04-20
                وقع ذلك [الشهر الماضي]. | 2025-03 |  | 2025-03
                يجتمعون [الشهر المقبل]. | 2025-05 |  | 2025-05
                وقع ذلك [العام الماضي]. | 2024 |  | 2024
                يجتمعون [العام المقبل]. | 2026 |  | 2026
                وقع ذلك [هذا العام]. | 2025 |  | 2025
                وقع ذلك [العام الجاري]. | 2025 |  | 2025
                وقع الانفجار [مساء الأحد]. | 2025-04-06TEV |  | 2025-04-06
                وقع الانفجار [فجر اليوم]. | 2025-04-08TDT |  | 2025-04-08
                وقع الانفجار [مساء أمس]. | 2025-04-07TEV |  | 2025-04-07
            """)
    void arabicWeekdaysAndDaysToldFromToday(
            String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ar", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                أخلوا المقرات منذ [منتصف كانون الثاني]. | 2025-01 | MID | 2025-01-15/..
                أخلوا المقرات منذ [كانون الثاني]. | 2025-01 |  | 2025-01/..
                ينتشرون هناك منذ [عام 2014]. | 2014 |  | 2014/..
                وافقوا في [أواخر آذار]. | 2025-03 | END | 2025-03-21/2025-03-31
                وافقوا في [مطلع آذار]. | 2025-03 | START | 2025-03-01/2025-03-10
                وافقوا [أوائل شهر آذار]. | 2025-03 | START | 2025-03-01/2025-03-10
                وافقوا [منتصف آذار]. | 2025-03 | MID | 2025-03-11/2025-03-20
                وافقوا في [نهاية آذار الماضي]. | 2025-03 | END | 2025-03-21/2025-03-31
                ينسحبون بحلول [نهاية العام]. | 2025 | END | ../2025-12
                ينسحبون قبل [نهاية العام المقبل]. | 2026 | END | ../2026-12
                تستمر الهدنة حتى [الجمعة]. | 2025-04-11 |  | ../2025-04-11
                جرى التمرين بين [3 و5 آذار]. | 2025-03-03/2025-03-05 |  | 2025-03-03/2025-03-05
                جرى التمرين من [3 إلى 5 آذار]. | 2025-03-03/2025-03-05 |  | 2025-03-03/2025-03-05
                قاد القوة بين [عامي 2014 و2017]. | 2014/2017 |  | 2014/2017
                قاد القوة بين [2014 و2017]. | 2014/2017 |  | 2014/2017
                قاد القوة من [2014 إلى 2017]. | 2014/2017 |  | 2014/2017
            """)
    void arabicPartsAndBounds(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ar", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                قتل [قبل ثلاثة أيام]. | 2025-04-05 |  | 2025-04-05
                قتل [قبل يومين]. | 2025-04-06 |  | 2025-04-06
                قتل [قبل عامين]. | 2023 |  | 2023
                قتل [قبل شهر]. | 2025-03 |  | 2025-03
                سيغادرون [بعد أسبوعين]. | 2025-W17 |  | 2025-04-21/2025-04-27
                استمرت الهدنة [ستة أسابيع]. | P6W |  |
                استمرت الهدنة [يومين]. | P2D |  |
                استمرت الهدنة [سنة ونصف السنة]. | P1.5Y |  |
                استمرت الهدنة [ثلاث سنوات وشهرين]. | P3Y2M |  |
                استمرت الهدنة [سنة وثلاثة أشهر]. | P1Y3M |  |
                قتل [قبل سنتين وثلاثة أشهر]. | 2023-01 |  | 2023-01
                استمرت الهدنة لمدة [شهرين]. | P2M |  |
                استمرت الهدنة لمدة [خمسة وعشرين يوما]. | P25D |  |
                استمرت الهدنة لمدة [عدة أشهر]. | PXM |  |
                نما الفصيل خلال [العامين الماضيين]. | P2Y |  | 2023-04-08/2025-04-08
                نما الفصيل خلال [الأشهر الثلاثة الماضية]. | P3M |  | 2025-01-08/2025-04-08
                يجتمعون [كل يوم]. | P1D |  |
                يجتمعون [كل أسبوع]. | P1W |  |
                هم [الآن] حزب. | PRESENT_REF |  |
                غادروا [مؤخرا]. | PAST_REF |  |
            """)
    void arabicLengthsAndTheLike(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ar", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                بدأ كل شيء بهجوم [السابع من أكتوبر]. | 2023-10-07 |  | 2023-10-07
                اجتمعوا الساعة [3 عصرا]. | 2025-04-08T15:00 |  |
                اجتمعوا [غدا الساعة 8:00 صباحا]. | 2025-04-09T08:00 |  | 2025-04-09
                سيجتمعون [غدا 8:00 صباحا]. | 2025-04-09T08:00 |  | 2025-04-09
                اجتمعوا الساعة [السابعة والنصف]. | 2025-04-08T07:30 |  |
                اجتمعوا من [5 إلى السابعة صباحا]. | 2025-04-08T05:00/2025-04-08T07:00 |  |
                اجتمعوا [الاثنين في الصباح]. | 2025-04-07TMO |  | 2025-04-07
                اجتمعوا [1 ظهرا]. | 2025-04-08T13:00 |  |
                احتفلوا ب[نوروز 2025]. | 2025-03-21 |  | 2025-03-21
            """)
    void arabicEventsAndHours(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ar", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                رئیس جمهور در [۱۵ فروردین ۱۴۰۳] گفت. | 2024-04-03 |  | 2024-04-03
                او در [اسفند ۱۴۰۳] به بغداد رفت. | 2025-02-19/2025-03-20 |  | 2025-02-19/2025-03-20
                او در [۷ اکتبر ۲۰۲۳] کشته شد. | 2023-10-07 |  | 2023-10-07
                او در [مارس ۲۰۲۵] به بغداد رفت. | 2025-03 |  | 2025-03
                او [دیروز] به بغداد رفت. | 2025-04-07 |  | 2025-04-07
                او [روز دوشنبه] به بغداد رفت. | 2025-04-07 |  | 2025-04-07
                او [هفته گذشته] به بغداد رفت. | 2025-W14 |  | 2025-03-31/2025-04-06
                او در [سال ۲۰۲۰] کشته شد. | 2020 |  | 2020
                او [سه روز پیش] به بغداد رفت. | 2025-04-05 |  | 2025-04-05
            """)
    void persianDates(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("fa", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                لە [٧ی تشرینی یەکەمی ٢٠٢٣] ڕوویدا. | 2023-10-07 |  | 2023-10-07
                لە [ئازاری 2025] ڕوویدا. | 2025-03 |  | 2025-03
                لە [نیسان] ڕوویدا. | 2025-04 |  | 2025-04
                [دوێنێ] گەیشتە هەولێر. | 2025-04-07 |  | 2025-04-07
                [هەفتەی ڕابردوو] گەیشتە هەولێر. | 2025-W14 |  | 2025-03-31/2025-04-06
                لە [ساڵی 2020] کوژرا. | 2020 |  | 2020
            """)
    void soraniDates(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("ckb", sentence, value, mod, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                Ew di [7 Cotmeh 2023] de çêbû. | 2023-10-07 |  | 2023-10-07
                Ew di [Adara 2025] de çêbû. | 2025-03 |  | 2025-03
                Ew [duh] hat. | 2025-04-07 |  | 2025-04-07
            """)
    void kurmanjiDates(String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        check("kmr", sentence, value, mod, edtf);
    }

    private void check(String language, String sentence, String value, @Nullable String mod, @Nullable String edtf) {
        String words = sentence.substring(sentence.indexOf('[') + 1, sentence.indexOf(']'));
        String text = sentence.replace("[", "").replace("]", "");
        List<DateExpression> found = reader.read(text, language, ANCHOR);
        assertThat(found).hasSize(1);
        DateExpression date = found.getFirst();
        assertThat(text.substring(date.start(), date.end()))
                .isEqualTo(date.text())
                .isEqualTo(words);
        assertThat(date.value()).isEqualTo(value);
        assertThat(date.mod()).isEqualTo(mod);
        Interval interval = date.interval();
        assertThat(interval == null ? null : interval.edtf()).isEqualTo(edtf);
        if (interval != null) {
            assertThat(interval).isEqualTo(Interval.parse(interval.edtf()));
        }
    }
}
