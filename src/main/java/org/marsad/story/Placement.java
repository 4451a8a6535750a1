package org.marsad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs among those that may tell its report. Pure.
 *
 * @param match     why it belongs into another's story; null where it tells a report of its own
 * @param bridged   other stories that tell the same report, as this article shows
 * @param followUps stories that it goes on from, or that go on from it
 */
record Placement(@Nullable Match match, List<Long> bridged, List<Linked> followUps) {

    private static final int MOST_LINKS = 6;

    /** @param translation in place of likeness, between languages */
    record Match(Member other, Likeness likeness, @Nullable Translation translation) {

        private double strength() {
            return translation == null ? 1 + likeness.resemblance() + likeness.containment() / 100 : 0;
        }

        /** Half of either text is the other: enough to say of two stories that they are one. */
        private boolean whole() {
            return likeness.kind() == Likeness.Kind.COPY && likeness.resemblance() >= 0.5;
        }
    }

    record Linked(Member other, FollowUp why) {}

    /** @param apart stories that editors keep it out of */
    static Placement of(Member article, List<Member> others, Set<Long> apart) {
        List<Match> matches = new ArrayList<>();
        List<Linked> links = new ArrayList<>();
        for (Member other : others) {
            Match match = match(article, other);
            if (match != null) {
                matches.add(match);
            } else {
                Likeness likeness = Likeness.between(article.told(), other.told());
                FollowUp why = FollowUp.of(likeness, article.anchors(), article.at(), other.anchors(), other.at());
                if (why.is()) {
                    links.add(new Linked(other, why));
                }
            }
        }
        matches.removeIf(match -> apart.contains(match.other.storyId()));
        matches.sort(Comparator.comparing((Match match) -> match.other.storyId() != article.storyId())
                .thenComparing(Comparator.comparingDouble(Match::strength).reversed())
                .thenComparingLong(match -> match.other.articleId()));
        Match best = matches.isEmpty() ? null : matches.getFirst();
        long home = best == null ? article.storyId() : best.other.storyId();
        return new Placement(
                best,
                matches.stream()
                        .filter(Match::whole)
                        .map(match -> match.other.storyId())
                        .filter(story -> story != home && story != article.storyId())
                        .distinct()
                        .toList(),
                links.stream()
                        .filter(linked -> linked.other.storyId() != home)
                        .limit(MOST_LINKS)
                        .toList());
    }

    static @Nullable Match match(Member article, Member other) {
        Likeness likeness = Likeness.between(article.told(), other.told());
        if (likeness.sameReport()) {
            return new Match(other, likeness, null);
        }
        if (article.language().equals(other.language())) {
            return null;
        }
        Translation translation = Translation.between(
                article.anchors(), article.at(), other.anchors(), other.at(), article.relatedTo(other));
        return translation.same() ? new Match(other, likeness, translation) : null;
    }
}
