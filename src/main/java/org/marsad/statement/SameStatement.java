package org.marsad.statement;

import java.util.Objects;
import java.util.Set;
import org.marsad.claim.Stance;
import org.marsad.statement.Verdict.Again;
import org.marsad.statement.Verdict.Apart;
import org.marsad.statement.Verdict.OtherNumber;
import org.marsad.statement.Verdict.Same;
import org.marsad.statement.Verdict.Why;

/**
 * Tells whether two claims are one statement: said by one speaker, on one occasion, with one content. Two statements taken
 * for one hide something, one taken for two only looks like less: in doubt they stay apart. Pure.
 */
public final class SameStatement {

    /** Least share of words of two claims in nearly the same words. */
    private static final double WORDS = 0.8;

    /** Least likeness of the contents, by how much else speaks for it. */
    private static final double IN_ONE_STORY = 0.45;

    private static final double ELSEWHERE = 0.55;

    /** Who says two things in one article mostly says two things. */
    private static final double IN_ONE_ARTICLE = 0.75;

    private static final double OTHER_STANCE = 0.2;

    /** One reader took it for a mere assertion. */
    private static final double NO_STANCE = 0.1;

    private static final double NOBODY_NAMED = 0.1;
    private static final double OTHER_NAMES = 0.3;

    /** Contents that are so much alike and differ in a "not" say the opposite. */
    private static final double OPPOSITE = 0.8;

    /** So much of the shorter one must stand in the longer one where that says more. */
    private static final double COVERED = 0.85;

    private static final double COPIED = 0.85;
    private static final int WORTH_COPYING = 5;

    /** Least weight that a translation has in common. */
    private static final double ACROSS = 1.9;

    private static final Set<Stance> HOLDING = Set.of(Stance.REFUSES, Stance.DENIES, Stance.THREATENS);
    private static final Set<Stance> YIELDING = Set.of(Stance.PLEDGES, Stance.ANNOUNCES, Stance.ACTS, Stance.CONFIRMS);

    private static final Set<String> VAGUE = Set.of("source", "media", "document");
    private static final Set<String> ARMED = Set.of("commander", "faction", "military");

    private SameStatement() {}

    /** A claim with the gist of its content, which is worked out once for many comparisons. */
    public record Read(Saying saying, Gist gist) {

        public static Read of(Saying saying) {
            return new Read(saying, Gist.of(saying));
        }
    }

    public static Verdict compare(Saying one, Saying other) {
        return compare(Read.of(one), Read.of(other));
    }

    static Verdict compare(Read one, Read other) {
        Saying a = one.saying();
        Saying b = other.saying();
        boolean copies = a.story() == b.story();
        boolean translated = !a.language().equals(b.language());
        Gist.Likeness likeness =
                translated ? one.gist().across(other.gist()) : one.gist().likeness(other.gist());
        if (!sameVoice(a, b, copies)) {
            return copies && isCopied(one, other, likeness) ? new Same(Why.COPY, likeness.share()) : new Apart();
        }
        if (areOpposed(one, other, likeness) || !isLike(one, other, likeness, copies, translated)) {
            return new Apart();
        }
        if (!a.said().mayBe(b.said())) {
            boolean same = copies && !(a.said().stated() && b.said().stated());
            if (!same) {
                return a.voice().named() && likeness.share() >= ELSEWHERE ? new Again(likeness.share()) : new Apart();
            }
        }
        boolean copied = copies && likeness.share() >= WORDS;
        if (!copied && (one.gist().otherNumber(other.gist()) || otherCount(a.voice(), b.voice()))) {
            return new OtherNumber(likeness.share());
        }
        Why why = translated ? Why.TRANSLATION : likeness.share() >= WORDS ? Why.WORDS : Why.SENSE;
        return new Same(why, likeness.share());
    }

    /** One name; or nobody's, through one agency or in copies of one report. */
    static boolean sameVoice(Saying one, Saying other, boolean copies) {
        Voice a = one.voice();
        Voice b = other.voice();
        if (a.named() != b.named()) {
            return false;
        }
        if (a.named()) {
            return a.entity() != null
                    ? a.entity().equals(b.entity())
                    : b.name() != null
                            && a.name() != null
                            && NameSkeleton.of(a.name()).equals(NameSkeleton.of(b.name()));
        }
        boolean oneHop = !one.via().isEmpty()
                && !other.via().isEmpty()
                && one.via().getLast().equals(other.via().getLast());
        return (oneHop || copies) && sameKind(a, b);
    }

    private static boolean sameKind(Voice one, Voice other) {
        String a = one.type();
        String b = other.type();
        boolean kin = a == null
                || b == null
                || a.equals(b)
                || VAGUE.contains(a)
                || VAGUE.contains(b)
                || (ARMED.contains(a) && ARMED.contains(b));
        boolean strangers = !one.group().isEmpty()
                && !other.group().isEmpty()
                && one.group().stream().noneMatch(other.group()::contains);
        return kin && !strangers;
    }

    private static boolean otherCount(Voice one, Voice other) {
        return one.anonymous()
                && other.anonymous()
                && one.count() != null
                && other.count() != null
                && !Objects.equals(one.count(), other.count());
    }

    /** The attribution was dropped or changed on the way; the words stayed. */
    private static boolean isCopied(Read one, Read other, Gist.Likeness likeness) {
        Voice a = one.saying().voice();
        Voice b = other.saying().voice();
        return a.named() != b.named()
                && one.saying().article() != other.saying().article()
                && one.saying().language().equals(other.saying().language())
                && likeness.share() >= COPIED
                && likeness.common() >= WORTH_COPYING
                && one.saying().stance() == other.saying().stance();
    }

    private static boolean areOpposed(Read one, Read other, Gist.Likeness likeness) {
        Stance a = one.saying().stance();
        Stance b = other.saying().stance();
        boolean stances =
                (HOLDING.contains(a) && YIELDING.contains(b)) || (HOLDING.contains(b) && YIELDING.contains(a));
        boolean denial = (a == Stance.DENIES) != (b == Stance.DENIES);
        boolean words = one.gist().denying() != other.gist().denying() && (a != b || likeness.share() >= OPPOSITE);
        return stances || denial || words;
    }

    private static boolean isLike(Read one, Read other, Gist.Likeness likeness, boolean copies, boolean translated) {
        double least = least(one, other, copies);
        if (translated && likeness.common() < ACROSS) {
            return false;
        }
        boolean whole = one.saying().article() != other.saying().article()
                && !one.gist().otherNames(other.gist())
                && likeness.cover() >= COVERED
                && likeness.shortest() >= (copies || one.saying().voice().named() ? 1 : ACROSS)
                && likeness.share() >= least / 2;
        return likeness.share() >= least || whole;
    }

    private static double least(Read one, Read other, boolean copies) {
        Stance a = one.saying().stance();
        Stance b = other.saying().stance();
        boolean oneArticle = one.saying().article() == other.saying().article();
        double least = oneArticle ? IN_ONE_ARTICLE : copies ? IN_ONE_STORY : ELSEWHERE;
        if (a != b) {
            least += a == Stance.ASSERTS || b == Stance.ASSERTS ? NO_STANCE : OTHER_STANCE;
        }
        if (!one.saying().voice().named()) {
            least += NOBODY_NAMED;
        }
        if (one.gist().denying() != other.gist().denying()) {
            least += NOBODY_NAMED;
        }
        return one.gist().otherNames(other.gist()) ? least + OTHER_NAMES : least;
    }
}
