package org.marsad.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.entity.GazetteerReading.Problem;
import org.marsad.entity.GazetteerReading.Read;
import org.marsad.entity.GazetteerReading.Refused;
import org.marsad.entity.GazetteerReading.Rule;

/**
 * A gazetteer as JSON Lines, one entity a line: {@code id}, {@code type}, {@code name}, {@code name_ar},
 * {@code aliases[]}, {@code relations[]}, {@code description} and perhaps {@code confidence}.
 *
 * <p>A file is taken over whole or not at all. The same entities always give the same {@link Gazetteer#version}.
 */
public final class GazetteerFile {

    /** Longer files are refused: 100,000 aliases take about 15 million characters. */
    static final int MAX_CHARS = 64 * 1024 * 1024;

    private static final String BUNDLED = "/db/gazetteer/entities.jsonl";

    private GazetteerFile() {}

    /** The gazetteer that comes with Marsad. */
    public static Gazetteer bundled() {
        try (InputStream in = GazetteerFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("the bundled gazetteer is missing from the class path: " + BUNDLED);
            }
            return switch (read(in)) {
                case Read read -> read.gazetteer();
                case Refused refused ->
                    throw new IllegalStateException("the bundled gazetteer is broken: " + refused.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads UTF-8, to the end, without closing. */
    public static GazetteerReading read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_CHARS + 1);
        return bytes.length > MAX_CHARS ? tooLong() : parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Reads to the end, without closing. */
    public static GazetteerReading read(Reader in) throws IOException {
        StringWriter all = new StringWriter();
        char[] buffer = new char[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            all.write(buffer, 0, n);
            if (all.getBuffer().length() > MAX_CHARS) {
                return tooLong();
            }
        }
        return parse(all.toString());
    }

    private static GazetteerReading parse(String content) {
        return parse(content, Gazetteer.of(List.of()));
    }

    /**
     * Reads a file that is laid over a gazetteer: entities of the file replace those of the same id, the others stay. Only
     * what the file brings in is reported.
     */
    public static GazetteerReading readOver(Gazetteer stored, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_CHARS + 1);
        return bytes.length > MAX_CHARS ? tooLong() : parse(new String(bytes, StandardCharsets.UTF_8), stored);
    }

    private static GazetteerReading parse(String content, Gazetteer stored) {
        List<Problem> problems = new ArrayList<>();
        List<GazetteerLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!json.isBlank()) {
                GazetteerLine.parse(number, json, problems).ifPresent(lines::add);
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(0, "", Rule.EMPTY_FILE, List.of(), "the file holds no entity"));
        }
        problems.addAll(GazetteerRules.check(stored, lines));
        if (!problems.isEmpty()) {
            return new Refused(problems.stream()
                    .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                    .toList());
        }
        return new Read(stored.with(lines.stream().map(GazetteerLine::entity).toList(), Set.of()));
    }

    /** An entity as a line, and the line as the entity again. */
    public static String line(Entity entity) {
        return GazetteerLine.json(entity);
    }

    /** Empty where the line can't be read, whatever its entity would say. */
    public static Optional<Entity> entity(String line) {
        return GazetteerLine.parse(1, line, new ArrayList<>()).map(GazetteerLine::entity);
    }

    /** The file that reads back as this gazetteer. */
    public static void write(Gazetteer gazetteer, Writer out) throws IOException {
        for (Entity entity : gazetteer.entities()) {
            out.write(GazetteerLine.json(entity));
            out.write('\n');
        }
    }

    private static Refused tooLong() {
        return new Refused(List.of(new Problem(
                0,
                "",
                Rule.TOO_LONG,
                List.of(Integer.toString(MAX_CHARS)),
                "the file is longer than " + MAX_CHARS + " characters")));
    }

    /** Names a content: the same entities, in whatever order, have the same version. */
    static String version(List<Entity> entities) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            entities.stream().sorted(Comparator.comparing(Entity::id)).forEach(entity -> {
                digest.update(GazetteerLine.json(entity).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
