package org.marsad.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.lexeme.Lexemes;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.marsad.web.Times;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /articles} and {@code /articles/{id}}. */
@Controller
class ArticlePages {

    private static final int ON_A_PAGE = 40;
    private static final int MOST_NOTES = 500;
    private static final int MOST_REVISIONS = 20;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final ArticleMarks marks;
    private final Claims claims;
    private final Choices choices;

    ArticlePages(JdbcClient jdbc, Articles articles, ArticleMarks marks, Claims claims, Choices choices) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.marks = marks;
        this.claims = claims;
        this.choices = choices;
    }

    @GetMapping("/articles")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Query query = new Query();
        After place = query.after(after);
        Window window = Window.of(query.day(from, "from"), query.day(to, "to"));
        List<Name> lanes = choices.named(query.slugs(entity == null ? List.of() : List.of(entity)), query);
        String at = lanes.isEmpty() ? "a.dated_at" : "ae.dated_at";
        String id = lanes.isEmpty() ? "a.id" : "ae.article_id";
        Where where = new Where()
                .given(query.number(source, "source"), "a.source_id = :source", "source")
                .given(Query.text(language), "a.language = :language", "language")
                .given(start(window.from()), at + " >= :from", "from")
                .given(start(window.to() == null ? null : window.to().plusDays(1)), at + " < :to", "to")
                .given(q == null || q.isBlank() ? null : Lexemes.allOf(q), "a.words @@ :q::tsquery", "q");
        if (place != null && place.instant() != null) {
            where.and(
                            "(" + at + ", " + id + ") < (:at, :id)",
                            "at",
                            place.instant().atOffset(ZoneOffset.UTC))
                    .with("id", place.id());
        }
        List<ArticleRow> rows;
        if (lanes.isEmpty()) {
            rows = articles.newest(where, ON_A_PAGE + 1);
        } else {
            where.and(
                    "ae.entity_id = (select id from entity where slug = :slug)",
                    "slug",
                    lanes.getFirst().slug());
            rows = articles.mentioning(where, ON_A_PAGE + 1);
        }
        Slice<ArticleRow> slice =
                Slice.of(rows, ON_A_PAGE, row -> new After(row.at().toString(), row.id()));
        model.addAttribute(
                "view",
                new ArticleList(
                        slice,
                        lanes.isEmpty() ? null : lanes.getFirst(),
                        choices.sources(),
                        choices.languages(),
                        window,
                        query.notices(),
                        choices.anything()));
        return "articles";
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toOffsetDateTime();
    }

    @GetMapping("/articles/{id}")
    String one(
            @PathVariable long id,
            @RequestParam(name = "layer", required = false) @Nullable Set<String> layers,
            Model model) {
        StoredArticle article =
                StoredArticle.find(jdbc, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<MarkedText.Mark<ArticleMarks.About>> mentions = marks.mentions(id);
        List<MarkedText.Mark<ArticleMarks.About>> dates = marks.dates(id);
        List<ArticleMarks.Place> places = marks.claims(id);
        List<MarkedText.Mark<ArticleMarks.About>> all = new ArrayList<>(mentions);
        all.addAll(dates);
        places.forEach(place -> all.addAll(place.marks()));
        Set<String> shown = layers == null || layers.isEmpty() ? ArticleView.LAYERS : layers;
        Set<String> known = new HashSet<>(ArticleView.LAYERS);
        known.retainAll(shown);
        model.addAttribute(
                "view",
                new ArticleView(
                        article,
                        paragraphs(article, all, places),
                        Revision.of(revisions(id)),
                        Set.copyOf(known),
                        new ArticleView.Counts(places.size(), mentions.size(), dates.size())));
        return "article";
    }

    private List<ArticleView.Paragraph> paragraphs(
            StoredArticle article, List<MarkedText.Mark<ArticleMarks.About>> all, List<ArticleMarks.Place> places) {
        MarkedText<ArticleMarks.About> text = MarkedText.of(article.body(), all);
        Map<Long, ClaimRow> byId = new HashMap<>();
        claims.inTextOrder(article.id(), MOST_NOTES).forEach(claim -> byId.put(claim.id(), claim));
        Map<Integer, List<Why>> whys = Why.byParagraph(jdbc, text.paragraphs(), marks.rules(article.id()));
        List<ArticleView.Paragraph> paragraphs = new ArrayList<>();
        for (MarkedText.Paragraph<ArticleMarks.About> paragraph : text.paragraphs()) {
            List<ArticleView.Note> notes = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                ClaimRow claim = byId.get(places.get(i).claimId());
                if (claim != null && paragraph.holds(places.get(i).start())) {
                    notes.add(new ArticleView.Note(i + 1, claim));
                }
            }
            paragraphs.add(new ArticleView.Paragraph(
                    paragraph, List.copyOf(notes), whys.getOrDefault(paragraph.number(), List.of())));
        }
        return List.copyOf(paragraphs);
    }

    private List<Revision.Text> revisions(long articleId) {
        return jdbc.sql("""
                        select number, seen_at, snapshot_id, title, body
                        from (select number, seen_at, snapshot_id, title, body
                              from revision
                              where article_id = :id
                              order by number desc
                              limit :limit) newest
                        order by number
                        """)
                .param("id", articleId)
                .param("limit", MOST_REVISIONS)
                .query((row, n) -> new Revision.Text(
                        row.getInt("number"),
                        Rows.moment(row, "seen_at"),
                        row.getLong("snapshot_id"),
                        row.getString("title"),
                        row.getString("body")))
                .list();
    }
}
