package org.marsad.date;

/**
 * What a word means to the reader of dates.
 *
 * @param value   what it stands for among its kind: the month's number, the unit's {@link Grain}, the days from today
 * @param strict  also an ordinary word ("may", "march"): counts only where its neighbours make it a date
 */
record Sense(Kind kind, int value, boolean strict) {

    static final Sense WORD = new Sense(Kind.WORD, 0, false);
    static final Sense DIGITS = new Sense(Kind.DIGITS, 0, false);
    static final Sense SIGN = new Sense(Kind.SIGN, 0, false);
    static final Sense LINE = new Sense(Kind.LINE, 0, false);

    /** A table's value for a constant; {@code at} of its enum leads back. */
    @SuppressWarnings("EnumOrdinal")
    static int number(Enum<?> meaning) {
        return meaning.ordinal();
    }

    enum Kind {
        /** Any word without a meaning here. */
        WORD(false),
        SIGN(false),
        /** A line break. */
        LINE(false),
        DIGITS(true),

        MONTH(true),
        HIJRI_MONTH(true),
        SOLAR_MONTH(true),
        WEEKDAY(true),
        WEEKDAYS(true),
        SEASON(true),
        FEAST(true),
        /** The letter of "Q3" and "H2": value is its months. */
        Q(true),
        DECADE_NAME(true),
        /** A unit of time, singular: value is the {@link Grain}. */
        UNIT(true),
        UNITS(true),
        /** Two of a unit in one word: يومين, fortnight. */
        DUAL(true),
        /** "daily", "annual". */
        PERIODIC(true),
        NUMBER(true),
        ORDINAL(true),
        ARTICLE(true),
        MORE(false),
        THE(true),
        FEW(true),
        HALF(true),
        DEICTIC(true),
        /** "today": value is the days from the anchor. */
        DAYREF(true),
        DAYPART(true),
        TONIGHT(true),
        CLOCK(true),
        PART(true),
        /** "now", "recently", "soon". */
        REF(true),
        EVERY(true),
        APPROX(true),

        MERIDIEM(false),
        ZONE(false),
        SUFFIX(false),
        ERA(false),
        SINCE(true),
        UNTIL(true),
        BY(false),
        BEFORE(true),
        AFTER(true),
        FROM(false),
        TO(false),
        BETWEEN(false),
        AND(false),
        AGO(true),
        LATER(true),
        EARLIER(true),
        OF(false),
        IN(false),
        ON(false),
        AT(false),
        OLD(false),
        /** What the news calls by its date alone: the October 7 attack. */
        RAID(false),
        /** "or later", "onwards". */
        ONWARDS(false),
        BEGINNING(false),
        /** A word that puts what follows into the future: "will", "scheduled". */
        FUTURE(false),
        /** A word that puts what follows into the past: "said". */
        PAST(false),
        /** What is said on a day that has come: "a speech", بيان. */
        SPEECH(false),
        /** What numbers count: "fighters", "metres". */
        COUNTED(false),
        /** What precedes a weekday that is no date: صلاة الجمعة. */
        BLOCK(false);

        /** An expression may begin with it. */
        final boolean opens;

        Kind(boolean opens) {
            this.opens = opens;
        }
    }
}
