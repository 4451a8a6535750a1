package org.marsad.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Articles;
import org.marsad.article.Located;
import org.marsad.article.Reading;
import org.marsad.article.Snapshots;
import org.marsad.article.Stored;
import org.marsad.extract.Content;
import org.marsad.extract.PageOutcome;
import org.marsad.extract.PageTrace;
import org.marsad.extract.Truncation;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchOutcome.Fetched;
import org.marsad.fetch.FetchOutcome.Missed;
import org.marsad.fetch.FetchOutcome.NotModified;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.Trouble;
import org.marsad.fetch.Validators;
import org.marsad.source.Items;
import org.marsad.source.SourceMemories;
import org.marsad.source.SourceRules;
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

    private static final String STORE = "STORE";

    /** Reasons for which a page that came whole was not stored, the reader's own: another reader may do better. */
    static final Set<String> READERS_OWN = Stream.concat(
                    Arrays.stream(PageOutcome.Reason.values()).map(Enum::name), Stream.of(STORE))
            .collect(Collectors.toUnmodifiableSet());

    /** A page that looks cut off is asked for again so often; then it is taken to have been written so. */
    private static final int LOOKS_AT_A_CUT_PAGE = 2;

    private final Fetcher fetcher;
    private final ArticleReader reader;
    private final Reread reread;
    private final StagesInUse inUse;
    private final Articles articles;
    private final Snapshots snapshots;
    private final Items items;
    private final SourceMemories memories;
    private final IngestSettings settings;
    private final Clock clock;

    Line(
            Fetcher fetcher,
            ArticleReader reader,
            Reread reread,
            StagesInUse inUse,
            Articles articles,
            Snapshots snapshots,
            Items items,
            SourceMemories memories,
            IngestSettings settings,
            Clock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.reread = reread;
        this.inUse = inUse;
        this.articles = articles;
        this.snapshots = snapshots;
        this.items = items;
        this.memories = memories;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one address from the web into the database; whatever becomes of it stands in its item. */
    void run(Items.Due item, SourceRules rules) {
        FetchRequest page = new FetchRequest(item.url(), item.validators(), FetchRequest.Purpose.PAGE, rules.headers());
        fetcher.fetch(page, outcome -> {
            // An interrupt means that Marsad is being stopped, which is no fault of the site's.
            return Thread.currentThread().isInterrupted() ? outcome : take(item, rules, outcome);
        });
    }

    /** The same with a page that was fetched before and could not be read then; the web is not touched. */
    void runKept(Items.Due item, SourceRules rules, Reading.Fetched page) {
        readAndStore(item, rules, page, Validators.NONE);
    }

    private FetchOutcome take(Items.Due item, SourceRules rules, FetchOutcome outcome) {
        switch (outcome) {
            case NotModified _ -> items.unchanged(item.id(), nextLook(item));
            case Missed missed -> {
                missed(item, missed);
                kept(item, missed);
            }
            case Fetched fetched when leadsHome(item, fetched) -> unread(item, page(fetched), Trouble.GONE.name(), "");
            case Fetched fetched
            when item.attempts() < LOOKS_AT_A_CUT_PAGE && Truncation.shows(fetched.body()) -> {
                later(item, Trouble.BROKEN_BODY.name(), "no </html>", null);
                snapshots.keepUnread(item.id(), page(fetched), Trouble.BROKEN_BODY.name(), "no </html>");
            }
            case Fetched fetched -> readAndStore(item, rules, page(fetched), fetched.validators());
        }
        return outcome;
    }

    /** One bad article never loses the rest; a database that is away ends the run, and the next run mends it. */
    private void readAndStore(Items.Due item, SourceRules rules, Reading.Fetched page, Validators validators) {
        try {
            switch (reader.extract(page, memories.of(item.sourceId()), rules.selectors())) {
                case PageOutcome.Unreadable(var reason, var detail) -> unread(item, page, reason.name(), detail);
                case PageOutcome.Read(Content content, PageTrace trace) -> {
                    Reading reading = read(item, page, content);
                    Stored stored =
                            store(reading, Located.of(item.sourceId(), item.url(), page.url(), content, item.guid()));
                    if (inUse.changedSince(reading)) {
                        reread.retag(stored.articleId());
                    }
                    memories.keep(item.sourceId(), page.url(), trace, page.at());
                    items.stored(item.id(), stored.articleId(), validators, nextLook(item));
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            log.error("{} could not be read or stored", item.url(), e);
            later(item, STORE, "", null);
            snapshots.keepUnread(item.id(), page, STORE, "");
        }
    }

    private Reading.Fetched page(Fetched fetched) {
        return new Reading.Fetched(fetched.url(), fetched.status(), fetched.headers(), fetched.body(), clock.instant());
    }

    /** What came of an answer that could not be used. */
    static Reading.Fetched page(FetchOutcome.Received received, Instant at) {
        return new Reading.Fetched(
                received.url(), received.status(), received.headers(), received.body(), at, received.cut());
    }

    /** A site that sends a dead article's readers to its front page has not published its front page as an article. */
    private static boolean leadsHome(Items.Due item, Fetched fetched) {
        return isHome(fetched.url()) && !isHome(item.url());
    }

    private static boolean isHome(URI url) {
        String path = url.getRawPath();
        return (path == null || path.length() <= 1) && url.getRawQuery() == null;
    }

    /** A text that differs only because the reader has learned since is no revision. */
    private Stored store(Reading reading, Located located) {
        Stored stored = articles.store(reading, located, inUse.now().entityIds(), Articles.WhenDifferent.ASK);
        if (stored.change() != Stored.Change.DIFFERENT) {
            return stored;
        }
        reread.refresh(stored.articleId());
        return articles.store(reading, located, inUse.now().entityIds(), Articles.WhenDifferent.REVISE);
    }

    /** What could not be read is kept as it came. */
    private void unread(Items.Due item, Reading.Fetched page, String reason, String detail) {
        snapshots.keepUnread(item.id(), page, reason, detail);
        refused(item, reason, detail);
    }

    private Reading read(Items.Due item, Reading.Fetched page, Content content) {
        return reader.interpret(
                item.sourceId(),
                page.url(),
                ArticleReader.published(content, item.published(), page.at()),
                content,
                page);
    }

    private void missed(Items.Due item, Missed missed) {
        if (missed.trouble().lasting()) {
            refused(item, missed.trouble().name(), missed.detail());
        } else {
            later(item, missed.trouble().name(), missed.detail(), missed.retryAfter());
        }
    }

    /** Whatever the site did send is kept beside the reason. */
    private void kept(Items.Due item, Missed missed) {
        FetchOutcome.Received received = missed.received();
        if (received != null) {
            snapshots.keepUnread(
                    item.id(), page(received, clock.instant()), missed.trouble().name(), missed.detail());
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
