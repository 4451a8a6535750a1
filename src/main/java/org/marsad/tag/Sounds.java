package org.marsad.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.entity.Alias;

/**
 * The lexicon's transliterated names by sound, for spellings that no editor listed. Words of English and given names
 * that sound alike (Hassan, Hussein) count as written; a name is taken only if it has enough consonants to be itself.
 */
final class Sounds {

    /** Consonants that a name of several words must have, and a name of one. */
    private static final int ENOUGH = 5;

    private static final int ENOUGH_ALONE = 4;

    private final Map<Long, Integer> numbers;
    private final WordTrie trie;

    private Sounds(Map<Long, Integer> numbers, WordTrie trie) {
        this.numbers = numbers;
        this.trie = trie;
    }

    static Sounds of(List<Name> names) {
        Map<Long, Integer> numbers = new HashMap<>();
        WordTrie.Builder trie = new WordTrie.Builder();
        for (Name name : names) {
            if (isTransliterated(name)) {
                trie.add(
                        name.words().stream()
                                .mapToInt(word -> numbers.computeIfAbsent(key(word), key -> numbers.size() + 1))
                                .toArray(),
                        name);
            }
        }
        return new Sounds(Map.copyOf(numbers), trie.freeze());
    }

    WordTrie trie() {
        return trie;
    }

    int number(Words words, int word) {
        if (words.length(word) > 24) {
            return Vocabulary.NONE;
        }
        return numbers.getOrDefault(key(words.folded(word)), Vocabulary.NONE);
    }

    private static boolean isTransliterated(Name name) {
        if (!name.alias().language().equals("en") || name.acronym() != null) {
            return false;
        }
        int sounding = 0;
        int consonants = 0;
        for (String word : name.words()) {
            if (!isWritten(word)) {
                long skeleton = Skeleton.of(word);
                if (skeleton == Skeleton.NONE) {
                    return false;
                }
                sounding++;
                consonants += Skeleton.length(skeleton);
            } else {
                consonants += Grammar.isGeneric(word) ? 1 : Skeleton.length(Skeleton.of(word));
            }
        }
        boolean alone = name.words().size() == 1;
        return sounding > 0
                && consonants >= (alone ? ENOUGH_ALONE : ENOUGH)
                && !(alone
                        && (name.alias().kind() == Alias.Kind.SHORT
                                || name.alias().ambiguous()));
    }

    /** Words that must stand as they are written; forms known to be the same count as one. */
    private static boolean isWritten(String word) {
        return Grammar.isGeneric(word) || Spelling.isKnown(word) || Grammar.isCommon(word);
    }

    private static long key(String word) {
        if (isWritten(word)) {
            return -1L - Integer.toUnsignedLong(Spelling.canonical(word).hashCode());
        }
        return Skeleton.of(word);
    }
}
