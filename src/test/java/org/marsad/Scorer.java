package org.marsad;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a scorer that is kept beside the repository, in Python, and prints its figures under a title. */
public final class Scorer {

    private Scorer() {}

    /** @param scorer {@code score_claims.py} or {@code score_dates.py} */
    public static void print(String title, String scorer, Path gold, Path predicted, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", Shared.path("tools", scorer).toString(), gold.toString(), predicted.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        System.out.println("== " + title + "\n" + figures);
    }
}
