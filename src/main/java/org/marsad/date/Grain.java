package org.marsad.date;

import java.time.temporal.ChronoUnit;

/** How fine a date or a length of time is stated. */
enum Grain {
    SECOND("S", ChronoUnit.SECONDS),
    MINUTE("M", ChronoUnit.MINUTES),
    HOUR("H", ChronoUnit.HOURS),
    DAY("D", ChronoUnit.DAYS),
    WEEKEND("WE", ChronoUnit.WEEKS),
    WEEK("W", ChronoUnit.WEEKS),
    MONTH("M", ChronoUnit.MONTHS),
    QUARTER("Q", ChronoUnit.MONTHS),
    SEASON("Q", ChronoUnit.MONTHS),
    HALF("H", ChronoUnit.MONTHS),
    YEAR("Y", ChronoUnit.YEARS),
    DECADE("DE", ChronoUnit.YEARS),
    CENTURY("CE", ChronoUnit.YEARS),
    RANGE("", ChronoUnit.DAYS);

    private static final Grain[] ALL = values();

    /** The letter of the unit in a TIMEX3 duration. */
    final String letter;

    final ChronoUnit step;

    Grain(String letter, ChronoUnit step) {
        this.letter = letter;
        this.step = step;
    }

    static Grain at(int number) {
        return ALL[number];
    }

    boolean isClock() {
        return compareTo(DAY) < 0;
    }

    /** Calendar steps that one such unit covers: three months a quarter, ten years a decade. */
    int steps() {
        return switch (this) {
            case QUARTER, SEASON -> 3;
            case HALF -> 6;
            case DECADE -> 10;
            case CENTURY -> 100;
            default -> 1;
        };
    }
}
