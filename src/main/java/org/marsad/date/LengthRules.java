package org.marsad.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Sense.Kind;

/** Lengths of time and what is counted by them: "for months", "the past two years", "three days ago", "every week". */
final class LengthRules {

    /** More than so many of a unit is a number of something else. */
    private static final int MOST = 10_000;

    private final Scene scene;
    private final Words words;
    private final Counts counts;

    LengthRules(Scene scene) {
        this.scene = scene;
        this.words = scene.words;
        this.counts = new Counts(words);
    }

    /** A length as parsed: how many of which unit, between two words. */
    private record Length(
            int from,
            int to,
            double count,
            Grain grain,
            @Nullable Deictic deictic,
            @Nullable String mod) {

        boolean isWhole() {
            return count > 0 && count == Math.rint(count) && count < MOST;
        }

        String timex() {
            String number =
                    count == Counts.SOME ? "X" : isWhole() ? Integer.toString((int) count) : Double.toString(count);
            return (grain.isClock() ? "PT" : "P") + number + grain.letter;
        }
    }

    @Nullable
    Found read(int i) {
        if (words.is(i, Kind.EVERY)) {
            return every(i);
        }
        if (words.is(i, Kind.PERIODIC)) {
            return Found.set(i, i + 1, "P1" + Grain.at(words.value(i)).letter);
        }
        if (words.is(i, Kind.BEFORE, Kind.AFTER) && words.pointsAfter()) {
            return beforeNoun(i);
        }
        Length length = length(i);
        if (length == null || length.grain() == Grain.WEEKEND) {
            return null;
        }
        Found moved = moved(length);
        return moved != null ? moved : plain(length);
    }

    private @Nullable Found every(int i) {
        int k = i + 1;
        if (words.is(k, Kind.UNIT) || words.is(k, Kind.DUAL)) {
            Grain grain = Grain.at(words.value(k));
            String time = grain.isClock() ? "PT" : "P";
            return Found.set(i, k + 1, time + (words.is(k, Kind.DUAL) ? 2 : 1) + grain.letter);
        }
        if (words.is(k, Kind.WEEKDAY)) {
            return Found.set(i, k + 1, "XXXX-WXX-" + words.value(k));
        }
        if (words.is(k, Kind.DAYPART)) {
            return Found.set(i, k + 1, "XXXX-XX-XXT" + DayPart.at(words.value(k)).code);
        }
        if (words.is(k, Kind.MONTH)) {
            return Found.set(i, k + 1, "XXXX-" + Stretch.two(words.value(k)));
        }
        Length length =
                words.is(k, Kind.NUMBER) || words.is(k, Kind.DIGITS) || words.is(k, Kind.FEW) ? length(k) : null;
        return length == null ? null : Found.set(i, length.to(), length.timex());
    }

    /** قبل ثلاثة أيام is three days ago, بعد أسبوعين in two weeks. */
    private @Nullable Found beforeNoun(int i) {
        Length length = length(i + 1);
        if (length == null || length.deictic() != null || words.is(length.to(), Kind.FROM)) {
            return null;
        }
        int sign = words.is(i, Kind.BEFORE) ? -1 : 1;
        if (sign > 0 && scene.last(i) != null && scene.outlook(i, length.to()) != Scene.Outlook.FUTURE) {
            return offset(length, i, length.to(), scene.reference(i), sign);
        }
        return offset(length, i, length.to(), scene.anchor, sign);
    }

    private @Nullable Length length(int i) {
        int k = i;
        String mod = null;
        if (words.is(k, Kind.APPROX)) {
            if (words.isWord(k, "over") && words.is(k + 1, Kind.THE)) {
                return null;
            }
            mod = words.value(k) == 0 ? "APPROX" : null;
            k++;
        }
        if (words.is(k, Kind.THE)) {
            k++;
        }
        Deictic deictic = null;
        if (words.is(k, Kind.DEICTIC)) {
            deictic = Deictic.at(words.value(k));
            k++;
        }
        double count = counts.read(k);
        if (Double.isNaN(count)) {
            return uncounted(i, k, deictic, mod);
        }
        boolean article = words.is(k, Kind.ARTICLE) && count == 1;
        k = counts.end;
        if (words.is(k, Kind.DEICTIC) && words.is(k + 1, Kind.UNITS) && deictic == null) {
            deictic = Deictic.at(words.value(k));
            k++;
        }
        if (words.is(k, Kind.MORE)) {
            k++;
        }
        if (words.isDash(k) && words.isGlued(k)) {
            k++;
        }
        if (!words.is(k, Kind.UNIT, Kind.UNITS)) {
            return null;
        }
        Grain grain = Grain.at(words.value(k));
        if (count >= MOST || words.is(k + 1, Kind.OLD) || (words.isDash(k + 1) && words.is(k + 2, Kind.OLD))) {
            return null;
        }
        if (grain == Grain.QUARTER && (words.isDash(k - 1) || article || count == Counts.SOME)) {
            return null;
        }
        int end = k + 1;
        if (words.is(end, Kind.AND) && words.is(end + 1, Kind.ARTICLE) && words.is(end + 2, Kind.HALF)) {
            count += 0.5;
            end += 3;
        }
        if (words.pointsAfter() && words.is(end, Kind.DEICTIC)) {
            deictic = Deictic.at(words.value(end));
            end++;
        }
        return new Length(i, end, count, grain, deictic, mod);
    }

