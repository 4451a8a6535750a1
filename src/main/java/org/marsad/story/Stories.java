package org.marsad.story;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which articles tell the same report. Thread-safe; every method runs in the caller's transaction. {@link #join} holds locks
 * until that ends, so it comes last: those of the article's smallest hashes, which copies share, so that two copies that arrive
 * together find each other; then the rows of the stories that it changes.
 */
@Component
public class Stories {

    /** Copies that differ in a third of their words have one of so many in common, but for one pair in a thousand. */
    private static final int LOCKED_HASHES = 8;

    private static final int LOCKS = 1 << 16;

    private final JdbcClient jdbc;
    private final MemberReader reader;
    private final MemberRows members;
    private final Candidates candidates;
    private final Settling settling;
    private final StoryLinks links;
    private final StoryRows rows;

    Stories(
            JdbcClient jdbc,
            MemberReader reader,
            MemberRows members,
            Candidates candidates,
            Settling settling,
            StoryLinks links,
            StoryRows rows) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.members = members;
        this.candidates = candidates;
        this.settling = settling;
        this.links = links;
        this.rows = rows;
    }

    /** @param reason why an article is in its story, as article.story_reason has it */
    public record Place(long storyId, String reason) {}

    /** A story of its own for an article that is being stored; {@link #join} finds out whether it keeps it. */
    public Place begin() {
        return new Place(rows.make(), "ORIGIN");
    }

    /**
     * Moves a stored article to the story that its text belongs to, and remembers the text for those that come later. An
     * article that tells no other's report keeps the story that it has for itself, and with it the story's address; one that an
     * editor has placed stays there.
     */
    public void join(long articleId) {
        MemberReader.Read read = reader.read(articleId);
        Member article = read.member();
        lock(article);
        Placement placement = Placement.of(article, members.stored(candidates.of(article)), read.apart());
        long home = article.fixed() ? hold(article, article.storyId(), List.of()) : home(read, placement);
        members.remember(read, article.fixed() ? null : placement.match());
        move(read, home);
        if (!article.fixed()) {
            placement.bridged().forEach(other -> unite(other, home));
        }
        links.write(articleId, home, placement.followUps());
        settling.settle(home);
    }

    /** In one order for all, so that nobody waits in a circle. */
    private void lock(Member article) {
        Set<Integer> keys = new TreeSet<>();
        Arrays.stream(article.text().sample())
                .limit(LOCKED_HASHES)
                .forEach(hash -> keys.add(Math.floorMod(hash, LOCKS)));
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtext('marsad.story'), k.key)
                        from (select key from unnest(:keys) key order by key) k
                        """)
                .param("keys", keys.toArray(Integer[]::new))
                .query((row, n) -> true)
                .list();
    }

    private long home(MemberReader.Read read, Placement placement) {
        Member article = read.member();
        Placement.Match match = placement.match();
        if (match != null) {
            long home = hold(article, match.other().storyId(), placement.bridged());
            if (rows.of(match.other().articleId()) != home) {
                throw new CannotAcquireLockException("story " + home + " was merged meanwhile");
            }
            return home;
        }
        if (read.fresh()) {
            return article.storyId();
        }
        hold(article, article.storyId(), List.of());
        boolean alone = jdbc.sql(
                        "select not exists (select 1 from article where story_id = :story and id <> :self) as alone")
                .param("story", article.storyId())
                .param("self", article.articleId())
                .query((row, n) -> row.getBoolean("alone"))
                .single();
        return alone ? article.storyId() : rows.make();
    }

    /** All that this changes at once, so that nobody waits in a circle. */
    private long hold(Member article, long home, List<Long> bridged) {
        rows.hold(Stream.concat(Stream.of(article.storyId(), home), bridged.stream())
                .toList());
        return home;
    }

    private void move(MemberReader.Read read, long home) {
        Member article = read.member();
        if (home == article.storyId()) {
            return;
        }
        if (read.fresh()) {
            rows.putOutOfItsOwn(article.articleId(), article.storyId(), home);
        } else {
            rows.put(article.articleId(), home);
            rows.leave(article.storyId(), home);
        }
    }

    /** What clustering put into the one story goes to the other, as far as no editor keeps the two apart. */
    private void unite(long storyId, long home) {
        boolean kept = jdbc.sql("""
                        select exists (
                            select 1
                            from story_apart x
                            join article one on one.id = x.article_id
                            join article other on other.id = x.other_id
                            where (one.story_id, other.story_id) in ((:story, :home), (:home, :story))
                        ) as kept
                        """)
                .param("story", storyId)
                .param("home", home)
                .query((row, n) -> row.getBoolean("kept"))
                .single();
        if (kept) {
            return;
        }
        jdbc.sql("""
                        update article a
                        set story_id = :home
                        from story_member m
                        where a.story_id = :story
                          and m.article_id = a.id
                          and m.decision_id is null
                        """).param("home", home).param("story", storyId).update();
        rows.leave(storyId, home);
    }
}
