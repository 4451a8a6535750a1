package org.marsad.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.marsad.entity.GazetteerReading.Problem;
import org.marsad.entity.GazetteerReading.Read;
import org.marsad.entity.GazetteerReading.Refused;

/**
 * A gazetteer as JSON Lines, one entity a line: {@code id}, {@code type}, {@code name}, {@code name_ar},
 * {@code aliases[]}, {@code relations[]}, {@code description} and perhaps {@code confidence}.
 *
 * <p>A file is taken over whole or not at all. The same bytes always give the same {@link Gazetteer#version}.
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
            problems.add(new Problem(0, "the file holds no entity"));
        }
        problems.addAll(GazetteerRules.check(lines));
        if (!problems.isEmpty()) {
            return new Refused(problems.stream()
                    .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                    .toList());
        }
        return new Read(Gazetteer.of(
                version(content), lines.stream().map(GazetteerLine::entity).toList()));
    }

    private static Refused tooLong() {
        return new Refused(List.of(new Problem(0, "the file is longer than " + MAX_CHARS + " characters")));
    }

    private static String version(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
