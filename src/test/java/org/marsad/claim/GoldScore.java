package org.marsad.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.ClaimGold.Gold;
import org.marsad.claim.ClaimGold.Labelled;
import org.marsad.date.Interval;

/** Counts how much of the gold is read right: claims by their content, and on those the details. */
final class GoldScore {

    enum Detail {
        SPEAKER,
        CHAIN,
        ANONYMITY,
        STANCE,
        SAID_ON,
        REFERS_TO,
        DATES
    }

    /** Two contents are the same claim where they share at least half of the letters of both. */
    private static final double SAME = 0.5;

    private final boolean tells;
    private final Map<Detail, Integer> right = new EnumMap<>(Detail.class);
    private int gold;
    private int found;
    private int matched;
    private int whole;

    /** @param tells whether every mistake is printed */
    GoldScore(boolean tells) {
        this.tells = tells;
    }

    void add(Gold passage) {
        List<Claim> claims = new ArrayList<>(Reports.findings(passage.text(), passage.language(), passage.published())
                .claims());
        found += claims.size();
        for (Labelled wanted : passage.claims()) {
            gold++;
            Claim claim = best(wanted, claims);
            if (claim == null) {
                tell(passage, "missed", wanted, "");
            } else {
                claims.remove(claim);
                matched++;
                compare(passage, wanted, claim);
            }
        }
        claims.forEach(claim -> tell(
                passage,
                "wrong",
                null,
                claim.content() + " <"
                        + (claim.speaker() == null ? "-" : claim.speaker().text()) + "> "
                        + (claim.cue() == null ? "-" : claim.cue().text())));
    }

    private static @Nullable Claim best(Labelled wanted, List<Claim> claims) {
        Claim best = null;
        double most = 0;
        for (Claim claim : claims) {
            double share = shared(wanted.content(), claim.spans());
            boolean named = isSpeaker(wanted, claim.speaker());
            double rank = share + (named ? 0.3 : 0);
            if (share >= SAME && rank > most) {
                most = rank;
                best = claim;
            }
        }
        return best;
    }

    private static double shared(List<Span> one, List<Span> other) {
        BitSet both = letters(one);
        BitSet all = letters(one);
        both.and(letters(other));
        all.or(letters(other));
        return (double) both.cardinality() / all.cardinality();
    }

    private static BitSet letters(List<Span> spans) {
        BitSet letters = new BitSet();
        spans.forEach(span -> letters.set(span.start(), span.end()));
        return letters;
    }

    private void compare(Gold passage, Labelled wanted, Claim claim) {
        Claim.Speaker speaker = claim.speaker();
        boolean named = isSpeaker(wanted, speaker);
        whole += named ? 1 : 0;
        count(passage, wanted, Detail.SPEAKER, named, speaker);
        List<String> via = claim.via().stream()
                .map(hop -> hop.entity() == null ? hop.text().replace(' ', '_') : hop.entity())
                .toList();
        count(passage, wanted, Detail.CHAIN, via.equals(wanted.via()), via);
        count(passage, wanted, Detail.ANONYMITY, isAnonymity(wanted, speaker), speaker);
        boolean stance = wanted.stance().equals(ClaimGold.OPEN)
                || wanted.stance().equalsIgnoreCase(claim.stance().name());
        count(passage, wanted, Detail.STANCE, stance, claim.stance());
        boolean said = isDate(wanted.saidOn(), claim.reportedOn());
        boolean refers = isDate(wanted.refersTo(), claim.refersTo());
        count(passage, wanted, Detail.SAID_ON, said, claim.reportedOn());
        count(passage, wanted, Detail.REFERS_TO, refers, claim.refersTo());
        right.merge(Detail.DATES, said && refers ? 1 : 0, Integer::sum);
    }

    private void count(Gold passage, Labelled wanted, Detail detail, boolean isRight, @Nullable Object got) {
        right.merge(detail, isRight ? 1 : 0, Integer::sum);
        if (!isRight) {
            tell(passage, detail.name().toLowerCase(Locale.ROOT), wanted, String.valueOf(got));
        }
    }

    private void tell(Gold passage, String what, @Nullable Labelled wanted, String got) {
        if (tells) {
            String content = wanted == null
                    ? ""
                    : passage.text()
                            .substring(
                                    wanted.content().getFirst().start(),
                                    wanted.content().getLast().end());
            System.out.println(
                    passage.name() + " " + what + ": " + (wanted == null ? "" : wanted.cue()) + " | " + content
                            + " | "
                            + (wanted == null
                                    ? ""
                                    : wanted.speaker() + " " + wanted.entity() + " " + wanted.anonymous() + " "
                                            + wanted.stance() + " " + wanted.via() + " " + wanted.saidOn() + " "
                                            + wanted.refersTo())
                            + " => " + got);
        }
    }

    private static boolean isSpeaker(Labelled wanted, Claim.@Nullable Speaker speaker) {
        if (wanted.speaker() == null || speaker == null) {
            return wanted.speaker() == null && speaker == null;
        }
        if (wanted.entity() != null) {
            return wanted.entity().equals(speaker.entity());
        }
        return speaker.text().contains(wanted.speaker()) || wanted.speaker().contains(speaker.text());
    }

    private static boolean isAnonymity(Labelled wanted, Claim.@Nullable Speaker speaker) {
        List<String> labels = wanted.anonymous();
        if (labels == null || speaker == null || !speaker.anonymous()) {
            return labels == null && (speaker == null || !speaker.anonymous());
        }
        return isLabel(labels.getFirst(), speaker.type())
                && isLabel(labels.get(1), speaker.count() == null ? "-" : speaker.count());
    }

    private static boolean isLabel(String label, @Nullable Object got) {
        return label.equals("*") || label.equals(String.valueOf(got));
    }

    private static boolean isDate(@Nullable String wanted, @Nullable Interval got) {
        return ClaimGold.OPEN.equals(wanted) || Objects.equals(wanted, got == null ? null : got.edtf());
    }

    /** Of a hundred. */
    int f1() {
        return (int) (200L * matched / Math.max(1, gold + found));
    }

    /** The same, counting only those whose speaker is right too. */
    int wholeF1() {
        return (int) (200L * whole / Math.max(1, gold + found));
    }

    /** How many of a hundred matched claims have it right. */
    int share(Detail detail) {
        return 100 * right.getOrDefault(detail, 0) / Math.max(1, matched);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("F1 " + f1() + " (with speaker " + wholeF1() + ") of " + gold
                + ", found " + found + ", matched " + matched);
        for (Detail detail : Detail.values()) {
            line.append("; ")
                    .append(detail.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(share(detail));
        }
        return line.toString();
    }
}
