package org.marsad.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Decoder;

/**
 * Reads feeds, sitemaps and pages of links. Pure and thread-safe.
 *
 * <p>A feed that breaks off or is malformed somewhere still lists the items that are whole in themselves; it is
 * {@code BROKEN} only when there is none. Dates are given as stated, also when they lie ahead; whoever has a clock
 * decides about those.
 */
public final class ListingReader {

    /** Most items taken from one listing. */
    public static final int MAX_ITEMS = 1_000;

    private static final int MAX_UNZIPPED = 60_000_000;
    private static final Set<String> FEED_ROOTS = Set.of("rss", "rdf:RDF", "RDF", "feed", "atom:feed");
    private static final Set<String> SITEMAP_ROOTS = Set.of("urlset", "sitemapindex");

    /**
     * A feed where a sitemap is expected is read as what it is, and the other way round.
     *
     * @param kind what is expected; a feed or sitemap that turns out to be a page is {@code NOT_A_FEED}
     * @param url  where the bytes came from; relative links resolve against it
     */
    public ListingOutcome read(Listing.Kind kind, byte[] body, @Nullable String contentType, URI url) {
        return read(kind, body, contentType, url, null);
    }

    /** @param links CSS selector of a page's links to articles; null leaves it to what they look like */
    public ListingOutcome read(
            Listing.Kind kind, byte[] body, @Nullable String contentType, URI url, @Nullable String links) {
        byte[] bytes = unzipped(body);
        if (bytes == null) {
            return new ListingOutcome.Unlisted(ListingOutcome.Reason.UNSAFE, "gzip, over " + MAX_UNZIPPED + " bytes");
        }
        String text = Decoder.decode(bytes, contentType);
        return kind == Listing.Kind.PAGE ? links(text, url, links) : structured(text, url);
    }

    private static ListingOutcome links(String text, URI url, @Nullable String selector) {
        return selector == null ? ArticleLinks.read(text, url) : SelectedLinks.read(text, url, selector);
    }

    private static ListingOutcome structured(String text, URI url) {
        Prologue prologue = Prologue.of(text);
        return switch (prologue.kind()) {
            case BLANK -> unlisted(ListingOutcome.Reason.EMPTY, "");
            case UNSAFE -> unlisted(ListingOutcome.Reason.UNSAFE, "ENTITY");
            case HTML -> unlisted(ListingOutcome.Reason.NOT_A_FEED, "HTML");
            case OTHER -> unlisted(ListingOutcome.Reason.NOT_A_FEED, "");
            case JSON -> JsonListing.read(prologue.document(), url);
            case XML -> xml(prologue.document(), url);
        };
    }

    private static ListingOutcome xml(String document, URI url) {
        XmlListing listing = XmlListing.read(document, url);
        String root = listing.root();
        if (!FEED_ROOTS.contains(root) && !SITEMAP_ROOTS.contains(root)) {
            return unlisted(
                    root.isEmpty() ? ListingOutcome.Reason.BROKEN : ListingOutcome.Reason.NOT_A_FEED,
                    root.isEmpty() ? "" : "<" + root.substring(0, Math.min(40, root.length())) + ">");
        }
        if (!listing.whole()) {
            XmlListing mended = Salvage.mend(document, root, url);
            if (mended.size() == 0) {
                return unlisted(ListingOutcome.Reason.BROKEN, "<" + root + ">");
            }
            return listed(listing.title(), mended);
        }
        return listing.size() == 0
                ? unlisted(ListingOutcome.Reason.EMPTY, "<" + root + ">")
                : listed(listing.title(), listing);
    }

    private static ListingOutcome listed(String title, XmlListing listing) {
        boolean sitemap = SITEMAP_ROOTS.contains(listing.root());
        return new ListingOutcome.Listed(new Listing(
                sitemap ? Listing.Kind.SITEMAP : Listing.Kind.FEED,
                sitemap ? "" : title,
                listing.items(),
                List.copyOf(listing.parts()),
                listing.pace()));
    }

    private static ListingOutcome unlisted(ListingOutcome.Reason reason, String detail) {
        return new ListingOutcome.Unlisted(reason, detail);
    }

    /** Sitemaps are often files of gzip; null when they hide more than a listing may hold. */
    private static byte @Nullable [] unzipped(byte[] body) {
        if (body.length < 2 || body[0] != (byte) 0x1F || body[1] != (byte) 0x8B) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(MAX_UNZIPPED + 1);
            return bytes.length > MAX_UNZIPPED ? null : bytes;
        } catch (IOException broken) {
            return new byte[0];
        }
    }
}
