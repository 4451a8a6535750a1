package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Losses;
import org.marsad.article.WordDifference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "articles")
class RevisionsApi {

    private final JdbcClient jdbc;

    RevisionsApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param paragraphs that changed against the revision before
     * @param cut        whether there are more
     * @param lost       numbers, quotations and attributions that went
     */
    record Changes(
            List<WordDifference.Piece> title, List<WordDifference.Paragraph> paragraphs, boolean cut, Losses lost) {}

    /** @param changes null for the first revision */
    record Revision(
            long articleId,
            int number,
            String title,
            String text,
            String seenAt,
            long snapshotId,
            String sha256,
            @Nullable Changes changes) {}

    private record Text(String title, String body) {}

    @GetMapping("/api/v1/articles/{id}/revisions/{number}")
    @Operation(summary = "One revision of an article with its text, and what it changed, word by word")
    Revision one(@PathVariable long id, @PathVariable int number) {
        return jdbc.sql("""
                        select r.title, r.body, r.seen_at, r.snapshot_id, encode(s.sha256, 'hex') as sha256,
                               b.title as title_before, b.body as body_before
                        from revision r
                        join snapshot s on s.id = r.snapshot_id
                        left join revision b on b.article_id = r.article_id and b.number = r.number - 1
                        where r.article_id = :id
                          and r.number = :number
                        """)
                .param("id", id)
                .param("number", number)
                .query((row, n) -> {
                    Text text = new Text(row.getString("title"), row.getString("body"));
                    String before = row.getString("body_before");
                    return new Revision(
                            id,
                            number,
                            text.title,
                            text.body,
                            row.getTimestamp("seen_at").toInstant().toString(),
                            row.getLong("snapshot_id"),
                            row.getString("sha256"),
                            before == null ? null : changes(new Text(row.getString("title_before"), before), text));
                })
                .optional()
                .orElseThrow(() -> new NotThere("revision " + number + " of article " + id));
    }

    private static Changes changes(Text before, Text after) {
        WordDifference difference = WordDifference.of(before.body, after.body);
        return new Changes(
                WordDifference.words(before.title, after.title),
                difference.paragraphs(),
                difference.cut(),
                Losses.of(before.title + "\n" + before.body, after.title + "\n" + after.body));
    }
}
