package org.marsad.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.tag.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why a name in an article counts as a mention, for the margin.
 *
 * @param surface   as it stands in the text
 * @param entity    what it is taken for
 * @param shown     what shows it; the entity itself where nothing else does
 * @param listed    the name in the gazetteer, where the text has another one
 * @param paragraph where it is shown, 0 for the headline, {@link #NOWHERE}
 */
record Why(String surface, Name entity, Rule.Kind kind, Name shown, String listed, int paragraph) {

    static final int NOWHERE = -1;

    /** More explanations than this beside one paragraph help nobody. */
    private static final int MOST = 40;

    /** One mention with its rule. */
    record Mentioned(int start, String surface, Name entity, Rule rule) {}

    /** By the number of the paragraph, in the order of the text, each explanation once. */
    static Map<Integer, List<Why>> byParagraph(
            JdbcClient jdbc, List<? extends MarkedText.Paragraph<?>> paragraphs, List<Mentioned> mentions) {
        Map<String, Name> names = names(jdbc, mentions);
        Map<Integer, Set<Why>> found = new HashMap<>();
        for (Mentioned mention : mentions) {
            int paragraph = paragraph(paragraphs, mention.start);
            Set<Why> whys = found.computeIfAbsent(paragraph, number -> new LinkedHashSet<>());
            if (whys.size() < MOST) {
                whys.add(of(mention, names, paragraphs));
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private static Why of(
            Mentioned mention, Map<String, Name> names, List<? extends MarkedText.Paragraph<?>> paragraphs) {
        Rule rule = mention.rule;
        boolean placed = rule.place() != Rule.NOWHERE;
        return new Why(
                mention.surface,
                mention.entity,
                rule.kind(),
                placed ? names.getOrDefault(rule.on(), mention.entity) : mention.entity,
                placed ? "" : rule.on(),
                placed ? paragraph(paragraphs, rule.place()) : NOWHERE);
    }

    /** The paragraph that holds the place; 0 in front of the first. */
    private static int paragraph(List<? extends MarkedText.Paragraph<?>> paragraphs, int place) {
        int number = 0;
        for (MarkedText.Paragraph<?> paragraph : paragraphs) {
            if (paragraph.start() > place) {
                break;
            }
            number = paragraph.number();
        }
        return number;
    }

    private static Map<String, Name> names(JdbcClient jdbc, List<Mentioned> mentions) {
        List<String> slugs = mentions.stream()
                .map(Mentioned::rule)
                .filter(rule -> rule.place() != Rule.NOWHERE)
                .map(Rule::on)
                .distinct()
                .toList();
        if (slugs.isEmpty()) {
            return Map.of();
        }
        List<Name> names = new ArrayList<>(
                jdbc.sql("select slug, name, name_ar from entity where slug in (:slugs) order by slug limit :limit")
                        .param("slugs", slugs)
                        .param("limit", slugs.size())
                        .query((row, n) -> Name.of(row))
                        .list());
        return names.stream().collect(Collectors.toMap(Name::slug, name -> name));
    }

    /** Key of its sentence. */
    public String key() {
        String kind = this.kind.name().toLowerCase(Locale.ROOT);
        return "why." + (this.kind == Rule.Kind.BRIGADE && paragraph != NOWHERE ? kind + ".shown" : kind);
    }

    public boolean hasPlace() {
        return paragraph != NOWHERE;
    }
}
