package org.marsad.story;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which stories go on from which. Every method runs in the caller's transaction. */
@Component
class StoryLinks {

    private final JdbcClient jdbc;

    StoryLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The later story goes on from the earlier, by when their articles were published. */
    void write(long articleId, long storyId, List<Placement.Linked> followUps) {
        for (Placement.Linked linked : followUps) {
            jdbc.sql("""
                            insert into story_link (story_id, earlier_id, kind, words, anchors)
                            select case when later then :story else o.story_id end,
                                   case when later then o.story_id else :story end,
                                   'FOLLOW_UP', :words, :anchors
                            from (
                                select other.story_id, (mine.dated_at, mine.id) > (other.dated_at, other.id) as later
                                from article mine, article other
                                where mine.id = :article
                                  and other.id = :other
                                  and other.story_id <> :story
                            ) o
                            on conflict (story_id, earlier_id) do update
                            set words = greatest(story_link.words, excluded.words),
                                anchors = greatest(story_link.anchors, excluded.anchors)
                            """)
                    .param("story", storyId)
                    .param("article", articleId)
                    .param("other", linked.other().articleId())
                    .param("words", linked.why().words())
                    .param("anchors", linked.why().anchors())
                    .update();
        }
    }

    /** What a story that is no more went on from, and what goes on from it. */
    void move(long storyId, long into) {
        jdbc.sql("""
                        with gone as (
                            delete from story_link
                            where story_id = :story or earlier_id = :story
                            returning *
                        )
                        insert into story_link (story_id, earlier_id, kind, words, anchors)
                        select case when story_id = :story then :into else story_id end,
                               case when earlier_id = :story then :into else earlier_id end,
                               kind, words, anchors
                        from gone
                        where (story_id, earlier_id) not in ((:story, :into), (:into, :story))
                        on conflict do nothing
                        """).param("story", storyId).param("into", into).update();
    }
}
