package org.marsad.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the passages of {@code gold-en.txt} and {@code gold-ar.txt}, whose first lines explain how they are written. */
final class ClaimGold {

    /** Stands where a detail is not labelled. */
    static final String OPEN = "?";

    record Gold(String name, String language, String published, String text, List<Labelled> claims) {

        /** Passages that only figures are to be seen of while the program is improved. */
        boolean isSetAside() {
            int number = Integer.parseInt(name.substring(3));
            return number > 100 && number % 2 == 0;
        }
    }

    /**
     * @param speaker  its words, or null for nobody
     * @param anonymous its type, count and affiliations, or null for named ones; * where one is not labelled
     */
    record Labelled(
            String cue,
            List<Span> content,
            @Nullable String speaker,
            @Nullable String entity,
            @Nullable List<String> anonymous,
            String stance,
            List<String> via,
            @Nullable String saidOn,
            @Nullable String refersTo,
            boolean hedged,
            @Nullable String reason,
            @Nullable String condition) {}

    private ClaimGold() {}

    static List<Gold> read(String language) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ClaimGold.class.getResourceAsStream("/claim/gold-" + language + ".txt"))) {
            List<Gold> passages = new ArrayList<>();
            List<String> block = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .concat("\n\n")
                    .lines()
                    .toList()) {
                if (!line.isBlank()) {
                    block.add(line);
                } else if (!block.isEmpty()) {
                    if (block.getFirst().startsWith("@")) {
                        passages.add(passage(language, block));
                    }
                    block.clear();
                }
            }
            return passages;
        }
    }

    private static Gold passage(String language, List<String> block) {
        String[] head = block.getFirst().split(" ");
        String text = block.get(1);
        List<Labelled> claims = block.stream()
                .skip(2)
                .map(line -> claim(head[1], text, line.split(" \\| ")))
                .toList();
        return new Gold(head[1], language, head[2], text, claims);
    }

    private static Labelled claim(String name, String text, String[] fields) {
        List<Span> content = Arrays.stream(fields[1].split(" // "))
                .map(words -> span(name, text, words))
                .toList();
        String[] speaker = fields[2].split(" [=:?] ");
        String[] details = fields[3].split(" ");
        boolean anonymous = fields[2].contains(" ? ");
        return new Labelled(
                fields[0],
                content,
                speaker[0].equals("-") ? null : within(name, text, speaker[0]),
                fields[2].contains(" = ") ? speaker[1] : null,
                anonymous ? List.of(speaker[1].split(" ")) : null,
                details[0],
                Arrays.stream(detail(details, "via=", "").split(","))
                        .filter(hop -> !hop.isEmpty())
                        .toList(),
                blank(detail(details, "on=", "")),
                blank(detail(details, "for=", "")),
                List.of(details).contains("hedged"),
                last(fields, "why "),
                last(fields, "if "));
    }

    private static String within(String name, String text, String words) {
        if (!text.contains(words)) {
            throw new IllegalArgumentException(name + " does not hold “" + words + "”");
        }
        return words;
    }

    /** From the first words to the end of the last; they must stand in the text once. */
    private static Span span(String name, String text, String words) {
        String[] ends = words.split(" … ");
        String first = within(name, text, ends[0]);
        int start = text.indexOf(first);
        if (ends.length == 1) {
            return new Span(start, start + first.length());
        }
        int end = text.indexOf(within(name, text, ends[1]), start);
        if (end < 0 || text.indexOf(first, start + 1) >= 0) {
            throw new IllegalArgumentException(name + " does not hold “" + words + "” once");
        }
        return new Span(start, end + ends[1].length());
    }

    private static String detail(String[] details, String name, String otherwise) {
        return Arrays.stream(details)
                .filter(detail -> detail.startsWith(name))
                .map(detail -> detail.substring(name.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable String blank(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String last(String[] fields, String opening) {
        return Arrays.stream(fields)
                .skip(4)
                .filter(field -> field.startsWith(opening))
                .map(field -> field.substring(opening.length()))
                .findFirst()
                .orElse(null);
    }
}
