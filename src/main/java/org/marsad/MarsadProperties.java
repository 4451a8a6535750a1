package org.marsad;

import java.nio.file.Path;
import org.marsad.demo.DemoSettings;
import org.marsad.fetch.FetchSettings;
import org.marsad.ingest.IngestSettings;
import org.marsad.job.JobSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every setting of Marsad, under {@code marsad.}.
 *
 * @param dataDir       where the embedded database keeps its files; unused with a database of one's own
 * @param databasePort  port of the embedded database on 127.0.0.1; 0 picks a free one
 * @param adminPassword password of the first admin, read once when there are no accounts yet (from
 *                      {@code MARSAD_ADMIN_PASSWORD}); without it one is made and printed
 * @param fetch         how other people's servers are asked
 * @param ingest        when and how much is crawled
 * @param job           how jobs are run
 * @param claim         how claims are read
 * @param demo          the demo newsroom
 */
@ConfigurationProperties("marsad")
public record MarsadProperties(
        @DefaultValue(".marsad") Path dataDir,
        @DefaultValue("0") int databasePort,
        @DefaultValue("") String adminPassword,
        @DefaultValue FetchSettings fetch,
        @DefaultValue IngestSettings ingest,
        @DefaultValue JobSettings job,
        @DefaultValue ClaimSettings claim,
        @DefaultValue DemoSettings demo) {

    /** @param codebook file of the team's own rows upon the bundled codebook of stances; empty for none */
    public record ClaimSettings(@DefaultValue("") String codebook) {}
}
