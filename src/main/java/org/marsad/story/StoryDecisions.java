package org.marsad.story;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors decide about stories. A decision is kept for good with who, when and why; clustering never moves an article that
 * an editor placed, never brings together what one split, and leaves an origin that one set. Of two editors at once the second
 * is told what the first decided. Thread-safe.
 */
@Component
public class StoryDecisions {

    private static final int LONGEST_WHY = 500;
    private static final int MOST_APART = 500;

    private final JdbcClient jdbc;
    private final StoryRows rows;
    private final Settling settling;
    private final StoryJournal journal;

    StoryDecisions(JdbcClient jdbc, StoryRows rows, Settling settling, StoryJournal journal) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settling = settling;
        this.journal = journal;
    }

    /**
     * The story as an editor saw it, and what they say.
     *
     * @param version of the story when the page was shown
     */
    public record Wish(long story, int version, String who, String why) {}

    /** Takes an article out into a story of its own. */
    @Transactional
    public Decided split(Wish wish, long article) {
        return decide(wish, wish.story, story -> {
            if (!exists(article) || rows.of(article) != story) {
                return new Decided.Refused(Decided.Reason.ELSEWHERE);
            }
            if (members(story).size() < 2) {
                return new Decided.Refused(Decided.Reason.ALONE);
            }
            long own = rows.make();
            long decision = write(StoryJournal.Act.SPLIT, wish, new StoryJournal.About(own, article, null, null));
            jdbc.sql("""
                            insert into story_apart (article_id, other_id, decision_id)
                            select :article, id, :decision
                            from article
                            where story_id = :story
                              and id <> :article
                            order by id
                            limit :most
                            """)
                    .param("article", article)
                    .param("decision", decision)
                    .param("story", story)
                    .param("most", MOST_APART)
                    .update();
            place(List.of(article), own, decision);
            settling.settle(own);
            rows.leave(story, own);
            return new Decided.Done(own);
        });
    }

    /** Puts all of a story's articles into another. */
    @Transactional
    public Decided merge(Wish wish, long into) {
        if (wish.story == into) {
            return new Decided.Refused(Decided.Reason.ITSELF);
        }
        return decide(wish, into, story -> {
            if (members(into).isEmpty()) {
                return new Decided.Refused(Decided.Reason.GONE);
            }
            long decision = write(StoryJournal.Act.MERGE, wish, new StoryJournal.About(into, null, null, null));
            jdbc.sql("update story set version = version + 1 where id = :id")
                    .param("id", into)
                    .update();
            place(members(story), into, decision);
            rows.leave(story, into);
            settling.settle(into);
            return new Decided.Done(into);
        });
    }

    /** Says that one of the story's articles is the report that the others carry. */
    @Transactional
    public Decided originIs(Wish wish, long article) {
        return decide(wish, wish.story, story -> {
            if (!exists(article) || rows.of(article) != story) {
                return new Decided.Refused(Decided.Reason.ELSEWHERE);
            }
            return pin(wish, new StoryJournal.About(null, article, null, null));
        });
    }

    /** Says that the story's articles carry a report of an outlet of the gazetteer, by its slug, that is not stored. */
    @Transactional
    public Decided originIs(Wish wish, String outlet) {
        return decide(wish, wish.story, story -> {
            Optional<Long> entity = jdbc.sql("select id from entity where slug = :slug and kind = 'OUTLET'")
                    .param("slug", outlet)
                    .query((row, n) -> row.getLong("id"))
                    .optional();
            return entity.isEmpty()
                    ? new Decided.Refused(Decided.Reason.GONE)
                    : pin(wish, new StoryJournal.About(null, null, entity.get(), null));
        });
    }

    /** Says that the story's report is that of another story, and counts there. */
    @Transactional
    public Decided countsUnder(Wish wish, long other) {
        if (wish.story == other) {
            return new Decided.Refused(Decided.Reason.ITSELF);
        }
        return decide(wish, other, story -> {
            if (members(other).isEmpty()) {
                return new Decided.Refused(Decided.Reason.GONE);
            }
            return root(other) == story
                    ? new Decided.Refused(Decided.Reason.CIRCLE)
                    : pin(wish, new StoryJournal.About(other, null, null, null));
        });
    }

    /** Takes a decision back; what was decided upon it must be taken back before. */
    @Transactional
    public Decided undo(Wish wish, long decision) {
        Optional<StoryJournal.Entry> found = journal.find(decision);
        if (found.isEmpty() || found.get().act() == StoryJournal.Act.UNDO) {
            return new Decided.Refused(Decided.Reason.GONE);
        }
        StoryJournal.Entry entry = found.get();
        Long other = entry.about().otherStory();
        if (wish.story != entry.story() && (other == null || wish.story != other)) {
            return new Decided.Refused(Decided.Reason.ELSEWHERE);
        }
        long second = other == null || wish.story == other ? entry.story() : other;
        return decide(wish, second, story -> {
            if (journal.find(decision).filter(StoryJournal.Entry::undone).isPresent()) {
                return new Decided.Refused(Decided.Reason.UNDONE);
            }
            if (journal.builtUpon(entry)) {
                return new Decided.Refused(Decided.Reason.BUILT_UPON);
            }
            write(StoryJournal.Act.UNDO, wish, new StoryJournal.About(other, null, null, decision));
            takeBack(entry);
            return new Decided.Done(rows.live(entry.story()));
        });
    }

    private void takeBack(StoryJournal.Entry entry) {
        jdbc.sql("update story set merged_into = null where id = :id")
                .param("id", entry.story())
                .update();
        jdbc.sql("""
                        update article a
                        set story_id = moved.from_story
                        from story_decision_article moved
                        join story_member m on m.article_id = moved.article_id and m.decision_id = moved.decision_id
                        where moved.decision_id = :decision
                          and a.id = moved.article_id
                        """).param("decision", entry.id()).update();
        jdbc.sql("""
                        update story_member m
                        set decision_id = moved.before_id
                        from story_decision_article moved
                        where moved.decision_id = :decision
                          and m.article_id = moved.article_id
                          and m.decision_id = :decision
                        """).param("decision", entry.id()).update();
        jdbc.sql("delete from story_apart where decision_id = :decision")
                .param("decision", entry.id())
                .update();
        jdbc.sql("update story set origin_decision_id = null, counts_under = null where origin_decision_id = :decision")
                .param("decision", entry.id())
                .update();
        settling.settle(entry.story());
        Long other = entry.about().otherStory();
        if (other != null && entry.act() != StoryJournal.Act.ORIGIN) {
            rows.leave(other, entry.story());
        }
    }

    /** @param other a second story that is changed, or the same again */
    private Decided decide(Wish wish, long other, LongFunction<Decided> act) {
        if (wish.why.isBlank() || wish.why.length() > LONGEST_WHY) {
            return new Decided.Refused(Decided.Reason.NO_REASON);
        }
        rows.hold(List.of(wish.story, other));
        Integer version = jdbc.sql("select version from story where id = :id and merged_into is null")
                .param("id", wish.story)
                .query((row, n) -> row.getInt("version"))
                .optional()
                .orElse(null);
        if (version == null || version != wish.version) {
            return journal.newestOf(wish.story)
                    .map(entry -> (Decided) new Decided.Overtaken(
                            entry.by(), entry.at(), entry.act().name()))
                    .orElseGet(() -> new Decided.Refused(Decided.Reason.GONE));
        }
        return act.apply(wish.story);
    }

    private long write(StoryJournal.Act act, Wish wish, StoryJournal.About about) {
        jdbc.sql("update story set version = version + 1 where id = :id")
                .param("id", wish.story)
                .update();
        return journal.write(act, wish.story, about, wish.who, wish.why.strip());
    }

    private Decided pin(Wish wish, StoryJournal.About about) {
        long decision = write(StoryJournal.Act.ORIGIN, wish, about);
        Long root = about.otherStory() == null ? null : root(about.otherStory());
        settling.release(wish.story);
        jdbc.sql("""
                        update story
                        set origin_decision_id = :decision,
                            origin_article_id = coalesce(cast(:article as bigint), origin_article_id),
                            origin_entity_id = case when cast(:article as bigint) is null
                                                    then coalesce(cast(:entity as bigint), origin_entity_id) end,
                            origin_outlet_id = case when cast(:root as bigint) is not null then origin_outlet_id end,
                            counts_under = cast(:root as bigint)
                        where id = :id
                        """)
                .param("decision", decision)
                .param("article", about.article())
                .param("entity", about.originEntity())
                .param("root", root)
                .param("id", wish.story)
                .update();
        settling.settle(wish.story);
        return new Decided.Done(wish.story);
    }

    private void place(List<Long> articles, long story, long decision) {
        jdbc.sql("""
                        insert into story_decision_article (decision_id, article_id, from_story, to_story, before_id)
                        select :decision, a.id, a.story_id, :story, m.decision_id
                        from article a
                        join story_member m on m.article_id = a.id
                        where a.id = any(:articles)
                        """)
                .param("decision", decision)
                .param("story", story)
                .param("articles", articles.toArray(Long[]::new))
                .update();
        jdbc.sql("update story_member set decision_id = :decision where article_id = any(:articles)")
                .param("decision", decision)
                .param("articles", articles.toArray(Long[]::new))
                .update();
        jdbc.sql("update article set story_id = :story where id = any(:articles)")
                .param("story", story)
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }

    private boolean exists(long article) {
        return jdbc.sql("select exists (select 1 from article where id = :id) as there")
                .param("id", article)
                .query((row, n) -> row.getBoolean("there"))
                .single();
    }

    private List<Long> members(long story) {
        return jdbc.sql("select id from article where story_id = :story order by id")
                .param("story", story)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private long root(long story) {
        return jdbc.sql("select coalesce(counts_under, id) as root from story where id = :id")
                .param("id", story)
                .query((row, n) -> row.getLong("root"))
                .single();
    }
}
