package org.marsad.date;

import org.marsad.date.Sense.Kind;

/** Times of the day. */
@SuppressWarnings("UnusedVariable")
final class ClockRules {

    private final Words words;

    /** One past the time read last. */
    int end;

    ClockRules(Words words) {
        this.words = words;
    }

    /** The TIMEX3 time at a word, such as 15:30 or NI; empty where none stands. */
    String read(int i) {
        return switch (words.kind(i)) {
            case DIGITS -> digits(i);
            case NUMBER -> meridiem(i + 1) >= 0 ? hour(i, words.value(i), 0, i + 1) : "";
            case CLOCK -> {
                end = i + 1;
                yield Stretch.two(words.value(i)) + ":00";
            }
            case DAYPART -> {
                end = i + 1;
                yield DayPart.at(words.value(i)).code;
            }
            default -> "";
        };
    }

    private String digits(int i) {
        int hour = words.value(i);
        if (words.digits(i) == 4) {
            boolean zone = words.is(i + 1, Kind.ZONE) && hour < 2400 && hour % 100 < 60;
            return zone ? hour(i, hour / 100, hour % 100, i + 1) : "";
        }
        if (words.digits(i) > 2 || hour > 24) {
            return "";
        }
        boolean minutes = (words.isSign(i + 1, ':') || (words.isSign(i + 1, '.') && meridiem(i + 3) >= 0))
                && words.isGlued(i + 1)
                && words.digits(i + 2) == 2
                && words.isGlued(i + 2)
                && words.value(i + 2) < 60;
        if (!minutes) {
            return meridiem(i + 1) >= 0 || words.is(i + 1, Kind.ZONE) ? hour(i, hour, 0, i + 1) : "";
        }
        return hour(i, hour, words.value(i + 2), i + 3);
    }

    private String hour(int i, int hour, int minute, int next) {
        int meridiem = meridiem(next);
        int hours = hour;
        end = next;
        if (meridiem >= 0) {
            if (hour > 12 || hour == 0) {
                return "";
            }
            hours = hour % 12 + meridiem;
            end = next + 1;
        }
        if (words.isSign(end, '.')
                && words.isGlued(end)
                && meridiem >= 0
                && (words.is(end + 1, Kind.ZONE)
                        || words.is(end + 1, Kind.WEEKDAY)
                        || words.is(end + 1, Kind.ON)
                        || words.is(end + 1, Kind.MONTH))) {
            end++;
        }
        if (words.is(end, Kind.ZONE)) {
            end++;
        }
        return hours > 24 ? "" : Stretch.two(hours) + ":" + Stretch.two(minute);
    }

    private int meridiem(int i) {
        return words.is(i, Kind.MERIDIEM) ? words.value(i) : -1;
    }
}
