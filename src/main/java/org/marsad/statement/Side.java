package org.marsad.statement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which side a claim takes in a matter of arms, and whose side that is.
 *
 * @param entities whose: the speaker's where it is named, else those whom an anonymous claim is about or belongs to; of a denial
 *                 also whom it names, and the outlets that it came through
 */
record Side(Kind kind, @Nullable Matter matter, Set<String> entities) {

    enum Kind {
        YIELDS,
        HOLDS,
        DENIES
    }

    /** What it is about: a pledge to halt attacks is not taken back by keeping one's arms. */
    enum Matter {
        ARMS,
        ATTACKS,
        COMMAND
    }

    static Optional<Side> of(SameStatement.Read read) {
        Saying saying = read.saying();
        Matter matter = matter(read.gist());
        return switch (saying.stance()) {
            case DENIES -> Optional.of(new Side(Kind.DENIES, matter, concerned(saying)));
            case REFUSES, CONDITIONS -> side(Kind.HOLDS, matter, saying);
            case PLEDGES, ANNOUNCES, ACTS, CONSIDERS -> side(Kind.YIELDS, matter, saying);
            case THREATENS, DEMANDS, CONFIRMS, ASSERTS -> Optional.empty();
        };
    }

    private static Optional<Side> side(Kind kind, @Nullable Matter matter, Saying saying) {
        Set<String> whose = whose(saying);
        return matter == null || whose.isEmpty() ? Optional.empty() : Optional.of(new Side(kind, matter, whose));
    }

    private static @Nullable Matter matter(Gist gist) {
        if (gist.speaksOf("arms") || gist.speaksOf("yield")) {
            return Matter.ARMS;
        }
        if (gist.speaksOf("attack")) {
            return Matter.ATTACKS;
        }
        return gist.speaksOf("command") ? Matter.COMMAND : null;
    }

    private static Set<String> whose(Saying saying) {
        Voice voice = saying.voice();
        if (voice.named()) {
            return voice.entity() == null ? Set.of() : Set.of(voice.entity());
        }
        Set<String> whose = new HashSet<>(saying.about());
        whose.addAll(voice.group());
        return Set.copyOf(whose);
    }

    private static Set<String> concerned(Saying saying) {
        Set<String> concerned = new HashSet<>(whose(saying));
        concerned.addAll(saying.about());
        concerned.addAll(saying.via());
        saying.named().forEach(named -> concerned.add(named.entity()));
        return Set.copyOf(concerned);
    }
}
