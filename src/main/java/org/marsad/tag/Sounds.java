package org.marsad.tag;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.entity.Alias;

/**
 * The lexicon's transliterated names by sound, for spellings that no editor listed. Words of English and given names
 * that sound alike (Hassan, Hussein) count as written; a name is taken only if it has enough consonants to be itself.
 */
final class Sounds {

    /** Consonants that a name must have. */
    private static final int ENOUGH = 4;

    private static final int MAX_LETTERS = 24;

    private static final int WRITTEN_MASK = (1 << 16) - 1;
    /** Low bits of the hashes of words that count as written: few others need a closer look. */
    private static final BitSet WRITTEN = new BitSet(WRITTEN_MASK + 1);

    static {
        Stream.of(Grammar.generic(), Grammar.common(), Spelling.known())
                .flatMap(Set::stream)
                .forEach(word -> WRITTEN.set(word.hashCode() & WRITTEN_MASK));
    }

    private final WordTrie trie;
    /** Sound by word number, for words of the vocabulary. */
    private final int[] ofNumber;
    /** Sounds by skeleton in an open-addressed table, for all other words. */
    private final long[] skeletons;

    private final int[] ofSkeleton;
    private final int mask;

    private Sounds(WordTrie trie, Map<String, Integer> words, Map<Long, Integer> sounds) {
        this.trie = trie;
        int last = words.values().stream().mapToInt(Lexicon::plain).max().orElse(0);
        ofNumber = new int[last + 1];
        Arrays.fill(ofNumber, Vocabulary.NONE);
        words.forEach((word, number) -> {
            Integer sound = sounds.get(key(word));
            if (sound != null) {
                ofNumber[Lexicon.plain(number)] = sound;
            }
        });
        int capacity = Integer.highestOneBit(Math.max(8, sounds.size() * 2)) * 2;
        mask = capacity - 1;
        skeletons = new long[capacity];
        ofSkeleton = new int[capacity];
        sounds.forEach(this::put);
    }

    private void put(long skeleton, int sound) {
        if (skeleton > Skeleton.NONE) {
            int slot = slot(skeleton);
            while (skeletons[slot] != Skeleton.NONE) {
                slot = (slot + 1) & mask;
            }
            skeletons[slot] = skeleton;
            ofSkeleton[slot] = sound;
        }
    }

    static Sounds of(List<Name> names, Map<String, Integer> words) {
        Map<Long, Integer> sounds = new HashMap<>();
        WordTrie.Builder trie = new WordTrie.Builder();
        for (Name name : names) {
            if (isTransliterated(name)) {
                trie.add(
                        name.words().stream()
                                .mapToInt(word -> sounds.computeIfAbsent(key(word), key -> sounds.size() + 1))
                                .toArray(),
                        name);
            }
        }
        return new Sounds(trie.freeze(), words, sounds);
    }

    WordTrie trie() {
        return trie;
    }

    /** @param number of the word in the vocabulary */
    int sound(Words words, int word, int number) {
        if (number != Vocabulary.NONE) {
            return ofNumber[Lexicon.plain(number)];
        }
        if (words.length(word) > MAX_LETTERS) {
            return Vocabulary.NONE;
        }
        int from = words.from(word);
        int sound = find(Skeleton.of(words.letters(), from, from + words.length(word)));
        return sound == Vocabulary.NONE || isWritten(words, word) ? Vocabulary.NONE : sound;
    }

    private int find(long skeleton) {
        if (skeleton == Skeleton.NONE) {
            return Vocabulary.NONE;
        }
        for (int slot = slot(skeleton); skeletons[slot] != Skeleton.NONE; slot = (slot + 1) & mask) {
            if (skeletons[slot] == skeleton) {
                return ofSkeleton[slot];
            }
        }
        return Vocabulary.NONE;
    }

    private int slot(long skeleton) {
        return (int) ((skeleton * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }

    private static boolean isTransliterated(Name name) {
        if (!name.alias().language().equals("en") || name.acronym() != null) {
            return false;
        }
        int sounding = 0;
        int consonants = 0;
        for (String word : name.words()) {
            long skeleton = Skeleton.of(word);
            if (skeleton == Skeleton.NONE) {
                return false;
            }
            sounding += isWritten(word) ? 0 : 1;
            consonants += Grammar.isGeneric(word) ? 1 : Skeleton.length(skeleton);
        }
        boolean alone = name.words().size() == 1;
        return sounding > 0
                && consonants >= ENOUGH
                && !(alone
                        && (name.alias().kind() == Alias.Kind.SHORT
                                || name.alias().ambiguous()));
    }

    /** Words that must stand as they are written; forms known to be the same count as one. */
    private static boolean isWritten(String word) {
        return Grammar.isGeneric(word) || Spelling.isKnown(word) || Grammar.isCommon(word);
    }

    private static boolean isWritten(Words words, int word) {
        return WRITTEN.get(words.hash(word) & WRITTEN_MASK) && isWritten(words.folded(word));
    }

    /** Positive for a skeleton, negative for a word that counts as written. */
    private static long key(String word) {
        return isWritten(word)
                ? -1L - Integer.toUnsignedLong(Spelling.canonical(word).hashCode())
                : Skeleton.of(word);
    }
}
