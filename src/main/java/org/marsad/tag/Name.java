package org.marsad.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;

/**
 * An alias made ready for matching.
 *
 * @param words    folded words without articles, in order
 * @param capitals bit i is set where word i must begin with a capital in the text
 * @param acronym  the letters as they must stand in the text, without full stops; null for names in words
 * @param article  whether the Arabic article must stand in front of the first word
 * @param the      whether "the" must
 */
record Name(
        Entity entity,
        Alias alias,
        List<String> words,
        long capitals,
        @Nullable String acronym,
        boolean article,
        boolean the) {

    /** Longer aliases are cut: no name has more words. */
    private static final int MAX_WORDS = 16;

    static Name of(Entity entity, Alias alias) {
        Words written = Words.of(alias.text());
        List<String> words = new ArrayList<>();
        boolean article = false;
        boolean the = false;
        long capitals = 0;
        for (int i = 0; i < written.size() && words.size() < MAX_WORDS; i++) {
            if (words.isEmpty() && written.size() > i + 1 && written.equals(i, "the")) {
                the = true;
            } else if (Grammar.isArticle(written, i)) {
                article |= words.isEmpty();
            } else {
                if (written.is(i, Words.CAPITAL)) {
                    capitals |= 1L << words.size();
                }
                words.add(written.folded(i));
            }
        }
        return new Name(
                entity,
                alias,
                List.copyOf(words),
                needed(capitals, words),
                acronym(alias),
                article && words.size() == 1,
                the && alias.ambiguous());
    }

    /**
     * Names of English words alone ("Peace Companies") need their capitals; a longer one at least the first ("Popular
     * mobilization forces"). A name with a word of its own is known without: "the Badr organization".
     */
    private static long needed(long capitals, List<String> words) {
        if (words.size() == 1) {
            return capitals;
        }
        if (!words.stream().allMatch(word -> Grammar.isGeneric(word) && !Demonyms.isAdjective(word))) {
            return 0;
        }
        long telling = words.stream().filter(word -> word.length() > 3).count();
        return telling >= 3 ? capitals & 1 : capitals;
    }

    /** Whether other countries have something that is called the same: "US forces", "Federal Police". */
    boolean isGeneric() {
        return words.stream().allMatch(Grammar::isGeneric);
    }

    private static @Nullable String acronym(Alias alias) {
        String bare = bare(alias.text());
        boolean shouted = !alias.text().contains(" ") && bare.equals(bare.toUpperCase(Locale.ROOT)) && hasLatin(bare);
        return (alias.kind() == Alias.Kind.ACRONYM && hasLatin(bare)) || shouted ? bare : null;
    }

    private static boolean hasLatin(String text) {
        return text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Without what may differ between two ways to write an acronym. */
    private static String bare(String acronym) {
        StringBuilder bare = new StringBuilder();
        acronym.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    /** Whether the capitals in the text allow this name. */
    boolean fits(Words text, int first, int last) {
        if (acronym != null) {
            return fitsAcronym(acronym, text, first, last);
        }
        int word = 0;
        for (int i = first; i <= last && capitals >> word != 0; i++) {
            if (!Grammar.isArticle(text, i)) {
                if (((capitals >> word) & 1) != 0 && !text.is(i, Words.CAPITAL)) {
                    return false;
                }
                word++;
            }
        }
        return true;
    }

    private static boolean fitsAcronym(String acronym, Words text, int first, int last) {
        String written = bare(text.text().substring(text.start(first), text.end(last)));
        if (written.equals(acronym)) {
            // In a line of capitals IS and US may be the English words.
            boolean shout = acronym.length() == 2 && isShout(text, first - 1) && isShout(text, last + 1);
            return !shout || text.is(first, Words.DOTTED);
        }
        // Some papers write acronyms that are spoken as words like names: Isis, Nato, Unami.
        return acronym.length() >= 4
                && written.equals(acronym.charAt(0) + acronym.substring(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isShout(Words text, int word) {
        return word >= 0
                && word < text.size()
                && text.is(word, Words.UPPER)
                && text.length(word) > 1
                && text.letter(word, 0) > '9';
    }
}
