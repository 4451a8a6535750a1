package org.marsad.article;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes snapshots as WARC 1.1, one gzip member a record: a warcinfo record, then one response a snapshot in the order in
 * which they were stored. Bodies are as Marsad keeps them, decoded, so what named their coding is left out of the headers
 * and their length is theirs. One snapshot at a time is held in memory. A snapshot has the same record id in every export.
 */
@Component
public class WarcExport {

    private static final int AT_ONCE = 500;

    /** Headers of a coding that is undone, and of a connection that is over. */
    private static final Set<String> OF_THE_WIRE =
            Set.of("content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive", "trailer");

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Clock clock;

    WarcExport(JdbcClient jdbc, Snapshots snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** What is exported. */
    public enum Of {
        ARTICLE("exists (select 1 from revision r where r.snapshot_id = s.id and r.article_id = :id)"),
        SOURCE("""
                (exists (select 1
                         from revision r
                         join article a on a.id = r.article_id
                         where r.snapshot_id = s.id
                           and a.source_id = :id)
                 or exists (select 1
                            from unread u
                            join item i on i.id = u.item_id
                            where u.snapshot_id = s.id
                              and i.source_id = :id))
                """);

        private final String condition;

        Of(String condition) {
            this.condition = condition;
        }
    }

    public boolean exists(Of what, long id) {
        return jdbc.sql("select exists (select 1 from " + what.name().toLowerCase(Locale.ROOT)
                        + " where id = :id) as there")
                .param("id", id)
                .query((row, n) -> row.getBoolean("there"))
                .single();
    }

    /** Writes all, and leaves the stream open. */
    public void write(Of what, long id, OutputStream out) throws IOException {
        WarcWriter warc = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
        warc.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .fields(Map.of(
                        "software", List.of("Marsad"),
                        "format", List.of("WARC File Format 1.1"),
                        "description", List.of(what.name().toLowerCase(Locale.ROOT) + " " + id)))
                .build());
        long after = 0;
        List<Long> ids = ids(what, id, after);
        while (!ids.isEmpty()) {
            for (long snapshot : ids) {
                var found = snapshots.find(snapshot).filter(Snapshots.Snapshot::kept);
                if (found.isPresent()) {
                    warc.write(response(found.get()));
                }
            }
            after = ids.getLast();
            ids = ids(what, id, after);
        }
        out.flush();
    }

    private List<Long> ids(Of what, long id, long after) {
        return jdbc.sql("""
                        select s.id
                        from snapshot s
                        where s.id > :after
                          and s.body is not null
                          and %s
                        order by s.id
                        limit :limit
                        """.formatted(what.condition))
                .param("after", after)
                .param("id", id)
                .param("limit", AT_ONCE)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    static WarcResponse response(Snapshots.Snapshot snapshot) throws IOException {
        Reading.Fetched page = snapshot.page();
        HttpStatus status = HttpStatus.resolve(page.status());
        HttpResponse.Builder http =
                new HttpResponse.Builder(page.status(), status == null ? "Unknown" : status.getReasonPhrase());
        page.headers().forEach((name, values) -> {
            if (!OF_THE_WIRE.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> http.addHeader(name, value.replaceAll("[\\r\\n]+", " ")));
            }
        });
        http.body(null, page.body());
        WarcResponse.Builder response = new WarcResponse.Builder(page.url())
                .version(MessageVersion.WARC_1_1)
                .recordId(recordId(snapshot))
                .date(page.at().truncatedTo(ChronoUnit.MICROS))
                .payloadDigest(new WarcDigest("sha256", snapshot.sha256()))
                .body(http.build());
        if (page.cut()) {
            response.truncated(WarcTruncationReason.LENGTH);
        }
        return response.build();
    }

    private static UUID recordId(Snapshots.Snapshot snapshot) {
        return UUID.nameUUIDFromBytes(("marsad snapshot " + snapshot.id() + " "
                        + snapshot.page().url() + " " + snapshot.page().at())
                .getBytes(StandardCharsets.UTF_8));
    }
}
