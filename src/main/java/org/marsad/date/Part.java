package org.marsad.date;

/** Thirds of a month and of longer stretches, with their TIMEX3 modifiers. */
enum Part {
    EARLY("START", 0),
    MID("MID", 1),
    LATE("END", 2);

    private static final Part[] ALL = values();
    private static final int DAYS = 10;

    final String mod;

    /** Thirds before it. */
    final int third;

    Part(String mod, int third) {
        this.mod = mod;
        this.third = third;
    }

    static Part at(int number) {
        return ALL[number];
    }

    int firstDay() {
        return third * DAYS + 1;
    }

    int lastDay() {
        return (third + 1) * DAYS;
    }
}
