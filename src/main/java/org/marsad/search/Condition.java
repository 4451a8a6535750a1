package org.marsad.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query as PostgreSQL is asked it: with parameters only, of a row that SQL calls {@code x}.
 *
 * @param words what the text index has to answer; null where the query asks for none
 * @param rest  what that does not tell, as a condition of SQL; null where there is nothing else
 * @param first the day before which nothing counts; null for no such day
 * @param last  the day behind which nothing counts; null for no such day
 */
record Condition(
        @Nullable Words words,
        @Nullable String rest,
        Map<String, Object> parameters,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /**
     * The days as a condition that any index on the target's time answers, and that a claim has to stand.
     *
     * @param name begins the names of its parameters, which are put to the others
     */
    String bounds(Target target, String name, Map<String, Object> into) {
        List<String> bounds = new ArrayList<>();
        if (target == Target.CLAIMS) {
            bounds.add("x.counts");
        }
        if (first != null) {
            bounds.add("x." + target.time() + " >= :" + name + "First");
            into.put(name + "First", target == Target.CLAIMS ? first : Target.start(first));
        }
        if (last != null) {
            LocalDate next = last.plusDays(1);
            bounds.add("x." + target.time() + " < :" + name + "Last");
            into.put(name + "Last", target == Target.CLAIMS ? next : Target.start(next));
        }
        return bounds.isEmpty() ? "true" : String.join(" and ", bounds);
    }

    /** Whether it leaves everything in. */
    boolean isEmpty() {
        return words == null && rest == null && first == null && last == null;
    }
}
