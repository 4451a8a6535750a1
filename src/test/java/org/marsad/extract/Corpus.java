package org.marsad.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.marsad.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annotated pages beside the repository. */
record Corpus(List<Entry> entries) {

    /** A page and its gold row. */
    record Entry(JsonNode gold, Page page) {

        String id() {
            return gold.path("id").asString();
        }

        String source() {
            return gold.path("source").asString("").replaceFirst("^www\\.", "");
        }

        /** Pages of one publisher belong together: what is tuned on some is checked on others. */
        int fold(int parts) {
            return Math.floorMod(source().hashCode() * 0x9E3779B1, parts);
        }
    }

    static Corpus load() {
        Path folder = Shared.path("corpora", "extraction");
        JsonMapper mapper = JsonMapper.shared();
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
                JsonNode gold = mapper.readTree(line);
                entries.add(new Entry(gold, page(folder, gold)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Corpus(List.copyOf(entries));
    }

    private static Page page(Path folder, JsonNode gold) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(folder.resolve(gold.path("file").asString())))) {
            String url = gold.path("url").asString("");
            return new Page(
                    in.readAllBytes(),
                    "text/html; charset=utf-8",
                    url.isEmpty() ? null : URI.create(url.replace(" ", "%20")));
        }
    }
}
