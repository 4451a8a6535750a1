package org.marsad.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brigades that share one noun: "the 45th and 46th Brigades", "Brigades 45 and 46", الألوية 45 و46. The numbers that are
 * known are those of the gazetteer's own aliases ("45th Brigade").
 */
final class Brigades {

    private static final int MAX_LIST = 8;
    private static final Set<String> ARABIC =
            Set.of("اللوايين", "اللواءان", "اللواان", "لوايي", "الالويه", "الويه", "اللواين");
    private static final Set<String> ARMIES =
            Grammar.words("army police border military الجيش الشرطه الحدود للجيش جيش بالجيش");

    private final Words words;
    private final Map<String, Name> byNumber;
    private final List<Candidate> found = new ArrayList<>();

    private Brigades(Words words, Map<String, Name> byNumber) {
        this.words = words;
        this.byNumber = byNumber;
    }

    /** Brigades by number, as the aliases have them. */
    static Map<String, Name> byNumber(List<Name> names) {
        Map<String, Name> byNumber = new HashMap<>();
        for (Name name : names) {
            List<String> parts = name.words();
            if (parts.size() == 2 && parts.get(1).equals("brigade") && isOrdinal(parts.get(0))) {
                byNumber.putIfAbsent(cardinal(parts.get(0)), name);
            }
        }
        return byNumber;
    }

    static List<Candidate> find(Words words, Map<String, Name> byNumber) {
        Brigades brigades = new Brigades(words, byNumber);
        for (int word = 0; word < words.size() && !byNumber.isEmpty(); word++) {
            char first = words.letter(word, 0);
            if (first == 'b' && words.equals(word, "brigades")) {
                brigades.before(word);
                brigades.behind(word);
            } else if ((first == 'ا' || first == 'ل') && ARABIC.contains(words.folded(word))) {
                brigades.behind(word);
            }
        }
        return brigades.found;
    }

    /** Whether a brigade at these words is said to belong to an army or a police. */
    static boolean isOfAnArmy(Words words, int last) {
        int end = Math.min(words.size(), last + 7);
        for (int word = last + 1; word < end && !words.is(word, Words.FIRST); word++) {
            if (ARMIES.contains(words.folded(word))) {
                return true;
            }
            if (word == last + 1 && !isPreposition(words.folded(word))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPreposition(String folded) {
        return folded.equals("of") || folded.equals("in") || folded.equals("في") || folded.equals("من");
    }

    private void before(int noun) {
        List<Candidate> list = new ArrayList<>();
        int word = noun - 1;
        for (int n = 0; word >= 0 && n < MAX_LIST; word--, n++) {
            String folded = words.folded(word);
            if (isOrdinal(folded)) {
                Candidate candidate = candidate(word, word == noun - 1 ? noun : word, cardinal(folded));
                if (candidate != null) {
                    list.addFirst(candidate);
                }
            } else if (!folded.equals("and")) {
                break;
            }
        }
        found.addAll(list);
    }

    private void behind(int noun) {
        int word = noun + 1;
        if (words.joined(word + 1) && words.equals(word, "such") && words.equals(word + 1, "as")) {
            word += 2;
        }
        for (int n = 0; word < words.size() && n < MAX_LIST; word++, n++) {
            String folded = words.folded(word);
            String number = folded.startsWith("و") ? folded.substring(1) : cardinal(folded);
            if (isNumber(number)) {
                Candidate candidate = candidate(word, word, number);
                if (candidate != null) {
                    found.add(candidate);
                }
            } else if (!folded.equals("and") && !folded.equals("و") && !folded.equals("the")) {
                return;
            }
        }
    }

    private @Nullable Candidate candidate(int first, int last, String number) {
        Name name = byNumber.get(number);
        if (name == null) {
            return null;
        }
        int start = words.letter(first, 0) == 'و' ? words.place(first, 1) : words.start(first);
        return new Candidate(first, last, start, words.end(last), new Name[] {name}, Candidate.Way.BRIGADE);
    }

    private static boolean isOrdinal(String folded) {
        int digits = folded.length() - 2;
        return digits > 0
                && isNumber(folded.substring(0, digits))
                && Set.of("st", "nd", "rd", "th").contains(folded.substring(digits));
    }

    /** The number of an ordinal; other words as they are. */
    private static String cardinal(String folded) {
        return isOrdinal(folded) ? folded.substring(0, folded.length() - 2) : folded;
    }

    private static boolean isNumber(String folded) {
        return !folded.isEmpty() && folded.length() <= 4 && folded.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
