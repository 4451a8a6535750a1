package org.marsad.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends one GET and reads its answer within the limits. Follows nothing, asks no gate and no robots.txt, and never dials
 * an address that the guard refuses.
 */
final class Wire implements AutoCloseable {

    private static final int IDLE_CONNECTIONS = 100;
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int COPY = 8_192;
    private static final int FIRST_ERROR = 400;
    private static final int MOST_IN_AN_ARRAY = Integer.MAX_VALUE - 64;

    private final FetchSettings settings;
    private final PatientDns dns;
    private final OkHttpClient client;

    Wire(FetchSettings settings, AddressGuard guard) {
        this(settings, guard, client -> client);
    }

    /** @param more for tests: resolvers that lie, certificates of their own */
    Wire(FetchSettings settings, AddressGuard guard, UnaryOperator<OkHttpClient.Builder> more) {
        this.settings = settings;
        this.dns = new PatientDns(settings.connectTimeout());
        this.client = more.apply(new OkHttpClient.Builder()
                        .proxy(Proxy.NO_PROXY)
                        .socketFactory(new GuardedSockets(guard))
                        .dns(dns)
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        // One connection attempt after the other, on the calling thread, which may be interrupted.
                        .fastFallback(false)
                        .addNetworkInterceptor(Attempt::follow)
                        .connectTimeout(settings.connectTimeout())
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .callTimeout(settings.timeout()))
                .build();
    }

    /** Blocks until the body has been read, refused or lost. */
    Reply get(HttpUrl url, Headers headers, Reading reading) throws InterruptedException {
        Attempt attempt = new Attempt();
        Arrival arrival = new Arrival();
        Request request = new Request.Builder()
                .url(url)
                .headers(headers)
                .tag(Attempt.class, attempt)
                .build();
        Call call = client.newCall(request);
        try (Response response = call.execute()) {
            arrival.begun(response, attempt.status());
            Reply reply = arrival.with(answer(response, attempt.status(), reading, arrival), url);
            if (reply instanceof Reply.Failed) {
                // Closing alone would first read on for a while.
                call.cancel();
            }
            return reply;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return arrival.with(failed(e, url, attempt), url);
        }
    }

    private Reply answer(Response response, int status, Reading reading, Arrival arrival)
            throws IOException, InterruptedException {
        Headers headers = response.headers();
        if (status < 200 || status > 299) {
            if (status >= FIRST_ERROR && reading.content() != Reading.Content.ANY) {
                arrival.take(response);
            }
            return new Reply.Answered(status, headers, arrival.start(), arrival.cut());
        }
        String contentType = headers.get("Content-Type");
        if (reading.content() != Reading.Content.ANY) {
            String foreign = ContentKind.foreignType(contentType);
            if (foreign != null) {
                arrival.take(response);
                return Reply.failed(Trouble.NOT_TEXT, foreign);
            }
        }
        CappedInput wire =
                new CappedInput(response.body().byteStream(), reading.most().toBytes() + COPY);
        try {
            byte[] body = body(wire, response, reading, arrival);
            String foreign =
                    reading.content() == Reading.Content.ANY ? null : ContentKind.foreignBytes(body, contentType);
            return foreign == null
                    ? new Reply.Answered(status, headers, body)
                    : Reply.failed(Trouble.NOT_TEXT, foreign);
        } catch (TooBigException e) {
            return Reply.failed(Trouble.TOO_BIG, Facts.size(reading.most()));
        } catch (EOFException | ProtocolException | ZipException e) {
            return Reply.failed(
                    Trouble.BROKEN_BODY, received(wire.count(), response.body().contentLength()));
        }
    }

    private byte[] body(CappedInput wire, Response response, Reading reading, Arrival arrival)
            throws IOException, InterruptedException {
        boolean cut = reading.whenMore() == Reading.WhenMore.CUT;
        int most = (int) Math.min(reading.most().toBytes(), MOST_IN_AN_ARRAY);
        if (!cut && response.body().contentLength() > most) {
            arrival.take(response);
            throw new TooBigException();
        }
        try (InputStream plain = arrival.keeping(Decoding.decode(wire, response.headers("Content-Encoding")))) {
            byte[] body = atMost(plain, most, reading);
            if (!cut) {
                // To the end, so that a wrong length is noticed and the connection can serve again.
                wire.transferTo(OutputStream.nullOutputStream());
            }
            return reading.content() == Reading.Content.TEXT_OR_GZIP && ContentKind.isGzip(body)
                    ? atMost(new GZIPInputStream(new ByteArrayInputStream(body)), most, reading)
                    : body;
        }
    }

    private static byte[] atMost(InputStream in, int most, Reading reading) throws IOException, InterruptedException {
        byte[] body = reading.room().read(in, most);
        if (body.length <= most) {
            return body;
        }
        if (reading.whenMore() == Reading.WhenMore.CUT) {
            return Arrays.copyOf(body, most);
        }
        throw new TooBigException();
    }

    private static String received(long count, long promised) {
        return promised < 0 ? count + " bytes" : count + " of " + promised + " bytes";
    }

    private Reply failed(IOException e, HttpUrl url, Attempt attempt) {
        String refused = RefusedAddressException.in(e);
        if (refused != null) {
            return Reply.failed(Trouble.ADDRESS, refused);
        }
        return switch (e) {
            case SocketTimeoutException connecting
            when !attempt.connected() -> Reply.failed(Trouble.TIMEOUT, Facts.time(settings.connectTimeout()));
            case InterruptedIOException late -> Reply.failed(Trouble.TIMEOUT, Facts.time(settings.timeout()));
            case PatientDns.TooSlow late -> Reply.failed(Trouble.TIMEOUT, Facts.time(settings.connectTimeout()));
            case UnknownHostException unknown -> Reply.failed(Trouble.UNKNOWN_HOST, url.host());
            case SSLPeerUnverifiedException otherName -> Reply.failed(Trouble.CERTIFICATE, url.host());
            case SSLHandshakeException handshake
            when distrusts(handshake) -> Reply.failed(Trouble.CERTIFICATE, url.host());
            case SSLException notTls
            when !attempt.connected() && !(notTls instanceof SSLHandshakeException) ->
                Reply.failed(Trouble.PROTOCOL, Facts.hostAndPort(url));
            case ProtocolException notHttp -> Reply.failed(Trouble.PROTOCOL, Facts.hostAndPort(url));
            default -> Reply.failed(Trouble.CONNECTION, Facts.hostAndPort(url));
        };
    }

    private static boolean distrusts(Throwable handshake) {
        for (@Nullable Throwable t = handshake.getCause(); t != null; t = t.getCause()) {
            if (t instanceof GeneralSecurityException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
        dns.close();
    }
}
