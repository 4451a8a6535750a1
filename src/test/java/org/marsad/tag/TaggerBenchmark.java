package org.marsad.tag;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ahocorasick.trie.Trie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast articles are tagged, folding and boundaries included, beside two finders of plain strings on the same text in
 * the same run; that a hundred times more aliases cost little more; and what the compiled gazetteer takes of the heap.
 *
 * <pre>mvn -Pbenchmark test -Dtest=TaggerBenchmark</pre>
 */
@Tag("benchmark")
class TaggerBenchmark {

    private static final int TEXT_CHARS = 4_000_000;
    private static final int ARTICLE_CHARS = 6_000;
    private static final int ROUNDS = 12;
    private static final long MAX_HEAP = 64L << 20;

    private final Random random = new Random(7);
    private final List<String> names = names(100_000, random);
    /** Names of the small gazetteer occur in the text as often in both runs. */
    private final List<String> few = names.subList(0, 1_000);

    @Test
    void newsIsTaggedAtTheCostOfTheTextAndNotOfTheDictionary() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Shared.path("corpora", "claims", "polnear.jsonl"))) {
            lines.forEach(line -> sentences.addAll(
                    sentences(JsonMapper.shared().readTree(line).path("text").stringValue(""))));
        }
        compare("news, a name in every tenth sentence", articles(sentences, 10));
    }

    @Test
    void theGoldPassagesAreTaggedAtTheCostOfTheTextAndNotOfTheDictionary() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (GoldPassages.Passage passage : GoldPassages.in("en")) {
            sentences.addAll(sentences(passage.text()));
        }
        compare("gold passages, a name in every second sentence", articles(sentences, 2));
    }

    @Test
    void aHundredThousandAliasesFitIntoASmallHeap() {
        Gazetteer gazetteer = gazetteer(names);
        long before = usedHeap();
        Tagger tagger = new Tagger(gazetteer);
        long tables = usedHeap() - before;
        assertThat(tagger.tag("", names.getFirst(), "en")).hasSize(1);

        System.out.printf(
                Locale.ROOT, "tagging: 100,000 aliases compiled take %.0f MB of heap%n", tables / (1024.0 * 1024));
        assertThat(tables).isLessThan(MAX_HEAP);
        assertThat(gazetteer.entities()).hasSize(names.size());
    }

    private void compare(String what, List<String> articles) {
        double megabytes = articles.stream()
                        .mapToInt(article -> article.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
        Tagger small = new Tagger(gazetteer(few));
        Tagger large = new Tagger(gazetteer(names));
        Trie trie =
                Trie.builder().ignoreCase().onlyWholeWords().addKeywords(names).build();
        AhoCorasickDoubleArrayTrie<String> doubleArray = new AhoCorasickDoubleArrayTrie<>();
        doubleArray.build(new TreeMap<>(names.stream().distinct().collect(toMap(name -> name, name -> name))));

        double withFew = 0;
        double withMany = 0;
        double ofTrie = 0;
        double ofDoubleArray = 0;
        for (int round = 0; round < ROUNDS; round++) {
            withFew = Math.max(
                    withFew,
                    megabytes
                            / seconds(
                                    articles, text -> small.tag("", text, "en").size()));
            withMany = Math.max(
                    withMany,
                    megabytes
                            / seconds(
                                    articles, text -> large.tag("", text, "en").size()));
            ofDoubleArray = Math.max(
                    ofDoubleArray,
                    megabytes
                            / seconds(
                                    articles,
                                    text -> doubleArray.parseText(text).size()));
            if (round < 3) {
                ofTrie = Math.max(
                        ofTrie,
                        megabytes
                                / seconds(articles, text -> trie.parseText(text).size()));
            }
        }

        System.out.printf(
                Locale.ROOT,
                "tagging %s, %.1f MB: %.0f MB/s with 1,000 aliases, %.0f MB/s with 100,000 (%.2f times the cost);"
                        + " without folding, org.ahocorasick %.1f MB/s, double-array trie %.0f MB/s%n",
                what,
                megabytes,
                withFew,
                withMany,
                withFew / withMany,
                ofTrie,
                ofDoubleArray);
        assertThat(withFew / withMany).isLessThan(2.0);
        assertThat(withMany).isGreaterThan(ofTrie);
    }

    /** Time of this thread on a core: other work on the machine does not count. */
    private static double seconds(List<String> articles, ToIntFunction<String> finder) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        int found = articles.stream().mapToInt(finder).sum();
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(found).isPositive();
        return seconds;
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=\\.) "));
    }

    /** The sentences over and over, with a name of the small gazetteer behind some. */
    private List<String> articles(List<String> sentences, int every) {
        List<String> articles = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int chars = 0; chars < TEXT_CHARS; ) {
            text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
            if (random.nextInt(every) == 0) {
                text.append(few.get(random.nextInt(few.size()))).append(" said so. ");
            }
            if (text.length() > ARTICLE_CHARS) {
                chars += text.length();
                articles.add(text.toString());
                text.setLength(0);
            }
        }
        return articles;
    }

    private static Gazetteer gazetteer(List<String> names) {
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Alias alias = new Alias(names.get(i), "en", Alias.Kind.NAME, false, List.of(), List.of());
            entities.add(
                    new Entity("e" + i, Entity.Kind.GROUP, names.get(i), "", List.of(alias), List.of(), "", "normal"));
        }
        return Gazetteer.of("benchmark", entities);
    }

    private static List<String> names(int count, Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(capital(word(random, 3)) + " al-" + capital(word(random, 3)));
        }
        return names;
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bdfghjklmnqrstz".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
