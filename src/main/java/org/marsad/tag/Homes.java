package org.marsad.tag;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.Relation;

/**
 * The countries that entities belong to, read out of names, descriptions and relations: an article that names Badr and
 * Diyala is about Iraq, even if it never says so.
 */
final class Homes {

    private final Map<String, Set<String>> countries = new HashMap<>();
    private final Map<String, String> countryOfWord = new HashMap<>(Demonyms.countries());

    private Homes() {}

    static Map<String, Set<String>> of(Gazetteer gazetteer) {
        Homes homes = new Homes();
        homes.countryOfWord.putAll(countryNames(gazetteer));
        Set<String> known = Set.copyOf(homes.countryOfWord.values());
        for (Entity entity : gazetteer.entities()) {
            if (!known.contains(entity.id())) {
                homes.add(entity, homes.named(entity.name()));
                homes.add(entity, homes.named(entity.description()));
            }
        }
        // Twice: the leader of a brigade of a force.
        homes.addRelated(gazetteer);
        homes.addRelated(gazetteer);
        return Map.copyOf(homes.countries);
    }

    /** Countries of the gazetteer by their names of one word. */
    static Map<String, String> countryNames(Gazetteer gazetteer) {
        Set<String> known = Set.copyOf(Demonyms.countries().values());
        Map<String, String> names = new HashMap<>();
        for (Entity entity : gazetteer.entities()) {
            if (known.contains(entity.id())) {
                for (String name : List.of(entity.name(), entity.nameAr())) {
                    Words words = Words.of(name);
                    if (words.size() == 1) {
                        names.put(words.folded(0), entity.id());
                    }
                }
            }
        }
        return names;
    }

    /** Countries in a phrase; "Iran-aligned" and "US-designated" do not make a home. */
    private Set<String> named(String phrase) {
        Set<String> found = new LinkedHashSet<>();
        Words words = Words.of(phrase);
        for (int word = 0; word < words.size(); word++) {
            String country = countryOfWord.get(words.folded(word));
            if (country != null && !words.is(word, Words.HYPHEN_BEHIND)) {
                found.add(country);
            }
        }
        return found;
    }

    private void addRelated(Gazetteer gazetteer) {
        Map<String, String> placeOfWord = placeOfWord(gazetteer);
        Set<String> nations = Set.copyOf(countryOfWord.values());
        for (Entity entity : gazetteer.entities()) {
            if (countries.containsKey(entity.id()) || nations.contains(entity.id())) {
                continue;
            }
            for (Relation relation : entity.relations()) {
                if (!relation.type().equals("ally_of")) {
                    add(entity, countries.getOrDefault(relation.target(), Set.of()));
                }
            }
            if (!countries.containsKey(entity.id())) {
                add(entity, homeOfPlaces(placeOfWord, entity.description()));
            }
        }
    }

    /** "Capital of Maysan" is where Maysan is. */
    private Set<String> homeOfPlaces(Map<String, String> placeOfWord, String description) {
        Words words = Words.of(description);
        for (int word = 0; word < words.size(); word++) {
            Set<String> home = countries.get(placeOfWord.getOrDefault(words.folded(word), ""));
            if (home != null) {
                return home;
            }
        }
        return Set.of();
    }

    /** Places with a name of one word, by that word. */
    private static Map<String, String> placeOfWord(Gazetteer gazetteer) {
        Map<String, String> places = new HashMap<>();
        for (Entity place : gazetteer.entities()) {
            Words name = Words.of(place.name());
            if (place.kind() == Entity.Kind.PLACE && name.size() == 1) {
                places.putIfAbsent(name.folded(0), place.id());
            }
        }
        return places;
    }

    /** What is told first holds. Iran stands in the description of half the region; two other countries tell nothing. */
    private void add(Entity entity, Set<String> found) {
        Set<String> home = new LinkedHashSet<>(found);
        if (home.size() > 1) {
            home.remove("iran");
        }
        if (home.size() == 1) {
            countries.putIfAbsent(entity.id(), Set.copyOf(home));
        }
    }
}
