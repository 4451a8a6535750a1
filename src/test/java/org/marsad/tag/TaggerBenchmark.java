package org.marsad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;

/** How fast a text is tagged, folding and boundaries included, and that a hundred times more aliases cost little more. */
@Tag("benchmark")
class TaggerBenchmark {

    private static final int TEXT_CHARS = 4_000_000;

    @Test
    void theCostFollowsTheTextAndNotTheDictionary() throws IOException {
        Random random = new Random(7);
        List<String> names = names(100_000, random);
        // Names of the small gazetteer occur in the text as often in both runs.
        String text = text(names.subList(0, 1_000), random);
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;

        Tagger few = new Tagger(gazetteer(names.subList(0, 1_000)));
        Tagger many = new Tagger(gazetteer(names));
        long fewNanos = Long.MAX_VALUE;
        long manyNanos = Long.MAX_VALUE;
        for (int run = 0; run < 12; run++) {
            fewNanos = Math.min(fewNanos, nanos(few, text));
            manyNanos = Math.min(manyNanos, nanos(many, text));
        }
        double small = megabytes / (fewNanos / 1e9);
        double large = megabytes / (manyNanos / 1e9);

        System.out.printf(
                Locale.ROOT,
                "tagging %.1f MB: %.0f MB/s with 1,000 aliases, %.0f MB/s with 100,000 (%.2f times the cost)%n",
                megabytes,
                small,
                large,
                small / large);
        assertThat(small / large).isLessThan(2.0);
    }

    /** Time of this thread on a core: other work on the machine does not count. */
    private static long nanos(Tagger tagger, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<Mention> mentions = tagger.tag("", text, "en");
        long nanos = threads.getCurrentThreadCpuTime() - start;
        assertThat(mentions).isNotEmpty();
        return nanos;
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

    /** The sentences of the gold set over and over; a name of the gazetteer behind every second one. */
    private static String text(List<String> names, Random random) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (GoldPassages.Passage passage : GoldPassages.in("en")) {
            sentences.addAll(List.of(passage.text().split("(?<=\\.) ")));
        }
        StringBuilder text = new StringBuilder();
        while (text.length() < TEXT_CHARS) {
            text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
            if (random.nextBoolean()) {
                text.append(names.get(random.nextInt(names.size()))).append(" said so. ");
            }
        }
        return text.toString();
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
