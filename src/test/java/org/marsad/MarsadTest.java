package org.marsad;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The one Spring context of the whole run, with the demo newsroom open and a real PostgreSQL behind it. Tests share it, so
 * each makes its own data and none counts on an empty table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "marsad.demo.port=0",
            "marsad.demo.edit-after=1s",
            // The tests' own sites and NewsWorld's; what is beside them must stay out of reach.
            "marsad.fetch.allowed-networks=127.0.0.1/32,127.18.0.0/16",
            "marsad.fetch.min-delay=5ms",
            "marsad.fetch.timeout=5s",
            "marsad.ingest.poll-interval=200ms",
            "marsad.ingest.recheck=4s,1h",
            "db-scheduler.polling-interval=100ms",
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreshDataDirectory.class)
@Import(TestDatabase.class)
public @interface MarsadTest {}