    /** Units without a number: "for months", "recent years", يومين, شهر, الأيام الثلاثة الماضية. */
    private @Nullable Length uncounted(int i, int k, @Nullable Deictic deictic, @Nullable String mod) {
        Grain grain = words.is(k, Kind.UNIT, Kind.UNITS) || words.is(k, Kind.DUAL) ? Grain.at(words.value(k)) : Grain.RANGE;
        int end = k + 1;
        if (words.is(k, Kind.DUAL)) {
            return new Length(i, deicticEnd(end), 2, grain, deictic != null ? deictic : deicticAt(end), mod);
        }
        if (words.is(k, Kind.UNITS) && grain != Grain.QUARTER) {
            double count = Counts.SOME;
            if (words.pointsAfter()) {
                double after = counts.read(end);
                if (after > 0) {
                    count = after;
                    end = counts.end;
                }
                deictic = deictic != null ? deictic : deicticAt(end);
                return isLed(i, end) || deictic != null
                        ? new Length(i, deicticEnd(end), count, grain, deictic, mod)
                        : null;
            }
            return isLed(i, end) || deictic != null ? new Length(i, end, count, grain, deictic, mod) : null;
        }
        if (words.is(k, Kind.UNIT) && deictic == Deictic.PAST) {
            return new Length(i, end, 1, grain, deictic, mod);
        }
        if (words.is(k, Kind.UNIT) && words.pointsAfter() && deictic == null && isLedSingle(i, end)) {
            return new Length(i, end, 1, grain, null, mod);
        }
        return null;
    }

    private @Nullable Deictic deicticAt(int i) {
        return words.pointsAfter() && words.is(i, Kind.DEICTIC) ? Deictic.at(words.value(i)) : null;
    }

    private int deicticEnd(int i) {
        return words.pointsAfter() && words.is(i, Kind.DEICTIC) ? i + 1 : i;
    }

    private boolean isLed(int i, int end) {
        return words.is(i - 1, Kind.IN)
                || words.is(i - 1, Kind.SINCE)
                || words.is(i - 1, Kind.APPROX)
                || words.is(end, Kind.AGO)
                || words.is(end, Kind.LATER)
                || words.is(end, Kind.EARLIER)
                || words.is(end, Kind.OF)
                || words.is(end, Kind.BEFORE)
                || words.is(end, Kind.AFTER)
                || (words.pointsAfter() && words.is(i - 1, Kind.BEFORE, Kind.AFTER))
                || words.hasPrefix(i, 'ل');
    }

    private boolean isLedSingle(int i, int end) {
        return words.is(i - 1, Kind.BEFORE, Kind.AFTER)
                || words.is(i - 1, Kind.SINCE)
                || (words.is(i - 1, Kind.IN) && words.text.charAt(words.from(i)) != 'ا')
                || words.is(end, Kind.AGO);
    }

    /** "three days ago", "a year earlier", "two weeks after March 3" is left to the caller's date. */
    private @Nullable Found moved(Length length) {
        int end = length.to();
        if (words.is(end, Kind.AGO)) {
            return offset(length, length.from(), end + 1, scene.anchor, -1);
        }
        boolean dashed = words.isDash(end) && words.isGlued(end);
        int k = dashed ? end + 1 : end;
        if (words.is(k, Kind.AGO)) {
            return offset(length, length.from(), k + 1, scene.anchor, -1);
        }
        if (words.is(k, Kind.EARLIER) || words.is(k, Kind.LATER)) {
            int sign = words.is(k, Kind.EARLIER) ? -1 : 1;
            return offset(length, length.from(), k + 1, scene.reference(length.from()), sign);
        }
        if (words.isWord(Math.max(0, length.from() - 1), "in") && isAhead(length)) {
            return offset(length, length.from(), end, scene.anchor, 1);
        }
        if (words.is(end, Kind.FROM) && words.is(end + 1, Kind.REF)) {
            return offset(length, length.from(), end + 2, scene.anchor, 1);
        }
        return null;
    }

