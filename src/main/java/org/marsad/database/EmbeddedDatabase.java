package org.marsad.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives and dies with Marsad and keeps every committed row: fsync is on, a server that outlived
 * a killed Marsad is adopted, and one that was itself killed is started again. Thread-safe.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "marsad";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(2);

    private final DataDirectory directory;
    private final int port;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-watch").factory());
    private EmbeddedPostgres server;

    private EmbeddedDatabase(DataDirectory directory, int port, EmbeddedPostgres server) {
        this.directory = directory;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts or adopts the server of a data directory.
     *
     * @param wantedPort port to listen on; 0 picks a free one
     * @throws DataDirectoryInUseException when another Marsad runs on the same directory
     */
    public static EmbeddedDatabase start(Path root, int wantedPort) {
        DataDirectory directory = new DataDirectory(root.toAbsolutePath().normalize());
        int port = directory.portOfRunningServer().orElseGet(() -> wantedPort == 0 ? freePort() : wantedPort);
        EmbeddedPostgres server = open(directory, port);
        EmbeddedDatabase database = new EmbeddedDatabase(directory, port, server);
        Future<?> _ = database.watch.scheduleWithFixedDelay(
                database::restartWhenGone, WATCH_INTERVAL.toMillis(), WATCH_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return database;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/marsad?reWriteBatchedInserts=true";
    }

    public String password() {
        return directory.password();
    }

    @Override
    public synchronized void close() throws IOException {
        watch.shutdownNow();
        server.close();
    }

    private synchronized void restartWhenGone() {
        if (watch.isShutdown() || directory.portOfRunningServer().isPresent()) {
            return;
        }
        log.warn("The embedded database is gone; starting it again on {}", directory.cluster());
        try {
            server.close();
            server = open(directory, port);
        } catch (IOException | RuntimeException e) {
            // Backends of a killed server hold its shared memory for some seconds: the next look tries again.
            log.warn("The embedded database did not start yet; trying again", e);
        }
    }

    private static EmbeddedPostgres open(DataDirectory directory, int port) {
        String password = directory.password();
        directory.removeStalePidFile();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setCleanDataDirectory(false)
                // Closed with the context, after all that uses it; a hook of its own would run beside that.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(STARTUP_WAIT)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setConnectConfig("password", password);
        try {
            Files.createDirectories(directory.programs());
            EmbeddedPostgres server = builder.start();
            if (!directory.isReady()) {
                setUp(server, directory, password);
            }
            return server;
        } catch (IllegalStateException e) {
            // Held by another process, or by another Marsad of this one.
            if (e instanceof OverlappingFileLockException
                    || String.valueOf(e.getMessage()).contains("could not lock")) {
                throw new DataDirectoryInUseException(directory.root(), e);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database did not start in " + directory.root(), e);
        }
    }

    /**
     * A new cluster trusts everybody on this machine; from here on it asks for the password. Begins again where an earlier
     * start was killed midway.
     */
    private static void setUp(EmbeddedPostgres server, DataDirectory directory, String password) throws IOException {
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"), "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + USER + "'")) {
                statement.execute("create role " + USER + " login password '" + password + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = 'marsad'")) {
                statement.execute("create database marsad owner " + USER);
            }
            Files.writeString(directory.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
            Files.writeString(directory.ready(), "");
        } catch (SQLException e) {
            throw new IOException("the new database could not be set up", e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for the embedded database", e);
        }
    }
}
