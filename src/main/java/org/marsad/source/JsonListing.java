package org.marsad.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Link;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonListing {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonListing() {}

    static ListingOutcome read(String text, URI url) {
        JsonNode feed;
        try {
            feed = MAPPER.readTree(text);
        } catch (JacksonException broken) {
            boolean meant = text.length() > 0
                    && text.substring(0, Math.min(400, text.length())).contains("jsonfeed.org");
            return new ListingOutcome.Unlisted(
                    meant ? ListingOutcome.Reason.BROKEN : ListingOutcome.Reason.NOT_A_FEED, "JSON");
        }
        JsonNode entries = feed.path("items");
        if (!feed.path("version").asString("").contains("jsonfeed.org") || !entries.isArray()) {
            return new ListingOutcome.Unlisted(ListingOutcome.Reason.NOT_A_FEED, "JSON");
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode entry : entries) {
            Item item = item(entry, url);
            if (item != null && items.size() < XmlListing.MAX_READ) {
                items.add(item);
            }
        }
        if (items.isEmpty()) {
            return new ListingOutcome.Unlisted(ListingOutcome.Reason.EMPTY, "JSON Feed");
        }
        items.sort(Comparator.comparing(Item::published, Comparator.nullsLast(Comparator.reverseOrder())));
        return new ListingOutcome.Listed(new Listing(
                Listing.Kind.FEED,
                FeedText.plain(feed.path("title").asString("")),
                items.stream().limit(ListingReader.MAX_ITEMS).toList(),
                List.of()));
    }

    private static @Nullable Item item(JsonNode entry, URI url) {
        String id = text(entry, "id");
        URI target = Link.resolve(url, text(entry, "url"));
        if (target == null && id != null && id.startsWith("http")) {
            target = Link.resolve(url, id);
        }
        if (target == null) {
            return null;
        }
        String title = text(entry, "title");
        return new Item(
                target,
                id,
                title == null ? null : FeedText.plain(title),
                FeedDate.parse(text(entry, "date_published")));
    }

    private static @Nullable String text(JsonNode entry, String field) {
        String value = entry.path(field).asString("").strip();
        return value.isEmpty() ? null : value;
    }
}
