package org.marsad.date;

/** Parts of a day, with their TIMEX3 codes. */
enum DayPart {
    MORNING("MO"),
    AFTERNOON("AF"),
    EVENING("EV"),
    NIGHT("NI"),
    DAWN("DT");

    private static final DayPart[] ALL = values();

    final String code;

    DayPart(String code) {
        this.code = code;
    }

    static DayPart at(int number) {
        return ALL[number];
    }
}
