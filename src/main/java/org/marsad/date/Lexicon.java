package org.marsad.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words and phrases of a language that matter to dates.
 *
 * <p>Looks words up where they stand in the text, without cutting a string: letters are folded one by one, marks and
 * tatweel skipped, and what separates the words of a phrase counts as one blank.
 */
final class Lexicon {

    /** Numeric dates put the month first (10/07/2023 is the seventh of October). */
    final boolean monthFirst;

    /** "last" and "next" follow what they point at. */
    final boolean pointsAfter;

    private final String[] keys;
    private final Entry[] entries;
    private final int mask;

    /**
     * @param sense  meaning of the word itself
     * @param begins longest phrase, in words, that begins with it; 1 for none
     */
    record Entry(@Nullable Sense sense, int begins) {}

    private Lexicon(boolean monthFirst, Map<String, Entry> words) {
        this.monthFirst = monthFirst;
        this.pointsAfter = !monthFirst;
        int size = Integer.highestOneBit(Math.max(8, words.size())) * 4;
        keys = new String[size];
        entries = new Entry[size];
        mask = size - 1;
        words.forEach((word, entry) -> {
            int slot = hash(word) & mask;
            while (keys[slot] != null) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = word;
            entries[slot] = entry;
        });
    }

    /** What the lexicon knows of the text between two offsets, null for nothing. */
    @Nullable
    Entry find(String text, int from, int to) {
        int hash = 0;
        boolean gap = false;
        for (int i = from; i < to; i++) {
            char c = Letters.fold(text.charAt(i));
            if (c == Letters.SKIP) {
                continue;
            }
            if (c == Letters.GAP) {
                gap = true;
                continue;
            }
            if (gap) {
                hash = hash * 31 + ' ';
                gap = false;
            }
            hash = hash * 31 + c;
        }
        hash = spread(hash);
        for (int slot = hash & mask; keys[slot] != null; slot = (slot + 1) & mask) {
            if (matches(keys[slot], text, from, to)) {
                return entries[slot];
            }
        }
        return null;
    }

    /** The same for a word that lost its article's alef to a preposition: للأسبوع is for الأسبوع. */
    @Nullable
    Entry findDefinite(String text, int from, int to) {
        return find("ال" + text.substring(from, to), 0, to - from + 2);
    }

    private static boolean matches(String key, String text, int from, int to) {
        int k = 0;
        boolean gap = false;
        for (int i = from; i < to; i++) {
            char c = Letters.fold(text.charAt(i));
            if (c == Letters.SKIP) {
                continue;
            }
            if (c == Letters.GAP) {
                gap = true;
                continue;
            }
            if (gap) {
                if (k >= key.length() || key.charAt(k++) != ' ') {
                    return false;
                }
                gap = false;
            }
            if (k >= key.length() || key.charAt(k++) != c) {
                return false;
            }
        }
        return k == key.length();
    }

    private static int hash(String key) {
        int hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = hash * 31 + key.charAt(i);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    static Builder monthFirst() {
        return new Builder(true);
    }

    static Builder dayFirst() {
        return new Builder(false);
    }

    /** Collects a language's table; alternatives are parted by a bar. */
    static final class Builder {
        private final boolean monthFirst;
        private final Map<String, Sense> senses = new HashMap<>();

        private Builder(boolean monthFirst) {
            this.monthFirst = monthFirst;
        }

        Builder put(Sense.Kind kind, int value, String words) {
            return put(new Sense(kind, value, false), words);
        }

        Builder put(Sense.Kind kind, Enum<?> meaning, String words) {
            return put(kind, Sense.number(meaning), words);
        }

        Builder strict(Sense.Kind kind, Enum<?> meaning, String words) {
            return strict(kind, Sense.number(meaning), words);
        }

        Builder put(Sense.Kind kind, String words) {
            return put(kind, 0, words);
        }

        /** Words that also mean something else and need a neighbour to be a date. */
        Builder strict(Sense.Kind kind, int value, String words) {
            return put(new Sense(kind, value, true), words);
        }

        /** One line of words numbered from {@code first}, each with its alternatives, parted by blanks. */
        Builder count(Sense.Kind kind, int first, String line) {
            String[] names = line.strip().split("\\s+");
            for (int i = 0; i < names.length; i++) {
                put(kind, first + i, names[i].replace('_', ' '));
            }
            return this;
        }

        private Builder put(Sense sense, String words) {
            for (String word : words.split("\\|")) {
                senses.put(folded(word), sense);
            }
            return this;
        }

        private static String folded(String word) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = Letters.fold(word.charAt(i));
                if (c == Letters.GAP) {
                    out.append(' ');
                } else if (c != Letters.SKIP) {
                    out.append(c);
                }
            }
            return out.toString();
        }

        Lexicon build() {
            Map<String, Integer> begins = new HashMap<>();
            for (String phrase : senses.keySet()) {
                String[] words = phrase.split(" ");
                if (words.length > 1) {
                    begins.merge(words[0], words.length, Math::max);
                }
            }
            Set<String> all = new HashSet<>(senses.keySet());
            all.addAll(begins.keySet());
            Map<String, Entry> entries = new HashMap<>();
            List<String> sorted = new ArrayList<>(all);
            sorted.sort(null);
            for (String word : sorted) {
                entries.put(word, new Entry(senses.get(word), begins.getOrDefault(word, 1)));
            }
            return new Lexicon(monthFirst, entries);
        }
    }
}
