package org.marsad.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which report the members of a story carry: the one of the outlet that most of them credit, else the earliest. Where that
 * outlet's own article is a member, it is asked in turn whom it credits. Pure; linear in the members.
 *
 * @param articleId the report itself, or the member nearest to it
 * @param outlet    whose report it is, where no member is; null where articleId is the report itself
 */
record OriginChoice(long articleId, Outlets.@Nullable Outlet outlet) {

    /** @param place where its credit stands; null where it credits none */
    record Carrier(
            long articleId,
            Instant at,
            Outlets.Outlet own,
            Outlets.@Nullable Outlet credit,
            Credit.@Nullable Place place) {}

    private static final Comparator<Carrier> EARLIEST =
            Comparator.comparing(Carrier::at).thenComparingLong(Carrier::articleId);

    /** @param carriers at least one */
    static OriginChoice of(List<Carrier> carriers) {
        List<Carrier> inTime = carriers.stream().sorted(EARLIEST).toList();
        Carrier nearest = inTime.getFirst();
        Outlets.Outlet credited = mostCredited(inTime);
        List<Carrier> passed = new ArrayList<>();
        while (credited != null) {
            Carrier writer = by(credited, inTime);
            if (writer == null) {
                return new OriginChoice(nearest.articleId, credited);
            }
            if (passed.contains(writer)) {
                // They credit each other: who was first did not copy.
                nearest = passed.stream().min(EARLIEST).orElse(writer);
                break;
            }
            passed.add(writer);
            nearest = writer;
            credited = writer.place == Credit.Place.TAIL ? null : writer.credit;
        }
        return new OriginChoice(nearest.articleId, null);
    }

    private static Outlets.@Nullable Outlet mostCredited(List<Carrier> inTime) {
        Map<Object, Integer> votes = new HashMap<>();
        Outlets.Outlet most = null;
        int ahead = 0;
        for (Carrier carrier : inTime) {
            boolean hand = carrier.place == Credit.Place.TAIL && inTime.size() == 1;
            if (carrier.credit != null && !hand) {
                int count = votes.getOrDefault(carrier.credit.key(), 0) + 1;
                votes.put(carrier.credit.key(), count);
                if (count > ahead) {
                    most = carrier.credit;
                    ahead = count;
                }
            }
        }
        return most;
    }

    private static @Nullable Carrier by(Outlets.Outlet outlet, List<Carrier> inTime) {
        for (Carrier carrier : inTime) {
            if (carrier.own.is(outlet)) {
                return carrier;
            }
        }
        return null;
    }
}
