package org.marsad.tag;

import java.util.ArrayList;
import java.util.List;

/** Walks over the words of a text once and finds every place where a name of the lexicon is written. */
final class Finder {

    private final Lexicon lexicon;
    private final Words words;
    private final List<Candidate> found = new ArrayList<>();

    Finder(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** In the order of their first word; of two with the same first word the longer first. */
    List<Candidate> find() {
        for (int word = 0; word < words.size(); word++) {
            if (words.is(word, Words.ARABIC)) {
                findArabic(word);
            } else {
                findLatin(word);
            }
        }
        return found;
    }

    private void findLatin(int word) {
        int number = lexicon.number(words, word);
        if (number != Vocabulary.NONE && !words.is(word, Words.ADDRESS) && !Grammar.isArticle(words, word)) {
            walk(number, word, words.start(word));
        }
    }

    private void findArabic(int word) {
        if (words.is(word, Words.ADDRESS)) {
            return;
        }
        int before = found.size();
        int number = lexicon.number(words, word);
        if (number != Vocabulary.NONE) {
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
                walk(number, word, words.place(word, cut.letter()));
                if (found.size() > before) {
                    return;
                }
            }
        }
    }

    private void walk(int number, int first, int start) {
        WordTrie trie = lexicon.trie();
        int at = found.size();
        int node = trie.step(WordTrie.ROOT, Lexicon.plain(number));
        boolean article = Lexicon.hasArticle(number);
        int last = first;
        while (node != WordTrie.NONE) {
            add(node, first, last, start, article, at);
            int next = next(last);
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

    /** The next word that a name may go on with, articles skipped; -1 when a gap ends every name. */
    private int next(int word) {
        int next = word + 1;
        while (words.joined(next) && Grammar.isArticle(words, next)) {
            next++;
        }
        return words.joined(next) ? next : -1;
    }

    private void add(int node, int first, int last, int start, boolean article, int at) {
        Name[] names = lexicon.trie().names(node);
        if (names.length == 0) {
            return;
        }
        int articleWord = first > 0 && words.joined(first) && Grammar.isArticle(words, first - 1) ? first - 1 : -1;
        List<Name> fitting = new ArrayList<>(names.length);
        for (Name name : names) {
            boolean hasArticle = article || articleWord >= 0;
            if (name.fits(words, first, last) && (hasArticle || !name.article())) {
                fitting.add(name);
            }
        }
        if (!fitting.isEmpty()) {
            int from = articleWord >= 0 ? words.start(articleWord) : start;
            found.add(at, new Candidate(first, last, from, words.end(last), fitting.toArray(Name[]::new), false));
        }
    }
}
