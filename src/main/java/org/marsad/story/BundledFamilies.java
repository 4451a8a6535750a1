package org.marsad.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Says of the sources that came with the product who owns them, once; what editors make of it stays. */
@Component
class BundledFamilies {

    private static final String FILE = "db/sources/families.jsonl";
    private static final String PRODUCT = "Marsad";

    private final JdbcClient jdbc;
    private final FamilyRows families;
    private final JsonMapper json;

    BundledFamilies(JdbcClient jdbc, FamilyRows families, JsonMapper json) {
        this.jdbc = jdbc;
        this.families = families;
        this.json = json;
    }

    /** A family with its members, or a party for which a source speaks. */
    private record Line(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String nameAr,
            @Nullable String owner,
            @Nullable List<Part> members,
            @Nullable String party,
            @Nullable String source,
            @Nullable String citation) {}

    private record Part(
            String source, @Nullable String from, @Nullable String to, String citation) {}

    /** When all sources and the gazetteer are there. Several nodes may do it at once. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void take() throws IOException {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('marsad.family'))")
                .query((row, n) -> true)
                .list();
        for (Line line : lines()) {
            if (line.party == null) {
                family(line);
            } else {
                party(line);
            }
        }
    }

    private void family(Line line) {
        if (line.slug == null
                || line.name == null
                || line.members == null
                || families.find(line.slug).isPresent()) {
            return;
        }
        List<Part> here = line.members.stream()
                .filter(part -> source(part.source) != null)
                .toList();
        if (here.isEmpty()) {
            return;
        }
        long family = families.add(
                line.slug,
                line.name,
                line.nameAr == null ? "" : line.nameAr,
                line.owner == null ? "" : line.owner,
                PRODUCT);
        for (Part part : here) {
            Long source = source(part.source);
            if (source != null) {
                families.join(family, source, day(part.from), day(part.to), part.citation);
            }
        }
    }

    private void party(Line line) {
        jdbc.sql("""
                        update source s
                        set party_entity_id = e.id, party_citation = :citation
                        from entity e
                        where s.name = :source
                          and e.slug = :party
                          and s.party_citation is null
                        """)
                .param("source", line.source)
                .param("party", line.party)
                .param("citation", line.citation)
                .update();
    }

    private @Nullable Long source(String name) {
        return jdbc
                .sql("select id from source where name = :name order by id limit 1")
                .param("name", name)
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private List<Line> lines() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> json.readValue(line, Line.class)).toList();
        }
    }
}
