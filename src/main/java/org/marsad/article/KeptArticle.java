package org.marsad.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Content;

/**
 * A stored article as it can be read again.
 *
 * @param revision   its number now: who stores another reading of it names the revision that was read
 * @param published  as stored
 * @param listed     when a listing said it was published, if one did
 * @param content    as stored
 * @param pageVersion of the page reader that read it
 * @param fetched    when the snapshot of the revision was taken
 * @param snapshotId of the revision
 * @param earlier    the revisions before it, oldest first, no more than {@value KeptArticles#MOST_EARLIER}
 */
public record KeptArticle(
        long id,
        long sourceId,
        URI url,
        int revision,
        Reading.@Nullable Published published,
        @Nullable Instant listed,
        Content content,
        String pageVersion,
        Instant fetched,
        long snapshotId,
        List<Earlier> earlier) {

    public record Earlier(int number, long snapshotId) {}

    /** What an earlier revision says. */
    public record Text(int number, String title, String body) {}

    /** The page without its bytes, for who reads the stored text. */
    public Reading.Fetched pageOfText() {
        return new Reading.Fetched(url, 200, Map.of(), new byte[0], fetched);
    }
}
