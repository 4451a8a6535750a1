package org.marsad.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.marsad.date.DateExpression;
import org.marsad.date.DateReader;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerFile;
import org.marsad.tag.Mention;
import org.marsad.tag.Tagger;

/** The reports written for this project, with who copied whom, as clustering sees them. */
final class WrittenReports {

    /** @param report equal for texts that tell one report */
    record Text(
            String id,
            String group,
            String language,
            String outlet,
            Instant at,
            String report,
            String title,
            String body) {}

    private final List<Text> texts;
    private final Gazetteer gazetteer = GazetteerFile.bundled();
    private final Map<String, Long> entities = new HashMap<>();
    private final Map<String, Outlets.Outlet> outlets = new HashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();

    private WrittenReports(List<Text> texts) {
        this.texts = texts;
        for (Entity entity : gazetteer.entities()) {
            long id = entities.size() + 1L;
            entities.put(entity.id(), id);
            if (entity.kind() == Entity.Kind.OUTLET) {
                entity.aliases().stream()
                        .map(Alias::text)
                        .forEach(name -> outlets.put(name, new Outlets.Outlet(id, null)));
            }
        }
        for (Text text : texts) {
            outlets.putIfAbsent(text.outlet, new Outlets.Outlet(null, outlets.size() + 10_000L));
        }
        Tagger tagger = new Tagger(gazetteer);
        long id = 0;
        for (Text text : texts) {
            members.put(text.id, member(++id, text, tagger));
        }
    }

    static WrittenReports read(String file) throws IOException {
        try (InputStream in = WrittenReports.class.getResourceAsStream("/story/" + file)) {
            return new WrittenReports(
                    parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static List<Text> parse(String file) {
        List<Text> texts = new ArrayList<>();
        Map<String, List<String>> paragraphs = new HashMap<>();
        String group = "";
        String[] head = {};
        for (String line : file.lines().toList()) {
            if (line.startsWith("== ")) {
                group = line.substring(3);
            } else if (line.startsWith("-- ")) {
                head = line.substring(3).split(" \\| ", 6);
                paragraphs.put(head[0], new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Objects.requireNonNull(paragraphs.get(head[0]))
                        .add(line.startsWith("=") ? edited(line.substring(1), paragraphs) : line);
            }
            if (line.startsWith("-- ")) {
                texts.add(new Text(
                        head[0], group, head[1], head[2], Instant.parse(head[3]), group + "/" + head[4], head[5], ""));
            }
        }
        return texts.stream()
                .map(text -> new Text(
                        text.id,
                        text.group,
                        text.language,
                        text.outlet,
                        text.at,
                        text.report,
                        text.title,
                        String.join("\n\n", Objects.requireNonNull(paragraphs.get(text.id)))))
                .toList();
    }

    private static String edited(String line, Map<String, List<String>> paragraphs) {
        String[] parts = line.split(" : ", 2);
        String[] from = parts[0].strip().split("\\.", -1);
        String paragraph = Objects.requireNonNull(paragraphs.get(from[0])).get(Integer.parseInt(from[1]) - 1);
        if (parts.length > 1) {
            for (String edit : parts[1].split("; ", -1)) {
                String[] change = edit.split(" -> ", 2);
                if (!paragraph.contains(change[0])) {
                    throw new IllegalArgumentException("not there: " + edit + " in " + line);
                }
                paragraph = paragraph.replace(change[0], change[1]);
            }
        }
        return paragraph;
    }

    private Member member(long id, Text text, Tagger tagger) {
        List<Mention> mentions = tagger.tag(text.title, text.body, text.language);
        LocalDate day = LocalDate.ofInstant(text.at, ZoneId.of("Asia/Baghdad"));
        List<DateExpression> dates = new DateReader().read(text.body, text.language, day);
        Anchors anchors = Anchors.of(
                text.body,
                mentions.stream()
                        .map(mention -> new Anchors.Named(
                                Objects.requireNonNull(entities.get(mention.entity())), mention.start(), mention.end()))
                        .toList(),
                dates.stream()
                        .filter(date -> date.interval() != null)
                        .map(date -> new Anchors.Dated(
                                Objects.requireNonNull(date.interval()).edtf(), date.start(), date.end()))
                        .toList());
        Outlets.Outlet own = Objects.requireNonNull(outlets.get(text.outlet));
        Optional<Credit> credit = Credit.of(new Credit.Told(text.title, List.of(), null, text.body), own, this::named);
        return new Member(
                id,
                id,
                text.at,
                text.language,
                own,
                credit.map(Credit::outlet).orElse(null),
                false,
                Shingles.of(text.body),
                anchors);
    }

    private Map<String, Outlets.Outlet> named(java.util.Set<String> names) {
        Map<String, Outlets.Outlet> found = new HashMap<>();
        names.forEach(name -> {
            Outlets.Outlet outlet = outlets.get(name);
            if (outlet != null) {
                found.put(name, outlet);
            }
        });
        return found;
    }

    List<Text> texts() {
        return texts;
    }

    Member member(Text text) {
        return Objects.requireNonNull(members.get(text.id));
    }
}
