package org.marsad.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the page states about its article apart from the blocks: headlines, description, body, writers. Blocks are
 * compared with it word by word.
 */
record Anchors(Set<String> title, Set<String> description, Set<String> body, List<String> authors) {

    private static final int MOST_WORDS = 30_000;

    static Anchors of(String title, String description, String body, List<String> authors) {
        return new Anchors(
                Set.copyOf(words(title)),
                Set.copyOf(words(description)),
                pairs(words(body)),
                authors.stream().map(author -> author.toLowerCase(Locale.ROOT)).toList());
    }

    /** The words of a text in lower case: runs of letters and numbers. */
    static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length() && words.size() < MOST_WORDS; ) {
            int c = i < lower.length() ? lower.codePointAt(i) : ' ';
            boolean inside = Character.isLetter(c) || isNumber(c);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Share of the words that the other text has; 0 where it is empty. */
    static double share(List<String> words, Set<String> others) {
        if (others.isEmpty() || words.isEmpty()) {
            return 0;
        }
        int both = 0;
        for (String word : words) {
            both += others.contains(word) ? 1 : 0;
        }
        return (double) both / words.size();
    }

    /** Share of the word pairs that stand in the stated body; -1 where none is stated. */
    double inBody(List<String> words) {
        if (body.isEmpty()) {
            return -1;
        }
        if (words.size() < 2) {
            return 0;
        }
        return (double) pairs(words).stream().filter(body::contains).count() / (words.size() - 1);
    }

    boolean namesAuthor(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return authors.stream().anyMatch(lower::contains);
    }

    private static Set<String> pairs(List<String> words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return pairs;
    }
}
