package org.marsad.date;

import org.marsad.date.Sense.Kind;

/** Times of the day. */
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
            case DIGITS -> {
                String past = words.value(i) < 60 ? past(i, words.value(i)) : "";
                yield past.isEmpty() ? digits(i) : past;
            }
            case HALF -> past(i, 30);
            case ORDINAL ->
                words.is(i - 1, Kind.AT) && words.pointsAfter() && words.value(i) > 0 && words.value(i) <= 12
                        ? hour(words.value(i), 0, i + 1)
                        : "";
            case NUMBER -> meridiem(i + 1) >= 0 || isHourOfPart(i) ? hour(words.value(i), 0, i + 1) : "";
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
            return zone ? hour(hour / 100, hour % 100, i + 1) : "";
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
            boolean told = meridiem(i + 1) >= 0 || words.is(i + 1, Kind.ZONE) || isHourOfPart(i);
            return told ? hour(hour, 0, i + 1) : "";
        }
        boolean seconds = words.isSign(i + 3, ':') && words.isGlued(i + 3) && words.digits(i + 4) == 2;
        if (!seconds || !words.isGlued(i + 4)) {
            return hour(hour, words.value(i + 2), i + 3);
        }
        String time = hour(hour, words.value(i + 2), i + 5);
        return time.isEmpty() ? "" : time + ":" + Stretch.two(words.value(i + 4));
    }

    /** "half past seven", "at 10 past 9". */
    private String past(int i, int minutes) {
        int k = i + 2;
        int hour = words.is(k, Kind.NUMBER) || (words.is(k, Kind.DIGITS) && words.digits(k) <= 2) ? words.value(k) : 0;
        boolean told = minutes == 30 || words.is(i - 1, Kind.AT) || words.is(k + 1, Kind.ZONE);
        return words.isWord(i + 1, "past") && hour > 0 && hour <= 12 && told ? hour(hour, minutes, k + 1) : "";
    }

    private String hour(int hour, int stated, int after) {
        int minute = stated;
        int next = after;
        if (minute == 0 && words.hasPrefix(next, 'و') && words.is(next, Kind.HALF)) {
            minute = 30;
            next++;
        }
        int meridiem = meridiem(next);
        if (meridiem < 0 && isInPart(next) && hour > 0 && hour <= 12) {
            end = next + 3;
            String code = DayPart.at(words.value(next + 2)).code;
            return DayPart.hourIn(code, Stretch.two(hour % 12) + ":" + Stretch.two(minute));
        }
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
                        || words.is(end + 1, Kind.MONTH)
                        || (words.is(end + 1, Kind.DEICTIC, Kind.DAYREF) && !words.isCapital(end + 1)))) {
            end++;
        }
        if (words.is(end, Kind.ZONE)) {
            end++;
        }
        return hours > 24 ? "" : Stretch.two(hours) + ":" + Stretch.two(minute);
    }

    /** The "in the morning" of "at 5 in the morning". */
    private boolean isInPart(int i) {
        return words.is(i, Kind.IN) && words.is(i + 1, Kind.THE) && words.is(i + 2, Kind.DAYPART);
    }

    /** "at 5 in the morning", and not the five who died in it. */
    private boolean isHourOfPart(int i) {
        boolean led = words.is(i - 1, Kind.AT, Kind.APPROX) || words.is(i - 1, Kind.BY, Kind.UNTIL);
        return led && isInPart(i + 1);
    }

    /** Hours that a word adds: pm, or in Arabic the part of the day. */
    private int meridiem(int i) {
        if (words.is(i, Kind.CLOCK) && words.pointsAfter()) {
            return words.value(i);
        }
        if (words.is(i, Kind.DAYPART) && words.pointsAfter()) {
            DayPart part = DayPart.at(words.value(i));
            return part == DayPart.MORNING || part == DayPart.DAWN ? 0 : 12;
        }
        return words.is(i, Kind.MERIDIEM) ? words.value(i) : -1;
    }

    /** "from 3 to 5 p.m.": two times parted by a slash; empty where none stand. */
    String range(int i) {
        String first = read(i);
        int next = end;
        boolean bare = first.isEmpty();
        if (bare) {
            if (!words.is(i, Kind.DIGITS) || words.digits(i) > 2 || words.value(i) > 12) {
                return "";
            }
            first = Stretch.two(words.value(i)) + ":00";
            next = i + 1;
        }
        boolean between = words.is(i - 1, Kind.BETWEEN) && (words.is(next, Kind.AND) || words.hasPrefix(next, 'و'));
        boolean joined = words.isDash(next) || words.is(next, Kind.TO, Kind.UNTIL) || between;
        int at = words.hasPrefix(next, 'و') ? next : next + 1;
        int then = words.is(at, Kind.AT) ? at + 1 : at;
        String second = joined ? read(then) : "";
        if (joined && second.isEmpty() && words.is(then, Kind.ORDINAL) && meridiem(then + 1) >= 0) {
            second = hour(words.value(then), 0, then + 1);
        }
        if (second.length() != 5 || first.length() != 5) {
            return "";
        }
        boolean afternoon = second.compareTo("12:00") >= 0 && isHalved(end - 1);
        return (afternoon && !isHalved(next - 1) ? later(first, second) : first) + "/" + second;
    }

    /** "7 to 7:30", "3 and 8", where something beside them tells that they are hours; empty where no two hours stand. */
    String bareRange(int i) {
        String first = bare(i);
        int next = end;
        boolean joined = words.isDash(next)
                || words.is(next, Kind.TO, Kind.UNTIL)
                || (words.is(i - 1, Kind.BETWEEN) && words.is(next, Kind.AND));
        int at = words.is(next + 1, Kind.AT) ? next + 2 : next + 1;
        String second = first.isEmpty() || !joined ? "" : bare(at);
        return second.isEmpty() ? "" : first + "/" + second;
    }

    /** "at 4." with nothing behind it that it could count. */
    String bareHour(int i) {
        String hour = bare(i);
        return end < words.size() && !words.is(end, Kind.SIGN) && !words.is(end, Kind.LINE) ? "" : hour;
    }

    private String bare(int i) {
        boolean hour = words.is(i, Kind.DIGITS) && words.digits(i) <= 2 && words.value(i) <= 24;
        boolean spelled =
                words.is(i, Kind.ORDINAL) && words.pointsAfter() && words.value(i) > 0 && words.value(i) <= 12;
        end = i + 1;
        if (!hour) {
            return spelled ? hour(words.value(i), 0, i + 1) : "";
        }
        boolean minutes = words.isSign(i + 1, ':') && words.isGlued(i + 1) && words.digits(i + 2) == 2;
        return minutes && words.value(i + 2) < 60
                ? hour(words.value(i), words.value(i + 2), i + 3)
                : hour(words.value(i), 0, i + 1);
    }

    boolean isHalved(int last) {
        int i = words.isSign(last, '.') ? last - 1 : last;
        return words.is(i, Kind.MERIDIEM, Kind.DAYPART) || isInPart(i - 2);
    }

    /** 3 to 5 p.m. begins at 15:00, 11 to 1 p.m. at 11:00. */
    private static String later(String first, String second) {
        int hour = Integer.parseInt(first.substring(0, 2));
        String moved = hour < 12 ? Stretch.two(hour + 12) + first.substring(2) : first;
        return moved.compareTo(second) <= 0 ? moved : first;
    }
}
