package org.marsad.statement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.claim.Stance;
import org.marsad.statement.Answer.Kind;
import org.marsad.statement.SameStatement.Read;

/** Tells whether a claim contradicts an earlier one, or confirms what nobody had put a name to. In doubt it does not. Pure. */
public final class Contradiction {

    /** Least share of what is denied that the denied claim must say. */
    private static final double DENIED = 0.5;

    /** A denial that names the report it denies needs less of its content. */
    private static final double NAMED_REPORT = 0.2;

    private static final double FULL = 1.0;

    /** The denial says all that the report says. */
    private static final double PLAINLY = 0.85;

    private static final double PLAIN_WEIGHT = 3;

    /** Least likeness of what is confirmed. */
    private static final double CONFIRMED = 0.6;

    private static final int CONFIRMS_WITHIN_DAYS = 60;

    /** A denial answers what was said in the days before it, not years ago. */
    private static final int ANSWERS_WITHIN_DAYS = 14;

    /** A report denied by name without its content is of these days. */
    private static final int REPORT_WITHIN_DAYS = 3;

    private Contradiction() {}

    public static Optional<Answer> between(Saying later, Saying earlier) {
        return between(Read.of(later), Read.of(earlier));
    }

    /** @param later said on the same day or after */
    static Optional<Answer> between(Read later, Read earlier) {
        if (later.saying().stance() == Stance.DENIES) {
            return denial(later, earlier);
        }
        Optional<Answer> reversal = reversal(later, earlier);
        return reversal.isPresent() ? reversal : confirmation(later, earlier);
    }

    private static Optional<Answer> denial(Read denial, Read denied) {
        Saying a = denial.saying();
        Saying b = denied.saying();
        long days = a.said().gap(b.said());
        if (b.stance() == Stance.DENIES
                || b.stance() == Stance.DEMANDS
                || days > ANSWERS_WITHIN_DAYS
                || (b.voice().named() && SameStatement.sameVoice(a, b, false))) {
            return Optional.empty();
        }
        Gist.Likeness likeness = a.language().equals(b.language())
                ? denial.gist().likeness(denied.gist())
                : denial.gist().across(denied.gist());
        boolean concerned = concerned(a, b);
        boolean report = namesReport(a, b) && days <= REPORT_WITHIN_DAYS;
        double cover = likeness.cover();
        boolean content = concerned && cover >= DENIED && likeness.common() >= 2;
        boolean named = report && cover >= NAMED_REPORT && likeness.common() >= FULL && sameMatter(denial, denied);
        boolean plainly = cover >= PLAINLY && likeness.common() >= PLAIN_WEIGHT && days <= REPORT_WITHIN_DAYS;
        return content || named || plainly
                ? Optional.of(new Answer(Kind.DENIES, Math.min(1, cover)))
                : Optional.empty();
    }

    /** The one whom it concerns says in his own name what those without a name had said. */
    private static Optional<Answer> confirmation(Read later, Read earlier) {
        Saying a = later.saying();
        Saying b = earlier.saying();
        String speaker = a.voice().entity();
        if (speaker == null
                || !a.voice().named()
                || !b.voice().anonymous()
                || !concerns(b, speaker)
                || a.story() == b.story()
                || b.stance() == Stance.DENIES
                || a.said().gap(b.said()) > CONFIRMS_WITHIN_DAYS
                || later.gist().denying() != earlier.gist().denying()
                || later.gist().otherNumber(earlier.gist())) {
            return Optional.empty();
        }
        Gist.Likeness likeness = a.language().equals(b.language())
                ? later.gist().likeness(earlier.gist())
                : later.gist().across(earlier.gist());
        return likeness.share() >= CONFIRMED && likeness.common() >= PLAIN_WEIGHT - 1
                ? Optional.of(new Answer(Kind.CONFIRMS, likeness.share()))
                : Optional.empty();
    }

    private static boolean concerns(Saying saying, String entity) {
        return saying.about().contains(entity)
                || saying.voice().group().contains(entity)
                || saying.named().stream().anyMatch(named -> named.entity().equals(entity));
    }

    /** Whether the denied claim is about the one who denies, or about those whom the denial is about. */
    private static boolean concerned(Saying denial, Saying denied) {
        Set<String> concerned = new HashSet<>(denied.about());
        concerned.addAll(denied.voice().group());
        denied.named().forEach(named -> concerned.add(named.entity()));
        String speaker = denial.voice().entity();
        return (speaker != null && concerned.contains(speaker))
                || denial.about().stream().anyMatch(concerned::contains)
                || denial.story() == denied.story();
    }

    /** "A Reuters report": the denial names an outlet through which the denied claim came. */
    private static boolean namesReport(Saying denial, Saying denied) {
        return denial.via().stream().anyMatch(denied.via()::contains)
                || denial.named().stream().anyMatch(named -> denied.via().contains(named.entity()));
    }

    private static boolean sameMatter(Read one, Read other) {
        return Stream.of("arms", "yield", "attack", "command")
                .anyMatch(sense -> one.gist().speaksOf(sense) && other.gist().speaksOf(sense));
    }

    private static Optional<Answer> reversal(Read later, Read earlier) {
        Optional<Side> now = Side.of(later);
        Optional<Side> before = Side.of(earlier);
        if (now.isEmpty() || before.isEmpty() || !later.saying().voice().named()) {
            return Optional.empty();
        }
        boolean shared = now.get().entities().stream().anyMatch(before.get().entities()::contains);
        if (!shared
                || later.saying().said().gap(earlier.saying().said()) == 0
                || now.get().matter() == null
                || now.get().matter() != before.get().matter()) {
            return Optional.empty();
        }
        double likeness = earlier.saying().voice().named() ? FULL : DENIED;
        return switch (now.get().kind()) {
            case HOLDS ->
                before.get().kind() == Side.Kind.YIELDS
                        ? Optional.of(new Answer(Kind.REFUSES_AFTER_PLEDGE, likeness))
                        : Optional.empty();
            case YIELDS ->
                before.get().kind() == Side.Kind.HOLDS
                        ? Optional.of(new Answer(Kind.PLEDGES_AFTER_REFUSAL, likeness))
                        : Optional.empty();
            case DENIES -> Optional.empty();
        };
    }
}
