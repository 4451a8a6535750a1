package org.marsad.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.article.KeptArticle;
import org.marsad.article.KeptArticles;
import org.marsad.article.Reading;
import org.marsad.extract.Content;
import org.marsad.extract.PageOutcome;
import org.marsad.extract.PageTrace;
import org.marsad.extract.Selectors;
import org.marsad.extract.SourceMemory;
import org.marsad.source.SourceMemories;
import org.marsad.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads stored articles again without touching the web: the line, but for its first step. An article is replaced whole, in
 * one short transaction, or not at all; it keeps its id, its claims that stand where they stood keep theirs, and no
 * revision is made, since nothing but the reader changed. Doing it twice changes nothing more. Thread-safe. Throws only
 * when the database is away.
 */
@Component
public class Reread {

    private static final Logger log = LoggerFactory.getLogger(Reread.class);

    /** Someone may store a new revision while an old one is being read. */
    private static final int TRIES = 3;

    private final ArticleReader reader;
    private final KeptArticles kept;
    private final SourceMemories memories;
    private final Sources sources;
    private final StagesInUse inUse;

    Reread(ArticleReader reader, KeptArticles kept, SourceMemories memories, Sources sources, StagesInUse inUse) {
        this.reader = reader;
        this.kept = kept;
        this.memories = memories;
        this.sources = sources;
        this.inUse = inUse;
    }

    /** Reads all of an article again, and its earlier revisions' texts, from the bytes as fetched. */
    public RereadOutcome reextract(long articleId) {
        return again(articleId, this::fromSnapshot);
    }

    /** Brings an article's text to what today's reader reads out of its snapshot, if it differs. */
    void refresh(long articleId) {
        Optional<KeptArticle> article = kept.find(articleId);
        Optional<Reading.Fetched> page = article.flatMap(found -> kept.page(found.snapshotId()));
        if (article.isPresent()
                && page.isPresent()
                && extract(article.get(), page.get()) instanceof PageOutcome.Read(Content content, PageTrace _)
                && !content.text().equals(article.get().content().text())) {
            reextract(articleId);
        }
    }

    private PageOutcome extract(KeptArticle article, Reading.Fetched page) {
        return reader.extract(
                page,
                memories.of(article.sourceId()),
                sources.rules(article.sourceId()).selectors());
    }

    /** Reads mentions, dates, claims and events again, from the stored text. */
    public RereadOutcome retag(long articleId) {
        return again(articleId, this::fromText);
    }

    private sealed interface Second {

        record Read(Reading reading, List<KeptArticle.Text> earlier) implements Second {}

        record Unread(RereadOutcome.Failed failed) implements Second {}
    }

    private interface Step {
        Second read(KeptArticle article);
    }

    private RereadOutcome again(long articleId, Step step) {
        for (int i = 0; i < TRIES; i++) {
            Optional<KeptArticle> article = kept.find(articleId);
            if (article.isEmpty()) {
                return new RereadOutcome.Failed("NO_ARTICLE", "");
            }
            switch (read(step, article.get())) {
                case Second.Unread(RereadOutcome.Failed failed) -> {
                    return failed;
                }
                case Second.Read(Reading reading, List<KeptArticle.Text> earlier) -> {
                    switch (kept.replace(
                            article.get(), reading, earlier, inUse.now().entityIds())) {
                        case CHANGED -> {
                            return new RereadOutcome.Changed();
                        }
                        case UNCHANGED -> {
                            return new RereadOutcome.Unchanged();
                        }
                        case OVERTAKEN -> {}
                    }
                }
            }
        }
        return new RereadOutcome.Failed("OVERTAKEN", "");
    }

    /** What one article does to the reader is that article's trouble; a database that is away is everyone's. */
    private static Second read(Step step, KeptArticle article) {
        try {
            return step.read(article);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            log.error("Article {} could not be read again", article.id(), e);
            return new Second.Unread(new RereadOutcome.Failed("READER", ""));
        }
    }

    private Second fromText(KeptArticle article) {
        return new Second.Read(
                reader.interpret(
                        article.sourceId(),
                        article.url(),
                        article.published(),
                        article.content(),
                        article.pageOfText(),
                        article.pageVersion()),
                List.of());
    }

    private Second fromSnapshot(KeptArticle article) {
        Optional<Reading.Fetched> page = kept.page(article.snapshotId());
        if (page.isEmpty()) {
            return new Second.Unread(new RereadOutcome.Failed("NO_SNAPSHOT", ""));
        }
        SourceMemory memory = memories.of(article.sourceId());
        Selectors selectors = sources.rules(article.sourceId()).selectors();
        return switch (reader.extract(page.get(), memory, selectors)) {
            case PageOutcome.Unreadable(var reason, var detail) ->
                new Second.Unread(new RereadOutcome.Failed(reason.name(), detail));
            case PageOutcome.Read(Content content, PageTrace _) -> {
                Earlier earlier = earlier(article, memory, selectors);
                Reading.Published published = earlier.published;
                if (published == null) {
                    published = ArticleReader.published(
                            content, article.listed(), page.get().at());
                }
                yield new Second.Read(
                        reader.interpret(article.sourceId(), article.url(), published, content, page.get()),
                        earlier.texts);
            }
        };
    }

    /** @param published what the first revision said, which holds also for those that came later */
    private record Earlier(Reading.@Nullable Published published, List<KeptArticle.Text> texts) {}

    /** Earlier revisions are read anew with the last, or their difference would show what the reader has learned since. */
    private Earlier earlier(KeptArticle article, SourceMemory memory, Selectors selectors) {
        Reading.Published published = null;
        List<KeptArticle.Text> texts = new ArrayList<>();
        for (KeptArticle.Earlier revision : article.earlier()) {
            Optional<Reading.Fetched> page = kept.page(revision.snapshotId());
            if (page.isPresent()
                    && reader.extract(page.get(), memory, selectors)
                            instanceof PageOutcome.Read(Content content, PageTrace _)) {
                texts.add(new KeptArticle.Text(revision.number(), content.title(), content.text()));
                if (published == null) {
                    Instant at = page.get().at();
                    published = ArticleReader.published(content, null, at);
                }
            }
        }
        return new Earlier(published, List.copyOf(texts));
    }
}
