package org.marsad.source;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Link;

/**
 * Reads one RSS, Atom or sitemap document as a stream: memory is bounded by the items kept, and what stood before a
 * break is kept. No document type is ever processed; {@link Prologue} turns those with entities away before.
 *
 * <p>Names are compared with their usual prefixes, not their namespaces, because feeds with undeclared prefixes are
 * common.
 */
final class XmlListing {

    /** A sitemap's own limit; what is kept of it is {@link ListingReader#MAX_ITEMS}. */
    static final int MAX_READ = 50_000;

    private static final int LONGEST_FIELD = 8_000;
    private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "sitemap");
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubDate",
            "pubdate",
            "dc:date",
            "date",
            "published",
            "issued",
            "created",
            "dcterms:issued",
            "updated",
            "modified",
            "dcterms:modified",
            "feedburner:origLink",
            "loc",
            "lastmod",
            "news:title",
            "news:publication_date");
    private static final Map<String, Integer> DATE_RANK = Map.ofEntries(
            Map.entry("pubDate", 0),
            Map.entry("pubdate", 0),
            Map.entry("published", 0),
            Map.entry("news:publication_date", 0),
            Map.entry("issued", 1),
            Map.entry("dcterms:issued", 1),
            Map.entry("dc:date", 2),
            Map.entry("date", 2),
            Map.entry("created", 3),
            Map.entry("updated", 4),
            Map.entry("modified", 4),
            Map.entry("dcterms:modified", 4));

    private static final XMLInputFactory FACTORY = factory();

    private final List<Dated> items = new ArrayList<>();
    private final List<Dated> parts = new ArrayList<>();
    private final Deque<Base> bases = new ArrayDeque<>();
    private final Pace pace = new Pace();
    private String root = "";
    private String title = "";
    private boolean whole;

    private XmlListing(URI url) {
        bases.push(new Base(0, url));
    }

    /** Reads as much as is well-formed. */
    static XmlListing read(String text, URI url) {
        XmlListing listing = new XmlListing(url);
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                listing.read(reader);
                listing.whole = true;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            // What was read before stands; whole stays false.
        }
        return listing;
    }

    boolean whole() {
        return whole;
    }

    String root() {
        return root;
    }

    String title() {
        return title;
    }

    @Nullable
    Duration pace() {
        return pace.asked();
    }

    int size() {
        return items.size() + parts.size();
    }

    List<Item> items() {
        return items.stream()
                .sorted(Comparator.comparing(Dated::order, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(Dated::item)
                .limit(ListingReader.MAX_ITEMS)
                .toList();
    }

    List<URI> parts() {
        return parts.stream()
                .sorted(Comparator.comparing(Dated::order, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(part -> part.item().url())
                .limit(ListingReader.MAX_ITEMS)
                .toList();
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        int entryDepth = 0;
        Entry entry = null;
        while (reader.hasNext() && size() < MAX_READ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                depth++;
                enter(reader, depth, name);
                if (entry == null && depth > 1 && ENTRIES.contains(name)) {
                    entry = new Entry(name, bases.element().uri());
                    entryDepth = depth;
                    entry.about = attribute(reader, "rdf:about");
                } else if (entry != null && wanted(name, depth - entryDepth)) {
                    entry.attributes(name, reader);
                    entry.field(name, field(reader));
                    depth--;
                    leave(depth);
                } else if (entry == null && name.equals("title") && title.isEmpty() && depth <= 3) {
                    title = FeedText.plain(field(reader));
                    depth--;
                    leave(depth);
                } else if (entry == null && depth <= 3 && Pace.FIELDS.contains(name)) {
                    pace.field(name, field(reader));
                    depth--;
                    leave(depth);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (entry != null && depth == entryDepth) {
                    keep(entry);
                    entry = null;
                }
                depth--;
                leave(depth);
            }
        }
    }

    private void enter(XMLStreamReader reader, int depth, String name) {
        if (depth == 1) {
            root = name;
        }
        URI base = Link.resolve(bases.element().uri(), attribute(reader, "xml:base"));
        if (base != null) {
            bases.push(new Base(depth, base));
        }
    }

    private void leave(int depth) {
        while (bases.element().depth() > depth) {
            bases.pop();
        }
    }

    private static boolean wanted(String name, int below) {
        return FIELDS.contains(name) && (below == 1 || (below == 2 && name.startsWith("news:")));
    }

    private void keep(Entry entry) {
        Dated dated = entry.dated();
        if (dated == null) {
            return;
        }
        if (entry.name.equals("sitemap")) {
            parts.add(dated);
        } else if (!entry.name.equals("url") || !ArticleLinks.trap(dated.item().url())) {
            items.add(dated);
        }
    }

    /** The text up to the end of the current element, whatever markup is inside. */
    private static String field(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < LONGEST_FIELD) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            if (name.equals(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private record Base(int depth, URI uri) {}

    /** An item with what it sorts by: a sitemap's lastmod orders without being a date of publication. */
    private record Dated(Item item, @Nullable Instant order) {}

    /** One item while it is being read. */
    private static final class Entry {

        private final String name;
        private final URI base;
        private @Nullable String about;
        private @Nullable String link;
        private int linkRank = Integer.MAX_VALUE;
        private @Nullable String guid;
        private @Nullable String permalink;
        private @Nullable String title;
        private @Nullable Instant published;
        private int dateRank = Integer.MAX_VALUE;
        private @Nullable Instant lastModified;

        Entry(String name, URI base) {
            this.name = name;
            this.base = base;
        }

        void attributes(String field, XMLStreamReader reader) {
            String href = attribute(reader, "href");
            if (field.equals("link") && href != null) {
                String rel = attribute(reader, "rel");
                String type = attribute(reader, "type");
                boolean page = type == null || type.contains("html");
                if (rel == null || rel.equals("alternate")) {
                    link(href, page ? 1 : 3);
                }
            }
            if (field.equals("guid") && !"false".equals(attribute(reader, "isPermaLink"))) {
                permalink = "";
            }
        }

        void field(String field, String text) {
            String value = text.strip();
            if (value.isEmpty()) {
                return;
            }
            switch (field) {
                case "title" -> title = title == null ? FeedText.plain(value) : title;
                case "news:title" -> title = FeedText.plain(value);
                case "feedburner:origLink" -> link(value, 0);
                case "link", "loc" -> link(value, 1);
                case "guid", "id" -> {
                    guid = value;
                    permalink = permalink != null ? value : null;
                }
                case "lastmod" -> lastModified = FeedDate.parse(value);
                default -> date(field, value);
            }
        }

        private void link(String value, int rank) {
            if (rank < linkRank) {
                link = value;
                linkRank = rank;
            }
        }

        private void date(String field, String value) {
            int rank = DATE_RANK.getOrDefault(field, Integer.MAX_VALUE);
            Instant date = rank < dateRank ? FeedDate.parse(value) : null;
            if (date != null) {
                published = date;
                dateRank = rank;
            }
        }

        @Nullable
        Dated dated() {
            URI target = Link.resolve(base, link);
            if (target == null) {
                target = Link.resolve(base, about);
            }
            if (target == null && permalink != null && permalink.startsWith("http")) {
                target = Link.resolve(base, permalink);
            }
            if (target == null && name.equals("entry") && guid != null && guid.startsWith("http")) {
                target = Link.resolve(base, guid);
            }
            return target == null
                    ? null
                    : new Dated(
                            new Item(target, guid, title, published, lastModified),
                            published == null ? lastModified : published);
        }
    }
}
