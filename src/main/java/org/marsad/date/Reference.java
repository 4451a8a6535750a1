package org.marsad.date;

/** Dates that name no day: now, once, soon. */
enum Reference {
    PRESENT,
    PAST,
    FUTURE;

    private static final Reference[] ALL = values();

    static Reference at(int number) {
        return ALL[number];
    }

    String timex() {
        return name() + "_REF";
    }
}
