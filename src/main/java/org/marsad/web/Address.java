package org.marsad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The address of a page with its parameters, from which links to the same page with one thing changed are made. Immutable. */
public final class Address {

    private final String path;
    private final Map<String, List<String>> parameters;

    private Address(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static Address of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(
                        name,
                        Arrays.stream(values)
                                .filter(v -> v != null && !v.isEmpty())
                                .toList()));
        return new Address(local(request.getRequestURI()), parameters);
    }

    public static Address of(String path) {
        return new Address(local(path), Map.of());
    }

    /** The path on this server: never one that a browser would read as another host. */
    private static String local(String path) {
        int start = 0;
        while (start < path.length() && (path.charAt(start) == '/' || path.charAt(start) == '\\')) {
            start++;
        }
        return "/" + path.substring(start);
    }

    public String path() {
        return path;
    }

    /** The parameter's first value; null where it is missing or empty. */
    public @Nullable String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Whether the parameter is there, with or without a value. */
    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The same page with a parameter set to one value; a change of anything begins its list anew. */
    public Address with(String name, @Nullable Object value) {
        return value == null ? without(name) : changed(name, List.of(value.toString()));
    }

    /** The same page with one more value of a parameter. */
    public Address plus(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        values.add(value);
        return changed(name, values);
    }

    /** The same page without one value of a parameter. */
    public Address minus(String name, String value) {
        return changed(name, all(name).stream().filter(v -> !v.equals(value)).toList());
    }

    public Address without(String name) {
        return changed(name, List.of());
    }

    private Address changed(String name, List<String> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>(parameters);
        if (!name.equals("lang") && !name.equals("theme")) {
            copy.remove("after");
        }
        copy.put(name, values);
        return new Address(path, copy);
    }

    @Override
    public String toString() {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach((name, values) -> values.forEach(value -> query.add(encode(name) + "=" + encode(value))));
        return query.length() == 0 ? path : path + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
