package org.marsad.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.marsad.date.DateReader;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerFile;
import org.marsad.tag.Tagger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annotated articles of the claims corpus, one JSON object a line, as training and measuring take them. */
final class PolNeAR {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PolNeAR() {}

    record Article(String id, EnglishTraining.Example example) {

        /** A fixed quarter that training leaves aside when the rest is to be measured honestly. */
        boolean isAside() {
            try {
                byte[] hash = MessageDigest.getInstance("MD5").digest(id.getBytes(StandardCharsets.UTF_8));
                return (hash[hash.length - 1] & 3) == 0;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static List<Article> read(Path file) throws IOException {
        Gazetteer gazetteer = GazetteerFile.bundled();
        Tagger tagger = new Tagger(gazetteer);
        DateReader dates = new DateReader();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            String text = row.path("text").asString();
            LocalDate day = LocalDate.parse(row.path("date").asString().substring(0, 10));
            Report report = new Report(text, "en", tagger.tag("", text, "en"), dates.read(text, "en", day), day);
            List<EnglishTraining.Gold> claims = row.path("claims")
                    .valueStream()
                    .map(claim -> new EnglishTraining.Gold(
                            spans(text, claim.path("cue")),
                            spans(text, claim.path("speaker")),
                            spans(text, claim.path("content"))))
                    .toList();
            articles.add(new Article(row.path("id").asString(), new EnglishTraining.Example(report, claims)));
        }
        return articles;
    }

    /** The corpus counts code points. */
    private static List<Span> spans(String text, JsonNode pairs) {
        return pairs.valueStream()
                .map(pair -> new Span(
                        text.offsetByCodePoints(0, pair.path(0).asInt()),
                        text.offsetByCodePoints(0, pair.path(1).asInt())))
                .toList();
    }
}
