package org.marsad.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The marked passages of {@code tag/gold.jsonl}; a mention stands in them as {@code [[surface|entity]]}. */
final class GoldPassages {

    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|([a-z0-9-]+)]]");

    private GoldPassages() {}

    record Passage(String id, String text, Set<Score.Place> mentions) {}

    static List<Passage> in(String language) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String line : lines()) {
            JsonNode passage = JsonMapper.shared().readTree(line);
            if (passage.path("language").stringValue("").equals(language)) {
                passages.add(unmark(
                        passage.path("id").stringValue(""), passage.path("text").stringValue("")));
            }
        }
        return passages;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = GoldPassages.class.getResourceAsStream("/tag/gold.jsonl")) {
            byte[] bytes = Objects.requireNonNull(in, "tag/gold.jsonl").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Passage unmark(String id, String marked) {
        StringBuilder text = new StringBuilder();
        Set<Score.Place> mentions = new HashSet<>();
        Matcher mark = MARK.matcher(marked);
        int behind = 0;
        while (mark.find()) {
            text.append(marked, behind, mark.start());
            int end = text.length() + mark.group(1).length();
            mentions.add(new Score.Place(mark.group(2), text.length(), end));
            text.append(mark.group(1));
            behind = mark.end();
        }
        text.append(marked, behind, marked.length());
        return new Passage(id, text.toString(), mentions);
    }
}
