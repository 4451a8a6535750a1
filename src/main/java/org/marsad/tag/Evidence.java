package org.marsad.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;

/** What an article is certainly about: entities named without doubt, and countries by their adjectives. */
final class Evidence {

    /** Where a title stands: in front of everything. */
    static final int TITLE = -1;

    private final Lexicon lexicon;
    private final Map<String, Integer> firstPlace = new LinkedHashMap<>();
    private final Map<String, Integer> countryCounts = new HashMap<>();
    private final Map<String, List<Binding>> byLastWord = new HashMap<>();
    private final Set<String> supported = new HashSet<>();

    /** A person's last name after the full name. */
    record Binding(int place, Entity entity, String fullName) {}

    Evidence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void addMention(int place, Name name, Words words, Candidate candidate) {
        Entity entity = name.entity();
        if (!firstPlace.containsKey(entity.id())) {
            firstPlace.put(entity.id(), place);
        }
        supported.add(entity.id());
        if (entity.kind() == Entity.Kind.PLACE) {
            countryCounts.merge(entity.id(), 1, Integer::sum);
        }
        lexicon.homes(entity.id()).forEach(this::addCountry);
        if (entity.kind() == Entity.Kind.PERSON && candidate.last() > candidate.first()) {
            bindLastWord(place, name, words, candidate);
        }
    }

    private void bindLastWord(int place, Name name, Words words, Candidate candidate) {
        String last = words.folded(candidate.last());
        // A nickname in the place of a family name ("Haj Qasem") binds nothing.
        if (name.alias().kind() != Alias.Kind.SHORT && last.length() > 2) {
            String full = name.alias().language().equals("ar")
                    ? name.entity().nameAr()
                    : name.entity().name();
            byLastWord
                    .computeIfAbsent(last, word -> new java.util.ArrayList<>())
                    .add(new Binding(place, name.entity(), full));
        }
    }

    void addCountry(String country) {
        countryCounts.merge(country, 1, Integer::sum);
        supported.add(country);
    }

    boolean has(String entity) {
        return supported.contains(entity);
    }

    boolean isNamed(String entity) {
        return firstPlace.containsKey(entity);
    }

    boolean isNamedBefore(String entity, int place) {
        Integer first = firstPlace.get(entity);
        return first != null && first < place;
    }

    Set<String> lastWords() {
        return byLastWord.keySet();
    }

    /** The person who was last named in full with this last name before the place. */
    @Nullable
    Binding bound(String lastWord, int place) {
        Binding bound = null;
        for (Binding binding : byLastWord.getOrDefault(lastWord, List.of())) {
            if (binding.place() < place) {
                bound = binding;
            }
        }
        return bound;
    }

    /** Whether another country than this one fills the article. */
    boolean isAboutAnother(String country) {
        int own = countryCounts.getOrDefault(country, 0);
        return countryCounts.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(country)
                        && !BYSTANDERS.contains(other.getKey())
                        && other.getValue() > 2 * own + 1);
    }

    /** Countries that turn up in every article of the region; their own state bodies have names of their own. */
    private static final Set<String> BYSTANDERS = Set.of("united-states", "united-kingdom", "europe");
}
