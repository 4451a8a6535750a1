package org.marsad.curation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Articles put straight into the tables, without a site to fetch them from and without a mention. */
final class StoredText {

    private final JdbcClient jdbc;
    private final long source;

    StoredText(JdbcClient jdbc) {
        this.jdbc = jdbc;
        String name = "stored-text-" + UUID.randomUUID();
        source = jdbc.sql("""
                        insert into source (slug, name, url, enabled)
                        values (:name, :name, 'https://' || :name || '.example/', false)
                        returning id
                        """)
                .param("name", name)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    long put(String language, String body) {
        String url = "https://stored.example/" + UUID.randomUUID();
        long id = jdbc.sql("""
                        with page as (
                            insert into snapshot (url, sha256, fetched_at, status, headers, size, body)
                            values (:url, '', now(), 200, '{}', 0, '')
                            returning id
                        ), tale as (
                            insert into story default values returning id
                        )
                        insert into article (source_id, url, title, authors, dated_at, language, body, excerpt, body_sha256,
                                             words, snapshot_id, story_id, story_reason, first_seen_at, changed_at,
                                             page_version, tag_version, date_version, claim_version, gazetteer_version)
                        select :source, :url, 'A headline', '{}', now(), :language, :body, :body, '',
                               to_tsvector('simple', marsad_fold(:body)), page.id, tale.id, 'ORIGIN', now(), now(),
                               '', '', '', '', ''
                        from page, tale
                        returning id
                        """)
                .param("source", source)
                .param("url", url)
                .param("language", language)
                .param("body", body)
                .query((row, n) -> row.getLong("id"))
                .single();
        jdbc.sql("""
                        insert into revision (article_id, number, title, body, snapshot_id, seen_at)
                        select id, revision, title, body, snapshot_id, first_seen_at
                        from article
                        where id = :id
                        """).param("id", id).update();
        return id;
    }

    void mention(long article, String slug, String surface) {
        jdbc.sql("""
                        insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
                        select a.id, e.id, strpos(a.body, :surface) - 1, strpos(a.body, :surface) - 1 + length(:surface),
                               :surface, 'alias', 'test'
                        from article a, entity e
                        where a.id = :article and e.slug = :slug
                        """)
                .param("article", article)
                .param("slug", slug)
                .param("surface", surface)
                .update();
        jdbc.sql("""
                        insert into article_entity (entity_id, dated_at, article_id, mentions)
                        select e.id, a.dated_at, a.id, 1
                        from article a, entity e
                        where a.id = :article and e.slug = :slug
                        """).param("article", article).param("slug", slug).update();
        // The schedule may have searched it for names before this mention stood in it.
        jdbc.sql("update article set names_at = null where id = :article")
                .param("article", article)
                .update();
    }

    long claim(long article, String speaker) {
        return jdbc.sql("""
                        insert into claim (article_id, content_start, content_end, spans, content, quote, cue_start, cue_end,
                                           speaker_entity_id, anonymous, stance, sort_day, sentence, sentence_start,
                                           sentence_end, hedged, extractor)
                        select :article, 0, 1, '[[0,1]]', 'x', 'DIRECT', 0, 0, e.id, false, 'ASSERTS', current_date, 'x', 0,
                               1, false, 'test'
                        from entity e
                        where e.slug = :speaker
                        returning id
                        """)
                .param("article", article)
                .param("speaker", speaker)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    void forget() {
        jdbc.sql("delete from article where source_id = :source")
                .param("source", source)
                .update();
        jdbc.sql("delete from source where id = :source")
                .param("source", source)
                .update();
    }
}
