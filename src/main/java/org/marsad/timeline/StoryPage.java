package org.marsad.timeline;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /stories/{id}}: an origin, its copies with why they are such, what its speakers say, what editors decided. */
@Controller
class StoryPage {

    private static final int MOST_ARTICLES = 200;
    private static final int MOST_CLAIMS = 100;

    private final JdbcClient jdbc;
    private final StoryMembers members;
    private final StoryContext context;
    private final Claims claims;

    StoryPage(JdbcClient jdbc, StoryMembers members, StoryContext context, Claims claims) {
        this.jdbc = jdbc;
        this.members = members;
        this.context = context;
        this.claims = claims;
    }

    /**
     * @param first  the origin, or the article nearest to it
     * @param total  how many articles there are, of which the first are shown
     * @param same   stories that count as one origin with it
     */
    record Story(
            long id,
            StoryContext.Head head,
            StoryMembers.Member first,
            List<StoryMembers.Member> copies,
            List<ClaimRow> claims,
            List<Circle> circles,
            Corr corr,
            int total,
            List<StoryContext.Other> earlier,
            List<StoryContext.Other> later,
            List<StoryContext.Other> same,
            List<StoryContext.Decision> decisions) {

        public ArticleRow origin() {
            return first.article();
        }
    }

    @GetMapping("/stories/{id}")
    String story(@PathVariable long id, Model model) {
        StoryContext.Head head = context.head(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (head.mergedInto() != null) {
            return "redirect:/stories/" + head.mergedInto();
        }
        List<StoryMembers.Member> articles = members.of(id, MOST_ARTICLES);
        if (articles.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        StoryMembers.Member first = articles.getFirst();
        List<ClaimRow> said = claims.inTextOrder(first.article().id(), MOST_CLAIMS);
        Counts counts = count(id);
        int anonymous = (int) said.stream()
                .filter(claim -> claim.speaker().anonymous())
                .map(claim -> String.valueOf(claim.speaker().text()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        model.addAttribute(
                "view",
                new Story(
                        id,
                        head,
                        first,
                        articles.subList(1, articles.size()),
                        said,
                        Circle.of(jdbc, id),
                        new Corr(counts.outlets, 1, anonymous),
                        counts.articles,
                        context.earlier(id),
                        context.later(id),
                        context.sameOrigin(id),
                        context.decisions(id)));
        return "story";
    }

    private record Counts(int articles, int outlets) {}

    private Counts count(long id) {
        return jdbc.sql("""
                        select count(*) as articles, count(distinct source_id) as outlets
                        from article
                        where story_id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Counts(row.getInt("articles"), row.getInt("outlets")))
                .single();
    }
}
