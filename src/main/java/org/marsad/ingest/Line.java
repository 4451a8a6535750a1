package org.marsad.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Articles;
import org.marsad.article.Reading;
import org.marsad.article.Stored;
import org.marsad.claim.ClaimReader;
import org.marsad.claim.Findings;
import org.marsad.claim.Report;
import org.marsad.date.DateExpression;
import org.marsad.date.DateReader;
import org.marsad.extract.Content;
import org.marsad.extract.Page;
import org.marsad.extract.PageDate;
import org.marsad.extract.PageOutcome;
import org.marsad.extract.PageReader;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchOutcome.Fetched;
import org.marsad.fetch.FetchOutcome.Missed;
import org.marsad.fetch.FetchOutcome.NotModified;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.Trouble;
import org.marsad.source.Items;
import org.marsad.tag.Mention;
import org.marsad.tag.Tagger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * THE LINE: fetch, extract, tag, claim, store. The only place that knows the order. Running it again on the same page
 * changes nothing. Thread-safe.
 */
@Component
class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private static final Duration DAILY = Duration.ofDays(1);
    private static final int DAYS = 30;

    private final Fetcher fetcher;
    private final PageReader pageReader;
    private final DateReader dateReader;
    private final Stages stages;
    private final Articles articles;
    private final Items items;
    private final IngestSettings settings;
    private final Clock clock;

    Line(
            Fetcher fetcher,
            PageReader pageReader,
            DateReader dateReader,
            Stages stages,
            Articles articles,
            Items items,
            IngestSettings settings,
            Clock clock) {
        this.fetcher = fetcher;
        this.pageReader = pageReader;
        this.dateReader = dateReader;
        this.stages = stages;
        this.articles = articles;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one address from the web into the database; whatever becomes of it stands in its item. */
    void run(Items.Due item) {
        FetchOutcome outcome =
                fetcher.fetch(new FetchRequest(item.url(), item.validators(), FetchRequest.Purpose.PAGE));
        if (Thread.currentThread().isInterrupted()) {
            return; // Marsad is being stopped, which is no fault of the site's.
        }
        switch (outcome) {
            case NotModified _ -> items.unchanged(item.id(), nextLook(item));
            case Missed missed -> missed(item, missed);
            case Fetched fetched when leadsHome(item, fetched) -> refused(item, Trouble.GONE.name(), "");
            case Fetched fetched -> readAndStore(item, fetched);
        }
    }

    /** One bad article never loses the rest; a database that is away ends the run, and the next run mends it. */
    private void readAndStore(Items.Due item, Fetched fetched) {
        try {
            switch (pageReader.read(new Page(fetched.body(), fetched.header("content-type"), fetched.url()))) {
                case PageOutcome.Unreadable(var reason, var detail) -> refused(item, reason.name(), detail);
                case PageOutcome.Read(Content content) -> {
                    Stored stored = articles.store(read(item, fetched, content), stages.entityIds());
                    items.stored(item.id(), stored.articleId(), fetched.validators(), nextLook(item));
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            log.error("{} could not be read or stored", item.url(), e);
            later(item, "STORE", "", null);
        }
    }

    /** A site that sends a dead article's readers to its front page has not published its front page as an article. */
    private static boolean leadsHome(Items.Due item, Fetched fetched) {
        return isHome(fetched.url()) && !isHome(item.url());
    }

    private static boolean isHome(URI url) {
        String path = url.getRawPath();
        return (path == null || path.length() <= 1) && url.getRawQuery() == null;
    }

    private Reading read(Items.Due item, Fetched fetched, Content content) {
        Reading.Published published = published(item, content);
        LocalDate day = published == null ? null : published.day();
        List<Mention> mentions = stages.tagger().tag(content.title(), content.text(), content.language());
        List<DateExpression> dates = dateReader.read(content.text(), content.language(), day);
        Findings findings =
                stages.claimReader().read(new Report(content.text(), content.language(), mentions, dates, day));
        return new Reading(
                item.sourceId(),
                content.canonical() == null ? fetched.url() : content.canonical(),
                published,
                content,
                mentions,
                dates,
                findings,
                new Reading.Fetched(
                        fetched.url(), fetched.status(), fetched.headers(), fetched.body(), clock.instant()),
                new Reading.Versions(
                        PageReader.VERSION,
                        Tagger.VERSION,
                        DateReader.VERSION,
                        ClaimReader.VERSION,
                        stages.gazetteer().version()));
    }

    /** The page's word, else the listing's; neither may lie in the future. */
    private Reading.@Nullable Published published(Items.Due item, Content content) {
        Instant latest = clock.instant().plus(Duration.ofDays(1));
        PageDate page = content.published();
        if (page != null && page.at().toInstant().isBefore(latest)) {
            return new Reading.Published(
                    page.at().toInstant(),
                    page.at().toLocalDate(),
                    page.precision().name(),
                    page.basis());
        }
        Instant listed = item.published();
        return listed == null || listed.isAfter(latest)
                ? null
                : new Reading.Published(
                        listed, LocalDate.ofInstant(listed, Reading.ZONE), PageDate.Precision.SECOND.name(), "listing");
    }

    private void missed(Items.Due item, Missed missed) {
        if (missed.trouble().lasting()) {
            refused(item, missed.trouble().name(), missed.detail());
        } else {
            later(item, missed.trouble().name(), missed.detail(), missed.retryAfter());
        }
    }

    private void refused(Items.Due item, String trouble, String detail) {
        items.missed(item.id(), "REFUSED", trouble, detail, null);
    }

    /** Tries again after the settings' waits, then daily for a month, and never sooner than the site asked for. */
    private void later(Items.Due item, String trouble, String detail, @Nullable Duration asked) {
        Duration wait =
                item.attempts() < settings.retry().size() ? settings.retry().get(item.attempts()) : DAILY;
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked;
        }
        boolean over = item.attempts() >= settings.retry().size() + DAYS;
        items.missed(
                item.id(),
                over ? "REFUSED" : "FAILED",
                trouble,
                detail,
                over ? null : clock.instant().plus(wait));
    }

    private @Nullable Instant nextLook(Items.Due item) {
        return item.checks() < settings.recheck().size()
                ? clock.instant().plus(settings.recheck().get(item.checks()))
                : null;
    }
}
