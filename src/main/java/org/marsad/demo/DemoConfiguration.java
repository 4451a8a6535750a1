package org.marsad.demo;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.marsad.account.Accounts;
import org.marsad.account.Role;
import org.marsad.source.SourceDetails;
import org.marsad.source.Sources;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Opens the newsroom, adds its outlets as sources and three accounts, and says on the console where to look. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final int POLL_SECONDS = 20;

    @Bean
    Newsroom newsroom(DemoSettings settings, Clock clock) {
        return Newsroom.open(settings, clock);
    }

    @Bean
    ApplicationRunner demoSetUp(Newsroom newsroom, Sources sources, Accounts accounts, Environment environment) {
        return _ -> {
            newsroom.homes().forEach((outlet, home) -> sources.add(details(outlet, home)));
            Map<String, String> passwords = new LinkedHashMap<>();
            for (Role role : Role.values()) {
                String name = role.name().toLowerCase(Locale.ROOT);
                passwords.put(name, Accounts.newPassword());
                accounts.put(name, role, passwords.get(name));
            }
            sayWhereToLook(environment.getProperty("local.server.port", "8080"), passwords);
        };
    }

    /** The failing outlet is watched at its feed's own address; the others are left to discovery. */
    private static SourceDetails details(Outlet outlet, URI home) {
        URI url = home.resolve(outlet.front() == Outlet.Front.FAILING ? "/rss.xml" : "/");
        return new SourceDetails(
                outlet.name(),
                url,
                outlet.language(),
                "IQ",
                outlet.owner(),
                outlet.camp(),
                outlet.grade(),
                true,
                POLL_SECONDS);
    }

    @SuppressWarnings("SystemOut") // passwords belong on the console, never in a log
    private static void sayWhereToLook(String port, Map<String, String> passwords) {
        System.out.println("\n  The demo newsroom is open: http://localhost:" + port + "/");
        passwords.forEach((name, password) -> System.out.println("    " + name + "  " + password));
        System.out.println();
    }
}
