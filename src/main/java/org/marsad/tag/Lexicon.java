package org.marsad.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;

/** The gazetteer compiled: its words numbered and its names in tries by letter and by sound. Immutable. */
final class Lexicon {

    /** Set in a word's number where the article is written into it: alsudani. */
    private static final int WITH_ARTICLE = 1 << 30;
    /** Set in the number of a word that tells a country: most do not, and need no look at the map. */
    private static final int OF_COUNTRY = 1 << 29;
    /** Set in the number of a word that may have the article written into it. */
    private static final int MAY_HAVE_ARTICLE = 1 << 28;

    private static final int FLAGS = WITH_ARTICLE | OF_COUNTRY | MAY_HAVE_ARTICLE;

    private final Vocabulary vocabulary;
    private final WordTrie trie;
    private final Sounds sounds;
    private final Map<Integer, String> countries;
    private final Map<String, Set<String>> homes;
    private final Map<String, Name> brigades;

    private Lexicon(
            Vocabulary vocabulary,
            WordTrie trie,
            Sounds sounds,
            Map<Integer, String> countries,
            Map<String, Set<String>> homes,
            Map<String, Name> brigades) {
        this.vocabulary = vocabulary;
        this.trie = trie;
        this.sounds = sounds;
        this.countries = countries;
        this.homes = homes;
        this.brigades = brigades;
    }

    static Lexicon of(Gazetteer gazetteer) {
        return new Compiler().compile(gazetteer);
    }

    /** Numbered brigades. */
    Map<String, Name> brigades() {
        return brigades;
    }

    /** The countries that an entity belongs to. */
    Set<String> homes(String entity) {
        return homes.getOrDefault(entity, Set.of());
    }

    WordTrie trie() {
        return trie;
    }

    Sounds sounds() {
        return sounds;
    }

    /** The word's number, perhaps {@link #hasArticle} besides, or {@link Vocabulary#NONE}. */
    int number(Words words, int word) {
        int number = vocabulary.find(words, word);
        return number == Vocabulary.NONE && words.length(word) > 5 && words.letter(word, 0) == 'a'
                ? behindArticle(words, word)
                : number;
    }

    private int behindArticle(Words words, int word) {
        if (words.letter(word, 1) != 'l') {
            return Vocabulary.NONE;
        }
        int from = words.from(word);
        int number = vocabulary.find(words.letters(), from + 2, from + words.length(word));
        return number != Vocabulary.NONE && (number & MAY_HAVE_ARTICLE) != 0 ? number | WITH_ARTICLE : Vocabulary.NONE;
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
        return number & ~FLAGS;
    }

    /** The country whose adjective the word is. */
    @Nullable
    String country(int number) {
        return (number & OF_COUNTRY) == 0 ? null : countries.get(plain(number));
    }

    private static final class Compiler {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final WordTrie.Builder trie = new WordTrie.Builder();
        private final Set<String> behindArticle = new HashSet<>();
        private final List<Name> names = new ArrayList<>();

        Lexicon compile(Gazetteer gazetteer) {
            for (Entity entity : gazetteer.entities()) {
                for (Alias alias : entity.aliases()) {
                    add(Name.of(entity, alias));
                }
            }
            Map<Integer, String> countryOfNumber = new HashMap<>();
            Demonyms.countries().forEach((word, country) -> countryOfNumber.put(number(word), country));
            Homes.countryNames(gazetteer).forEach((word, country) -> countryOfNumber.put(number(word), country));
            markBehindArticle();
            numbers.replaceAll(
                    (word, number) -> countryOfNumber.containsKey(plain(number)) ? number | OF_COUNTRY : number);
            return new Lexicon(
                    new Vocabulary(numbers),
                    trie.freeze(),
                    Sounds.of(names, numbers),
                    Map.copyOf(countryOfNumber),
                    Homes.of(gazetteer),
                    Brigades.byNumber(names));
        }

        private void add(Name name) {
            if (name.words().isEmpty()) {
                return;
            }
            names.add(name);
            for (List<String> words : Spelling.sequences(name.words())) {
                trie.add(words.stream().mapToInt(this::number).toArray(), name);
            }
            if (name.alias().text().toLowerCase(Locale.ROOT).matches("(?s)(.*[ -])?al[ -].*")) {
                behindArticle.addAll(name.words());
            }
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
            return number;
        }

        private void markBehindArticle() {
            for (String word : behindArticle) {
                if (word.length() > 3 && !Grammar.isGeneric(word)) {
                    numbers.computeIfPresent(word, (same, number) -> number | MAY_HAVE_ARTICLE);
                }
            }
        }
    }
}
