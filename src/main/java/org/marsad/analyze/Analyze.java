package org.marsad.analyze;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerReading;

/**
 * The command line over files: {@code analyze INPUT.jsonl [--out FILE] [--gazetteer FILE]}. One JSON object a line in, one
 * out, in order; a line that can't be read becomes {@code {id, error}} and the rest goes on.
 */
public final class Analyze {

    /** Lines read ahead, worked on side by side and written in order. */
    private static final int BATCH = 64;

    private static final int PROGRESS_EVERY = 1_000;

    private final PrintStream out;
    private final PrintStream progress;

    public Analyze(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** @return 0 when all lines were read, 1 when any failed, 2 for arguments that can't be used */
    public int run(List<String> arguments) {
        try {
            Options options = Options.parse(arguments);
            Gazetteer gazetteer = gazetteer(options.gazetteer());
            return analyze(
                    options,
                    new LineReader(gazetteer, options.input().toAbsolutePath().resolveSibling("")));
        } catch (Unusable e) {
            progress.println("analyze: " + e.getMessage());
            progress.println("usage: analyze INPUT.jsonl [--out FILE] [--gazetteer FILE]");
            return 2;
        } catch (IOException e) {
            progress.println("analyze: a file could not be read or written: " + e.getMessage());
            return 2;
        }
    }

    /** Arguments that can't be used; the message says which. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    record Options(Path input, @Nullable Path out, @Nullable Path gazetteer) {

        static Options parse(List<String> arguments) throws Unusable {
            Path input = null;
            Path out = null;
            Path gazetteer = null;
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                switch (argument) {
                    case "--out", "--gazetteer" -> {
                        if (i + 1 == arguments.size()) {
                            throw new Unusable(argument + " needs a file");
                        }
                        Path file = Path.of(arguments.get(++i));
                        if (argument.equals("--out")) {
                            out = file;
                        } else {
                            gazetteer = file;
                        }
                    }
                    default -> {
                        if (argument.startsWith("--") || input != null) {
                            throw new Unusable("don't know what to do with " + argument);
                        }
                        input = Path.of(argument);
                    }
                }
            }
            if (input == null) {
                throw new Unusable("no input was named");
            }
            if (!Files.isReadable(input) || Files.isDirectory(input)) {
                throw new Unusable("can't read " + input);
            }
            if (out != null
                    && out.toAbsolutePath()
                            .normalize()
                            .equals(input.toAbsolutePath().normalize())) {
                throw new Unusable("--out would overwrite the input");
            }
            if (gazetteer != null && !Files.isReadable(gazetteer)) {
                throw new Unusable("can't read " + gazetteer);
            }
            return new Options(input, out, gazetteer);
        }
    }

    private static Gazetteer gazetteer(@Nullable Path file) throws Unusable, IOException {
        if (file == null) {
            return GazetteerFile.bundled();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return switch (GazetteerFile.read(in)) {
                case GazetteerReading.Read(Gazetteer gazetteer) -> gazetteer;
                case GazetteerReading.Refused(var problems) ->
                    throw new Unusable(file + " is not a gazetteer: line "
                            + problems.getFirst().line() + ", "
                            + problems.getFirst().reason() + (problems.size() > 1 ? " (and more)" : ""));
            };
        }
    }

    private int analyze(Options options, LineReader reader) throws IOException {
        long began = System.nanoTime();
        int done = 0;
        int failed = 0;
        Path file = options.out();
        Memories memories = Memories.of(options.input(), reader);
        // These coders replace what is no UTF-8: one bad character must not cost the rest of the run.
        try (BufferedReader input = new BufferedReader(
                        new InputStreamReader(Files.newInputStream(options.input()), StandardCharsets.UTF_8));
                Writer output = new BufferedWriter(new OutputStreamWriter(
                        file == null ? out : Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            List<String> batch = next(input);
            while (!batch.isEmpty()) {
                for (LineReader.Result result : batch.parallelStream()
                        .map(line -> reader.read(line, memories))
                        .toList()) {
                    output.write(result.json());
                    output.write('\n');
                    failed += result.failed() ? 1 : 0;
                    if (++done % PROGRESS_EVERY == 0) {
                        tell(done, failed, began);
                    }
                }
                batch = next(input);
            }
        }
        tell(done, failed, began);
        return failed == 0 ? 0 : 1;
    }

    private static List<String> next(BufferedReader input) throws IOException {
        List<String> batch = new ArrayList<>(BATCH);
        String line;
        while (batch.size() < BATCH && (line = input.readLine()) != null) {
            if (!line.isBlank()) {
                batch.add(line);
            }
        }
        return batch;
    }

    private void tell(int done, int failed, long began) {
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        progress.printf("%d lines, %d failed, %.1f s%n", done, failed, seconds);
    }
}
