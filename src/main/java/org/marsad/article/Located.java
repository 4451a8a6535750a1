package org.marsad.article;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.AddressKey;
import org.marsad.extract.Content;

/**
 * Where an article was found, and what it calls itself. Pure.
 *
 * @param listed  the address that a listing pointed at
 * @param fetched the address that answered
 * @param guid    the feed's id of it, if there is one
 */
public record Located(
        long sourceId,
        URI listed,
        URI fetched,
        @Nullable URI canonical,
        @Nullable URI amp,
        @Nullable URI origin,
        @Nullable String guid) {

    /** An index entry holds no more. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_GUID = 500;

    /** How an address came to stand for an article, the most certain first. */
    enum Kind {
        /** The article was read there. */
        FETCHED,
        /** The page calls it its own. */
        CANONICAL,
        AMP,
        /** It leads to where the article was read. */
        LISTED,
        GUID,
        NUMBER
    }

    public static Located of(long sourceId, URI listed, URI fetched, Content content, @Nullable String guid) {
        return new Located(
                sourceId,
                listed,
                fetched.toString().length() <= LONGEST ? fetched : listed,
                bounded(content.canonical()),
                bounded(content.amp()),
                bounded(content.origin()),
                guid == null || guid.isBlank() || guid.length() > LONGEST_GUID ? null : guid);
    }

    /** The address as read, by its kind, under each key that stands for the article. */
    Map<String, Named> keys() {
        Map<String, Named> keys = new LinkedHashMap<>();
        put(keys, Kind.FETCHED, AddressKey.of(fetched), fetched.toString());
        if (canonical != null) {
            put(keys, Kind.CANONICAL, AddressKey.of(canonical), canonical.toString());
        }
        if (amp != null) {
            put(keys, Kind.AMP, AddressKey.of(amp), amp.toString());
        }
        put(keys, Kind.LISTED, AddressKey.of(listed), listed.toString());
        if (guid != null) {
            put(keys, Kind.GUID, "guid:" + sourceId + ":" + guid, guid);
        }
        put(keys, Kind.NUMBER, AddressKey.numbered(fetched), fetched.toString());
        return keys;
    }

    record Named(Kind kind, String url) {}

    private static void put(Map<String, Named> keys, Kind kind, @Nullable String key, String url) {
        if (key != null) {
            keys.putIfAbsent(key, new Named(kind, url));
        }
    }

    private static @Nullable URI bounded(@Nullable URI url) {
        return url == null || url.toString().length() > LONGEST ? null : url;
    }
}
