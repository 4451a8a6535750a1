package org.marsad.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where the embedded database keeps its files.
 *
 * @param root holds {@code postgres} (the cluster), {@code programs} (the server's own files),
 *             {@code password}, and {@code ready} once the cluster was set up to its end
 */
record DataDirectory(Path root) {

    Path cluster() {
        return root.resolve("postgres");
    }

    Path programs() {
        return root.resolve("programs");
    }

    /** Whether the cluster was set up to its end: database, role and password. */
    boolean isReady() {
        return Files.exists(ready());
    }

    Path ready() {
        return root.resolve("ready");
    }

    /** The database's password: made once, readable by the owner of the directory only. */
    String password() {
        Path file = root.resolve("password");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(root);
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            String password = HexFormat.of().formatHex(secret);
            Files.writeString(file, "", StandardOpenOption.CREATE_NEW);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, password + System.lineSeparator());
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read or write " + file, e);
        }
    }

    /** The port of a server that outlived the Marsad that started it, so that the next one adopts it. */
    Optional<Integer> portOfRunningServer() {
        List<String> lines = pidFile();
        return lines.size() > 3 && isPostgres(lines.getFirst())
                ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                : Optional.empty();
    }

    /** Removes a pid file whose number now belongs to another program: PostgreSQL would refuse to start beside it. */
    void removeStalePidFile() {
        List<String> lines = pidFile();
        if (!lines.isEmpty() && !isPostgres(lines.getFirst())) {
            try {
                Files.deleteIfExists(cluster().resolve("postmaster.pid"));
            } catch (IOException e) {
                throw new UncheckedIOException("can't remove a stale postmaster.pid in " + cluster(), e);
            }
        }
    }

    private List<String> pidFile() {
        Path file = cluster().resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private static boolean isPostgres(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