    /** "will hand over its arms in two weeks", not "the first time in two weeks". */
    private boolean isAhead(Length length) {
        return length.isWhole()
                && length.deictic() == null
                && !words.is(length.from(), Kind.THE)
                && scene.outlook(length.from() - 1, length.to()) == Scene.Outlook.FUTURE;
    }

    /** "two weeks after March 3", "three days before the vote on Sunday" is left to the vote. */
    @Nullable Found movedFrom(Found length, Found date, boolean before) {
        Length parsed = length(length.from());
        Stretch stretch = date.stretch();
        LocalDate first = stretch == null ? null : before ? stretch.first() : stretch.last();
        if (words.is(length.from() - 1, Kind.IN)
                || parsed == null || !parsed.isWhole() || first == null || parsed.deictic() != null) {
            return null;
        }
        Found moved = offset(parsed, length.from(), date.to(), first, before ? -1 : 1);
        boolean exact = date.isDay() && parsed.grain().compareTo(Grain.YEAR) < 0 && !parsed.grain().isClock();
        if (moved == null || !exact) {
            return moved;
        }
        long steps = (before ? -1 : 1) * (long) parsed.count() * parsed.grain().steps();
        return Found.date(length.from(), date.to(), Stretch.day(first.plus(steps, parsed.grain().step)));
    }

    private @Nullable Found offset(Length length, int from, int to, @Nullable LocalDate base, int sign) {
        if (!length.isWhole()) {
            return new Found(
                    from,
                    to,
                    DateExpression.Type.DATE,
                    sign < 0 ? "PAST_REF" : "FUTURE_REF",
                    length.mod(),
                    null,
                    Found.Floats.NOTHING);
        }
        if (base == null) {
            return Found.length(from, to, length.timex(), length.mod(), null);
        }
        Stretch quarter = sign < 0 && length.count() == 1 && length.grain() == Grain.YEAR ? scene.quarter(from) : null;
        if (quarter != null) {
            return Found.date(from, to, quarter.shift(-4));
        }
        Grain grain = length.grain();
        long steps = sign * (long) length.count() * grain.steps();
        if (Math.abs(steps) > 5000 && grain.step == java.time.temporal.ChronoUnit.YEARS) {
            return null;
        }
        Stretch stretch = grain.isClock()
                ? Stretch.day(base)
                : Stretch.of(
                        grain == Grain.DECADE || grain == Grain.CENTURY ? Grain.YEAR : grain,
                        base.plus(steps, grain.step));
        return Found.date(from, to, stretch).with(length.mod(), stretch);
    }

    private @Nullable Found plain(Length length) {
        if (length.deictic() == null && length.count() == 1 && isRate(length.from())) {
            return Found.set(length.from(), length.to(), length.timex());
        }
        return Found.length(length.from(), length.to(), length.timex(), length.mod(), rolling(length));
    }

    /** "300,000 dinars a month", "twice a week". */
    private boolean isRate(int i) {
        return words.is(i, Kind.ARTICLE) && (words.is(i - 1, Kind.COUNTED) || words.is(i - 1, Kind.DIGITS));
    }

    /** The past two years end with the anchor, the next three days begin with it. */
    private @Nullable Stretch rolling(Length length) {
        Deictic deictic = length.deictic();
        LocalDate anchor = scene.anchor;
        if (deictic == null
                || (deictic.followsText() && scene.last(length.from()) != null)
                || deictic == Deictic.THAT
                || deictic == Deictic.THIS
                || anchor == null
                || !length.isWhole()
                || length.grain().isClock()) {
            return null;
        }
        if (length.grain() == Grain.QUARTER) {
            return quarters(anchor, deictic.steps, (int) length.count());
        }
        LocalDate other = anchor.plus(
                (long) deictic.steps * (long) length.count() * length.grain().steps(), length.grain().step);
        return other.isBefore(anchor) ? Stretch.days(other, anchor) : Stretch.days(anchor.plusDays(1), other);
    }

    /** Whole quarters of the calendar, the running one left out. */
    private static Stretch quarters(LocalDate anchor, int sign, int count) {
        Stretch running = Stretch.of(Grain.QUARTER, anchor);
        Stretch far = running.shift(sign * count);
        Stretch near = running.shift(sign);
        return sign < 0
                ? Stretch.days(far.firstDay(), near.lastDay())
                : Stretch.days(near.firstDay(), far.lastDay());
    }
}
