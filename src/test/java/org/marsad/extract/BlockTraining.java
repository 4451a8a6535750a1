package org.marsad.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Learns the body model from the annotated pages and prints what it reaches on publishers it has not seen.
 *
 * <p>{@code mvn -o -q -Pbenchmark test -Dtest=BlockTraining} writes the two files of {@code src/main/resources}; with
 * {@code -Dtraining.write=false} it only measures. Deterministic.
 */
@Tag("benchmark")
class BlockTraining {

    private static final int FOLDS = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** A page as the model sees it, with what the annotators say of each block. */
    record Sheet(
            String id,
            String set,
            int fold,
            List<Block> blocks,
            float[][] rows,
            double[] labels,
            double[] weights,
            List<String> golds) {}

    @Test
    void learnsTheBodyModel() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (Corpus.Entry entry : Corpus.load().entries()) {
            if (!entry.gold().path("text").asString("").isEmpty()) {
                Sheet sheet = sheet(entry);
                if (sheet != null) {
                    sheets.add(sheet);
                }
            }
        }
        System.out.println(sheets.size() + " pages, "
                + sheets.stream().mapToInt(s -> s.blocks().size()).sum() + " blocks");
        Boosting.Settings settings = Boosting.Settings.DEFAULT;
        Map<String, double[]> alone = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Trees first = fit(sheets, fold, settings, Sheet::rows);
            for (Sheet sheet : sheets) {
                if (sheet.fold() == fold) {
                    alone.put(sheet.id(), score(first, sheet.rows()));
                }
            }
        }
        report("first", sheets, alone);
        Map<String, float[][]> widened = new HashMap<>();
        for (Sheet sheet : sheets) {
            widened.put(
                    sheet.id(),
                    BodyModel.widen(sheet.blocks(), sheet.rows(), alone.getOrDefault(sheet.id(), new double[0])));
        }
        Map<String, double[]> together = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Trees second = fit(sheets, fold, settings, sheet -> rows(widened, sheet));
            for (Sheet sheet : sheets) {
                if (sheet.fold() == fold) {
                    together.put(sheet.id(), score(second, rows(widened, sheet)));
                }
            }
        }
        report("second", sheets, together);
        if (!"false".equals(System.getProperty("training.write"))) {
            Path resources = Path.of("src/main/resources");
            Files.writeString(
                    resources.resolve(BodyModel.FIRST.substring(1)),
                    Boosting.text(fit(sheets, -1, settings, Sheet::rows)));
            Files.writeString(
                    resources.resolve(BodyModel.SECOND.substring(1)),
                    Boosting.text(fit(sheets, -1, settings, sheet -> rows(widened, sheet))));
        }
    }

    private static float[][] rows(Map<String, float[][]> widened, Sheet sheet) {
        return widened.getOrDefault(sheet.id(), new float[0][]);
    }

    private static double[] score(Trees trees, float[][] rows) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = trees.probability(rows[i]);
        }
        return scores;
    }

    private static Trees fit(
            List<Sheet> sheets,
            int without,
            Boosting.Settings settings,
            java.util.function.Function<Sheet, float[][]> source) {
        List<float[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (sheet.fold() != without) {
                float[][] all = source.apply(sheet);
                for (int i = 0; i < all.length; i++) {
                    rows.add(all[i]);
                    labels.add(sheet.labels()[i]);
                    weights.add(sheet.weights()[i]);
                }
            }
        }
        return Boosting.fit(
                rows.toArray(float[][]::new),
                labels.stream().mapToDouble(Double::doubleValue).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                settings);
    }

    private static void report(String name, List<Sheet> sheets, Map<String, double[]> scores) {
        for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6}) {
            StringBuilder line = new StringBuilder(name + " at " + threshold);
            for (String set : List.of("aeb", "fundus", "wcxb")) {
                double precision = 0;
                double recall = 0;
                int pages = 0;
                for (Sheet sheet : sheets) {
                    if (sheet.set().equals(set)) {
                        double[] fit = fit(sheet, scores.getOrDefault(sheet.id(), new double[0]), threshold);
                        precision += fit[0];
                        recall += fit[1];
                        pages++;
                    }
                }
                double p = precision / pages;
                double r = recall / pages;
                line.append(String.format("  %s %.4f (p %.3f r %.3f)", set, 2 * p * r / (p + r), p, r));
            }
            System.out.println(line);
        }
        if (System.getProperty("training.worst") != null) {
            sheets.stream()
                    .sorted(java.util.Comparator.comparingDouble(
                            sheet -> -loss(sheet, scores.getOrDefault(sheet.id(), new double[0]))))
                    .limit(Integer.getInteger("training.worst"))
                    .forEach(sheet -> {
                        double[] fit = fit(sheet, scores.getOrDefault(sheet.id(), new double[0]), 0.5);
                        System.out.printf("   %.3f %.3f %s%n", fit[0], fit[1], sheet.id());
                    });
        }
    }

    private static double loss(Sheet sheet, double[] scores) {
        double[] fit = fit(sheet, scores, 0.5);
        return 2 - fit[0] - fit[1];
    }

    /** Precision and recall of a page as the scorer counts them, the best of the accepted bodies. */
    private static double[] fit(Sheet sheet, double[] scores, double threshold) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                text.append(sheet.blocks().get(i).text()).append('\n');
            }
        }
        Map<String, Integer> mine = shingles(words(text.toString()));
        int all = mine.values().stream().mapToInt(Integer::intValue).sum();
        double[] best = {0, 0};
        for (String gold : sheet.golds()) {
            Map<String, Integer> theirs = shingles(words(gold));
            int total = theirs.values().stream().mapToInt(Integer::intValue).sum();
            int hit = 0;
            for (Map.Entry<String, Integer> one : mine.entrySet()) {
                hit += Math.min(one.getValue(), theirs.getOrDefault(one.getKey(), 0));
            }
            double p = all == 0 ? 0 : (double) hit / all;
            double r = total == 0 ? 0 : (double) hit / total;
            if (p + r > best[0] + best[1]) {
                best = new double[] {p, r};
            }
        }
        return best;
    }

    private static @Nullable Sheet sheet(Corpus.Entry entry) {
        Document page =
                Markup.parse(Decoder.decode(entry.page().body(), entry.page().contentType()));
        if (page == null) {
            return null;
        }
        List<Block> blocks = Blocks.of(page);
        if (blocks.isEmpty()) {
            return null;
        }
        float[][] rows = BlockFeatures.of(blocks, Stated.of(page).anchors());
        List<String> golds = new ArrayList<>();
        golds.add(entry.gold().path("text").asString());
        for (JsonNode other : entry.gold().path("text_alt")) {
            golds.add(other.asString());
        }
        double[] labels = new double[rows.length];
        double[] weights = new double[rows.length];
        label(blocks, golds.getFirst(), golds.subList(1, golds.size()), labels, weights);
        return new Sheet(
                entry.id(),
                entry.gold().path("set").asString(),
                entry.half(FOLDS),
                blocks,
                rows,
                labels,
                weights,
                golds);
    }

    /** A block is body when most of its shingles are in the gold text; a short one when it is a line of its own there. */
    private static void label(List<Block> blocks, String gold, List<String> others, double[] labels, double[] weights) {
        List<String> goldWords = words(gold);
        Set<String> shingles = new HashSet<>(shingles(goldWords).keySet());
        Set<List<String>> lines = new HashSet<>();
        for (String line : gold.split("\n")) {
            lines.add(words(line));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            List<String> words = words(blocks.get(i).text());
            if (words.isEmpty()) {
                weights[i] = 0;
                continue;
            }
            if (words.size() < 4) {
                labels[i] = lines.contains(words) ? 1 : 0;
            } else {
                Map<String, Integer> own = shingles(words);
                long hits = own.keySet().stream().filter(shingles::contains).count();
                double share = (double) hits / own.size();
                labels[i] = share >= 0.5 ? 1 : 0;
            }
            weights[i] = 400.0 * (words.size() + 2) / (goldWords.size() + 100) / 2;
            // A standfirst that some annotators count and others do not teaches nothing.
            if (labels[i] > 0 && !others.isEmpty() && !in(words, others)) {
                weights[i] *= 0.2;
            }
            seen.merge(blocks.get(i).text(), 1, Integer::sum);
        }
    }

    private static boolean in(List<String> words, List<String> golds) {
        return golds.stream().allMatch(gold -> String.join(" ", words(gold)).contains(String.join(" ", words)));
    }

    static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    static Map<String, Integer> shingles(List<String> words) {
        Map<String, Integer> shingles = new HashMap<>();
        if (words.size() < 4) {
            if (!words.isEmpty()) {
                shingles.put(String.join(" ", words), 1);
            }
            return shingles;
        }
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        return shingles;
    }
}
