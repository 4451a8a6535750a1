package org.marsad;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Marsad. */
@SpringBootApplication
public class MarsadApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MarsadApplication.class, arguments);
    }
}
