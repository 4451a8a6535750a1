package org.marsad.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Sense.Kind;

/** Seasons and feasts: "last spring", "over the summer", خريف 2024, "by Nowruz". */
final class SeasonRules {

    private final Scene scene;
    private final Words words;
    private final Years years;

    SeasonRules(Scene scene, Years years) {
        this.scene = scene;
        this.words = scene.words;
        this.years = years;
    }

    @Nullable
    Found lastSeason(int from, int to, int season, Deictic deictic) {
        LocalDate base = deictic.followsText() ? scene.reference(from) : scene.anchor;
        if (base == null) {
            return null;
        }
        int year = base.getYear();
        if (deictic == Deictic.THIS || deictic == Deictic.THAT) {
            boolean running = season == 3 && base.getMonthValue() <= 2;
            return Found.date(from, to, Stretch.season(running ? year - 1 : year, season));
        }
        if (deictic.steps < 0) {
            Stretch found = Stretch.season(year, season);
            return Found.date(from, to, found.lastDay().isBefore(base) ? found : before(base, season));
        }
        Stretch found = Stretch.season(year, season);
        return Found.date(from, to, found.firstDay().isAfter(base) ? found : Stretch.season(year + 1, season));
    }

    private static Stretch before(LocalDate base, int season) {
        Stretch found = Stretch.season(base.getYear() - 1, season);
        return found.lastDay().isBefore(base) ? found : Stretch.season(base.getYear() - 2, season);
    }

    @Nullable
    Found season(int i) {
        int year = years.after(i + 1);
        if (year != Years.NONE) {
            return Found.date(i, years.end, Stretch.season(year, words.value(i)));
        }
        if (words.pointsAfter() && words.is(i + 1, Kind.DEICTIC)) {
            return lastSeason(i, i + 2, words.value(i), Deictic.at(words.value(i + 1)));
        }
        boolean led = words.is(i - 1, Kind.IN) || (words.is(i - 1, Kind.THE) && words.is(i - 2, Kind.IN));
        led |= words.is(i - 1, Kind.PART)
                || words.is(i - 1, Kind.SINCE)
                || words.is(i - 1, Kind.UNTIL)
                || words.is(i - 1, Kind.BY);
        led |= i > 1
                && words.is(i - 1, Kind.THE)
                && (words.isWord(i - 2, "over") || words.isWord(i - 2, "into") || words.is(i - 2, Kind.BY));
        led |= words.is(i - 1, Kind.OF) && words.is(i - 2, Kind.PART);
        boolean bare = !words.is(i - 1, Kind.THE) && !words.is(i - 1, Kind.PART);
        if (!led || (words.sense(i).strict() && bare) || scene.anchor == null) {
            return null;
        }
        boolean ahead = scene.outlook(i, i + 1) == Scene.Outlook.FUTURE;
        Stretch same = Stretch.season(scene.anchor.getYear(), words.value(i));
        if (ahead) {
            return Found.date(
                    i,
                    i + 1,
                    same.lastDay().isBefore(scene.anchor)
                            ? Stretch.season(scene.anchor.getYear() + 1, words.value(i))
                            : same);
        }
        return Found.date(
                i,
                i + 1,
                same.firstDay().isAfter(scene.anchor)
                        ? Stretch.season(scene.anchor.getYear() - 1, words.value(i))
                        : same);
    }

    @Nullable
    Found feast(int i) {
        Feast feast = Feast.at(words.value(i));
        int year = years.after(i + 1);
        if (year != Years.NONE) {
            LocalDate day = feast.in(year);
            return day == null ? null : Found.date(i, years.end, Stretch.day(day));
        }
        LocalDate anchor = scene.anchor;
        if (anchor == null) {
            return null;
        }
        LocalDate day = feast.near(anchor, scene.outlook(i, i + 1) == Scene.Outlook.FUTURE);
        return day == null ? null : Found.date(i, i + 1, Stretch.day(day));
    }

    @Nullable
    Found lastFeast(int i, int k, Deictic deictic) {
        LocalDate base = deictic.followsText() ? scene.reference(i) : scene.anchor;
        if (base == null) {
            return null;
        }
        Feast feast = Feast.at(words.value(k));
        LocalDate day = deictic.steps == 0 ? feast.in(base.getYear()) : feast.near(base, deictic.steps > 0);
        return day == null ? null : Found.date(i, k + 1, Stretch.day(day));
    }
}
