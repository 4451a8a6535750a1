package org.marsad.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.marsad.database.EmbeddedDatabase;
import org.marsad.date.DateExpression;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database with all migrations, and articles put straight into its tables: no context, no crawl. */
final class StoryDatabase implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final Map<String, Long> sources = new ConcurrentHashMap<>();
    private final CountedStatements statements;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StoryDatabase() throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        database = EmbeddedDatabase.start(Files.createTempDirectory(target, "story-database-"), 0);
        DriverManagerDataSource plain = source();
        Flyway.configure()
                .dataSource(plain)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(database.url(), "marsad", database.password(), true);
        statements = new CountedStatements(one);
        jdbc = JdbcClient.create(statements);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(statements));
    }

    private DriverManagerDataSource source() {
        return new DriverManagerDataSource(database.url(), "marsad", database.password());
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    /** What ran through {@link #jdbc}. */
    CountedStatements statements() {
        return statements;
    }

    /** Another node's way to the same tables: a connection of its own for every transaction. */
    Node node() {
        DriverManagerDataSource own = source();
        return new Node(JdbcClient.create(own), new TransactionTemplate(new DataSourceTransactionManager(own)));
    }

    record Node(JdbcClient jdbc, TransactionTemplate transactions) {

        /** As those who store articles do: what was only in each other's way is done again. */
        void patiently(Runnable work) {
            for (int again = 5; ; again--) {
                try {
                    transactions.executeWithoutResult(status -> work.run());
                    return;
                } catch (PessimisticLockingFailureException meanwhile) {
                    if (again == 1) {
                        throw meanwhile;
                    }
                }
            }
        }
    }

    long source(String name, String language) {
        return sources.computeIfAbsent(
                name,
                added -> jdbc.sql("""
                        insert into source (slug, name, url, language, enabled)
                        values (:slug, :name, 'https://' || :slug || '.example/', :language, false)
                        returning id
                        """)
                        .param("slug", "s" + added.hashCode())
                        .param("name", added)
                        .param("language", language)
                        .query((row, n) -> row.getLong("id"))
                        .single());
    }

    long entity(String slug, String kind, String... names) {
        long id = jdbc.sql(
                        "insert into entity (slug, kind, name, name_ar, description) values (:slug, :kind, :name, '', '') returning id")
                .param("slug", slug)
                .param("kind", kind)
                .param("name", names[0])
                .query((row, n) -> row.getLong("id"))
                .single();
        for (String name : names) {
            jdbc.sql(
                            "insert into alias (entity_id, text, language, kind, ambiguous) values (:id, :text, 'en', 'NAME', false)")
                    .param("id", id)
                    .param("text", name)
                    .update();
        }
        return id;
    }

    /** All of a gazetteer's entities with their names: row ids by the gazetteer's. */
    Map<String, Long> take(Gazetteer gazetteer) {
        Map<String, Long> ids = new HashMap<>();
        for (Entity entity : gazetteer.entities()) {
            ids.put(
                    entity.id(),
                    entity(
                            entity.id(),
                            entity.kind().name(),
                            entity.aliases().stream()
                                    .map(Alias::text)
                                    .distinct()
                                    .toArray(String[]::new)));
        }
        return ids;
    }

    /** What the line reads out of a stored article before it joins a story. */
    void read(long article, List<Mention> mentions, List<DateExpression> dates, Map<String, Long> ids) {
        for (Mention mention : mentions) {
            jdbc.sql("""
                            insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
                            values (:article, :entity, :start, :end, '', '', '')
                            on conflict do nothing
                            """)
                    .param("article", article)
                    .param("entity", ids.get(mention.entity()))
                    .param("start", mention.start())
                    .param("end", mention.end())
                    .update();
        }
        for (DateExpression date : dates) {
            if (date.interval() != null) {
                jdbc.sql("""
                                insert into date_expression (article_id, start_offset, end_offset, surface, type, value, edtf)
                                values (:article, :start, :end, '', 'DATE', '', :edtf)
                                on conflict do nothing
                                """)
                        .param("article", article)
                        .param("start", date.start())
                        .param("end", date.end())
                        .param("edtf", date.interval().edtf())
                        .update();
            }
        }
    }

    Stories stories() {
        return stories(jdbc);
    }

    StoryDecisions decisions() {
        return decisions(jdbc);
    }

    static StoryDecisions decisions(JdbcClient through) {
        MemberRows members = new MemberRows(through);
        Settling settling = new Settling(through, members);
        return new StoryDecisions(
                through,
                new StoryRows(through, settling, new StoryLinks(through)),
                settling,
                new StoryJournal(through, Clock.systemUTC()));
    }

    static Stories stories(JdbcClient through) {
        MemberRows members = new MemberRows(through);
        Settling settling = new Settling(through, members);
        StoryLinks links = new StoryLinks(through);
        return new Stories(
                through,
                new MemberReader(through, new KnownOutlets(through)),
                members,
                new Candidates(through),
                settling,
                links,
                new StoryRows(through, settling, links));
    }

    /** An article with a story of its own, as it stands in the transaction that stores it before it joins another. */
    long put(String source, String language, Instant at, String title, List<String> authors, String body) {
        return put(jdbc, source, language, at, title, authors, body);
    }

    long put(
            JdbcClient through,
            String source,
            String language,
            Instant at,
            String title,
            List<String> authors,
            String body) {
        long sourceId = source(source, language);
        return through.sql("""
                        with page as (
                            insert into snapshot (url, sha256, fetched_at, status, headers, size, body)
                            values (gen_random_uuid()::text, '', now(), 200, '{}', 0, '')
                            returning id, url
                        ), tale as (
                            insert into story default values returning id
                        )
                        insert into article (source_id, url, title, authors, dated_at, language, body, excerpt, body_sha256,
                                             words, snapshot_id, story_id, story_reason, first_seen_at, changed_at,
                                             page_version, tag_version, date_version, claim_version, gazetteer_version)
                        select :source, 'https://stored.example/' || page.url, :title, :authors, :at, :language, :body, '', '',
                               '', page.id, tale.id, 'ORIGIN', :at, :at, '', '', '', '', ''
                        from page, tale
                        returning id
                        """)
                .param("source", sourceId)
                .param("title", title)
                .param("authors", authors.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("language", language)
                .param("body", body)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
