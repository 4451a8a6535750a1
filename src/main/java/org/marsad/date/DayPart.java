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

    /** A night's hours before this one are those after midnight. */
    private static final int NIGHTFALL = 6;

    /** The time on a clock of twelve hours as this part of the day has it: 7:00 of an evening is 19:00. */
    static String hourIn(String code, String time) {
        if (time.length() < 5 || !Character.isDigit(time.charAt(0))) {
            return time;
        }
        int hour = Integer.parseInt(time.substring(0, 2));
        boolean late = code.equals(AFTERNOON.code) || code.equals(EVENING.code);
        boolean night = code.equals(NIGHT.code) && hour >= NIGHTFALL;
        return hour < 12 && (late || night) ? (hour + 12) + time.substring(2) : time;
    }

    static DayPart at(int number) {
        return ALL[number];
    }
}
