package org.marsad.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;

/** The gazetteer compiled: its words numbered and its names in a trie. Immutable. */
final class Lexicon {

    /** Set in a word's number where the article is written into it: alsudani. */
    private static final int WITH_ARTICLE = 1 << 30;

    private final Vocabulary vocabulary;
    private final WordTrie trie;

    private Lexicon(Vocabulary vocabulary, WordTrie trie) {
        this.vocabulary = vocabulary;
        this.trie = trie;
    }

    static Lexicon of(Gazetteer gazetteer) {
        return new Compiler().compile(gazetteer);
    }

    WordTrie trie() {
        return trie;
    }

    /** The word's number, perhaps {@link #hasArticle} besides, or {@link Vocabulary#NONE}. */
    int number(Words words, int word) {
        return vocabulary.find(words, word);
    }

    int number(char[] letters, int from, int to) {
        return vocabulary.find(letters, from, to);
    }

    int number(String folded) {
        return vocabulary.find(folded.toCharArray(), 0, folded.length());
    }

    static boolean hasArticle(int number) {
        return number > 0 && (number & WITH_ARTICLE) != 0;
    }

    static int plain(int number) {
        return number & ~WITH_ARTICLE;
    }

    private static final class Compiler {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final WordTrie.Builder trie = new WordTrie.Builder();
        private final List<String> behindArticle = new ArrayList<>();

        Lexicon compile(Gazetteer gazetteer) {
            for (Entity entity : gazetteer.entities()) {
                for (Alias alias : entity.aliases()) {
                    add(Name.of(entity, alias));
                }
            }
            addWrittenTogether();
            return new Lexicon(new Vocabulary(numbers), trie.freeze());
        }

        private void add(Name name) {
            for (List<String> words : Spelling.sequences(name.words())) {
                if (!words.isEmpty()) {
                    trie.add(words.stream().mapToInt(this::number).toArray(), name);
                }
            }
            if (hasArticle(name)) {
                behindArticle.addAll(name.words());
            }
        }

        private static boolean hasArticle(Name name) {
            return name.alias().language().equals("en")
                    && name.alias().text().toLowerCase(java.util.Locale.ROOT).contains("al");
        }

        private int number(String word) {
            Integer known = numbers.get(word);
            if (known != null) {
                return known;
            }
            int number = numbers.size() + 1;
            for (String form : Spelling.forms(word)) {
                numbers.putIfAbsent(form, number);
            }
            return numbers.getOrDefault(word, number);
        }

        private void addWrittenTogether() {
            for (String word : behindArticle) {
                if (word.length() > 3 && !Grammar.isGeneric(word)) {
                    Integer number = numbers.get(word);
                    if (number != null) {
                        numbers.putIfAbsent("al" + word, number | WITH_ARTICLE);
                    }
                }
            }
        }
    }
}
