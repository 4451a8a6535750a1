package org.marsad.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a statement changed from one telling to another: in a copy, or in another language. Says only what it can show in
 * words of both. Pure.
 */
public final class Drift {

    /** How firmly something is said, from a guess to a fact, by the words for it. */
    private enum Firmness {
        GUESSED("reportedly allegedly purportedly claimed زعم زعمت مزعوم"),
        POSSIBLE("may might could possibly perhaps potentially ربما يمكن محتمل"),
        WEIGHED("ready willing prepared weigh weighs weighing consider considering study studying مستعد مستعدة مستعدون"
                + " استعدادها استعدادهم استعداد تدرس يدرس"),
        SURE("will shall agreed accepted agrees accepts decided سوف وافقت وافق قبلت قبل قررت قرر ستسلم سيسلم");

        private final String words;

        Firmness(String words) {
            this.words = words;
        }

        private Set<String> words() {
            return Set.of(words.split(" "));
        }
    }

    private Drift() {}

    public enum Kind {
        /** Somebody with a name became one without. */
        NAME_LOST,
        NAME_ADDED,
        /** The outlet that is credited is no longer. */
        CREDIT_LOST,
        /** "may" became "will". */
        FIRMER,
        SOFTER,
        /** A doubt that the text expressed is gone. */
        HEDGE_LOST,
        HEDGE_ADDED,
        NUMBER
    }

    /** @param before words of the first telling, empty where there are none; {@code after} of the other */
    public record Change(Kind kind, String before, String after) {}

    /**
     * A telling.
     *
     * @param speaker as the text has it; null where an outlet speaks on its own authority
     * @param credits names of the outlets between the publishing one and the speaker
     */
    public record Telling(
            String content,
            @Nullable String speaker,
            boolean named,
            @Nullable Integer speakers,
            List<String> credits,
            boolean hedged) {}

    /** In the order of {@link Kind}. */
    public static List<Change> between(Telling before, Telling after) {
        List<Change> changes = new ArrayList<>();
        if (before.named != after.named) {
            changes.add(new Change(
                    before.named ? Kind.NAME_LOST : Kind.NAME_ADDED, words(before.speaker), words(after.speaker)));
        }
        if (!before.credits.isEmpty() && after.credits.isEmpty()) {
            changes.add(new Change(Kind.CREDIT_LOST, String.join(", ", before.credits), ""));
        }
        firmness(before.content, after.content).ifPresent(changes::add);
        if (before.hedged != after.hedged) {
            changes.add(new Change(before.hedged ? Kind.HEDGE_LOST : Kind.HEDGE_ADDED, "", ""));
        }
        numbers(before, after).ifPresent(changes::add);
        return List.copyOf(changes);
    }

    private static String words(@Nullable String speaker) {
        return speaker == null ? "" : speaker;
    }

    /** @param word as it stands */
    private record Found(Firmness firmness, String word) {}

    private static Optional<Change> firmness(String before, String after) {
        Optional<Found> was = firmest(before);
        Optional<Found> is = firmest(after);
        if (was.isEmpty() || is.isEmpty() || was.get().firmness == is.get().firmness) {
            return Optional.empty();
        }
        boolean firmer = is.get().firmness.compareTo(was.get().firmness) > 0;
        return Optional.of(new Change(firmer ? Kind.FIRMER : Kind.SOFTER, was.get().word, is.get().word));
    }

    private static Optional<Found> firmest(String content) {
        List<String> words = List.of(content.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"));
        return Stream.of(Firmness.values())
                .sorted(Comparator.reverseOrder())
                .flatMap(firmness ->
                        words.stream().filter(firmness.words()::contains).map(word -> new Found(firmness, word)))
                .findFirst();
    }

    /** Numbers that stand in one only, where both state some. */
    private static Optional<Change> numbers(Telling before, Telling after) {
        Set<Long> was = numbers(before);
        Set<Long> is = numbers(after);
        Set<Long> onlyBefore = new HashSet<>(was);
        onlyBefore.removeAll(is);
        Set<Long> onlyAfter = new HashSet<>(is);
        onlyAfter.removeAll(was);
        return onlyBefore.isEmpty() || onlyAfter.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(Kind.NUMBER, said(onlyBefore), said(onlyAfter)));
    }

    private static Set<Long> numbers(Telling telling) {
        Set<Long> numbers = new HashSet<>(Gist.of(telling.content).numbers());
        if (telling.speakers != null && telling.speakers > 1) {
            numbers.add(telling.speakers.longValue());
        }
        return numbers;
    }

    private static String said(Set<Long> numbers) {
        return new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
