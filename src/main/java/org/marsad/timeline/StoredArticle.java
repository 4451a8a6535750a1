package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One article with its text and where it comes from. */
record StoredArticle(
        long id,
        String title,
        String url,
        List<String> authors,
        @Nullable Instant published,
        boolean dayOnly,
        Instant firstSeen,
        String language,
        String body,
        String reason,
        @Nullable String credit,
        long storyId,
        @Nullable String declaredOrigin,
        @Nullable String bylineCredit,
        @Nullable String leadImage,
        int liveEntries,
        ClaimRow.Source source,
        Snapshot snapshot,
        Versions versions,
        Corr corr) {

    /** @param sha256 in groups of eight */
    record Snapshot(long id, String sha256, int size, Instant fetched) {}

    record Versions(String tag, String claim, String date, Instant read) {}

    static Optional<StoredArticle> find(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        select a.id, a.title, a.url, a.authors, a.published_at, a.published_precision, a.first_seen_at,
                               a.language, a.body, a.story_reason, a.credit, a.story_id, a.changed_at, a.declared_origin,
                               a.byline_credit, a.lead_image, a.live_entries, a.snapshot_id,
                               a.tag_version, a.claim_version, a.date_version,
                               s.id as source_id, s.name as source_name, s.language as source_language, s.grade,
                               n.sha256, n.size, n.fetched_at,
                               corr.*
                        from article a
                        join source s on s.id = a.source_id
                        join snapshot n on n.id = a.snapshot_id
                        cross join lateral (
                            select count(distinct m.source_id) as outlets,
                                   count(*) filter (where m.story_reason = 'ORIGIN') as origins,
                                   (select count(distinct lower(c.speaker_text))
                                    from story st
                                    join claim c on c.article_id = st.origin_article_id
                                    where st.id = a.story_id
                                      and c.anonymous) as anonymous
                            from article m
                            where m.story_id = a.story_id
                        ) corr
                        where a.id = :id
                        """).param("id", id).query((row, n) -> article(row)).optional();
    }

    private static StoredArticle article(ResultSet row) throws SQLException {
        return new StoredArticle(
                row.getLong("id"),
                row.getString("title"),
                row.getString("url"),
                Rows.texts(row, "authors").stream().map(Objects::requireNonNull).toList(),
                Rows.momentOrNull(row, "published_at"),
                "DAY".equals(row.getString("published_precision")),
                Rows.moment(row, "first_seen_at"),
                row.getString("language"),
                row.getString("body"),
                row.getString("story_reason"),
                row.getString("credit"),
                row.getLong("story_id"),
                row.getString("declared_origin"),
                row.getString("byline_credit"),
                row.getString("lead_image"),
                row.getInt("live_entries"),
                new ClaimRow.Source(
                        row.getLong("source_id"),
                        row.getString("source_name"),
                        row.getString("source_language"),
                        row.getString("grade")),
                new Snapshot(
                        row.getLong("snapshot_id"),
                        HexFormat.of().formatHex(row.getBytes("sha256")).replaceAll("(.{8})(?=.)", "$1 "),
                        row.getInt("size"),
                        Rows.moment(row, "fetched_at")),
                new Versions(
                        row.getString("tag_version"),
                        row.getString("claim_version"),
                        row.getString("date_version"),
                        Rows.moment(row, "changed_at")),
                Corr.of(row));
    }

    /** The address without scheme, for people. */
    public String shortUrl() {
        return bare(url);
    }

    public @Nullable String shortOrigin() {
        return declaredOrigin == null ? null : bare(declaredOrigin);
    }

    public @Nullable String shortImage() {
        return leadImage == null ? null : bare(leadImage);
    }

    private static String bare(String address) {
        String bare = address.replaceFirst("^https?://(www\\.)?", "");
        return bare.length() > 120 ? bare.substring(0, 119) + "…" : bare;
    }
}
