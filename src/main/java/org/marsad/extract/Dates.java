package org.marsad.extract;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and changed: as the page states it, else as it shows it beside the headline, else as
 * its address has it. Dates elsewhere on the page belong to other things and are never used.
 */
final class Dates {

    private static final Evaluator TIMES =
            QueryParser.parse("time,[itemprop=datePublished],[itemprop=dateModified],abbr.published");
    private static final int BEFORE = 8;
    private static final int AFTER = 14;
    private static final int LONGEST_LINE = 220;
    private static final int NEAR = 6;
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "article:published",
            "article.published",
            "rnews:datepublished",
            "cxenseparse:recs:publishtime",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.created",
            "dc.date",
            "dc.date.created",
            "dc.created",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "publicationdate",
            "published-date",
            "published_date",
            "article_date_original",
            "originalpublicationdate",
            "article.created",
            "citation_publication_date",
            "citation_online_date",
            "bt:pubdate",
            "date",
            "pub_date",
            "og:pubdate",
            "datecreated",
            "ptime",
            "created",
            "release_date",
            "shareaholic:article_published_time",
            "probe-publish-date",
            "iso-8601-publish-date",
            "lastpublisheddate",
            "vr:published_time",
            "date.created",
            "dateposted",
            "posttime",
            "published_on",
            "publishedat",
            "published_at",
            "firstpublished",
            "first_published");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "article:modified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "article.updated",
            "og:modified_time",
            "article_date_updated",
            "revision_date",
            "modificationdate",
            "vr:updated_time");
    private static final Pattern UPDATED = Pattern.compile(
            "(?i).*(?:updated|modified|last\\s?mod|aktualisiert|actualizado|mis à jour|bijgewerkt|aggiornat|atualizad|تحديث|بروزرسانی|güncelle|обновлен).*");
    private static final Pattern IN_URL =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([/_-]?)(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final Pattern POSTED = Pattern.compile(
            "(?i)\\b(?:posted|published|publi[ée]|publicado|pubblicato|gepostet|veröffentlicht|gepubliceerd|publicerad|opublikowano)\\b|نشر|منتشر|yayın|опубликован");
    private static final int CROWDED = 40;
    private static final int LONGEST_NOTE = 500;
    private static final int AROUND = 50;
    private static final int SHORT_SENTENCE = 70;

    private final Document page;
    private final Stated stated;
    private final List<Block> blocks;
    private final int headline;
    private final @Nullable URI url;
    private final boolean monthFirst;
    private final Vicinity vicinity;

    Dates(Document page, Stated stated, List<Block> blocks, int headline, @Nullable URI url) {
        this.page = page;
        this.stated = stated;
        this.blocks = blocks;
        this.headline = headline;
        this.url = url;
        this.monthFirst = monthFirst();
        this.vicinity = new Vicinity(blocks, headline);
    }

    @Nullable
    PageDate published() {
        PageDate fixed = dated(stated.article().published(), "json-ld");
        if (fixed == null) {
            fixed = meta(PUBLISHED);
        }
        if (fixed == null) {
            fixed = marked();
        }
        PageDate shown = visible(false);
        PageDate address = inUrl();
        if (fixed != null) {
            return address != null && earlier(address, fixed)
                    ? address
                    : localDay(fixed, shown == null ? address : shown);
        }
        if (shown != null) {
            return shown;
        }
        if (address != null) {
            return address;
        }
        PageDate posted = posted();
        return posted == null ? visible(true) : posted;
    }

    @Nullable
    PageDate modified() {
        PageDate date = dated(stated.article().modified(), "json-ld");
        if (date == null) {
            date = meta(MODIFIED);
        }
        return date == null ? visible(true) : date;
    }

    /** An address keeps the day of first publication when a site is moved or an article is issued again. */
    private static boolean earlier(PageDate address, PageDate fixed) {
        return address.at().toLocalDate().plusDays(1).isBefore(fixed.at().toLocalDate());
    }

    /**
     * A moment stated in UTC, told in the publisher's own time where the page shows that: the day that readers see is the
     * day of publication.
     */
    private static PageDate localDay(PageDate fixed, @Nullable PageDate shown) {
        boolean utc = fixed.precision() != PageDate.Precision.DAY
                && fixed.at().getOffset().equals(ZoneOffset.UTC);
        if (!utc || shown == null) {
            return fixed;
        }
        long days = ChronoUnit.DAYS.between(fixed.at().toLocalDate(), shown.at().toLocalDate());
        if (Math.abs(days) != 1) {
            return fixed;
        }
        if (shown.precision() == PageDate.Precision.DAY) {
            return shown;
        }
        long quarters = Math.round(ChronoUnit.MINUTES.between(
                        fixed.at().toLocalDateTime(), shown.at().toLocalDateTime())
                / 15.0);
        return Math.abs(quarters) > 14 * 4
                ? fixed
                : new PageDate(
                        fixed.at().withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) quarters * 900)),
                        fixed.precision(),
                        fixed.basis());
    }

    /** What the page shows beside its headline. */
    private @Nullable PageDate visible(boolean updated) {
        PageDate date = time(updated);
        return date == null ? text(updated) : date;
    }

    /** Elements marked as the date of publication, wherever they stand, if they agree on one day. */
    private @Nullable PageDate marked() {
        PageDate found = null;
        for (Element element : page.select("[itemprop=datePublished],abbr.published,time[pubdate],time.published")) {
            PageDate date = vicinity.foreign(element) ? null : stamp(element);
            if (date != null
                    && found != null
                    && !date.at().toLocalDate().equals(found.at().toLocalDate())) {
                return null;
            }
            found = found == null ? date : found;
        }
        return found;
    }

    /** A line anywhere that says that this was posted then. */
    private @Nullable PageDate posted() {
        for (Block block : blocks) {
            Matcher says = POSTED.matcher(block.text());
            if (block.chars() <= LONGEST_NOTE && says.find() && !vicinity.foreign(block.place().element)) {
                String around = block.text()
                        .substring(Math.max(0, says.start() - AROUND), Math.min(block.chars(), says.end() + AROUND));
                WrittenDate found = WrittenDate.find(around, monthFirst);
                if (found != null && found.sure()) {
                    return found.as("text");
                }
            }
        }
        return null;
    }

    private @Nullable PageDate dated(@Nullable String text, String basis) {
        WrittenDate found = WrittenDate.find(text, monthFirst);
        return found == null ? null : found.as(basis);
    }

    private @Nullable PageDate meta(List<String> names) {
        for (String name : names) {
            PageDate date = dated(stated.metas().first(name), "meta");
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The time element nearest to the headline in the tree. */
    private @Nullable PageDate time(boolean updated) {
        Element room = headline < 0 ? null : blocks.get(headline).place().element;
        for (int up = 0; up < NEAR && room != null && !room.normalName().equals("body"); up++, room = room.parent()) {
            for (Element time : room.select(TIMES)) {
                PageDate date = says(time) == updated ? stamp(time) : null;
                if (date != null && !vicinity.foreign(time)) {
                    return date;
                }
            }
        }
        return null;
    }

    private static boolean says(Element time) {
        Element parent = time.parent();
        // What stands around a date is short; to gather the words of a crowded place for each of its dates would be
        // quadratic.
        String around = parent == null
                ? ""
                : parent.className() + (parent.childNodeSize() > CROWDED ? "" : " " + parent.ownText());
        String names = time.className() + " " + time.attr("itemprop") + " " + around;
        return names.length() < 400 && (UPDATED.matcher(names).matches() || names.contains("dateModified"));
    }

    /** The date that an element states in an attribute or shows. */
    @Nullable
    PageDate stamp(Element time) {
        for (String attribute : List.of("datetime", "content", "title")) {
            PageDate date = dated(time.attr(attribute), "time");
            if (date != null) {
                return date;
            }
        }
        return time.text().length() < LONGEST_LINE ? dated(time.text(), "time") : null;
    }

    /** A line beside the headline, before the text begins. */
    private @Nullable PageDate text(boolean updated) {
        if (headline < 0) {
            return null;
        }
        PageDate above = above(updated);
        if (above != null) {
            return above;
        }
        int prose = 0;
        for (int i = headline + 1; i < Math.min(blocks.size(), headline + AFTER) && prose < 2; i++) {
            Block block = blocks.get(i);
            if (block.chars() > LONGEST_LINE) {
                prose++;
                continue;
            }
            PageDate date = line(block, updated);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A line right above the headline in the same container. */
    private @Nullable PageDate above(boolean updated) {
        Block title = blocks.get(headline);
        for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
            Block block = blocks.get(i);
            boolean beside = block.place().within(title.place().up(2));
            PageDate date = beside ? line(block, updated) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable PageDate line(Block block, boolean updated) {
        boolean sentence = block.chars() > SHORT_SENTENCE && Blocks.endsSentence(block.text());
        if (block.chars() > LONGEST_LINE || sentence || vicinity.foreign(block.place().element)) {
            return null;
        }
        String folded = Months.fold(block.text());
        WrittenDate found = WrittenDate.find(block.text(), monthFirst);
        if (found == null) {
            return null;
        }
        boolean says = UPDATED.matcher(folded.substring(0, Math.min(found.start(), folded.length())))
                .matches();
        return says == updated ? found.as("text") : null;
    }

    private @Nullable PageDate inUrl() {
        if (url == null || url.getPath() == null) {
            return null;
        }
        Matcher matcher = IN_URL.matcher(url.getPath());
        while (matcher.find()) {
            WrittenDate date =
                    WrittenDate.find(matcher.group(1) + "-" + matcher.group(3) + "-" + matcher.group(4), false);
            if (date != null && (!matcher.group(2).isEmpty() || matcher.group().length() == 8)) {
                return date.as("url");
            }
        }
        return null;
    }

    private boolean monthFirst() {
        String locale = stated.metas().first("og:locale", "content-language", "language");
        return locale != null
                && locale.toLowerCase(Locale.ROOT).replace('_', '-').startsWith("en-us");
    }
}
