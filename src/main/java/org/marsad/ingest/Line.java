package org.marsad.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.marsad.fetch.FetchOutcome.Fetched;
import org.marsad.fetch.FetchOutcome.Missed;
import org.marsad.fetch.FetchOutcome.NotModified;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Fetcher;
import org.marsad.source.Items;
import org.marsad.tag.Mention;
import org.marsad.tag.Tagger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * THE LINE: fetch, extract, tag, claim, store. The only place that knows the order. Running it again on the same page
 * changes nothing. Thread-safe.
 */
@Component
class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

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
        switch (fetcher.fetch(new FetchRequest(item.url(), item.validators(), FetchRequest.Purpose.PAGE))) {
            case NotModified(var url) -> items.unchanged(item.id(), nextLook(item));
            case Missed missed ->
                missed(
                        item,
                        missed.trouble().name(),
                        missed.detail(),
                        missed.trouble().lasting());
            case Fetched fetched -> {
                switch (pageReader.read(new Page(fetched.body(), fetched.header("content-type"), fetched.url()))) {
                    case PageOutcome.Unreadable(var reason, var detail) -> missed(item, reason.name(), detail, true);
                    case PageOutcome.Read(Content content) -> store(item, fetched, read(item, fetched, content));
                }
            }
        }
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
                        listed,
                        LocalDate.ofInstant(listed, ZoneOffset.UTC),
                        PageDate.Precision.SECOND.name(),
                        "listing");
    }

    private void store(Items.Due item, Fetched fetched, Reading reading) {
        try {
            Stored stored = articles.store(reading, stages.entityIds());
            items.stored(item.id(), stored.articleId(), fetched.validators(), nextLook(item));
        } catch (DataAccessException e) {
            // One bad article never loses the rest; a database that is away ends the run at the next statement.
            log.error("{} could not be stored", item.url(), e);
            missed(item, "STORE", "", false);
        }
    }

    private void missed(Items.Due item, String trouble, String detail, boolean lasting) {
        Duration wait = lasting ? null : Items.wait(settings.retry(), item.attempts());
        Instant nextTry = wait == null ? null : clock.instant().plus(wait);
        items.missed(item.id(), nextTry == null ? "REFUSED" : "FAILED", trouble, detail, nextTry);
    }

    private @Nullable Instant nextLook(Items.Due item) {
        Duration wait = Items.wait(settings.recheck(), item.checks());
        return wait == null ? null : clock.instant().plus(wait);
    }
}
