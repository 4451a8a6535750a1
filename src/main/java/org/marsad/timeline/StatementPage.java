package org.marsad.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /statements/{id}}: one statement, where it was said, by how many origins, and what contradicts it. */
@Controller
class StatementPage {

    private static final int MOST_OTHERS = 60;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Instances instances;
    private final Answers answers;

    StatementPage(JdbcClient jdbc, Claims claims, Instances instances, Answers answers) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.instances = instances;
        this.answers = answers;
    }

    /**
     * @param head     its first instance
     * @param against  statements that contradict it or that it contradicts
     * @param repeated the same said on other occasions
     * @param shown    how many instances of {@code counts} are listed
     */
    record View(
            long id,
            ClaimRow head,
            Evidence evidence,
            StatementCounts counts,
            List<Instances.Origin> origins,
            List<Answers.Other> against,
            List<Answers.Other> repeated,
            int shown) {}

    /** What is kept of a statement whatever becomes of its claims. */
    record Words(
            String stance,
            String content,
            String language,
            @Nullable String speaker,
            @Nullable Name name,
            boolean anonymous,
            LocalDate day) {}

    /**
     * A statement of which nothing counts.
     *
     * @param rejected claims that reviews have taken from it; empty where no article carries it any more
     */
    record Lost(Words words, List<ClaimRow> rejected) {}

    @GetMapping("/statements/{id}")
    String statement(@PathVariable long id, Model model) {
        Row row = row(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (row.mergedInto != null) {
            return "redirect:/statements/" + row.mergedInto;
        }
        Optional<ClaimRow> head = row.head == null ? Optional.empty() : claims.find(row.head);
        StatementCounts counts = StatementCounts.of(jdbc, id).orElse(null);
        if (head.isEmpty() || counts == null) {
            model.addAttribute("view", new Lost(row.words, instancesOf(id)));
            return "statement-lost";
        }
        List<Instances.Origin> origins = instances.byOrigin(id);
        List<Answers.Other> against = new ArrayList<>();
        List<Answers.Other> repeated = new ArrayList<>();
        answers.of(id, MOST_OTHERS).forEach(other -> (other.kind().equals("repeats") ? repeated : against).add(other));
        model.addAttribute(
                "view",
                new View(
                        id,
                        head.get(),
                        Evidence.of(jdbc, head.get().id()),
                        counts,
                        origins,
                        against,
                        repeated,
                        origins.stream().mapToInt(one -> one.instances().size()).sum()));
        return "statement";
    }

    private List<ClaimRow> instancesOf(long id) {
        return claims.earliest(
                new Where()
                        .and(
                                "c.id in (select claim_id from statement_claim where statement_id = :statement)",
                                "statement",
                                id),
                Instances.MOST);
    }

    private record Row(@Nullable Long head, @Nullable Long mergedInto, Words words) {}

    private Optional<Row> row(long id) {
        return jdbc.sql("""
                        select s.head_claim_id, s.merged_into, s.stance, s.content, s.language, s.speaker_text, s.anonymous, s.day,
                               e.slug, e.name, e.name_ar
                        from statement s
                        left join entity e on e.id = s.speaker_entity_id
                        where s.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Row(
                        row.getObject("head_claim_id", Long.class),
                        row.getObject("merged_into", Long.class),
                        new Words(
                                Rows.stance(row),
                                row.getString("content"),
                                row.getString("language"),
                                row.getString("speaker_text"),
                                Name.of(row, ""),
                                row.getBoolean("anonymous"),
                                Rows.day(row, "day"))))
                .optional();
    }
}
