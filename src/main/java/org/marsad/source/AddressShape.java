package org.marsad.source;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.marsad.extract.AddressKey;

/**
 * What the addresses of a site's articles have in common: host, depth, file ending, whether the last part is a slug or a
 * number, and the names of query parameters. Tells an article's link from a section's.
 */
record AddressShape(String host, int depth, String ending, boolean slug, boolean number, List<String> parameters) {

    static AddressShape of(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String[] parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toArray(String[]::new);
        String last = parts.length == 0 ? "" : parts[parts.length - 1];
        int dot = last.lastIndexOf('.');
        String name = dot > 0 ? last.substring(0, dot) : last;
        return new AddressShape(
                String.valueOf(url.getHost()),
                parts.length,
                dot > 0 ? last.substring(dot) : "",
                name.chars().filter(c -> c == '-' || c == '_' || c == '%').count() >= 2,
                name.chars().anyMatch(c -> c >= '0' && c <= '9'),
                parameters(url));
    }

    /** Whether an address is like one of these, or like them but for how its last part is worded. */
    static boolean anyLike(Collection<AddressShape> shapes, AddressShape shape) {
        return shapes.contains(shape)
                || ((shape.slug || shape.number)
                        && shapes.stream()
                                .anyMatch(other -> (other.slug || other.number)
                                        && new AddressShape(
                                                        other.host,
                                                        other.depth,
                                                        other.ending,
                                                        shape.slug,
                                                        shape.number,
                                                        other.parameters)
                                                .equals(shape)));
    }

    /** Without those that only say where a reader came from. */
    private static List<String> parameters(URI url) {
        String key = url.getRawQuery() == null ? "" : AddressKey.of(url);
        int query = key.indexOf('?');
        return query < 0
                ? List.of()
                : Arrays.stream(key.substring(query + 1).split("&"))
                        .map(parameter -> parameter.split("=", 2)[0])
                        .sorted()
                        .toList();
    }
}
