package org.marsad.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateReaderTest {

    private final DateReader reader = new DateReader();

    @Test
    void aBareWeekdayIsTheLastOneUpToPublication() {
        List<DateExpression> found = reader.read("Reuters reported on Monday.", "en", LocalDate.of(2025, 4, 8));
        assertThat(found).extracting(DateExpression::value).containsExactly("2025-04-07");
    }

    @Test
    void anArabicMonthIsTheLastOneUpToPublication() {
        List<DateExpression> found = reader.read("وزار بغداد في آذار.", "ar", LocalDate.of(2025, 4, 8));
        assertThat(found).extracting(DateExpression::value).containsExactly("2025-03");
    }
}
