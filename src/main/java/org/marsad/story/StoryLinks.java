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
        if (followUps.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into story_link (story_id, earlier_id, kind, words, anchors)
                        select case when o.later then :story else o.story_id end as story_id,
                               case when o.later then o.story_id else :story end as earlier_id,
                               'FOLLOW_UP', max(o.words), max(o.anchors)
                        from (
                            select other.story_id, (mine.dated_at, mine.id) > (other.dated_at, other.id) as later,
                                   linked.words, linked.anchors
                            from unnest(cast(:others as bigint[]), cast(:words as integer[]), cast(:anchors as integer[]))
                                 linked(article_id, words, anchors)
                            join article other on other.id = linked.article_id
                            join article mine on mine.id = :article
                            where other.story_id <> :story
                        ) o
                        group by 1, 2
                        order by 1, 2
                        on conflict (story_id, earlier_id) do update
                        set words = greatest(story_link.words, excluded.words),
                            anchors = greatest(story_link.anchors, excluded.anchors)
                        """)
                .param("story", storyId)
                .param("article", articleId)
                .param(
                        "others",
                        followUps.stream()
                                .map(linked -> linked.other().articleId())
                                .toArray(Long[]::new))
                .param(
                        "words",
                        followUps.stream().map(linked -> linked.why().words()).toArray(Integer[]::new))
                .param(
                        "anchors",
                        followUps.stream().map(linked -> linked.why().anchors()).toArray(Integer[]::new))
                .update();
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
