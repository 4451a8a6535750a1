package org.marsad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.GazetteerStore;
import org.marsad.lexeme.Token;
import org.marsad.lexeme.Tokens;

/** The gazetteer's names as a query may write them, in either script. Immutable. */
final class Names {

    /** Words of the longest name that is looked for in a query. */
    static final int LONGEST = 6;

    private static final int LETTERS_OF_A_TYPO = 4;

    /** All names by their stems. */
    private final Map<String, Set<Named>> byStems;
    /** Those that mean nobody else. */
    private final Map<String, Set<Named>> certain;

    private final Map<String, Named> bySlug;
    /** By their surfaces, in order, with the name as it is written. */
    private final NavigableMap<String, Written> bySurface;

    /** A way to write an entity. */
    record Written(String text, Named entity) {}

    private Names(
            Map<String, Set<Named>> byStems,
            Map<String, Set<Named>> certain,
            Map<String, Named> bySlug,
            NavigableMap<String, Written> bySurface) {
        this.byStems = byStems;
        this.certain = certain;
        this.bySlug = bySlug;
        this.bySurface = bySurface;
    }

    static Names of(GazetteerStore.Stored stored) {
        Names names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeMap<>());
        for (Entity entity : stored.gazetteer().entities()) {
            Long id = stored.ids().get(entity.id());
            if (id != null) {
                names.add(new Named(id, entity.id(), entity.name(), entity.nameAr()), entity);
            }
        }
        return names;
    }

    private void add(Named named, Entity entity) {
        bySlug.put(named.slug(), named);
        put(entity.name(), named, true);
        put(entity.nameAr(), named, true);
        for (Alias alias : entity.aliases()) {
            put(alias.text(), named, !alias.ambiguous() && alias.kind() != Alias.Kind.SHORT);
        }
    }

    private void put(String text, Named named, boolean sure) {
        List<Token> tokens = Tokens.of(text);
        if (tokens.isEmpty()) {
            return;
        }
        byStems.computeIfAbsent(stems(tokens), key -> new LinkedHashSet<>()).add(named);
        bySurface.putIfAbsent(surfaces(tokens), new Written(text, named));
        if (sure) {
            certain.computeIfAbsent(stems(tokens), key -> new LinkedHashSet<>()).add(named);
        }
    }

    /** Whom a field's value names: an entity by its id, or all that are written so. */
    List<Named> named(String text) {
        Named slug = bySlug.get(text);
        if (slug != null) {
            return List.of(slug);
        }
        return List.copyOf(byStems.getOrDefault(stems(Tokens.of(text)), Set.of()));
    }

    /** Whom words of a query name beyond doubt. */
    List<Named> meant(List<Token> words) {
        return words.isEmpty() || words.size() > LONGEST
                ? List.of()
                : List.copyOf(certain.getOrDefault(stems(words), Set.of()));
    }

    /** The names that are written most like a text, best first, one of an entity; empty where none is near. */
    List<Written> near(String text, int limit) {
        String asked = surfaces(Tokens.of(text));
        int allowed = asked.length() / LETTERS_OF_A_TYPO;
        if (allowed == 0) {
            return List.of();
        }
        record Near(Written written, int distance) {}
        List<Near> near = new ArrayList<>();
        bySurface.forEach((surface, written) -> {
            if (Math.abs(surface.length() - asked.length()) <= allowed) {
                int distance = Distance.of(asked, surface, allowed);
                if (distance <= allowed) {
                    near.add(new Near(written, distance));
                }
            }
        });
        Map<String, Written> best = new LinkedHashMap<>();
        near.stream()
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparingInt(n -> n.written.text.length())
                        .thenComparing(n -> n.written.text))
                .forEach(n -> best.putIfAbsent(n.written.entity.slug(), n.written));
        return best.values().stream().limit(limit).toList();
    }

    /** Names that begin so, shortest first, one of an entity. */
    List<Written> beginning(String text, int limit) {
        String asked = surfaces(Tokens.of(text));
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Written> found = new LinkedHashMap<>();
        bySurface.subMap(asked, true, asked + Character.MAX_VALUE, true).values().stream()
                .sorted(Comparator.comparingInt((Written written) -> written.text.length())
                        .thenComparing(Written::text))
                .forEach(written -> found.putIfAbsent(written.entity.slug(), written));
        return found.values().stream().limit(limit).toList();
    }

    private static String stems(List<Token> tokens) {
        return tokens.stream().map(Token::stem).collect(Collectors.joining(" "));
    }

    private static String surfaces(List<Token> tokens) {
        return tokens.stream().map(Token::surface).collect(Collectors.joining(" "));
    }
}
