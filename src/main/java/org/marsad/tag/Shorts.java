package org.marsad.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;

/**
 * Short forms that an article itself introduces: last names of people whom it names in full (in any spelling) and
 * acronyms that it puts in brackets behind a name.
 */
final class Shorts {

    private final Words words;
    private final Map<String, Name[]> exact = new HashMap<>();
    private final Map<Long, Name[]> bySound = new HashMap<>();
    /** Bit i tells that some short form has a hash with these low bits: most words need no closer look. */
    private final boolean[] hashes = new boolean[1 << 12];

    private Shorts(Words words) {
        this.words = words;
    }

    /** Candidates for short forms of what was gathered, in text order. */
    static List<Candidate> find(Words words, List<Evidence.FullName> fullNames) {
        Shorts shorts = new Shorts(words);
        fullNames.forEach(shorts::learn);
        return shorts.exact.isEmpty() ? List.of() : shorts.find();
    }

    private void learn(Evidence.FullName full) {
        Entity entity = full.entity();
        String last = full.lastWord();
        if (last != null && isTelling(last)) {
            learn(last, name(entity, last, Alias.Kind.SHORT));
        }
        String acronym = full.acronym();
        if (acronym != null) {
            learn(acronym.toLowerCase(java.util.Locale.ROOT), name(entity, acronym, Alias.Kind.ACRONYM));
        }
    }

    private void learn(String folded, Name name) {
        exact.merge(folded, new Name[] {name}, Shorts::union);
        hashes[folded.hashCode() & (hashes.length - 1)] = true;
        long sound = Skeleton.of(folded);
        if (name.acronym() == null && Skeleton.length(sound) >= 3 && !Spelling.isKnown(folded)) {
            bySound.merge(sound, new Name[] {name}, Shorts::union);
        }
    }

    /** Brothers share a last name; which of them is meant is decided where it stands. */
    private static Name[] union(Name[] known, Name[] more) {
        for (Name name : known) {
            if (name.entity().id().equals(more[0].entity().id())) {
                return known;
            }
        }
        Name[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = more[0];
        return all;
    }

    private static Name name(Entity entity, String text, Alias.Kind kind) {
        boolean acronym = kind == Alias.Kind.ACRONYM;
        String language = Fold.isArabic(Fold.of(text.charAt(0))) ? "ar" : "en";
        Alias alias = new Alias(text, language, kind, true, List.of(), List.of());
        return new Name(entity, alias, List.of(text), acronym ? 0 : 1, acronym ? text : null, false, false);
    }

    /** A last word that is no name of its own would bind too much. */
    private static boolean isTelling(String last) {
        if (Fold.isArabic(last.charAt(0))) {
            return last.length() >= 4;
        }
        return last.length() >= 3 && !Grammar.isGeneric(last) && !Grammar.isCommon(last);
    }

    private List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            if (words.is(word, Words.ADDRESS)) {
                continue;
            }
            Candidate candidate = words.is(word, Words.ARABIC) ? arabic(word) : latin(word);
            if (candidate != null) {
                found.add(candidate);
            }
        }
        return found;
    }

    private @Nullable Candidate latin(int word) {
        if (!words.is(word, Words.CAPITAL)) {
            return null;
        }
        Name[] names = isHashed(words.hash(word)) ? exact.get(words.folded(word)) : null;
        boolean sounds = names == null && !bySound.isEmpty();
        if (sounds) {
            int from = words.from(word);
            names = bySound.get(Skeleton.of(words.letters(), from, from + words.length(word)));
            names = names != null && !Grammar.isCommon(words.folded(word)) ? names : null;
        }
        if (names == null || !names[0].fits(words, word, word)) {
            return null;
        }
        boolean article = word > 0 && words.joined(word) && Grammar.isArticle(words, word - 1);
        int start = article ? words.start(word - 1) : words.start(word);
        return new Candidate(
                word, word, start, words.end(word), names, sounds ? Candidate.Way.SOUND : Candidate.Way.LETTERS);
    }

    private @Nullable Candidate arabic(int word) {
        Name[] names = isHashed(words.hash(word)) ? exact.get(words.folded(word)) : null;
        if (names != null) {
            return arabic(word, words.start(word), names);
        }
        if (Clitics.may(words, word)) {
            for (Clitics.Cut cut : Clitics.cuts(words, word)) {
                int hash = Words.hash(cut.letters(), cut.from(), cut.to());
                names = isHashed(hash) ? exact.get(new String(cut.letters(), cut.from(), cut.to() - cut.from())) : null;
                if (names != null) {
                    return arabic(word, words.place(word, cut.letter()), names);
                }
            }
        }
        return null;
    }

    /** A given name alone (Hussein, Qassem) is a short form only where somebody speaks or bears a title. */
    private @Nullable Candidate arabic(int word, int start, Name[] names) {
        if (!names[0].words().getFirst().startsWith("ال")) {
            String before = word > 0 && words.joined(word) ? words.folded(word - 1) : "";
            if (!Grammar.isArabicSpeech(before) && !Grammar.isArabicTitle(before)) {
                return null;
            }
        }
        return new Candidate(word, word, start, words.end(word), names, Candidate.Way.LETTERS);
    }

    private boolean isHashed(int hash) {
        return hashes[hash & (hashes.length - 1)];
    }
}
