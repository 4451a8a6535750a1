package org.marsad.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Learns the body model from the annotated pages and prints what it reaches on publishers it has not seen.
 *
 * <p>{@code mvn -o -q -Pbenchmark test -Dtest=BlockTraining} writes {@code body.trees} below {@code src/main/resources};
 * with {@code -Dtraining.write=false} it only measures, with {@code -Dtraining.misses=true} it also lists the blocks
 * judged wrong. Deterministic.
 */
@Tag("benchmark")
class BlockTraining {

    /** Each fifth of the publishers is judged by what the others taught. */
    static final int FOLDS = 5;

    /** Chance moves one model's figures by a hundredth; the mean of a few is steadier. */
    private static final int MODELS = 3;

    private static final long SEED = 20260101;
    private static final double HEAVIEST = 20;
    private static final double SNIPPET = 3;
    private static final double DULL_KEPT = 0.35;

    /** A page as the model sees it, with what the annotators say of each block; weight 0 where they say nothing. */
    record Sheet(
            String id,
            String set,
            String source,
            int fold,
            List<Block> blocks,
            float[][] rows,
            double[] labels,
            double[] weights,
            List<String> golds) {}

    @Test
    void learnsTheBodyModel() throws IOException {
        List<Sheet> sheets = sheets(Corpus.load().entries());
        Map<String, double[]> unseen = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Trees trees = fit(sheets, fold);
            for (Sheet sheet : sheets) {
                if (sheet.fold() == fold) {
                    unseen.put(
                            sheet.id(),
                            Arrays.stream(sheet.rows())
                                    .mapToDouble(trees::score)
                                    .toArray());
                }
            }
        }
        List<Sheet> measured =
                sheets.stream().filter(sheet -> !sheet.golds().isEmpty()).toList();
        System.out.println("one page alone");
        report(measured, unseen);
        System.out.println("with memory of the source");
        report(measured, remembered(sheets, unseen));
        if (!"false".equals(System.getProperty("training.write"))) {
            Files.writeString(Path.of("src/main/resources" + Body.MODEL), Boosting.text(fit(sheets, -1)));
        }
    }

    static List<Sheet> sheets(List<Corpus.Entry> entries) {
        return entries.stream()
                .map(BlockTraining::sheet)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The model learned from the sheets of all folds but one. */
    static Trees fit(List<Sheet> sheets, int without) {
        SplittableRandom random = new SplittableRandom(7);
        List<float[]> rows = new ArrayList<>();
        List<double[]> examples = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (int i = 0; i < sheet.rows().length && sheet.fold() != without; i++) {
                // Menus teach the same thing a thousand times.
                boolean dull = sheet.labels()[i] == 0 && sheet.blocks().get(i).linkShare() > 0.9;
                if (sheet.weights()[i] > 0 && (!dull || random.nextDouble() < DULL_KEPT)) {
                    rows.add(sheet.rows()[i]);
                    examples.add(new double[] {sheet.labels()[i], sheet.weights()[i] / (dull ? DULL_KEPT : 1)});
                }
            }
        }
        float[][] all = rows.toArray(float[][]::new);
        double[] labels = examples.stream().mapToDouble(example -> example[0]).toArray();
        double[] weights = examples.stream().mapToDouble(example -> example[1]).toArray();
        return Boosting.mean(LongStream.range(SEED, SEED + MODELS)
                .parallel()
                .mapToObj(seed -> Boosting.fit(all, labels, weights, Boosting.Settings.DEFAULT, seed))
                .toList());
    }

    /** The odds again, each page beside the others of its source. */
    private static Map<String, double[]> remembered(List<Sheet> sheets, Map<String, double[]> odds) {
        Map<String, Map<String, PageTrace>> traces = new HashMap<>();
        for (Sheet sheet : sheets) {
            traces.computeIfAbsent(sheet.source(), key -> new TreeMap<>())
                    .put(sheet.id(), PageTrace.of("", sheet.blocks(), odds.getOrDefault(sheet.id(), new double[0])));
        }
        Map<String, double[]> judged = new HashMap<>();
        for (Sheet sheet : sheets) {
            Map<String, PageTrace> family = new TreeMap<>(traces.getOrDefault(sheet.source(), Map.of()));
            PageTrace own = family.remove(sheet.id());
            if (own != null) {
                SourceMemory sisters = new SourceMemory(List.copyOf(family.values())).sistersOf(own);
                judged.put(sheet.id(), sisters.judge(sheet.blocks(), odds.getOrDefault(sheet.id(), new double[0])));
            }
        }
        return judged;
    }

    private static void report(List<Sheet> sheets, Map<String, double[]> scores) {
        for (double threshold : new double[] {0.45, 0.5, 0.55}) {
            StringBuilder line = new StringBuilder("at " + threshold);
            for (String set : List.of("aeb", "fundus", "wcxb")) {
                List<TextFit> fits = sheets.stream()
                        .filter(sheet -> sheet.set().equals(set))
                        .map(sheet -> fit(sheet, scores.getOrDefault(sheet.id(), new double[0]), threshold))
                        .toList();
                line.append("  ").append(set).append(' ').append(TextFit.summary(fits));
            }
            System.out.println(line);
        }
        if (Boolean.getBoolean("training.misses")) {
            sheets.forEach(sheet -> misses(sheet, scores.getOrDefault(sheet.id(), new double[0])));
        }
    }

    private static void misses(Sheet sheet, double[] scores) {
        TextFit fit = fit(sheet, scores, 0.5);
        System.out.printf("== %.3f %.3f %s%n", fit.precision(), fit.recall(), sheet.id());
        for (int i = 0; i < scores.length; i++) {
            if ((scores[i] >= 0) != (sheet.labels()[i] >= 0.5)) {
                String text = sheet.blocks().get(i).text();
                System.out.printf(
                        "%s %.2f w%.2f %d/%d %s | %s%n",
                        scores[i] >= 0 ? "+" : "-",
                        scores[i],
                        sheet.weights()[i],
                        i,
                        scores.length,
                        sheet.blocks().get(i).place().signature.replace(' ', '.'),
                        text.substring(0, Math.min(140, text.length())));
            }
        }
    }

    private static TextFit fit(Sheet sheet, double[] scores, double threshold) {
        double[] shifted = Arrays.stream(scores)
                .map(odds -> 1 / (1 + Math.exp(-odds)) + 0.5 - threshold)
                .toArray();
        return TextFit.of(Body.chosen(sheet.blocks(), shifted), sheet.golds());
    }

    private static @Nullable Sheet sheet(Corpus.Entry entry) {
        Document page =
                Markup.parse(Decoder.decode(entry.page().body(), entry.page().contentType()));
        List<Block> blocks = page == null ? List.of() : Blocks.of(page);
        if (page == null || blocks.isEmpty()) {
            return null;
        }
        float[][] rows = BlockFeatures.of(blocks, Stated.of(page).anchors());
        List<String> golds = new ArrayList<>();
        double[] labels = new double[rows.length];
        double[] weights = new double[rows.length];
        if (entry.gold().path("text").asString("").isEmpty()) {
            snippets(blocks, entry.gold(), labels, weights);
        } else {
            golds.add(entry.gold().path("text").asString());
            entry.gold().path("text_alt").forEach(other -> golds.add(other.asString()));
            label(blocks, golds, labels, weights);
        }
        return new Sheet(
                entry.id(),
                entry.gold().path("set").asString(),
                entry.source(),
                entry.fold(FOLDS),
                blocks,
                rows,
                labels,
                weights,
                golds);
    }

    /** A block is body when most of its shingles are in the gold text; a short one when it is a line of its own there. */
    private static void label(List<Block> blocks, List<String> golds, double[] labels, double[] weights) {
        List<String> goldWords = TextFit.words(golds.getFirst());
        Set<String> shingles = TextFit.shingles(goldWords).keySet();
        Set<List<String>> lines = new HashSet<>();
        for (String line : golds.getFirst().split("\n")) {
            lines.add(TextFit.words(line));
        }
        for (int i = 0; i < labels.length; i++) {
            List<String> words = TextFit.words(blocks.get(i).text());
            if (words.isEmpty()) {
                continue;
            }
            Set<String> own = TextFit.shingles(words).keySet();
            boolean in = words.size() < 4
                    ? lines.contains(words)
                    : own.stream().filter(shingles::contains).count() * 2 >= own.size();
            labels[i] = in ? 1 : 0;
            // Every page counts alike, but no single block of a short page may sway a whole leaf.
            weights[i] = Math.min(HEAVIEST, 200.0 * (words.size() + 2) / (goldWords.size() + 100));
            // A standfirst that some accepted bodies have and others lack teaches little.
            if (in && !everywhere(words, golds)) {
                weights[i] *= 0.2;
            }
        }
    }

    /** Where annotators marked snippets only, the blocks that hold one teach and the others do not. */
    private static void snippets(List<Block> blocks, JsonNode gold, double[] labels, double[] weights) {
        for (int i = 0; i < labels.length; i++) {
            String text = blocks.get(i).text();
            for (JsonNode unwanted : gold.path("without")) {
                if (text.contains(unwanted.asString())) {
                    weights[i] = SNIPPET;
                }
            }
            for (JsonNode wanted : gold.path("with")) {
                if (text.contains(wanted.asString())) {
                    labels[i] = 1;
                    weights[i] = SNIPPET;
                }
            }
        }
    }

    private static boolean everywhere(List<String> words, List<String> golds) {
        String line = String.join(" ", words);
        return golds.stream()
                .allMatch(gold -> String.join(" ", TextFit.words(gold)).contains(line));
    }
}
