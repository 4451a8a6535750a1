package org.marsad.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The English verbs that attribute, out of the table {@code cues-en.tsv}. */
final class EnglishCues {

    /** How a verb takes its statement; the table explains each. */
    enum Frame {
        SAY(1),
        TELL(2),
        URGE(4),
        ASK(8),
        WANT(16),
        JUDGE(32),
        NAME(64),
        /** Attributes for certain behind somebody known; not a feature. */
        PLAIN(0);

        /** One bit each: sets of frames are features of the learned models. */
        final int bit;

        Frame(int bit) {
            this.bit = bit;
        }
    }

    enum Form {
        BASE,
        THIRD,
        PAST,
        ING
    }

    /**
     * A verb in one of its forms.
     *
     * @param words the form and its particles
     * @param frames what it takes
     */
    record Cue(List<String> words, Form form, Set<Frame> frames) {

        boolean takes(Frame frame) {
            return frames.contains(frame);
        }
    }

    static final EnglishCues TABLE = load();

    private final Map<String, List<Cue>> byFirstWord = new HashMap<>();

    private static EnglishCues load() {
        EnglishCues cues = new EnglishCues();
        for (String[] row : Table.rows("cues-en.tsv")) {
            Frame frame = Frame.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (String verb : row[1].split(" ")) {
                cues.add(verb, frame);
            }
        }
        cues.byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Cue cue) -> cue.words().size()).reversed()));
        return cues;
    }

    private void add(String verb, Frame frame) {
        List<String> particles = List.of(verb.split("-"));
        Inflection.of(particles.getFirst()).forEach((form, kind) -> {
            List<String> words = new ArrayList<>(particles);
            words.set(0, form);
            put(List.copyOf(words), kind, frame);
        });
    }

    private void put(List<String> words, Form form, Frame frame) {
        List<Cue> list = byFirstWord.computeIfAbsent(words.getFirst(), key -> new ArrayList<>());
        Cue known = list.stream()
                .filter(cue -> cue.words().equals(words))
                .findFirst()
                .orElse(null);
        if (known == null) {
            known = new Cue(words, form, EnumSet.noneOf(Frame.class));
            list.add(known);
        }
        known.frames().add(frame);
    }

    /** The longest entry that stands at this token. */
    @Nullable
    Cue at(Passage passage, int token) {
        for (Cue cue : byFirstWord.getOrDefault(passage.norm(token), List.of())) {
            if (matches(passage, token, cue.words())) {
                return cue;
            }
        }
        return null;
    }

    private static boolean matches(Passage passage, int token, List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!passage.norm(token + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
