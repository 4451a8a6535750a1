package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.marsad.TestSite;
import org.marsad.fetch.HostileServer;
import org.marsad.fetch.Validators;
import org.marsad.source.Items;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceRules;
import org.marsad.source.Sources;
import org.marsad.web.Language;
import org.marsad.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site of which every address can go wrong in its own way, and what an editor reads of it. */
abstract class HostileSite {

    private static final String BODY =
            "Kata'ib Hezbollah will not hand over its weapons, the group said in a statement on Monday. "
                    + "An Iraqi official, who asked not to be named, told Reuters that talks in Baghdad would go on for several weeks.";
    static final String HTML = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";

    @Autowired
    private Sources sources;

    @Autowired
    Line line;

    @Autowired
    private Words words;

    @Autowired
    JdbcClient jdbc;

    final HostileServer site = new HostileServer();
    long source;

    @BeforeEach
    void addSource() {
        // Switched off, so that only the test asks the site.
        SourceDetails details =
                new SourceDetails("Hostile " + site.port(), site.at("/"), "en", null, null, null, null, false, 900);
        source = switch (sources.add(details)) {
            case Sources.Change.Done(long id) -> id;
            case Sources.Change other -> throw new AssertionError(other);
        };
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Reads the page and beside it a sound one, and says what the source's page says about the first. */
    String read(String path) {
        site.on("/news/2002", HTML, page("A sound article"));
        line.run(item("/news/2002"), SourceRules.NONE);
        assertThat(said("/news/2002")).isEqualTo("STORED");
        line.run(item(path), SourceRules.NONE);
        return said(path);
    }

    private String sentence(String trouble, String detail) {
        return words.say(Language.EN, "unreadable." + trouble) + " " + detail;
    }

    Items.Due item(String path) {
        return jdbc.sql("""
                        insert into item (source_id, url, next_try_at, first_listed_at)
                        values (:source, :url, 'infinity', now())
                        on conflict (source_id, url) do update set url = excluded.url
                        returning id, attempts
                        """)
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> new Items.Due(
                        row.getLong("id"), source, site.at(path), null, Validators.NONE, row.getInt("attempts"), 0))
                .single();
    }

    String said(String path) {
        return jdbc.sql("select state, trouble, trouble_detail from item where source_id = :source and url = :url")
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getString("trouble") == null
                        ? row.getString("state")
                        : row.getString("state") + ": "
                                + sentence(row.getString("trouble"), row.getString("trouble_detail")))
                .single();
    }

    String text(String path) {
        return one("body", path);
    }

    String one(String column, String path) {
        return Objects.requireNonNull(jdbc.sql("select " + column + " from article where url = :url")
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getString(1))
                .single());
    }

    static String page(String title) {
        return TestSite.page(title, BODY);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
