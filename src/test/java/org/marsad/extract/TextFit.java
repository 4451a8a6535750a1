package org.marsad.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well a text fits its gold, by bags of runs of four tokens as the article-extraction-benchmark counts them.
 *
 * @param precision share of what was read that the gold has
 * @param recall    share of the gold that was read
 */
record TextFit(double precision, double recall) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** The best fit to any of the accepted texts. */
    static TextFit of(String text, List<String> golds) {
        Map<String, Integer> mine = shingles(words(text));
        int all = mine.values().stream().mapToInt(Integer::intValue).sum();
        TextFit best = new TextFit(0, 0);
        for (String gold : golds) {
            Map<String, Integer> theirs = shingles(words(gold));
            int total = theirs.values().stream().mapToInt(Integer::intValue).sum();
            int hit = mine.entrySet().stream()
                    .mapToInt(one -> Math.min(one.getValue(), theirs.getOrDefault(one.getKey(), 0)))
                    .sum();
            TextFit fit = new TextFit(all == 0 ? 0 : (double) hit / all, total == 0 ? 0 : (double) hit / total);
            if (fit.precision + fit.recall > best.precision + best.recall) {
                best = fit;
            }
        }
        return best;
    }

    /** Over many pages: the harmonic mean of the mean precision and the mean recall. */
    static String summary(List<TextFit> fits) {
        double p = fits.stream().mapToDouble(TextFit::precision).average().orElse(0);
        double r = fits.stream().mapToDouble(TextFit::recall).average().orElse(0);
        return "F1 %.4f (p %.3f r %.3f)".formatted(f1(fits), p, r);
    }

    static double f1(List<TextFit> fits) {
        double p = fits.stream().mapToDouble(TextFit::precision).average().orElse(0);
        double r = fits.stream().mapToDouble(TextFit::recall).average().orElse(0);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static Map<String, Integer> shingles(List<String> words) {
        Map<String, Integer> shingles = new HashMap<>();
        if (!words.isEmpty() && words.size() < 4) {
            shingles.put(String.join(" ", words), 1);
        }
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        return shingles;
    }
}
