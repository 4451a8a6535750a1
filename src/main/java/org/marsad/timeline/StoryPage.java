package org.marsad.timeline;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /stories/{id}}: an origin, its copies, and what its speakers say. */
@Controller
class StoryPage {

    private static final int MOST_ARTICLES = 200;
    private static final int MOST_CLAIMS = 100;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Claims claims;

    StoryPage(JdbcClient jdbc, Articles articles, Claims claims) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.claims = claims;
    }

    /**
     * @param origin first of {@code articles}
     * @param total  how many articles there are, of which the first are shown
     */
    record Story(long id, ArticleRow origin, List<ArticleRow> copies, List<ClaimRow> claims, Corr corr, int total) {

        long anonymous() {
            return corr.anonymous();
        }
    }

    @GetMapping("/stories/{id}")
    String story(@PathVariable long id, Model model) {
        List<ArticleRow> members = articles.ofStory(id, MOST_ARTICLES);
        if (members.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ArticleRow origin = members.getFirst();
        List<ClaimRow> said = claims.inTextOrder(origin.id(), MOST_CLAIMS);
        Counts counts = count(id);
        int anonymous = (int) said.stream()
                .filter(claim -> claim.speaker().anonymous())
                .map(claim -> String.valueOf(claim.speaker().text()).toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
        model.addAttribute(
                "view",
                new Story(
                        id,
                        origin,
                        members.subList(1, members.size()),
                        said,
                        new Corr(counts.outlets, counts.origins, anonymous),
                        counts.articles));
        return "story";
    }

    private record Counts(int articles, int outlets, int origins) {}

    private Counts count(long id) {
        return jdbc.sql("""
                        select count(*) as articles, count(distinct source_id) as outlets,
                               count(*) filter (where story_reason = 'ORIGIN') as origins
                        from article
                        where story_id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Counts(row.getInt("articles"), row.getInt("outlets"), row.getInt("origins")))
                .single();
    }
}
