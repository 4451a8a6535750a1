package org.marsad.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that says, byte for byte, what a test has it say; robots.txt is 404 unless given. */
public final class HostileServer implements AutoCloseable {

    /** What a path does with the connection; it is closed afterwards. */
    public interface Script {
        void play(Asked asked, OutputStream out) throws IOException;
    }

    /** A request: its path with query, and its headers by lower-case name. */
    public record Asked(String path, Map<String, String> headers) {}

    private static final Script NOTHING_HERE =
            (asked, out) -> out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

    private final ServerSocket server;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public HostileServer() {
        this("127.0.0.1");
    }

    /** @param address where it listens, one of 127.0.0.0/8 */
    public HostileServer(String address) {
        try {
            server = new ServerSocket(0, 50, InetAddress.ofLiteral(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public HostileServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    /** Answers the path with a head whose lines end as given here, and a body; adds nothing. */
    public HostileServer on(String path, String head, byte[] body) {
        byte[] start = (head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return on(path, (request, out) -> {
            out.write(start);
            out.write(body);
        });
    }

    public HostileServer on(String path, String head, String body) {
        return on(path, head, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers the path with 200, HTML and the right length. */
    public HostileServer page(String path, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return on(path, "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: " + length, body);
    }

    public HostileServer robots(String text) {
        return page("/robots.txt", text);
    }

    public URI at(String path) {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + path);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Paths asked so far, in order. */
    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            Asked request = read(socket);
            asked.add(request);
            play(scripts.getOrDefault(request.path(), NOTHING_HERE), request, socket);
            socket.shutdownOutput();
        } catch (IOException e) {
            // The client left, which some tests are about.
        }
    }

    private static void play(Script script, Asked request, Socket socket) throws IOException {
        try {
            script.play(request, socket.getOutputStream());
        } catch (Reset e) {
            // A socket that does not linger sends a reset when it is closed.
            socket.setSoLinger(true, 0);
            throw e;
        }
    }

    /** Thrown by a script: the connection is reset instead of closed. */
    public static final class Reset extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static Asked read(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = in.readLine();
        if (first == null || !first.startsWith("GET ")) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new Asked(first.split(" ")[1], headers);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
