package org.marsad.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list, only those that are asked for: a condition that is always there but sometimes means nothing
 * keeps PostgreSQL from its index.
 */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    Where and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    /** Adds the condition only where there is a value. */
    Where given(@Nullable Object value, String condition, String parameter) {
        return value == null ? this : and(condition, parameter, value);
    }

    /** A parameter that a condition already names. */
    Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
