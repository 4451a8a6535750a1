package org.marsad.extract;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles out of pages. Pure and thread-safe; time and memory are bounded on any input.
 *
 * <p>The body is chosen block by block by a learned model. What the page states about itself in JSON-LD and meta
 * elements is used for title, authors and dates, and as the body only where the visible page has none.
 */
public final class PageReader {

    /** Version of the rules, stored with what they produced. */
    public static final String VERSION = "page-2";

    private static final int BINARY_SAMPLE = 2_000;

    private final Body body;

    public PageReader() {
        this(new Body());
    }

    PageReader(Body body) {
        this.body = body;
    }

    /** Reads a page alone. */
    public PageOutcome read(Page page) {
        return read(page, SourceMemory.NONE);
    }

    /** Reads a page in the light of others of its source. */
    public PageOutcome read(Page page, SourceMemory memory) {
        return read(page, memory, Selectors.NONE);
    }

    /** @param selectors where an editor says that the site's pages have their parts; goes before what is learned */
    public PageOutcome read(Page page, SourceMemory memory, Selectors selectors) {
        if (page.body().length == 0) {
            return unreadable(PageOutcome.Reason.EMPTY, "0 bytes");
        }
        if (binary(page.body())) {
            return unreadable(PageOutcome.Reason.BINARY, page.contentType() == null ? "" : page.contentType());
        }
        Document document = Markup.parse(Decoder.decode(page.body(), page.contentType()));
        if (document == null) {
            return unreadable(PageOutcome.Reason.TOO_DEEP, "");
        }
        return read(document, page.url(), memory, new Selected(document, selectors));
    }

    /** The parts (title, body, date, author) whose selector finds nothing on the page. */
    public List<String> missing(Page page, Selectors selectors) {
        Document document = Markup.parse(Decoder.decode(page.body(), page.contentType()));
        return document == null ? List.of() : new Selected(document, selectors).missing();
    }

    private PageOutcome read(Document document, @Nullable URI url, SourceMemory memory, Selected selected) {
        Stated stated = Stated.of(document);
        List<Block> blocks = Blocks.of(document);
        Anchors anchors = stated.anchors();
        int headline = Headline.at(blocks, anchors);
        double[] odds = body.odds(blocks, anchors);
        PageTrace trace = PageTrace.of(stated.title(), blocks, odds);
        SourceMemory sisters = memory.sistersOf(trace);
        Dates dates = new Dates(document, stated, blocks, headline, url);
        PageDate dated = selected.date(dates);
        PageDate published = dated == null ? dates.published() : dated;
        double[] likely = Body.likely(sisters.judge(blocks, odds));
        boolean[] in = Body.choose(blocks, likely);
        String chosen = selected.text();
        LiveBlog live = chosen == null ? LiveEntries.in(blocks, in, likely, stated, headline, published) : null;
        String text = live != null
                ? live.text()
                : Normalizer.normalize(
                        chosen == null ? Body.text(blocks, in, anchors, stated.article()) : chosen,
                        Normalizer.Form.NFC);
        if (text.isEmpty()) {
            return unreadable(PageOutcome.Reason.NO_TEXT, blocks.size() + " blocks");
        }
        PageLinks links = PageLinks.of(document, url);
        String title = selected.title();
        List<String> authors = selected.authors();
        PageDate modified = dates.modified();
        Content content = new Content(
                Normalizer.normalize(
                        title == null ? Headline.of(stated, blocks, headline, url, sisters) : title,
                        Normalizer.Form.NFC),
                authors.isEmpty() ? Authors.of(stated, blocks, headline) : authors,
                live == null ? published : live.began(published),
                live == null ? modified : live.changed(modified),
                Language.of(text, document),
                text,
                links.canonical(),
                links.amp(),
                links.origin(),
                LeadImage.of(stated, blocks, headline, url),
                Credit.of(stated, blocks, headline, url, text),
                live == null ? List.of() : live.entries());
        return new PageOutcome.Read(content, trace);
    }

    private static PageOutcome unreadable(PageOutcome.Reason reason, String detail) {
        return new PageOutcome.Unreadable(reason, detail);
    }

    /** Whether the bytes are those of a file of another kind. A stray NUL does not make a page one. */
    private static boolean binary(byte[] body) {
        int controls = 0;
        int length = Math.min(BINARY_SAMPLE, body.length);
        boolean wide = length >= 4
                && (body[0] == 0
                        || body[1] == 0
                        || (body[0] == (byte) 0xFF && body[1] == (byte) 0xFE)
                        || (body[0] == (byte) 0xFE && body[1] == (byte) 0xFF));
        if (wide) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int b = body[i];
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
                controls++;
            }
        }
        boolean pdf = length > 4 && body[0] == '%' && body[1] == 'P' && body[2] == 'D' && body[3] == 'F';
        return pdf || controls * 10 > length;
    }
}
