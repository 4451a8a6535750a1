package org.marsad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Articles of the simulated world with what they hold, as its own program writes them. */
public final class NewsWorldExport {

    private static final Path WORLD = Path.of("target", "news-world-claims");

    private NewsWorldExport() {}

    /** The folder with {@code gold.jsonl}; made once by each checkout. */
    public static Path export(int seed) throws IOException, InterruptedException {
        Path folder = WORLD.resolve(String.valueOf(seed));
        if (Files.exists(folder.resolve("gold.jsonl"))) {
            return folder;
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Shared.path("tools", "NewsWorld.java").toString(),
                        "--sites",
                        "20",
                        "--articles",
                        "20",
                        "--seed",
                        String.valueOf(seed),
                        "--epoch",
                        "2025-04-08T09:00:00Z",
                        "--export",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("NewsWorld made no export at " + folder);
        }
        return folder;
    }
}
