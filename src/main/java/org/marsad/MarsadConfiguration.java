package org.marsad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.marsad.claim.InvalidCodebookException;
import org.marsad.claim.StanceCodebook;
import org.marsad.demo.DemoSettings;
import org.marsad.fetch.FetchSettings;
import org.marsad.ingest.IngestSettings;
import org.marsad.job.JobSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands each feature its part of the settings, and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarsadProperties.class)
class MarsadConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FetchSettings fetchSettings(MarsadProperties properties) {
        return properties.fetch();
    }

    @Bean
    IngestSettings ingestSettings(MarsadProperties properties) {
        return properties.ingest();
    }

    @Bean
    JobSettings jobSettings(MarsadProperties properties) {
        return properties.job();
    }

    /** The codebook of stances, with the team's own rows where the settings name a file of them. */
    @Bean
    StanceCodebook stanceCodebook(MarsadProperties properties) {
        String file = properties.claim().codebook();
        return file.isBlank() ? StanceCodebook.bundled() : ownCodebook(Path.of(file));
    }

    private static StanceCodebook ownCodebook(Path file) {
        try {
            return StanceCodebook.bundled().with(Files.readString(file));
        } catch (InvalidCodebookException e) {
            throw new UnusableCodebookException(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UnusableCodebookException(
                    "marsad.claim.codebook names " + file + ", which cannot be read as UTF-8 text.");
        }
    }

    @Bean
    DemoSettings demoSettings(MarsadProperties properties) {
        return properties.demo();
    }
}
