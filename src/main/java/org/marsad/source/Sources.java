package org.marsad.source;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.Trouble;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors do to sources. Thread-safe. */
@Component
public class Sources {

    private final SourceRepository repository;
    private final Fetcher fetcher;
    private final ListingWays ways;
    private final JdbcClient jdbc;

    Sources(SourceRepository repository, Fetcher fetcher, JdbcClient jdbc) {
        this.repository = repository;
        this.fetcher = fetcher;
        this.ways = new ListingWays(jdbc);
        this.jdbc = jdbc;
    }

    /** Where an editor says that a source's listing is; null where that is left to the first poll. */
    public record Way(Listing.Kind kind, URI url) {}

    /** How a change ended. */
    public sealed interface Change {

        record Done(long id) implements Change {}

        /** Another source already has the address. */
        record AddressTaken(long byId) implements Change {}

        /** Somebody else changed the source since the form was opened. */
        record Overtaken() implements Change {}

        record NoSuchSource() implements Change {}
    }

    /** Adds a source; its listing is looked for at the next poll, at once if it is enabled. */
    public Change add(SourceDetails details) {
        return add(details, null);
    }

    /**
     * Adds a source whose listing was chosen: it keeps the site's address beside the listing's. Where another source has
     * the site's already, as when two of its feeds are followed, the listing's is this one's own.
     *
     * @throws SourceDetails.Wrong when either address is not on the public internet
     */
    public Change add(SourceDetails said, @Nullable Way way) {
        mayBeAsked(said.url());
        SourceDetails details = said;
        if (way != null) {
            mayBeAsked(way.url());
            details = repository.existsByUrl(said.url().toString()) ? said.at(way.url()) : said;
        }
        if (repository.existsByUrl(details.url().toString())) {
            return taken(details.url());
        }
        Source source = new Source(Slug.of(details, repository::existsBySlug));
        source.take(details);
        try {
            long id = id(repository.saveAndFlush(source));
            if (way == null) {
                ways.followAsPage(id, details, details.url());
            } else {
                ways.follow(id, way.kind(), way.url());
            }
            return new Change.Done(id);
        } catch (DataIntegrityViolationException e) {
            return taken(details.url());
        }
    }

    /** An address that would never be asked for is not stored; one that is stored already may stay. */
    private void mayBeAsked(URI url) {
        FetchOutcome.Missed refused = fetcher.refusal(url);
        if (refused != null) {
            throw new SourceDetails.Wrong(
                    "url", refused.trouble() == Trouble.ADDRESS ? "private" : "url", refused.detail());
        }
    }

    /**
     * Changes a source. A new address is looked for afresh.
     *
     * @throws SourceDetails.Wrong when the new address is not on the public internet
     */
    public Change change(long id, int version, SourceDetails details) {
        Optional<Source> found = repository.findById(id);
        if (found.isEmpty()) {
            return new Change.NoSuchSource();
        }
        Source source = found.get();
        if (source.version != version) {
            return new Change.Overtaken();
        }
        if (repository.existsByUrlAndIdNot(details.url().toString(), id)) {
            return taken(details.url());
        }
        boolean elsewhere = !source.url.equals(details.url().toString());
        boolean moved = elsewhere
                || !Objects.equals(source.linkSelector, details.rules().links());
        if (elsewhere) {
            mayBeAsked(details.url());
        }
        URI page = elsewhere ? details.url() : ways.pageOfLinks(id).orElse(details.url());
        source.take(details);
        try {
            repository.saveAndFlush(source);
        } catch (OptimisticLockingFailureException e) {
            return new Change.Overtaken();
        } catch (DataIntegrityViolationException e) {
            return taken(details.url());
        }
        if (moved) {
            ways.forget(id);
            ways.followAsPage(id, details, page);
        }
        return new Change.Done(id);
    }

    public Optional<Versioned> find(long id) {
        return repository.findById(id).map(source -> new Versioned(source.version, source.details()));
    }

    /** How the source is asked for and read; none where there is no such source any more. */
    public SourceRules rules(long id) {
        return jdbc.sql("""
                        select url, title_selector, body_selector, date_selector, author_selector, link_selector,
                               request_headers
                        from source
                        where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> SourceRules.of(row))
                .optional()
                .orElse(SourceRules.NONE);
    }

    public record Versioned(int version, SourceDetails details) {}

    /**
     * Removes a source that has no articles; one that has some is switched off, for articles are never lost.
     *
     * @return whether there was such a source
     */
    public boolean remove(long id) {
        boolean deleted = jdbc.sql("""
                        delete from source
                        where id = :id
                          and not exists (select 1 from article where source_id = :id)
                        """).param("id", id).update() == 1;
        return deleted
                || jdbc.sql("update source set enabled = false, version = version + 1 where id = :id")
                                .param("id", id)
                                .update()
                        == 1;
    }

    /** Makes the source due now. */
    public boolean crawlNow(long id) {
        return jdbc.sql("update source set listing_due_at = now(), next_due_at = now() where id = :id and enabled")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Overtaken where neither the address nor anything else stands there any more. */
    private Change taken(URI url) {
        return jdbc.sql("select id from source where url = :url")
                .param("url", url.toString())
                .query((row, n) -> row.getLong("id"))
                .optional()
                .<Change>map(Change.AddressTaken::new)
                .orElseGet(Change.Overtaken::new);
    }

    private static long id(Source source) {
        Long id = source.id;
        if (id == null) {
            throw new IllegalStateException("saved without an id");
        }
        return id;
    }
}
