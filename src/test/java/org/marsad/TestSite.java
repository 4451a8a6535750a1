package org.marsad;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A small site on loopback whose answers a test sets, path by path. Everything else is 404. */
public final class TestSite implements AutoCloseable {

    /** Writes one answer. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private TestSite(HttpServer server) {
        this.server = server;
    }

    public static TestSite open() throws IOException {
        TestSite site = new TestSite(HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0));
        site.server.createContext("/", site::answer);
        site.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.server.start();
        return site;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public TestSite on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public TestSite on(String path, String type, String body) {
        return on(path, bytes(type, body.getBytes(StandardCharsets.UTF_8)));
    }

    public static Answer bytes(String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** How often a path was asked for. */
    public int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    /** An RSS feed that points at the paths. */
    public TestSite onFeed(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>")
                    .append(path)
                    .append("</title><link>")
                    .append(at(path))
                    .append("</link></item>");
        }
        return on(
                "/feed.xml",
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>test</title>" + items + "</channel></rss>");
    }

    /** An article page; the paragraphs are its body. */
    public static String page(String title, String... paragraphs) {
        return """
                <!doctype html><html lang="en"><head><title>%s</title>
                <meta property="article:published_time" content="2025-04-08T10:00:00+03:00"></head>
                <body><article><h1>%s</h1><div><p>%s</p></div></article></body></html>
                """.formatted(title, title, String.join("</p><p>", paragraphs));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
            Answer answer = answers.get(exchange.getRequestURI().getPath());
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.to(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
