package org.marsad.ingest;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.marsad.NewsWorld;
import org.marsad.Node;
import org.marsad.database.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated world, a database of its own, and the nodes that crawl the one into the other, each in its own JVM. */
final class Crawl implements AutoCloseable {

    private static final String NET = System.getProperty("crawl.net", "127.23");
    private static final Duration STARTING = Duration.ofMinutes(4);

    private final Path folder;
    private final NewsWorld world;
    private final EmbeddedDatabase database;
    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final List<Node> nodes = new ArrayList<>();

    private Crawl(Path folder, NewsWorld world, EmbeddedDatabase database) {
        this.folder = folder;
        this.world = world;
        this.database = database;
        this.connection = new SingleConnectionDataSource(database.url(), "marsad", database.password(), true);
        this.jdbc = JdbcClient.create(connection);
    }

    static Crawl of(int sites, int articles, String faults, Duration longest) throws IOException {
        NewsWorld world = NewsWorld.start(
                "--sites",
                "" + sites,
                "--articles",
                "" + articles,
                "--seed",
                "7",
                "--net",
                NET,
                "--faults",
                faults,
                "--max-seconds",
                "" + longest.plusMinutes(15).toSeconds());
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "crawl-");
        return new Crawl(folder, world, EmbeddedDatabase.start(folder.resolve("database"), 0));
    }

    /** Starts a node of half a gigabyte and waits until it is ready. */
    Node addNode(String... settings) throws IOException, InterruptedException {
        String name = "node-" + nodes.size();
        List<String> jvm = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+HeapDumpOnOutOfMemoryError",
                "-XX:HeapDumpPath=" + folder));
        if (Boolean.getBoolean("crawl.profile")) {
            jvm.add("-XX:StartFlightRecording=settings=profile,filename=" + folder.resolve(name + ".jfr"));
        }
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=marsad",
                "--spring.datasource.password=" + database.password(),
                "--marsad.fetch.allowed-networks=" + NET + ".0.0/16"));
        all.addAll(List.of(settings));
        Node node = Node.start(freePort(), folder.resolve(name + ".log"), jvm, all);
        nodes.add(node);
        node.awaitReady(STARTING);
        return node;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record NewSource(String name, String url, String language, int pollSeconds, boolean enabled) {}

    /** Adds every site by its home page, as an editor would; none is crawled yet. */
    void addSources(int pollSeconds) throws IOException, InterruptedException {
        for (JsonNode site : world.sites()) {
            NewSource source = new NewSource(
                    site.get("name").asString() + " " + site.get("id").asInt(),
                    site.get("home").asString(),
                    site.get("language").asString(),
                    pollSeconds,
                    false);
            nodes.getFirst().addSource(JsonMapper.shared().writeValueAsString(source));
        }
    }

    /** Switches all sources on. */
    void begin() {
        jdbc.sql("update source set enabled = true").update();
    }

    /** Waits until the crawl is done or the time is over, and says every half minute how it stands. */
    void await(Duration atMost, BooleanSupplier done) throws InterruptedException {
        Instant start = Instant.now();
        Instant said = start;
        while (!done.getAsBoolean() && Instant.now().isBefore(start.plus(atMost))) {
            Thread.sleep(Duration.ofMillis(500));
            if (Instant.now().isAfter(said.plusSeconds(30))) {
                said = Instant.now();
                System.out.printf(
                        "%5d s %7d articles, processor seconds %s, peak MB %s%n",
                        Duration.between(start, said).toSeconds(),
                        articles(),
                        nodes.stream().map(node -> node.cpu().toSeconds()).toList(),
                        nodes.stream().map(Node::peakMegabytes).toList());
            }
        }
    }

    int articles() {
        return count("select count(*) from article");
    }

    int count(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getInt(1)).single();
    }

    NewsWorld world() {
        return world;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    List<Node> nodes() {
        return nodes;
    }

    CrawlReport report() throws IOException, InterruptedException {
        return CrawlReport.of(world, jdbc);
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        connection.destroy();
        database.close();
        world.close();
    }
}
