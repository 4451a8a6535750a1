package org.marsad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.marsad.fetch.FetchOutcome.Missed;
import org.springframework.util.unit.DataSize;

class CertificateTest {

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
    void aCertificateThatNobodyVouchesForDoesNotHold() throws IOException, GeneralSecurityException {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        try (Fetcher fetcher = new Fetcher(SETTINGS, new InMemoryHostGate())) {
            URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertThat(fetcher.fetch(FetchRequest.page(url)))
                    .isEqualTo(new Missed(Trouble.CERTIFICATE, "127.0.0.1", null));
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext selfSigned() throws IOException, GeneralSecurityException {
        char[] password = "changeit".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = CertificateTest.class.getResourceAsStream("self-signed.p12")) {
            store.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
