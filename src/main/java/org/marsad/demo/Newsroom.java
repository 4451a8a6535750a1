package org.marsad.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Serves the invented outlets on loopback, each on a port of its own, so that they are crawled like the real web. */
public final class Newsroom implements AutoCloseable {

    static final List<Outlet> OUTLETS = List.of(
            new Outlet(
                    "mesopotamia-wire",
                    "Mesopotamia Wire (demo)",
                    "en",
                    Outlet.Front.RSS,
                    "Mesopotamia Media",
                    null,
                    "B"),
            new Outlet("tigris-courier", "Tigris Courier (demo)", "en", Outlet.Front.RSS, "Courier House", null, "C"),
            new Outlet("karkh-today", "Karkh Today (demo)", "en", Outlet.Front.ATOM, "Courier House", null, "D"),
            new Outlet(
                    "euphrates-monitor",
                    "Euphrates Monitor (demo)",
                    "en",
                    Outlet.Front.SITEMAP,
                    "Monitor Trust",
                    null,
                    "B"),
            new Outlet(
                    "zagros-bulletin",
                    "Zagros Bulletin (demo)",
                    "en",
                    Outlet.Front.LISTING,
                    "Zagros Group",
                    "Kurdish",
                    "C"),
            new Outlet("samawa-post", "Samawa Post (demo)", "en", Outlet.Front.RSS, "Samawa Press", null, "D"),
            new Outlet(
                    "old-bridge-weekly",
                    "Old Bridge Weekly (demo)",
                    "en",
                    Outlet.Front.FAILING,
                    "Old Bridge",
                    null,
                    "C"),
            new Outlet(
                    "wakalat-al-rafidain", "وكالة الرافدين (تجريبية)", "ar", Outlet.Front.RSS, "الرافدين", null, "B"),
            new Outlet("nahrain-24", "نهرين 24 (تجريبية)", "ar", Outlet.Front.ATOM, "نهرين", null, "C"),
            new Outlet("al-jisr", "صحيفة الجسر (تجريبية)", "ar", Outlet.Front.LISTING, "دار الجسر", null, "C"),
            new Outlet(
                    "minbar-al-kataib",
                    "منبر الكتائب (تجريبي)",
                    "ar",
                    Outlet.Front.RSS,
                    "منبر",
                    "party to events",
                    "F"),
            new Outlet(
                    "baghdad-al-masaiya",
                    "بغداد المسائية (تجريبية)",
                    "ar",
                    Outlet.Front.SITEMAP,
                    "المسائية",
                    null,
                    "C"),
            new Outlet("sawt-al-ahwar", "صوت الأهوار (تجريبي)", "ar", Outlet.Front.RSS, "الأهوار", null, "D"));

    private static final Pattern FILE = Pattern.compile(".*/demo/articles/([^/]+)/([^/]+?)(\\.v2)?\\.txt$");

    private final Clock clock;
    private final Duration editAfter;
    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<Outlet, URI> homes = new LinkedHashMap<>();

    private Newsroom(Clock clock, Duration editAfter) {
        this.clock = clock;
        this.editAfter = editAfter;
    }

    /** Starts one server an outlet on 127.0.0.1, from {@code settings.port()} upwards. */
    public static Newsroom open(DemoSettings settings, Clock clock) {
        Newsroom newsroom = new Newsroom(clock, settings.editAfter());
        Map<String, List<Version>> articles = articles();
        int port = settings.port();
        for (Outlet outlet : OUTLETS) {
            newsroom.serve(outlet, articles.getOrDefault(outlet.slug(), List.of()), port);
            port = port == 0 ? 0 : port + 1;
        }
        return newsroom;
    }

    Map<Outlet, URI> homes() {
        return homes;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }

    /** An article and, where it is edited while one watches, what it becomes some time after it was first read. */
    private static final class Version {

        private final DemoArticle first;
        private final @Nullable DemoArticle second;
        private final AtomicReference<@Nullable Instant> firstRead = new AtomicReference<>();

        Version(DemoArticle first, @Nullable DemoArticle second) {
            this.first = first;
            this.second = second;
        }

