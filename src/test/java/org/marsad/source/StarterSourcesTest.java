package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;
import tools.jackson.databind.json.JsonMapper;

class StarterSourcesTest {

    @Test
    void onlyAddressesThatWereCheckedAreOffered() throws IOException {
        List<String> checked = Files.readAllLines(Shared.path("starter-sources.md")).stream()
                .filter(row -> row.contains("| checked |"))
                .toList();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(Path.of("db", "sources", "starter.jsonl"))) {
            URI url = URI.create(json.readTree(line).get("url").asString());
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            String address = url.getHost().replaceFirst("^www\\.", "") + url.getRawPath() + query;
            assertThat(checked).as(line).anyMatch(row -> row.contains(address));
        }
    }
}
