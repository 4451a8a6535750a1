package org.marsad.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Offers the sources an analyst would add first, where there are none yet. All are off until an editor turns them on. */
@Component
@Profile("!demo")
class StarterSources implements ApplicationRunner {

    private static final String FILE = "db/sources/starter.jsonl";

    private final SourceRepository repository;
    private final Sources sources;
    private final JsonMapper json;

    StarterSources(SourceRepository repository, Sources sources, JsonMapper json) {
        this.repository = repository;
        this.sources = sources;
        this.json = json;
    }

    private record Starter(
            String name,
            String url,
            String language,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String camp) {

        SourceDetails off() {
            return new SourceDetails(
                    name,
                    SourceDetails.address(url),
                    language,
                    country,
                    owner,
                    camp,
                    null,
                    false,
                    SourceDetails.DEFAULT_POLL_SECONDS);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (repository.count() == 0) {
            // Another node that starts at the same moment adds the same ones: addresses are unique.
            starters().forEach(starter -> sources.add(starter.off()));
        }
    }

    private List<Starter> starters() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> json.readValue(line, Starter.class))
                    .toList();
        }
    }
}
