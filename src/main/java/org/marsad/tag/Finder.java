package org.marsad.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks over the words of a text once and finds every place where a name of the lexicon is written. */
final class Finder {

    private final Lexicon lexicon;
    private final Words words;
    private final List<Candidate> found = new ArrayList<>();
    private final Map<Integer, String> countries = new LinkedHashMap<>();

    private Finder(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    static Sightings find(Lexicon lexicon, Words words) {
        Finder finder = new Finder(lexicon, words);
        for (int word = 0; word < words.size(); word++) {
            if (words.is(word, Words.ARABIC)) {
                finder.findArabic(word);
            } else {
                finder.findLatin(word);
            }
        }
        return Sightings.of(words, finder.found, finder.countries);
    }

    private void findLatin(int word) {
        int number = lexicon.number(words, word);
        int before = found.size();
        if (number != Vocabulary.NONE && !words.is(word, Words.ADDRESS) && !Grammar.isArticle(words, word)) {
            noteCountry(number, word);
            walk(number, word, words.start(word));
        }
        if (found.size() == before && words.is(word, Words.CAPITAL) && !words.is(word, Words.ADDRESS)) {
            walkBySound(word, number);
        }
    }

    private void findArabic(int word) {
        if (words.is(word, Words.ADDRESS)) {
            return;
        }
        int before = found.size();
        int number = lexicon.number(words, word);
        if (number != Vocabulary.NONE) {
            noteCountry(number, word);
            walk(number, word, words.start(word));
        }
        if (found.size() == before && Clitics.may(words, word)) {
            findBehindClitic(word);
        }
    }

    private void findBehindClitic(int word) {
        for (Clitics.Cut cut : Clitics.cuts(words, word)) {
            int number = lexicon.number(cut.letters(), cut.from(), cut.to());
            if (number != Vocabulary.NONE) {
                int before = found.size();
                noteCountry(number, word);
                walk(number, word, words.place(word, cut.letter()));
                if (found.size() > before) {
                    return;
                }
            }
        }
    }

    private void noteCountry(int number, int word) {
        String country = lexicon.country(number);
        if (country != null) {
            countries.put(word, country);
        }
    }

    private void walk(int number, int first, int start) {
        WordTrie trie = lexicon.trie();
        int at = found.size();
        int node = trie.step(WordTrie.ROOT, Lexicon.plain(number));
        int last = first;
        while (node != WordTrie.NONE) {
            add(trie.names(node), first, last, start, Lexicon.hasArticle(number), at, Candidate.Way.LETTERS);
            int next = next(words, last);
            if (next < 0) {
                return;
            }
            int nextNumber = lexicon.number(words, next);
            if (nextNumber == Vocabulary.NONE) {
                return;
            }
            node = trie.step(node, Lexicon.plain(nextNumber));
            last = next;
        }
    }

    private void walkBySound(int first, int firstNumber) {
        Sounds sounds = lexicon.sounds();
        int at = found.size();
        int node = WordTrie.ROOT;
        int word = first;
        int number = firstNumber;
        while (word >= 0 && (words.is(word, Words.CAPITAL) || word > first)) {
            int sound = sounds.sound(words, word, number);
            node = sound == Vocabulary.NONE ? WordTrie.NONE : sounds.trie().step(node, sound);
            if (node == WordTrie.NONE) {
                return;
            }
            if (words.is(word, Words.CAPITAL)) {
                add(sounds.trie().names(node), first, word, words.start(first), false, at, Candidate.Way.SOUND);
            }
            word = next(words, word);
            number = word < 0 ? Vocabulary.NONE : lexicon.number(words, word);
        }
    }

    /** The next word that a name may go on with, articles skipped; -1 where a gap ends every name. */
    static int next(Words words, int word) {
        int next = word + 1;
        while (words.joined(next) && Grammar.isArticle(words, next)) {
            next++;
        }
        return words.joined(next) ? next : -1;
    }

    private void add(Name[] names, int first, int last, int start, boolean withArticle, int at, Candidate.Way way) {
        if (names.length == 0) {
            return;
        }
        int article = first > 0 && words.joined(first) && Grammar.isArticle(words, first - 1) ? first - 1 : -1;
        List<Name> fitting = new ArrayList<>(names.length);
        for (Name name : names) {
            if (name.fits(words, first, last)
                    && (withArticle || article >= 0 || !name.article())
                    && (way != Candidate.Way.SOUND || Likeness.isNear(words, first, last, name))) {
                fitting.add(name);
            }
        }
        if (!fitting.isEmpty()) {
            int from = article >= 0 ? words.start(article) : start;
            found.add(at, new Candidate(first, last, from, end(last, from), fitting.toArray(Name[]::new), way));
        }
    }

    /** A quotation mark that opens inside the name is closed inside it. */
    private int end(int last, int start) {
        String text = words.text();
        int end = words.end(last);
        int quote = end < text.length() ? "\"»”".indexOf(text.charAt(end)) : -1;
        boolean opened = quote >= 0 && text.substring(start, end).indexOf("\"«“".charAt(quote)) >= 0;
        return opened ? end + 1 : end;
    }
}