        void read(Instant now) {
            firstRead.compareAndSet(null, now);
        }

        DemoArticle at(Instant now, Duration editAfter) {
            Instant read = firstRead.get();
            boolean edited = read != null && !now.isBefore(read.plus(editAfter));
            return edited && second != null ? second : first;
        }
    }

    private static Map<String, List<Version>> articles() {
        Map<String, Map<String, DemoArticle>> first = new LinkedHashMap<>();
        Map<String, DemoArticle> second = new LinkedHashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:demo/articles/*/*.txt")) {
                Matcher name = FILE.matcher(file.getURL().toString());
                if (!name.matches()) {
                    throw new IllegalStateException("not a demo article's name: " + file.getURL());
                }
                try (InputStream in = file.getInputStream()) {
                    DemoArticle article = DemoArticle.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    if (name.group(3) != null) {
                        second.put(name.group(1) + "/" + name.group(2), article);
                    } else {
                        first.computeIfAbsent(name.group(1), _ -> new LinkedHashMap<>())
                                .put(name.group(2), article);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo articles can't be read", e);
        }
        Map<String, List<Version>> articles = new LinkedHashMap<>();
        first.forEach((outlet, files) ->
                files.forEach((name, article) -> articles.computeIfAbsent(outlet, _ -> new ArrayList<>())
                        .add(new Version(article, second.get(outlet + "/" + name)))));
        return articles;
    }

    private void serve(Outlet outlet, List<Version> versions, int port) {
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
            URI home = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            OutletPages pages = new OutletPages(outlet, home.toString());
            server.createContext("/", exchange -> answer(exchange, outlet, pages, versions));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            servers.add(server);
            homes.put(outlet, home);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The demo newsroom can't listen on 127.0.0.1:" + port + "; set marsad.demo.port to another one.",
                    e);
        }
    }

    private record Answer(int status, String type, String body) {}

    private void answer(HttpExchange exchange, Outlet outlet, OutletPages pages, List<Version> versions)
            throws IOException {
        try (exchange) {
            Instant now = clock.instant();
            String path = exchange.getRequestURI().getPath();
            List<DemoArticle> articles =
                    versions.stream().map(version -> version.at(now, editAfter)).toList();
            versions.stream()
                    .filter(version -> version.first.path().equals(path))
                    .forEach(version -> version.read(now));
            Answer answer = answer(path, outlet, pages, articles);
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            String etag = "\"" + hash(body) + "\"";
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            exchange.getResponseHeaders().set("ETag", etag);
            boolean same = answer.status == 200
                    && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (same) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(answer.status, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Answer answer(String path, Outlet outlet, OutletPages pages, List<DemoArticle> articles) {
        return switch (path) {
            case "/" -> new Answer(200, "text/html; charset=utf-8", pages.front(articles));
            case "/robots.txt" -> new Answer(200, "text/plain; charset=utf-8", pages.robots());
            case "/feed.xml" -> feed(outlet, Outlet.Front.RSS, "application/rss+xml", pages.rss(articles));
            case "/atom.xml" -> feed(outlet, Outlet.Front.ATOM, "application/atom+xml", pages.atom(articles));
            case "/sitemap.xml" -> feed(outlet, Outlet.Front.SITEMAP, "application/xml", pages.sitemap(articles));
            // The failing outlet: its feed's address answers 200 with a page.
            case "/rss.xml" -> feed(outlet, Outlet.Front.FAILING, "text/html; charset=utf-8", pages.front(articles));
            default ->
                articles.stream()
                        .filter(article -> article.path().equals(path))
                        .findFirst()
                        .map(article -> new Answer(200, "text/html; charset=utf-8", pages.article(article)))
                        .orElse(notFound());
        };
    }

    private static Answer feed(Outlet outlet, Outlet.Front front, String type, String body) {
        return outlet.front() == front ? new Answer(200, type, body) : notFound();
    }

    private static Answer notFound() {
        return new Answer(404, "text/plain; charset=utf-8", "Not here.");
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
