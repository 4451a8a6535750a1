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

    /**
     * A length as parsed: how many of which unit, between two words.
     *
     * @param rest what is added to it in a smaller unit: "two years and three months"
     */
    private record Length(
            int from,
            int to,
            double count,
            Grain grain,
            @Nullable Deictic deictic,
            @Nullable String mod,
            @Nullable Length rest) {

        Length(int from, int to, double count, Grain grain, @Nullable Deictic deictic, @Nullable String mod) {
            this(from, to, count, grain, deictic, mod, null);
        }

        boolean isWhole() {
            return count > 0 && count == Math.rint(count) && count < MOST;
        }

        /** With a half made up of a smaller unit where the calendar has one: a year and a half is 18 months. */
        Length counted() {
            double months = count * 12;
            return !isWhole() && count > 0 && grain == Grain.YEAR && months == Math.rint(months)
                    ? new Length(from, to, months, Grain.MONTH, deictic, mod, rest)
                    : this;
        }

        Grain finest() {
            return rest == null ? grain : rest.finest();
        }

        Length and(Length more) {
            Length added = rest == null ? more : rest.and(more);
            return new Length(from, more.to, count, grain, deictic == null ? more.deictic : deictic, mod, added);
        }

        /** The day so much later or earlier; hours move no day. */
        LocalDate moved(LocalDate day, int sign) {
            LocalDate moved = grain.isClock() ? day : day.plus(sign * ((long) count) * grain.steps(), grain.step);
            return rest == null ? moved : rest.moved(moved, sign);
        }

        String timex() {
            StringBuilder text = new StringBuilder("P");
            boolean clock = false;
            for (Length part = this; part != null; part = part.rest) {
                if (part.grain.isClock() && !clock) {
                    text.append('T');
                    clock = true;
                }
                text.append(part.number()).append(part.grain.letter);
            }
            return text.toString();
        }

        private String number() {
            return count == Counts.SOME ? "X" : isWhole() ? Integer.toString((int) count) : Double.toString(count);
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

    /** "two years and three months", ثلاث سنوات وشهرين. */
    private @Nullable Length length(int i) {
        Length whole = single(i);
        while (whole != null && whole.isWhole()) {
            int at = whole.to();
            int k = words.is(at, Kind.AND) ? at + 1 : at;
            Length more = k > at || words.hasPrefix(at, 'و') ? single(k) : null;
            if (more == null || more.count() <= 0 || more.mod() != null || !isSmaller(more, whole)) {
                return whole;
            }
            whole = whole.and(more);
        }
        return whole;
    }

    private static boolean isSmaller(Length more, Length whole) {
        return more.grain() != Grain.WEEKEND && more.grain().compareTo(whole.finest()) < 0;
    }

    private @Nullable Length single(int i) {
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
        if (words.is(k, Kind.HALF) && words.is(k + 1, Kind.ARTICLE) && words.is(k + 2, Kind.UNIT)) {
            return halfOf(i, k + 3, Grain.at(words.value(k + 2)), mod);
        }
        double count = counts.read(k);
        if (Double.isNaN(count)) {
            return uncounted(i, k, deictic, mod);
        }
        boolean article = words.is(k, Kind.ARTICLE) && count == 1;
        k = counts.end;
        int half = half(k);
        if (half > k) {
            count += 0.5;
            k = half;
        }
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
        int end = half(k + 1);
        count += end > k + 1 ? 0.5 : 0;
        if (words.pointsAfter() && words.is(end, Kind.DEICTIC)) {
            deictic = Deictic.at(words.value(end));
            end++;
        }
        return new Length(i, end, count, grain, deictic, mod);
    }

    /** One past "and a half", ونصف or ونصف السنة; the word itself where nothing of the kind stands. */
    private int half(int i) {
        if (words.is(i, Kind.AND) && words.is(i + 1, Kind.ARTICLE) && words.is(i + 2, Kind.HALF)) {
            return i + 3;
        }
        if (!words.hasPrefix(i, 'و') || !words.is(i, Kind.HALF)) {
            return i;
        }
        return words.is(i + 1, Kind.UNIT) && words.text.charAt(words.from(i + 1)) == 'ا' ? i + 2 : i + 1;
    }

    /** "half an hour", "half a year". */
    private static Length halfOf(int from, int to, Grain grain, @Nullable String mod) {
        return switch (grain) {
            case HOUR -> new Length(from, to, 30, Grain.MINUTE, null, mod);
            case DAY -> new Length(from, to, 12, Grain.HOUR, null, mod);
            case YEAR -> new Length(from, to, 6, Grain.MONTH, null, mod);
            default -> new Length(from, to, 0.5, grain, null, mod);
        };
    }

    /** Units without a number: "for months", "recent years", يومين, شهر, الأيام الثلاثة الماضية. */
    private @Nullable Length uncounted(int i, int k, @Nullable Deictic deictic, @Nullable String mod) {
        Grain grain =
                words.is(k, Kind.UNIT, Kind.UNITS) || words.is(k, Kind.DUAL) ? Grain.at(words.value(k)) : Grain.RANGE;
        int end = k + 1;
        if (words.is(k, Kind.DUAL)) {
            int half = half(end);
            double two = half > end ? 2.5 : 2;
            end = half;
            return new Length(i, deicticEnd(end), two, grain, deictic != null ? deictic : deicticAt(end), mod);
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
        int half = words.is(k, Kind.UNIT) && grain != Grain.QUARTER ? half(end) : end;
        if (half > end && words.pointsAfter()) {
            return new Length(i, deicticEnd(half), 1.5, grain, deictic != null ? deictic : deicticAt(half), mod);
        }
        if (words.is(k, Kind.UNIT)
                && words.pointsAfter()
                && deictic == null
                && (isLedSingle(i, end) || goesOn(grain, end))) {
            return new Length(i, end, 1, grain, null, mod);
        }
        return null;
    }

    /** سنة وثلاثة أشهر, سنة وشهرين: a smaller unit is added. */
    private boolean goesOn(Grain grain, int i) {
        if (!words.hasPrefix(i, 'و')) {
            return false;
        }
        int k = words.is(i, Kind.DUAL) ? i : Double.isNaN(counts.read(i)) ? -1 : counts.end;
        return k >= 0
                && (words.is(k, Kind.DUAL) || words.is(k, Kind.UNITS, Kind.UNIT))
                && Grain.at(words.value(k)).compareTo(grain) < 0;
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
    @Nullable
    Found movedFrom(Found length, Found date, boolean before) {
        Length parsed = length(length.from());
        Stretch stretch = date.stretch();
        LocalDate first = stretch == null ? null : before ? stretch.first() : stretch.last();
        if (words.is(length.from() - 1, Kind.IN)
                || parsed == null
                || !parsed.isWhole()
                || first == null
                || parsed.deictic() != null) {
            return null;
        }
        Found moved = offset(parsed, length.from(), date.to(), first, before ? -1 : 1);
        boolean exact = date.isDay()
                && parsed.grain().compareTo(Grain.YEAR) < 0
                && !parsed.grain().isClock();
        if (moved == null || !exact) {
            return moved;
        }
        return Found.date(length.from(), date.to(), Stretch.day(parsed.moved(first, before ? -1 : 1)));
    }

    /** "for three days from today", "a week starting tomorrow": as long, and its first day is told. */
    @Nullable
    Found running(Found length, Found day) {
        Length parsed = length(length.from());
        LocalDate first = day.stretch() == null ? null : day.stretch().first();
        if (parsed == null
                || first == null
                || !parsed.isWhole()
                || parsed.finest().isClock()) {
            return null;
        }
        Stretch days = Stretch.days(first, parsed.moved(first, 1).minusDays(1));
        return Found.length(length.from(), day.to(), parsed.timex(), parsed.mod(), days);
    }

    private @Nullable Found offset(Length stated, int from, int to, @Nullable LocalDate base, int sign) {
        Length length = stated.counted();
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
        Grain grain = length.finest();
        long steps = ((long) length.count()) * length.grain().steps();
        if (Math.abs(steps) > 5000 && length.grain().step == java.time.temporal.ChronoUnit.YEARS) {
            return null;
        }
        Stretch stretch = grain.isClock()
                ? Stretch.day(base)
                : Stretch.of(
                        grain == Grain.DECADE || grain == Grain.CENTURY ? Grain.YEAR : grain, length.moved(base, sign));
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
        LocalDate other = length.moved(anchor, deictic.steps);
        return other.isBefore(anchor) ? Stretch.days(other, anchor) : Stretch.days(anchor.plusDays(1), other);
    }

    /** Whole quarters of the calendar, the running one left out. */
    private static Stretch quarters(LocalDate anchor, int sign, int count) {
        Stretch running = Stretch.of(Grain.QUARTER, anchor);
        Stretch far = running.shift(sign * count);
        Stretch near = running.shift(sign);
        return sign < 0 ? Stretch.days(far.firstDay(), near.lastDay()) : Stretch.days(near.firstDay(), far.lastDay());
    }
}
