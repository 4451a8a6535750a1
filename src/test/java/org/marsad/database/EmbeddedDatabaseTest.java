package org.marsad.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    /** A program of its own that opens the database, commits rows without end, and says how many. */
    public static final class Writer {

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), 0);
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists note (n integer primary key)");
                for (int n = 1; ; n++) {
                    statement.execute("insert into note values (" + n + ")");
                    System.out.println(n);
                }
            }
        }
    }

    @Test
    void everyCommittedRowSurvivesAKilledApplicationAndAKilledDatabase() throws Exception {
        int said = killApplicationAfter(200);
        int kept;
        try (EmbeddedDatabase adopted = EmbeddedDatabase.start(directory, 0)) {
            kept = count(adopted);
            assertThat(kept).isGreaterThanOrEqualTo(said);

            execute(adopted, "insert into note values (1000000)");
            killServer();
            awaitRestart(adopted);

            assertThat(count(adopted)).isEqualTo(kept + 1);
        }
    }

    @Test
    void theDatabaseAsksForItsPasswordAndASecondStartSaysInOneSentenceThatItIsTaken() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory, 0)) {
            assertThatThrownBy(() -> DriverManager.getConnection(first.url(), "marsad", "wrong")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, 0))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessage("Another Marsad already runs on the data directory " + directory.toAbsolutePath()
                            + ": stop it, or start this one with another marsad.data-dir.");
        }
    }

    @Test
    void aStartKilledMidwayAndAStalePidFileOfAnotherProgramDoNotBlockTheNext() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            execute(database, "create table note (n integer)");
        }
        // As if the first start had been killed before its end.
        Files.delete(directory.resolve("ready"));
        long ownPid = ProcessHandle.current().pid();
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ownPid + "\n" + directory.resolve("postgres") + "\n1\n1\n\n127.0.0.1\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(count(database)).isZero();
        }
    }

    private int killApplicationAfter(int rows) throws IOException, InterruptedException {
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int said = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8))) {
            while (said < rows) {
                String line = lines.readLine();
                assertThat(line).as("the writer went on").isNotNull();
                if (line.matches("\\d+")) {
                    said = Integer.parseInt(line);
                }
            }
        }
        application.destroyForcibly().waitFor();
        return said;
    }

    private void killServer() throws IOException {
        List<String> pidFile = Files.readAllLines(directory.resolve("postgres/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()))
                .orElseThrow()
                .destroyForcibly();
    }

    /** The watch looks every two seconds; connecting fails until it has started the server again. */
    private static void awaitRestart(EmbeddedDatabase database) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        boolean wentAway = false;
        while (Instant.now().isBefore(deadline)) {
            try {
                count(database);
                if (wentAway) {
                    return;
                }
            } catch (SQLException e) {
                wentAway = true;
            }
            Thread.onSpinWait();
        }
        assertThat(wentAway).as("the server was killed and came back").isTrue();
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), "marsad", database.password());
    }

    private static int count(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
