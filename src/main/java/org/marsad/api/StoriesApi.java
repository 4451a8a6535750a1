package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stories")
@Tag(name = "stories")
class StoriesApi {

    private final JdbcClient jdbc;

    StoriesApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param credit the outlet whose report it says it carries, if it does */
    record Member(
            long articleId,
            String url,
            String title,
            String source,
            String reason,
            @Nullable String credit) {}

    record Whole(long id, @Nullable Long originArticleId, int outlets, List<Member> members) {}

    @GetMapping("/{id}")
    @Operation(summary = "One story: its origin and the articles that copy it")
    Whole one(@PathVariable long id) {
        List<Member> members = jdbc.sql("""
                        select a.id, a.url, a.title, s.slug, a.story_reason, a.credit
                        from article a
                        join source s on s.id = a.source_id
                        where a.story_id = :id
                        order by a.dated_at, a.id
                        limit 1000
                        """)
                .param("id", id)
                .query((row, n) -> new Member(
                        row.getLong("id"),
                        row.getString("url"),
                        row.getString("title"),
                        row.getString("slug"),
                        row.getString("story_reason").toLowerCase(Locale.ROOT),
                        row.getString("credit")))
                .list();
        if (members.isEmpty()) {
            throw new NotThere("story " + id);
        }
        int outlets = (int) members.stream().map(Member::source).distinct().count();
        Long origin = members.stream()
                .filter(member -> member.reason.equals("origin"))
                .map(Member::articleId)
                .findFirst()
                .orElse(null);
        return new Whole(id, origin, outlets, members);
    }
}
