package org.marsad.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Reading;
import org.marsad.claim.Findings;
import org.marsad.claim.Report;
import org.marsad.date.DateExpression;
import org.marsad.date.DateReader;
import org.marsad.extract.Content;
import org.marsad.extract.Page;
import org.marsad.extract.PageDate;
import org.marsad.extract.PageOutcome;
import org.marsad.extract.PageReader;
import org.marsad.extract.Selectors;
import org.marsad.extract.SourceMemory;
import org.marsad.tag.Mention;
import org.marsad.tag.Tagger;
import org.springframework.stereotype.Component;

/**
 * The pure part of the line: extract, then tag, date and claim. The same for a page that was just fetched and for one that
 * was kept. Thread-safe.
 */
@Component
class ArticleReader {

    /** A page may be dated a little ahead of our clock, not more. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final PageReader pageReader;
    private final DateReader dateReader;
    private final StagesInUse inUse;
    private final ReadingThreads threads = new ReadingThreads();

    ArticleReader(PageReader pageReader, DateReader dateReader, StagesInUse inUse) {
        this.pageReader = pageReader;
        this.dateReader = dateReader;
        this.inUse = inUse;
    }

    /**
     * Reads title, dates and text out of the bytes as fetched, beside what is remembered of the source's pages.
     *
     * @param selectors where the source's editor says that its pages have them
     */
    PageOutcome extract(Reading.Fetched page, SourceMemory memory, Selectors selectors) {
        List<String> types = page.headers().getOrDefault("content-type", List.of());
        Page fetched = new Page(page.body(), types.isEmpty() ? null : types.getFirst(), page.url());
        return threads.call(() -> pageReader.read(fetched, memory, selectors));
    }

    /** Reads mentions, dates, claims and events out of a text. */
    Reading interpret(
            long sourceId, URI url, Reading.@Nullable Published published, Content content, Reading.Fetched page) {
        return interpret(sourceId, url, published, content, page, PageReader.VERSION);
    }

    /** @param pageVersion of the page reader that read the content */
    Reading interpret(
            long sourceId,
            URI url,
            Reading.@Nullable Published published,
            Content content,
            Reading.Fetched page,
            String pageVersion) {
        Stages stages = inUse.now();
        return threads.call(() -> interpret(stages, sourceId, url, published, content, page, pageVersion));
    }

    private Reading interpret(
            Stages stages,
            long sourceId,
            URI url,
            Reading.@Nullable Published published,
            Content content,
            Reading.Fetched page,
            String pageVersion) {
        LocalDate day = published == null ? null : published.day();
        List<Mention> mentions = stages.tagger().tag(content.title(), content.text(), content.language());
        List<DateExpression> dates = dateReader.read(content.text(), content.language(), day);
        Findings findings =
                stages.claimReader().read(new Report(content.text(), content.language(), mentions, dates, day));
        return new Reading(
                sourceId,
                url,
                published,
                content,
                mentions,
                dates,
                findings,
                page,
                new Reading.Versions(
                        pageVersion,
                        Tagger.VERSION,
                        DateReader.VERSION,
                        stages.claimReader().version(),
                        stages.gazetteer().version()));
    }

    /** The page's word, else the listing's; neither may lie in the future of the moment when the page was fetched. */
    static Reading.@Nullable Published published(Content content, @Nullable Instant listed, Instant fetched) {
        Instant latest = fetched.plus(AHEAD);
        PageDate page = content.published();
        if (page != null && page.at().toInstant().isBefore(latest)) {
            return new Reading.Published(
                    page.at().toInstant(),
                    page.at().toLocalDate(),
                    page.precision().name(),
                    page.basis());
        }
        return listed == null || listed.isAfter(latest)
                ? null
                : new Reading.Published(
                        listed, LocalDate.ofInstant(listed, Reading.ZONE), PageDate.Precision.SECOND.name(), "listing");
    }
}
