package org.marsad;

import java.time.Clock;
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

    @Bean
    DemoSettings demoSettings(MarsadProperties properties) {
        return properties.demo();
    }
}
