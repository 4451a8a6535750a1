package org.marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Records as other archives' tools read them: by jwarc, and byte by byte. */
class WarcExportTest {

    private static final byte[] BODY = "<p>سلام, peace</p>".getBytes(StandardCharsets.UTF_8);

    private static final Snapshots.Snapshot SNAPSHOT = new Snapshots.Snapshot(
            7,
            new Reading.Fetched(
                    URI.create("https://news.example.org/%D8%A3?x=1"),
                    200,
                    Map.of(
                            "content-type", List.of("text/html; charset=utf-8"),
                            "content-encoding", List.of("gzip"),
                            "transfer-encoding", List.of("chunked"),
                            "content-length", List.of("17"),
                            "set-cookie", List.of("a=1", "b=2")),
                    BODY,
                    Instant.parse("2025-04-08T10:00:00Z")),
            true,
            Snapshots.sha256(BODY),
            BODY.length);

    @Test
    void aResponseIsReadBackAsItWasKept() throws IOException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(written(SNAPSHOT)))) {
            reader.calculateBlockDigest();
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            assertThat(response.version().toString()).isEqualTo("WARC/1.1");
            assertThat(response.targetURI()).isEqualTo(SNAPSHOT.page().url());
            assertThat(response.date()).isEqualTo(Instant.parse("2025-04-08T10:00:00Z"));
            assertThat(response.payloadDigest().orElseThrow().bytes()).isEqualTo(SNAPSHOT.sha256());
            assertThat(response.http().status()).isEqualTo(200);
            assertThat(response.http().headers().map())
                    .doesNotContainKeys("content-encoding", "transfer-encoding")
                    .containsEntry("Content-Length", List.of(String.valueOf(BODY.length)))
                    .containsEntry("set-cookie", List.of("a=1", "b=2"));
            assertThat(response.http().body().stream().readAllBytes()).isEqualTo(BODY);
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void everyRecordIsAGzipMemberOfItsOwnWithTheLengthItStates() throws Exception {
        List<String> records = members(written(SNAPSHOT, SNAPSHOT));
        assertThat(records).hasSize(2);
        for (String record : records) {
            assertThat(record).startsWith("WARC/1.1\r\n").endsWith("\r\n\r\n");
            int head = record.indexOf("\r\n\r\n");
            int length = Integer.parseInt(record.replaceAll("(?s).*?\r\nContent-Length: (\\d+)\r\n.*", "$1"));
            assertThat(record.length() - head - 4 - 4).isEqualTo(length);
            String http = record.substring(head + 4, record.length() - 4);
            assertThat(http).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(http.substring(http.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1))
                    .isEqualTo(BODY);
        }
        assertThat(records.getFirst()).isEqualTo(records.getLast());
    }

    @Test
    void aContentTypeThatIsNoneIsKeptAsItCame() throws IOException {
        Reading.Fetched page = new Reading.Fetched(
                URI.create("http://a.example/"),
                299,
                Map.of("content-type", List.of(";;\u0001=/")),
                BODY,
                Instant.EPOCH);
        byte[] bytes = written(new Snapshots.Snapshot(1, page, true, Snapshots.sha256(BODY), BODY.length));
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            WarcRecord record = reader.next().orElseThrow();
            assertThat(record.headers().first("WARC-Target-URI")).hasValue("http://a.example/");
        }
    }

    private static byte[] written(Snapshots.Snapshot... snapshots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
        for (Snapshots.Snapshot snapshot : snapshots) {
            writer.write(WarcExport.response(snapshot));
        }
        return out.toByteArray();
    }

    /** Inflates member after member without any library that would hide where one ends (RFC 1952). */
    private static List<String> members(byte[] bytes) throws Exception {
        List<String> members = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            assertThat(bytes[at] & 0xFF).isEqualTo(0x1F);
            assertThat(bytes[at + 1] & 0xFF).isEqualTo(0x8B);
            assertThat(bytes[at + 3]).as("no optional header fields").isZero();
            Inflater inflater = new Inflater(true);
            inflater.setInput(bytes, at + 10, bytes.length - at - 10);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4_096];
            while (!inflater.finished()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
            at += 10 + (int) inflater.getBytesRead() + 8;
            inflater.end();
            members.add(out.toString(StandardCharsets.ISO_8859_1));
        }
        return members;
    }
}
