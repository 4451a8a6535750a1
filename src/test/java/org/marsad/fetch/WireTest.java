package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What only shows when names lie and servers speak HTTP/2. */
class WireTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Headers NONE = Headers.of();
    private static final Reading PAGE = new Reading(
            DataSize.ofMegabytes(1),
            Reading.WhenMore.REFUSE,
            Reading.Content.TEXT,
            (in, most) -> in.readNBytes(most + 1));
    private static final FetchSettings SETTINGS = new FetchSettings(
            "marsad",
            null,
            Duration.ZERO,
            Duration.ZERO,
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            5,
            Duration.ofHours(1),
            List.of("127.0.0.1"));

    @Test
    void aNameThatTurnsFromAnOpenAddressToAnInnerOneIsNotFollowedThere() throws InterruptedException {
        try (HostileServer open = new HostileServer("127.0.0.1");
                HostileServer inner = new HostileServer("127.0.0.9");
                Wire wire = wire(resolvingTo("127.0.0.1", "127.0.0.9"))) {
            open.page("/a", "first");
            Reply first = wire.get(at("rebinding.example", open.port()), NONE, PAGE);
            Reply second = wire.get(at("rebinding.example", inner.port()), NONE, PAGE);
            assertThat(((Reply.Answered) first).body()).asString().isEqualTo("first");
            assertThat(second).isEqualTo(Reply.failed(Trouble.ADDRESS, "127.0.0.9"));
            assertThat(inner.paths()).isEmpty();
        }
    }

    @Test
    void aNameIsResolvedOnceForEachConnection() throws InterruptedException {
        try (HostileServer open = new HostileServer("127.0.0.1");
                Wire wire = wire(resolvingTo("127.0.0.1"))) {
            open.page("/a", "only");
            // A second question would find no answer: the address that was checked is the one that is dialled.
            assertThat(wire.get(at("once.example", open.port()), NONE, PAGE)).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void aNameWithOneInnerAddressAmongOpenOnesIsNeverDialledThere() throws InterruptedException {
        try (HostileServer inner = new HostileServer("127.0.0.9");
                Wire wire = wire(client -> client.dns(
                        name -> List.of(InetAddress.ofLiteral("127.0.0.9"), InetAddress.ofLiteral("127.0.0.1"))))) {
            // Nobody listens on that port at the open address.
            assertThat(wire.get(at("two.example", inner.port()), NONE, PAGE))
                    .isEqualTo(Reply.failed(Trouble.ADDRESS, "127.0.0.9"));
            assertThat(inner.paths()).isEmpty();
        }
    }

    private static UnaryOperator<OkHttpClient.Builder> resolvingTo(String... addresses) {
        Iterator<String> answers = List.of(addresses).iterator();
        return client -> client.dns(name -> List.of(InetAddress.ofLiteral(answers.next())));
    }

    @Test
    void aServerThatSpeaksHttp2IsReadInIt(@TempDir Path folder) throws Exception {
        Tomcat server = http2(folder);
        try (Wire wire = wire(WireTest::trustingTheTestsCertificate)) {
            HttpUrl url = new HttpUrl.Builder()
                    .scheme("https")
                    .host("127.0.0.1")
                    .port(server.getConnector().getLocalPort())
                    .build();
            Reply reply = wire.get(url, NONE, PAGE);
            assertThat(((Reply.Answered) reply).body()).asString().isEqualTo("HTTP/2.0");
        } finally {
            server.stop();
            server.destroy();
        }
    }

    /** Says in which protocol it was asked. */
    private static final class Protocol extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.getOutputStream().write(request.getProtocol().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Tomcat http2(Path folder) throws IOException, LifecycleException {
        Path store = folder.resolve("self-signed.p12");
        try (InputStream in = keys()) {
            Files.copy(in, store);
        }
        SSLHostConfig tls = new SSLHostConfig();
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(store.toString());
        certificate.setCertificateKeystorePassword(new String(PASSWORD));
        tls.addCertificate(certificate);
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.setProperty("address", "127.0.0.1");
        connector.addSslHostConfig(tls);
        connector.addUpgradeProtocol(new Http2Protocol());
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        tomcat.addContext("", null);
        Tomcat.addServlet((org.apache.catalina.Context) tomcat.getHost().findChild(""), "protocol", new Protocol())
                .addMapping("/*");
        tomcat.start();
        return tomcat;
    }

    private static OkHttpClient.Builder trustingTheTestsCertificate(OkHttpClient.Builder client) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = keys()) {
                store.load(in, PASSWORD);
            }
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "test", store.getCertificate(store.aliases().nextElement()));
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return client.sslSocketFactory(context.getSocketFactory(), (X509TrustManager) factory.getTrustManagers()[0])
                    .hostnameVerifier((host, session) -> true);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream keys() {
        return Objects.requireNonNull(WireTest.class.getResourceAsStream("self-signed.p12"));
    }

    private static Wire wire(UnaryOperator<OkHttpClient.Builder> more) {
        return new Wire(SETTINGS, new AddressGuard(SETTINGS.allowedNetworks()), more);
    }

    private static HttpUrl at(String host, int port) {
        return new HttpUrl.Builder()
                .scheme("http")
                .host(host)
                .port(port)
                .addPathSegment("a")
                .build();
    }
}
