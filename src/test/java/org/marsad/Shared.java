package org.marsad;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Material for measuring that lives beside the repository, never in it. */
public final class Shared {

    private Shared() {}

    /** The path below {@code ../shared}; skips the running test with a plain message where it is missing. */
    public static Path path(String first, String... more) {
        Path root = Path.of(System.getProperty("marsad.shared", "../shared"));
        Path path = root.resolve(Path.of(first, more));
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not here; it is kept beside the repository");
        return path;
    }
}
