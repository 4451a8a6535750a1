package org.marsad.date;

/** Words that point at a stretch from where the reader stands. */
enum Deictic {
    LAST(-1),
    /** "the past week": the seven days up to now. */
    PAST(-1),
    /** Counted from the date spoken of before. */
    PREVIOUS(-1),
    THIS(0),
    NEXT(1),
    FOLLOWING(1),
    THAT(0),
    /** "the week after next". */
    AFTER_NEXT(2),
    BEFORE_LAST(-2);

    private static final Deictic[] ALL = values();

    final int steps;

    Deictic(int steps) {
        this.steps = steps;
    }

    static Deictic at(int number) {
        return ALL[number];
    }

    /** Counts from the date spoken of before, not from the anchor. */
    boolean followsText() {
        return this == PREVIOUS || this == FOLLOWING || this == THAT;
    }
}
