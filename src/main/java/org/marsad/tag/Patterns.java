package org.marsad.tag;

import java.util.ArrayList;
import java.util.List;

/** Names that share a word: "Qais and Laith al-Khazali", كتائب حزب الله وسيد الشهداء. */
final class Patterns {

    private final Lexicon lexicon;
    private final Words words;
    private final List<Candidate> found = new ArrayList<>();

    private Patterns(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    static List<Candidate> find(Lexicon lexicon, Words words, List<Candidate> candidates) {
        Patterns patterns = new Patterns(lexicon, words);
        for (Candidate candidate : candidates) {
            if (words.is(candidate.first(), Words.ARABIC)) {
                patterns.sharedHead(candidate);
            } else if (candidate.last() > candidate.first()) {
                patterns.sharedTail(candidate);
            }
        }
        return patterns.found;
    }

    /** The word in front of "and", with the last word of the name behind it. */
    private void sharedTail(Candidate candidate) {
        int and = candidate.first() - 1;
        while (and >= 0 && Grammar.isArticle(words, and)) {
            and--;
        }
        if (and < 1 || !words.joined(and + 1) || !words.joined(and) || !words.equals(and, "and")) {
            return;
        }
        int tail = lexicon.number(words, candidate.last());
        for (int first = and - 1; first >= 0 && first >= and - 3 && words.is(first, Words.CAPITAL); first--) {
            int node = WordTrie.ROOT;
            for (int word = first; word < and && node != WordTrie.NONE; word++) {
                node = Grammar.isArticle(words, word) ? node : step(node, lexicon.number(words, word));
            }
            node = node == WordTrie.NONE ? node : step(node, tail);
            if (node != WordTrie.NONE && lexicon.trie().names(node).length > 0) {
                add(first, and - 1, words.start(first), lexicon.trie().names(node));
            }
            if (!words.joined(first)) {
                return;
            }
        }
    }

    /** The word behind a joined "and", with the head of the name in front of it. */
    private void sharedHead(Candidate candidate) {
        int first = candidate.last() + 1;
        if (!words.joined(first)
                || words.length(first) < 4
                || words.letter(first, 0) != 'و'
                || !Grammar.isArabicHead(head(candidate))) {
            return;
        }
        int from = words.from(first);
        int node = step(WordTrie.ROOT, lexicon.number(head(candidate)));
        int number = lexicon.number(words.letters(), from + 1, from + words.length(first));
        node = node == WordTrie.NONE ? node : step(node, number);
        int word = first;
        while (node != WordTrie.NONE && word >= 0) {
            if (lexicon.trie().names(node).length > 0) {
                add(first, word, words.place(first, 1), lexicon.trie().names(node));
            }
            word = Finder.next(words, word);
            node = word < 0 ? WordTrie.NONE : step(node, lexicon.number(words, word));
        }
    }

    /** The first word of the candidate without clitics. */
    private String head(Candidate candidate) {
        String folded = words.folded(candidate.first());
        for (int cut = 0; cut < 3 && cut < folded.length() - 2; cut++) {
            if (Grammar.isArabicHead(folded.substring(cut))) {
                return folded.substring(cut);
            }
        }
        return folded;
    }

    private int step(int node, int number) {
        return number == Vocabulary.NONE ? WordTrie.NONE : lexicon.trie().step(node, Lexicon.plain(number));
    }

    private void add(int first, int last, int start, Name[] names) {
        found.add(new Candidate(first, last, start, words.end(last), names, Candidate.Way.LIST));
    }
}
