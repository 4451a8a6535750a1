package org.marsad.extract;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Hints.Hint;

/**
 * When the article was published and changed: as the page states it, else as it shows it beside the headline, else as
 * its address has it. Dates elsewhere on the page belong to other things and are never used.
 */
final class Dates {

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
            "posttime");
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

    private final Stated stated;
    private final List<Block> blocks;
    private final int headline;
    private final @Nullable URI url;
    private final boolean monthFirst;

    Dates(Stated stated, List<Block> blocks, int headline, @Nullable URI url) {
        this.stated = stated;
        this.blocks = blocks;
        this.headline = headline;
        this.url = url;
        this.monthFirst = monthFirst();
    }

    @Nullable
    PageDate published() {
        PageDate date = dated(stated.article().published(), "json-ld");
        if (date == null) {
            date = meta(PUBLISHED);
        }
        if (date == null) {
            date = time(false);
        }
        PageDate fromUrl = inUrl();
        if (date == null) {
            date = text(false);
        }
        return date == null ? fromUrl : date;
    }

    @Nullable
    PageDate modified() {
        PageDate date = dated(stated.article().modified(), "json-ld");
        if (date == null) {
            date = meta(MODIFIED);
        }
        if (date == null) {
            date = time(true);
        }
        return date == null ? text(true) : date;
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
        if (blocks.isEmpty()) {
            return null;
        }
        Element start = headline < 0 ? null : blocks.get(headline).place().element;
        Element room = start;
        for (int up = 0; up < NEAR && room != null; up++, room = room.parent()) {
            for (Element time : room.select("time,[itemprop=datePublished],[itemprop=dateModified],abbr.published")) {
                boolean says = says(time);
                PageDate date = says == updated ? stamp(time) : null;
                if (date != null && !elsewhere(time)) {
                    return date;
                }
            }
        }
        return null;
    }

    private static boolean says(Element time) {
        String names = time.className() + " " + time.attr("itemprop") + " "
                + (time.parent() == null
                        ? ""
                        : time.parent().className() + " " + time.parent().ownText());
        return names.length() < 400 && (UPDATED.matcher(names).matches() || names.contains("dateModified"));
    }

    private @Nullable PageDate stamp(Element time) {
        for (String attribute : List.of("datetime", "content", "title")) {
            PageDate date = dated(time.attr(attribute), "time");
            if (date != null) {
                return date;
            }
        }
        return time.text().length() < LONGEST_LINE ? dated(time.text(), "time") : null;
    }

    private static boolean elsewhere(Element element) {
        Hints hints = new Hints();
        long bad = Hint.RELATED.bit | Hint.COMMENT.bit | Hint.NAVIGATION.bit | Hint.SIDE.bit | Hint.CARD.bit;
        Element at = element;
        for (int up = 0; up < 6 && at != null; up++, at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("aside") || tag.equals("nav") || tag.equals("li") || tag.equals("a")) {
                return true;
            }
            if (tag.equals("article") || tag.equals("main") || tag.equals("body")) {
                return false;
            }
            if ((hints.of(at) & bad) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A line beside the headline, before the text begins. */
    private @Nullable PageDate text(boolean updated) {
        if (headline < 0) {
            return null;
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
        for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
            Block block = blocks.get(i);
            boolean beside =
                    block.place().up(4).within(blocks.get(headline).place().up(4));
            PageDate date = beside ? line(block, updated) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable PageDate line(Block block, boolean updated) {
        if (block.chars() > LONGEST_LINE || block.linkShare() > 0.7 || elsewhere(block.place().element)) {
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

    /** How far two dates are apart. */
    static Duration between(PageDate one, PageDate other) {
        return Duration.between(one.at(), other.at()).abs();
    }
}
