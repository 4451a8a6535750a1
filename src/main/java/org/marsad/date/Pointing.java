package org.marsad.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The stretch that a pointing word names, counted from the anchor or from the date spoken of before. */
final class Pointing {

    private final Scene scene;

    Pointing(Scene scene) {
        this.scene = scene;
    }

    /** The stretch that a pointing word names: last week, the following year, that day. */
    @Nullable
    Found pointed(int from, int to, Grain grain, Deictic deictic) {
        LocalDate base = scene.anchor;
        if (deictic.followsText()) {
            Stretch spoken = scene.last(from);
            if (spoken == null || (deictic == Deictic.THAT && grain.compareTo(spoken.grain()) < 0)) {
                return null;
            }
            base = deictic == Deictic.FOLLOWING ? spoken.last() : spoken.first();
        }
        if (base == null) {
            return scene.anchor == null && !deictic.followsText() ? Found.unresolved(from, to, unknown(grain)) : null;
        }
        return Found.date(from, to, Stretch.of(grain, base).shift(deictic.steps));
    }

    private static String unknown(Grain grain) {
        return switch (grain) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            default -> "XXXX";
        };
    }

    @Nullable
    Found monthPointed(int from, int to, int month, Deictic deictic) {
        LocalDate base = deictic.followsText() ? scene.reference(from) : scene.anchor;
        if (base == null) {
            return Found.unresolved(from, to, "XXXX-" + Stretch.two(month));
        }
        YearMonth same = YearMonth.of(base.getYear(), month);
        YearMonth now = YearMonth.from(base);
        YearMonth found = switch (deictic) {
            case LAST, PAST, PREVIOUS -> same.isBefore(now) ? same : same.minusYears(1);
            case NEXT, FOLLOWING -> same.isAfter(now) ? same : same.plusYears(1);
            case AFTER_NEXT -> same.plusYears(same.isAfter(now) ? 1 : 2);
            case BEFORE_LAST -> same.minusYears(same.isBefore(now) ? 1 : 2);
            case THIS, THAT -> same;
        };
        return Found.date(from, to, Stretch.month(found));
    }

    Found day(int from, int to, int offset) {
        return scene.anchor == null
                ? Found.unresolved(from, to, "XXXX-XX-XX")
                : Found.date(from, to, Stretch.day(scene.anchor.plusDays(offset)));
    }
}
