package org.marsad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.claim.Stance;
import org.marsad.date.Interval;
import org.marsad.entity.GazetteerFile;
import org.marsad.tag.Tagger;

/** The labelled pairs of claims, {@code statement/pairs.txt}. Every third pair was set aside before the comparing was tuned. */
class PairsTest {

    private static final int SET_ASIDE = 3;

    private static final Tagger TAGGER = new Tagger(GazetteerFile.bundled());

    private record Pair(int number, String label, Saying earlier, Saying later) {

        String answer() {
            return switch (SameStatement.compare(later, earlier)) {
                case Verdict.Same _ -> "same";
                case Verdict.OtherNumber _ -> "different_number";
                case Verdict.Again _ -> "repeats";
                case Verdict.Apart _ ->
                    Contradiction.between(later, earlier)
                            .map(answer -> answer.kind().name().toLowerCase(Locale.ROOT))
                            .orElse("apart");
            };
        }

        boolean isSetAside() {
            return number % SET_ASIDE == 0;
        }
    }

    /** @param precision of what is called the same statement */
    private record Score(double right, double precision, double recall) {

        static Score of(List<Pair> pairs) {
            long right = 0;
            long called = 0;
            long same = 0;
            long both = 0;
            for (Pair pair : pairs) {
                String answer = pair.answer();
                right += answer.equals(pair.label) ? 1 : 0;
                called += answer.equals("same") ? 1 : 0;
                same += pair.label.equals("same") ? 1 : 0;
                both += answer.equals("same") && pair.label.equals("same") ? 1 : 0;
            }
            return new Score((double) right / pairs.size(), (double) both / called, (double) both / same);
        }
    }

    @Test
    void pairsAreToldAsAPersonTellsThem() {
        List<Pair> pairs = pairs();
        List<Pair> setAside = pairs.stream().filter(Pair::isSetAside).toList();
        List<Pair> read = pairs.stream().filter(pair -> !pair.isSetAside()).toList();
        read.stream()
                .filter(pair -> !pair.answer().equals(pair.label))
                .forEach(pair -> System.out.println(pair.number + " is " + pair.label + ", told as " + pair.answer()
                        + ": " + pair.earlier.content() + " / " + pair.later.content()));
        Score ofRead = Score.of(read);
        Score ofSetAside = Score.of(setAside);
        System.out.printf(
                Locale.ROOT,
                "pairs: %d read, right %.3f, same precision %.3f recall %.3f; %d set aside, right %.3f, precision %.3f recall %.3f%n",
                read.size(),
                ofRead.right,
                ofRead.precision,
                ofRead.recall,
                setAside.size(),
                ofSetAside.right,
                ofSetAside.precision,
                ofSetAside.recall);

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(150);
        assertThat(Score.of(pairs).precision).isGreaterThanOrEqualTo(0.98);
        assertThat(ofSetAside.precision).isGreaterThanOrEqualTo(0.94);
        assertThat(ofSetAside.recall).isGreaterThanOrEqualTo(0.88);
        assertThat(ofSetAside.right).isGreaterThanOrEqualTo(0.92);
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String block : text().split("\n\\s*\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                String[] head = lines.getFirst().split(" ");
                int number = pairs.size() + 1;
                long story = 2L * number;
                boolean copies = head.length > 2;
                pairs.add(new Pair(
                        number,
                        head[1],
                        saying(story, story, lines.get(1)),
                        saying(story + 1, copies ? story : story + 1, lines.get(2))));
            }
        }
        return pairs;
    }

    private static String text() {
        try (InputStream in = PairsTest.class.getResourceAsStream("/statement/pairs.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Saying saying(long id, long story, String line) {
        int bar = line.indexOf(" | ");
        String content = line.substring(bar + 3);
        String head = line.substring(0, bar);
        String name = null;
        if (head.contains("\"")) {
            name = head.substring(head.indexOf('"') + 1, head.lastIndexOf('"'));
            head = head.replace('"' + name + '"', "name");
        }
        String[] fields = head.split(" ");
        List<Saying.Named> named = TAGGER.tag("", content, fields[0]).stream()
                .map(mention -> new Saying.Named(mention.surface(), mention.entity()))
                .distinct()
                .toList();
        return new Saying(
                id,
                id,
                story,
                fields[0],
                voice(fields[2], name),
                fields[3].equals("-") ? List.of() : List.of(fields[3].split(">")),
                Stance.valueOf(fields[4].toUpperCase(Locale.ROOT)),
                fields[5].equals("-") ? Set.of() : Set.copyOf(Arrays.asList(fields[5].split(","))),
                named,
                content,
                fields[1].startsWith("~")
                        ? Said.published(LocalDate.parse(fields[1].substring(1)))
                        : Said.stated(Interval.day(LocalDate.parse(fields[1]))));
    }

    private static Voice voice(String field, @Nullable String name) {
        if (name != null) {
            return Voice.named(name);
        }
        if (field.equals("-")) {
            return Voice.NOBODY;
        }
        if (!field.startsWith("?")) {
            return Voice.of(field);
        }
        String[] parts = field.substring(1).split(":");
        return Voice.anonymous(
                parts[0],
                parts.length > 1 && !parts[1].isEmpty() ? Integer.valueOf(parts[1]) : null,
                parts.length > 2 ? Set.of(parts[2]) : Set.of());
    }
}
